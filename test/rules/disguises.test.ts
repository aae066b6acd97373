/**
 * Every example again in other clothes: as JSON and Markdown, with CRLF, a byte order mark, an emoji before it,
 * in a larger case, and beside every other rule. A rule finds the same in all of them.
 */
import assert from "node:assert/strict";
import type { Rule } from "../../server/src/rules/_kit/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { exampleCase } from "../support/examples.ts";
import { rewritten } from "../support/rewritten.ts";

type Files = Readonly<Record<string, string>>;

interface Disguise {
  readonly name: string;
  /** Undefined when an example cannot be put this way. */
  readonly put: (files: Files) => Files | undefined;
  readonly others?: true;
}

const standardOf = (rule: Rule): string => (rule.pack === "core" || rule.pack === "18" ? "hmip-2018" : "test-2021");

const each =
  (change: (text: string) => string) =>
  (files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));

const DISGUISES: readonly Disguise[] = [
  { name: "JSON", put: (files) => rewritten(files, "json") },
  { name: "Markdown", put: (files) => rewritten(files, "markdown") },
  { name: "CRLF", put: each((text) => text.replace(/\r?\n/gu, "\r\n")) },
  { name: "a byte order mark", put: each((text) => `\uFEFF${text}`) },
  { name: "an emoji before it", put: each((text) => `# 👩‍👧‍👦 kept by 🦊\n${text}`) },
  { name: "a larger case", put: larger },
  { name: "every other rule on", put: (files) => files, others: true },
];

/** A contact that says nothing to any rule: no appointment, no event, long before as-of. */
function larger(files: Files): Files {
  const folder = Object.keys(files)[0]?.replace(/[^/]*$/u, "") ?? "";
  const crn = /\b[A-Z]\d{6}\b/u.exec(Object.values(files).join("\n"))?.[0] ?? "X123456";
  const text = `record: contact
id: letter-about-parking
crn: ${crn}
date: 2018-12-03
author: { name: Barnaby Wren, grade: other }
status: complete
type: other
notes: |
  The council wrote to the office about the bay outside. Passed to the receptionist, who will answer it.
`;
  return { ...files, [`${folder}zz-letter.case.yaml`]: text };
}

function found(rule: Rule, files: Files, asOf: string, others: boolean): string[] {
  const results = checkFiles(files, { asOf, standard: standardOf(rule), ...(others ? {} : { rules: [rule] }) });
  return findingsOf(results)
    .filter((s) => s.finding.rule === rule.id || s.finding.rule === "record-rule-failed" || s.finding.rule === "record-syntax")
    .map(({ file, finding }) =>
      [finding.rule, file.replace(/\.case\.\w+$/u, ""), finding.path, finding.about.join("+"), finding.severity, finding.messageId].join(
        " | ",
      ),
    )
    .sort();
}

for (const rule of rules) {
  describe(`${rule.id} in disguise`, () => {
    const cases = [...rule.examples.valid, ...rule.examples.invalid].map((given) => exampleCase(rule, given));
    const asOf = (one: (typeof cases)[number]): string => one.example.asOf ?? "2019-03-29";
    let plainly: string[][] = [];
    before(() => {
      plainly = cases.map((one) => found(rule, one.files, asOf(one), false));
    });

    for (const disguise of DISGUISES) {
      it(`finds the same with ${disguise.name}`, () => {
        let tried = 0;
        for (const [i, one] of cases.entries()) {
          const files = disguise.put(one.files);
          if (files === undefined) continue;
          tried++;
          assert.deepEqual(
            found(rule, files, asOf(one), disguise.others === true),
            plainly[i],
            `example ${i + 1}:\n${Object.values(files).join("\n~~~\n")}`,
          );
        }
        assert.ok(tried > 0, "no example could be put this way");
      });
    }
  });
}
