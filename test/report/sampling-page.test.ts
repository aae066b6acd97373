/** docs/sampling.md: every command it shows runs on the samples, and says what the page says. */
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, run } from "../support/cli.ts";
import { inRepo } from "../support/root.ts";

const page = readFileSync(inRepo("docs/sampling.md"), "utf8");
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gmu)].map(([, kind = "", text = ""]) => ({ kind, text }));

/** What the page says that somebody did to a record. */
function putRight(folder: string): void {
  const file = join(folder, "samples/case-06-plan-on-paper-only/contingency.case.yaml");
  const before = readFileSync(file, "utf8");
  const after = before.replace("    timescale: same day", "    owner: Martin Eastlake\n    timescale: same day");
  assert.notEqual(after, before);
  writeFileSync(file, after);
}

describe("docs/sampling.md", function () {
  this.timeout(60_000);

  it("shows commands that run, and what they say", () => {
    inFolder({}, (cwd) => {
      cpSync(inRepo("samples"), join(cwd, "samples"), { recursive: true });
      let said = "";
      for (const { kind, text } of blocks) {
        if (kind === "yaml") writeFileSync(join(cwd, "actions.yaml"), text);
        if (kind === "text") for (const line of text.trimEnd().split("\n")) assert.ok(said.split("\n").includes(line), `${line}\n${said}`);
        if (kind !== "sh") continue;
        said = "";
        for (const line of text.trimEnd().split("\n")) {
          const [name, ...args] = line.split(" ");
          assert.equal(name, "caselint");
          if (args.includes("after.json") && args[0] === "report") putRight(cwd);
          const { code, out, err } = run(args, cwd);
          // Reports find gaps; nothing else has anything to find.
          assert.equal(code, args[0] === "report" ? 1 : 0, `${line}\n${err}`);
          const file = args.indexOf("--output");
          said += out + (file < 0 ? "" : readFileSync(join(cwd, args[file + 1] ?? ""), "utf8"));
        }
      }
      assert.ok(blocks.length >= 7);
    });
  });
});
