/** What a rule says holds ids, labels and counts: never a name, and no words of a record. */
import assert from "node:assert/strict";
import { analyseFile } from "../../server/src/engine/file.ts";
import { walk } from "../../server/src/record/walk.ts";
import type { Rule } from "../../server/src/rules/_kit/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { exampleCase } from "../support/examples.ts";

const standardOf = (rule: Rule): string => (rule.pack === "core" || rule.pack === "18" ? "hmip-2018" : "test-2021");
/** Shorter ones ("Tess", "None") are words of our own sentences too often to tell. */
const SHORTEST = 8;

/** Names and free texts of records, as they stand there. */
function ownWords(files: Readonly<Record<string, string>>): string[] {
  const out: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    for (const { read } of analyseFile(path, text).entries) {
      walk(read.value, read.shape, (field, value, path) => {
        // A judgement names a rule, as we do.
        if (path[0] === "judgements" || (field.type !== "prose" && field.type !== "text" && field.type !== "texts")) return;
        for (const one of [value].flat()) if (typeof one === "string" && one.length >= SHORTEST && field.data !== undefined) out.push(one);
      });
    }
  }
  return out;
}

describe("no words of a record", () => {
  let tried = 0;
  for (const rule of rules) {
    it(`in what ${rule.id} says`, () => {
      for (const given of [...rule.examples.invalid, ...rule.examples.valid]) {
        const { files, example } = exampleCase(rule, given);
        const results = checkFiles(files, { asOf: example.asOf ?? "2019-03-29", standard: standardOf(rule), rules: [rule] });
        const said = findingsOf(results).flatMap(({ finding: f }) => [f.message, f.ask, ...f.about, ...f.fixes.map((fix) => fix.title)]);
        for (const result of results)
          for (const file of result.files) for (const record of file.records) said.push(...record.notEvaluated.map((n) => n.reason));
        for (const words of ownWords(files)) {
          tried++;
          for (const line of said) assert.ok(!line.includes(words), `"${line}" repeats "${words}"`);
        }
      }
    });
  }
  after(() => assert.ok(tried > 1000, `${tried} texts were looked for`));
});
