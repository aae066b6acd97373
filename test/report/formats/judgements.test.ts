/** A judgement stands in every format: its rule, what it is about and whether a manager agreed, and never its reason. */
import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import type { CaseResult } from "../../../server/src/engine/types.ts";
import { FORMAT_NAMES, type FormatName } from "../../../server/src/report/formats/names.ts";
import { type Asked, bytesOf, CASES, SECRET, textOf } from "./caseload.ts";

/** The case with two judgements, one agreed and to be looked at again, one neither, as it was and without its findings. */
const rowan = CASES[0] as CaseResult;
const clean: CaseResult = {
  ...rowan,
  files: rowan.files.map((file) => ({ ...file, records: file.records.map((one) => ({ ...one, findings: [] })) })),
};

function wordsOf(format: FormatName, asked: Asked): string {
  const bytes = bytesOf(format, { problems: [], ...asked });
  if (format !== "xlsx") return bytes.toString("utf8").replace(/<[^>]*>|\s+/gu, (s) => (s.startsWith("<") && format === "html" ? " " : s));
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString("utf8"))
    .join("\n");
}

/** Words that a format has for the first judgement, in order. */
const AGREED: Readonly<Record<FormatName, RegExp>> = {
  text: /plan-strengths-unused about A1 and A2: agreed, to be looked at again by\s+1 June 2022/u,
  json: /"judgements":\[\{"rule":"plan-strengths-unused","about":\["A1","A2"\],"date":"2022-03-01","reviewBy":"2022-06-01","agreed":true\}/u,
  jsonl: /"rule":"plan-strengths-unused","about":\["A1","A2"\],"date":"2022-03-01","reviewBy":"2022-06-01","agreed":true/u,
  sarif:
    /"ruleId":"plan-strengths-unused".*"suppressions":\[\{"kind":"external","status":"accepted","justification":"[^"]*1 June 2022\."\}\]/u,
  junit:
    /<property name="judgement\.1" value="plan-strengths-unused, rowan\/clean\.case\.yaml: Set aside with a reason, about A1 and A2: agreed, /u,
  github: /^::notice file=rowan\/clean\.case\.yaml,title=Professional judgement::plan-strengths-unused: Set aside .* A1 and A2: agreed, /mu,
  checkstyle:
    /severity="ignore" message="plan-strengths-unused: Set aside with a reason, about A1 and A2: agreed, [^"]*" source="caselint\.judgement"/u,
  csv: /"judgement","plan-strengths-unused","Set aside with a reason, about A1 and A2: agreed, to be looked at again by 1 June 2022\.","","","A1; A2"/u,
  xlsx: />plan-strengths-unused<.*>A1; A2<.*>yes<.*>2022-03-01<.*>2022-06-01</u,
  html: /Case D204816\s+plan-strengths-unused\s+A1 and A2\s+agreed\s+1 June 2022/u,
  markdown:
    /- Case `D204816`: `plan-strengths-unused` about A1 and A2: agreed, to be looked at again by 1 June 2022 `rowan\/clean\.case\.yaml`/u,
};

describe("a judgement", () => {
  for (const format of FORMAT_NAMES) {
    it(`stands in ${format}, also of a case without findings, and without its reason`, () => {
      for (const one of [rowan, clean]) {
        const text = wordsOf(format, { cases: [one] });
        assert.match(text, AGREED[format]);
        assert.ok(!text.includes(SECRET));
      }
      assert.doesNotMatch(wordsOf(format, { cases: [{ ...rowan, judgements: [] }] }), AGREED[format]);
    });
  }

  it("that nobody agreed, or whose day has passed, is not settled in SARIF; findings are not suppressed", () => {
    const statuses = (asOf: string): unknown[] => {
      const { runs } = JSON.parse(textOf("sarif", { cases: [rowan], asOf })) as {
        runs: [{ results: { suppressions: { status: string }[]; level: string; kind?: string }[] }];
      };
      return runs[0].results.map((one) => [one.level, one.kind, ...one.suppressions.map((s) => s.status)]);
    };
    const findings = [
      ["error", undefined],
      ["warning", undefined],
      ["note", undefined],
    ];
    const open = ["none", "review", "underReview"];
    const sorted = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort();
    assert.deepEqual(sorted(statuses("2022-04-25")), sorted([...findings, ["none", "informational", "accepted"], open]));
    assert.deepEqual(sorted(statuses("2022-06-02")), sorted([...findings, open, open]));
  });

  it("is no finding: it fails no test and has no severity", () => {
    const only = { cases: [clean], problems: [] };
    assert.match(textOf("junit", only), / failures="0" errors="0"/u);
    assert.doesNotMatch(textOf("checkstyle", only), /severity="(?!ignore)/u);
    for (const line of textOf("csv", only).split("\r\n").slice(1, -1)) assert.match(line, /^(?:"[^"]*",){7}"","judgement"/u);
  });

  it("is counted, not listed, in a summary; a note lists the first fifty", () => {
    const quiet = { cases: [rowan], problems: [], isQuiet: true };
    for (const format of ["markdown", "github"] as const) {
      assert.match(textOf(format, quiet), /2 professional judgements on file\./u);
      assert.doesNotMatch(textOf(format, quiet), /plan-strengths-unused/u);
    }
    const many = Array.from({ length: 60 }, () => rowan);
    const listed = (asked: Asked): number => [...textOf("markdown", asked).matchAll(/`plan-strengths-unused`|`plan-gap`/gu)].length;
    assert.equal(listed({ cases: many, problems: [] }), 50);
    assert.match(textOf("markdown", { cases: many, problems: [] }), /^- and 70 more$/mu);
    assert.equal(listed({ cases: many, problems: [], isFull: true }), 120);
  });
});
