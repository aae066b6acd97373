/** What people read: Markdown, and the caseload as text. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type Node, Parser } from "commonmark";
import fc from "fast-check";
import { caseloadText } from "../../../server/src/report/caseload-text.ts";
import { markdownCode, markdownText } from "../../../server/src/report/escape-markdown.ts";
import { FORMAT_NAMES } from "../../../server/src/report/formats/names.ts";
import { noPaint } from "../../../server/src/report/paint.ts";
import { inert } from "../../../server/src/report/words.ts";
import { inRepo } from "../../support/root.ts";
import { CASES, HOSTILE, textOf, WHOLE } from "./caseload.ts";

function nodes(markdown: string): Node[] {
  const walker = new Parser().parse(markdown).walker();
  const found: Node[] = [];
  for (let step = walker.next(); step !== null; step = walker.next()) if (step.entering) found.push(step.node);
  return found;
}
const PLAIN = new Set(["document", "paragraph", "text", "code", "softbreak"]);

function check(words: string): void {
  const found = nodes(`- **x** ${markdownText(words)} y`).filter((n) => !["list", "item", "strong"].includes(n.type));
  assert.deepEqual(
    found.map((n) => n.type).filter((type) => !PLAIN.has(type)),
    [],
    words,
  );
  // Mentions, references and links are made of plain text only.
  for (const node of found) if (node.type === "text") assert.doesNotMatch(node.literal ?? "", /@\w|#\d|https?:|www\./u);
  assert.doesNotMatch(markdownText(words).replace(/\\[\\|]/gu, ""), /\|/u);
}

describe("words in Markdown", () => {
  it("are words, whatever they are", () => {
    for (const words of HOSTILE) check(words);
    const letters = fc.constantFrom(..."ab1 @#/:.|`*_[]()<>&~$\\!-+=\n\t\u202e");
    fc.assert(fc.property(fc.string({ unit: letters, maxLength: 30 }), check), { seed: 20190329, numRuns: 200 });
  });

  it("stand in code as they are", () => {
    for (const words of HOSTILE) {
      const [code] = nodes(markdownCode(words)).filter((n) => n.type === "code");
      assert.equal(code?.literal?.trim(), inert(words).replaceAll("\t", " ").replaceAll("|", "\\|").trim());
    }
  });
});

describe("markdown", () => {
  it("begins with the summary and gives each case what to begin with", () => {
    const text = textOf("markdown", { whole: WHOLE });
    const places = [
      "**2 gaps in required safeguards, 13 weak points, 1 thought** in 5 records of 3 cases",
      "**Not complete: 1 thing",
      "good by discretion",
      "2.2.3 Does planning focus on safety? | 62% (31 of 50 cases, ±9 points) | requires improvement",
      "by Odo Marsh, head of service. Why: All gaps",
      "Overall: indicative requires improvement",
      "- Sex: Female, 32 cases",
      "14 points lower than the rest (3 to 25)",
      "Too few to tell in 2 questions",
      "kept back, because so few",
      "### Case `D204816` `rowan`",
      "No gap found in 1 case",
    ];
    let at = -1;
    for (const place of places) {
      const next = text.indexOf(place, at + 1);
      assert.ok(next > at, `${place}\n${text}`);
      at = next;
    }
    assert.ok(nodes(text).every((n) => n.type !== "html_inline" && n.type !== "html_block" && n.type !== "link" && n.type !== "image"));
  });

  it("is cut at what a comment holds, and says so; --full is not", () => {
    const [first] = CASES;
    const many = Array.from({ length: 300 }, (_, i) => ({ ...(first as (typeof CASES)[number]), folder: `case ${i}` }));
    const text = textOf("markdown", { cases: many });
    assert.ok(text.length < 60_000 && text.length > 20_000, String(text.length));
    assert.match(text, /\n\d+ more cases have findings that are not listed here\.\n/u);
    assert.ok(textOf("markdown", { cases: many, isFull: true }).length > 100_000);
    assert.ok(textOf("markdown", { cases: many, isQuiet: true }).length < 2_000);
  });
});

describe("the caseload as text", () => {
  it("tells ratings with margins, what people made of them, groups, and findings about many cases", () => {
    assert.equal(
      caseloadText(WHOLE, { paint: noPaint, width: 90 }),
      `What the records show, by standard
  Shares of relevant cases whose records show no gap. Indicative: records show what was
  written, and people judge what was done.

  HMIP standards 2018
    2.2 Planning: indicative requires improvement, near a boundary; good by discretion
      2.2.3  62% (31 of 50 cases, ±9 points)  requires improvement
             Does planning focus on safety?
             For a person to judge: 1.
      2.2.4  no relevant case
             Nothing known?
      Discretion: good, by Odo Marsh, head of service. Why: All gaps are in cases under
        3 weeks old
    Overall: indicative requires improvement (12 of 30 points); given, not worked out:
      1.1 good

Groups beside the rest of the caseload
  Sex: Female, 32 cases
    2.2.3: 50% of 30 cases, 14 points lower than the rest (3 to 25)
    Too few to tell in 2 questions.
  Office: =cmd\\u202e|, kept back, because so few

About many cases
  weak     The same words stand in 3 records.
           Whose words are they?
           rowan/plan.case.yaml  steps[S1].owner
           ../a b/=x.case.md  notes
           batch-duplicate-text

`,
    );
  });

  it("is nothing where there is nothing to tell", () => {
    assert.equal(caseloadText({ ratings: [], overall: [], groups: [], findings: [] }, { paint: noPaint, width: 90 }), "");
  });
});

describe("docs/reports.md", () => {
  const page = readFileSync(inRepo("docs/reports.md"), "utf8");
  const reports = FORMAT_NAMES.map((format) => textOf(format, { whole: WHOLE }));

  it("shows lines that reports have", () => {
    const shown = [...page.matchAll(/^```\w+\n([\s\S]*?)^```/gmu)].flatMap((block) => (block[1] ?? "").trimEnd().split("\n"));
    assert.ok(shown.length >= 7);
    for (const line of shown)
      assert.ok(
        reports.some((report) => report.includes(line)),
        line,
      );
  });

  it("names every format", () => {
    for (const format of FORMAT_NAMES) assert.ok(page.includes(`\`${format}\``), format);
  });
});
