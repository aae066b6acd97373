import assert from "node:assert/strict";
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { openOutput } from "../../server/src/host/output.ts";
import { writeText } from "../../server/src/host/write.ts";
import { inFolder } from "../support/cli.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "utf8");

describe("writing a record", () => {
  it("puts the new text in place and keeps the mode", () => {
    inFolder({ a: "old" }, (cwd) => {
      chmodSync(join(cwd, "a"), 0o640);
      assert.equal(writeText(join(cwd, "a"), "new", bytes("old")), "written");
      assert.equal(readFileSync(join(cwd, "a"), "utf8"), "new");
      assert.equal(statSync(join(cwd, "a")).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(cwd), ["a"]);
    });
  });

  it("leaves a file alone that changed meanwhile", () => {
    inFolder({ a: "somebody else" }, (cwd) => {
      assert.equal(writeText(join(cwd, "a"), "new", bytes("old")), "changed-meanwhile");
      assert.equal(readFileSync(join(cwd, "a"), "utf8"), "somebody else");
    });
  });

  it("writes through a link to the file it leads to", () => {
    inFolder({ "real/a": "old" }, (cwd) => {
      symlinkSync("real/a", join(cwd, "a"));
      assert.equal(writeText(join(cwd, "a"), "new", bytes("old")), "written");
      assert.equal(readFileSync(join(cwd, "real/a"), "utf8"), "new");
      assert.ok(lstatSync(join(cwd, "a")).isSymbolicLink());
    });
  });

  it("makes a new file only where there is none", () => {
    inFolder({ a: "old" }, (cwd) => {
      assert.equal(writeText(join(cwd, "b"), "new", undefined), "written");
      assert.equal(writeText(join(cwd, "a"), "new", undefined), "failed");
      assert.equal(readFileSync(join(cwd, "a"), "utf8"), "old");
      assert.deepEqual(readdirSync(cwd).sort(), ["a", "b"]);
    });
  });

  it("leaves no trace when it fails", () => {
    inFolder({ a: "old" }, (cwd) => {
      assert.equal(writeText(join(cwd, "none/a"), "new", undefined), "failed");
      // A folder where the new text would be gathered.
      mkdirSync(join(cwd, ".a.caselint-new"));
      assert.equal(writeText(join(cwd, "a"), "new", bytes("old")), "failed");
      assert.equal(readFileSync(join(cwd, "a"), "utf8"), "old");
    });
  });

  it("keeps the earlier report until the new one is whole", () => {
    inFolder({ report: "old" }, (cwd) => {
      const file = openOutput(join(cwd, "report"));
      assert.ok(file !== undefined);
      file.write("x".repeat(200_000));
      assert.equal(readFileSync(join(cwd, "report"), "utf8"), "old");
      file.write("é");
      assert.ok(file.finish());
      assert.equal(readFileSync(join(cwd, "report"), "utf8"), `${"x".repeat(200_000)}é`);
      const other = openOutput(join(cwd, "report"));
      other?.write("half");
      other?.abandon();
      assert.deepEqual(readdirSync(cwd), ["report"]);
      assert.equal(openOutput(join(cwd, "none/report")), undefined);
      assert.ok(!existsSync(join(cwd, "none")));
    });
    inFolder({ x: "" }, (cwd) => {
      const file = openOutput(join(cwd, "folder"));
      mkdirSync(join(cwd, "folder"));
      assert.equal(file?.finish(), false);
      assert.equal(openOutput(join(cwd, "folder")), undefined);
      assert.deepEqual(readdirSync(cwd).sort(), ["folder", "x"]);
    });
  });

  it("writes to a device as it is, and says when there is no room", () => {
    const nothing = openOutput("/dev/null");
    nothing?.write("words");
    assert.equal(nothing?.finish(), true);
    assert.ok(statSync("/dev/null").isCharacterDevice());
    if (!existsSync("/dev/full")) return;
    const full = openOutput("/dev/full");
    full?.write("words");
    assert.equal(full?.finish(), false);
    assert.ok(statSync("/dev/full").isCharacterDevice());
  });

  it("writes through a link to the report it leads to", () => {
    inFolder({ "real/report": "old" }, (cwd) => {
      symlinkSync("real/report", join(cwd, "report"));
      const file = openOutput(join(cwd, "report"));
      file?.write("new");
      assert.equal(file?.finish(), true);
      assert.equal(readFileSync(join(cwd, "real/report"), "utf8"), "new");
    });
  });
});
