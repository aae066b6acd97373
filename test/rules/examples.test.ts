/** Every rule by its own examples: each valid one is silent, each marked one is found exactly where the mark is. */
import assert from "node:assert/strict";
import type { Rule } from "../../server/src/rules/_kit/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { exampleCase } from "../support/examples.ts";

/** A rule is tried in a standard in which it is on. */
export const standardOf = (rule: Rule): string => (rule.pack === "core" || rule.pack === "18" ? "hmip-2018" : "test-2021");

const FORBIDDEN = /\b(?:error|invalid|field|node)s?\b/iu;

for (const rule of rules) {
  describe(rule.id, () => {
    const run = (given: (typeof rule.examples.valid)[number]) => {
      const made = exampleCase(rule, given);
      const results = checkFiles(made.files, { asOf: made.example.asOf ?? "2019-03-29", standard: standardOf(rule) });
      return { ...made, all: findingsOf(results), own: findingsOf(results).filter((s) => s.finding.rule === rule.id) };
    };

    it("speaks plainly", () => {
      for (const [id, message] of Object.entries(rule.messages)) {
        assert.ok(message.what.split(/\s+/u).length <= 25, `${id} is longer than 25 words`);
        assert.ok(!FORBIDDEN.test(message.what) && !FORBIDDEN.test(message.ask), `${id} uses a word that staff should not meet`);
        assert.match(message.what, /[.?]$/u);
        assert.match(message.ask, /\?/u);
      }
      assert.ok(rule.why.length > 40 && rule.source.length > 2);
      assert.ok(rule.examples.valid.length > 0 && rule.examples.invalid.length > 0);
    });

    rule.examples.valid.forEach((given, i) => {
      it(`says nothing of valid example ${i + 1}`, () => {
        const { own, all } = run(given);
        assert.deepEqual(
          own.map((s) => s.finding.path),
          [],
        );
        assert.deepEqual(
          all
            .filter(
              (s) =>
                s.finding.rule === "record-syntax" ||
                s.finding.rule === "record-rule-failed" ||
                s.finding.rule === "record-value-not-usable" ||
                s.finding.rule === "record-field-unknown",
            )
            .map((s) => `${s.finding.rule} ${s.finding.path}`),
          [],
        );
      });
    });

    rule.examples.invalid.forEach((given, i) => {
      it(`finds invalid example ${i + 1}`, () => {
        const { own, all, marked, example, files } = run(given);
        assert.ok(marked !== undefined, "an invalid example carries «»");
        const text = files[marked.file] as string;
        const places = own
          .map((s) => `${s.file}: ${text.slice(s.finding.start, s.finding.end)} [${s.finding.path}] about ${s.finding.about.join()}`)
          .join("\n");
        const here = own.filter((s) => s.file === marked.file && s.finding.start === marked.start && s.finding.end === marked.end);
        assert.ok(
          here.length > 0,
          `nothing found at the mark; found:\n${places}\nrule failed: ${all.some((s) => s.finding.rule === "record-rule-failed")}`,
        );
        if (example.about !== undefined)
          assert.ok(
            here.some((s) => s.finding.about.join() === example.about?.join()),
            places,
          );
        if (example.message !== undefined)
          assert.ok(
            here.some((s) => s.finding.messageId === example.message),
            places,
          );
        assert.ok(!here.some((s) => /\{\w+\}/u.test(s.finding.message)), "a message has a gap that was not filled");
      });
    });
  });
}
