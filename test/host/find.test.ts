import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { FoundCase } from "../../server/src/host/cases.ts";
import { casesIn, countRecords } from "../../server/src/host/cases.ts";
import type { Trouble } from "../../server/src/host/find.ts";
import { foldersUnder } from "../../server/src/host/find.ts";
import { CONTINGENCY, HEADER } from "../support/caseText.ts";
import { inFolder } from "../support/cli.ts";

/** What is found from these paths: `folder: files [only]`, in order, and what is said. */
function find(
  cwd: string,
  paths: readonly string[],
  overlay: Readonly<Record<string, string>> = {},
): { found: string[]; troubles: string[] } {
  const troubles: Trouble[] = [];
  const steps = [
    ...casesIn(paths, { cwd, troubles, overlay: new Map(Object.entries(overlay).map(([file, text]) => [join(cwd, file), text])) }),
  ];
  const cases = steps.filter((step): step is FoundCase => !("settled" in step));
  const found = cases.map(
    (c) =>
      `${c.case.folder}: ${c.case.files
        .map((f) => f.path)
        .sort()
        .join(" ")}${c.only === undefined ? "" : ` only ${[...c.only].sort().join(" ")}`}`,
  );
  return { found, troubles: troubles.map((t) => `${t.path}: ${t.message.split(",")[0]}`) };
}

describe("finding records", () => {
  const files = {
    "a/case.case.yaml": HEADER,
    "a/x/plan.case.yaml": CONTINGENCY,
    "a-b/case.case.md": `---\n${HEADER}---\n`,
    "loose/p.case.json": "{}",
    "node_modules/q.case.yaml": HEADER,
    ".git/r.case.yaml": HEADER,
    "a/notes.txt": "",
  };

  it("groups records into cases, in the order of their paths", () => {
    inFolder(files, (cwd) => {
      assert.deepEqual(find(cwd, ["."]), {
        found: ["a-b: a-b/case.case.md", "a: a/case.case.yaml a/x/plan.case.yaml", "loose: loose/p.case.json"],
        troubles: [],
      });
      assert.equal(countRecords(["."], cwd), 4);
    });
  });

  it("brings the case around a record or a folder inside it", () => {
    inFolder(files, (cwd) => {
      assert.deepEqual(find(cwd, ["a/x/plan.case.yaml"]).found, ["a: a/case.case.yaml a/x/plan.case.yaml only a/x/plan.case.yaml"]);
      assert.deepEqual(find(cwd, ["a/x"]).found, ["a: a/case.case.yaml a/x/plan.case.yaml only a/x/plan.case.yaml"]);
      assert.deepEqual(find(join(cwd, "a/x"), ["plan.case.yaml"]).found, ["..: ../case.case.yaml plan.case.yaml only plan.case.yaml"]);
      assert.deepEqual(find(cwd, ["a", "a/x/plan.case.yaml", "a"]).found, ["a: a/case.case.yaml a/x/plan.case.yaml"]);
      assert.deepEqual(find(cwd, ["a/x", "."]).found.length, 3);
    });
  });

  it("does not walk below a record that has no case above it", () => {
    inFolder({ "p.case.yaml": CONTINGENCY, "deep/q.case.yaml": CONTINGENCY }, (cwd) => {
      assert.deepEqual(find(cwd, ["p.case.yaml"]).found, [".: p.case.yaml only p.case.yaml"]);
    });
  });

  it("knows a header by what it says, whatever it is called", () => {
    inFolder({ "a/start.case.yaml": HEADER, "a/x/plan.case.yaml": CONTINGENCY }, (cwd) => {
      assert.deepEqual(find(cwd, ["a/x/plan.case.yaml"]).found, ["a: a/start.case.yaml a/x/plan.case.yaml only a/x/plan.case.yaml"]);
    });
  });

  it("takes given texts in place of files, also of files that are not there yet", () => {
    inFolder(files, (cwd) => {
      assert.deepEqual(find(cwd, ["a/new/b.case.yaml"], { "a/new/b.case.yaml": CONTINGENCY }).found, [
        "a: a/case.case.yaml a/new/b.case.yaml a/x/plan.case.yaml only a/new/b.case.yaml",
      ]);
      assert.deepEqual(find(cwd, ["nowhere/b.case.yaml"], { "nowhere/b.case.yaml": CONTINGENCY }).found, [
        "nowhere: nowhere/b.case.yaml only nowhere/b.case.yaml",
      ]);
    });
  });

  it("follows links inside the folder once, and none out of it", () => {
    inFolder({ "in/a/case.case.yaml": HEADER, "out/b.case.yaml": CONTINGENCY }, (cwd) => {
      symlinkSync("..", join(cwd, "in/a/loop"));
      symlinkSync("../../out", join(cwd, "in/a/away"));
      symlinkSync("../../out/b.case.yaml", join(cwd, "in/a/b.case.yaml"));
      const { found, troubles } = find(cwd, ["in"]);
      assert.deepEqual(found, ["in/a: in/a/case.case.yaml"]);
      assert.deepEqual(troubles.sort(), [
        "in/a/away: This link leads out of the folder that is checked",
        "in/a/b.case.yaml: This link leads out of the folder that is checked",
      ]);
    });
  });

  it("stops at 64 folders and says so", () => {
    inFolder({}, (cwd) => {
      mkdirSync(join(cwd, Array(70).fill("d").join("/")), { recursive: true });
      const troubles: Trouble[] = [];
      const entered = [...foldersUnder(cwd, troubles)].filter((s) => s.at === "enter").length;
      assert.equal(entered, 65);
      assert.equal(troubles.length, 1);
    });
  });
});
