// Long because every way a finding can be known again is shown with the change that would hide it.
/** A baseline knows its findings again, whatever happens to files, order and syntax, and only those. */
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Baseline } from "../../server/src/engine/baseline/index.ts";
import { beside, caseNames, keysOf, readBaseline, withBaseline, writeBaseline } from "../../server/src/engine/baseline/index.ts";
import type { CaseFiles } from "../../server/src/engine/case.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { convertRecord } from "../../server/src/engine/convert.ts";
import type { Env } from "../../server/src/engine/env.ts";
import { analyseFile, baseId } from "../../server/src/engine/file.ts";
import { formatOf } from "../../server/src/engine/texts.ts";
import type { CaseResult, Finding } from "../../server/src/engine/types.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import type { Format } from "../../server/src/source/problem.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { plain, type Written } from "../../server/src/syntax/plain.ts";
import { CONTINGENCY, HEADER } from "../support/caseText.ts";
import { envFor } from "../support/check.ts";
import { recordsUnder } from "../support/folder.ts";
import { inRepo } from "../support/root.ts";

type Files = Readonly<Record<string, string>>;

const hash = (text: string): string => createHmac("sha256", "a salt").update(text).digest("hex").slice(0, 12);

/** One for each day: settings are worked out once for each. */
const envs = new Map<string, Env>();
function envAt(asOf: string): Env {
  const env = envs.get(asOf) ?? envFor({ asOf });
  envs.set(asOf, env);
  return env;
}

interface Checked {
  readonly files: CaseFiles;
  readonly result: CaseResult;
}

/** One case; its folder is the shortest there is. */
function checked(files: Files, asOf: string): Checked {
  const folder = Object.keys(files)
    .map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/"))))
    .reduce((a, b) => (a.length <= b.length ? a : b));
  const given: CaseFiles = {
    folder: folder === "" ? "." : folder,
    files: Object.entries(files).map(([path, text]) => analyseFile(path, text)),
  };
  return { files: given, result: checkCase(given, envAt(asOf)) };
}

function textOf({ files, result }: Checked, asOf: string, isRedacted = false): string {
  const { name } = caseNames(result, files.folder, hash, isRedacted);
  const keys = keysOf(files, result, { hash, isRedacted }).map(({ key }) => key);
  return [...writeBaseline({ tool: "0.1.0", asOf, salt: "a salt", redacted: isRedacted }, new Map([[name, keys]]))].join("");
}

function taken(text: string): Baseline {
  const baseline = readBaseline(text);
  if ("why" in baseline) assert.fail(baseline.why);
  return baseline;
}

/** The case beside a baseline, each finding as `rule path new|known`. */
function told(baseline: Baseline, { files, result }: Checked, asOf: string): { lines: string[]; fixed: string[]; undecided: string[] } {
  const matched = beside(baseline, files, result, envAt(asOf), files.folder, hash);
  const marked = withBaseline(result, matched);
  const findings: Finding[] = marked.files.flatMap((file) => file.records.flatMap((record) => record.findings));
  assert.equal(marked.baseline?.known, findings.filter((finding) => finding.known === true).length);
  assert.equal(matched.known.size + matched.fixed.length + matched.undecided.length, baseline.entries, "every entry has one fate");
  return {
    lines: findings.map((finding) => `${finding.rule} ${finding.path} ${finding.known === true ? "known" : "new"}`),
    fixed: matched.fixed.map((key) => key.rule).sort(),
    undecided: matched.undecided.map((key) => key.rule).sort(),
  };
}

interface Expected {
  /** Findings that are new, as `rule path`. */
  readonly new?: readonly string[];
  readonly fixed?: readonly string[];
  readonly undecided?: readonly string[];
}

/** The one door: a baseline of `before`, then a check of `after`. */
function check(before: Files, after: Files, expected: Expected, asOf = "2022-04-25"): void {
  const baseline = taken(textOf(checked(before, asOf), asOf));
  const { lines, fixed, undecided } = told(baseline, checked(after, asOf), asOf);
  const fresh = lines.filter((line) => line.endsWith(" new")).map((line) => line.slice(0, -4));
  assert.deepEqual(
    { new: fresh, fixed, undecided },
    { new: expected.new ?? [], fixed: expected.fixed ?? [], undecided: expected.undecided ?? [] },
  );
}

const CASE: Files = { "case.case.yaml": HEADER, "contingency.case.yaml": CONTINGENCY };
const NO_TRIGGER = "contingency-no-trigger items[C1].trigger";

describe("a baseline", () => {
  it("knows everything again where nothing changed", () => check(CASE, CASE, {}));

  it("tells of a gap that was not there", () =>
    check(
      { ...CASE, "contingency.case.yaml": CONTINGENCY.replace("    action:", "    trigger: He is seen near her street\n    action:") },
      CASE,
      {
        new: [NO_TRIGGER],
      },
    ));

  it("tells what is no longer found", () =>
    check(
      CASE,
      { ...CASE, "contingency.case.yaml": CONTINGENCY.replace("    action:", "    trigger: He is seen near her street\n    action:") },
      {
        fixed: ["contingency-no-trigger"],
      },
    ));

  it("does not take what could not be looked for as put right", () => {
    const broken = { ...CASE, "contingency.case.yaml": `${CONTINGENCY}"` };
    const asOf = "2022-04-25";
    const { fixed, undecided } = told(taken(textOf(checked(CASE, asOf), asOf)), checked(broken, asOf), asOf);
    assert.deepEqual(fixed, []);
    assert.ok(undecided.includes("contingency-no-trigger"));
  });

  it("counts findings that are alike", () => {
    const two = CONTINGENCY.replace(/ {2}- id: C1\n {4}/u, "  - ").replaceAll("    ", "    ");
    const row = two.slice(two.indexOf("  - "));
    check(
      { ...CASE, "contingency.case.yaml": two },
      { ...CASE, "contingency.case.yaml": two + row },
      {
        new: ["contingency-no-trigger items[1].trigger", "record-field-missing items[1].id"],
      },
    );
  });

  it("knows a text again in a record with another id, but not a few letters", () => {
    const note = (id: string, review: string): Files => ({
      ...CASE,
      "note.case.yaml": `record: contact\nid: ${id}\ncrn: D204816\ndate: 2022-04-20\nauthor: { name: Oriel Fenwharf, grade: PO }\nstatus: complete\ntype: phone-call\nnotes: ${review}\n`,
    });
    const long = "Rang about the bus fares on Thursday [add what was agreed]";
    check(note("n1", long), note("n2", long), {});
    check(note("n1", "Rang [add why]"), note("n2", "Rang [add why]"), {
      new: ["record-prompt-left notes"],
      fixed: ["record-prompt-left"],
    });
  });

  it("goes by the folder where there is no CRN, and still when one is added", () => {
    const none = { "a/case.case.yaml": HEADER.replace(/crn.*\n/u, ""), "a/contingency.case.yaml": CONTINGENCY.replace(/crn.*\n/u, "") };
    check(
      none,
      { "a/case.case.yaml": HEADER, "a/contingency.case.yaml": CONTINGENCY },
      { fixed: ["case-identifier-missing", "case-identifier-missing"] },
    );
    check(
      none,
      {
        "a/case.case.json": JSON.stringify(valueIn("x.case.yaml", none["a/case.case.yaml"])),
        "a/plan.case.yaml": none["a/contingency.case.yaml"],
      },
      {},
    );
  });

  it("holds no word of a record and no name", () => {
    for (const { name, files, asOf } of CASES) {
      const now = checked(files, asOf);
      const text = textOf(now, asOf);
      const redacted = textOf(now, asOf, true);
      const words = new Set(Object.values(files).flatMap((record) => record.match(/[A-Z][a-z]{3,} [A-Z][a-z]{3,}/gu) ?? []));
      assert.ok(words.size > 0);
      for (const word of words) assert.ok(!text.includes(word), `${name}: ${word}`);
      assert.doesNotMatch(redacted.slice(redacted.indexOf("\n")), /[A-Z]\d{6}|\d{4}-\d{2}-\d{2}"/u);
      const baseline = taken(redacted);
      assert.ok(
        told(baseline, now, asOf).lines.every((line) => line.endsWith(" known")),
        name,
      );
    }
  });

  it("says the same in any order, and says which line is damaged", () => {
    const { files, asOf } = CASES[0] as Sample;
    const text = textOf(checked(files, asOf), asOf);
    assert.equal(textOf(checked(Object.fromEntries(Object.entries(files).reverse()), asOf), asOf), text);
    const why = (damaged: string): string => {
      const read = readBaseline(damaged);
      return "why" in read ? read.why : "was read";
    };
    const lines = text.split("\n");
    assert.deepEqual(lines.slice(1, -2), lines.slice(1, -2).sort());
    assert.match(why(""), /^is not a baseline/u);
    assert.match(why('{"schema":1,"records":[]}'), /^is not a baseline/u);
    assert.match(why(text.replace('"schema":1', '"schema":2')), /newer Caselint/u);
    assert.match(why(text.replace('"schema":1', '"schema":0')), /too old/u);
    assert.match(why(text.replace(',"salt":"a salt"', "")), /damaged at line 1\./u);
    assert.match(why(lines.slice(0, -2).join("\n")), /^is cut short/u);
    assert.match(why(text.slice(0, -20)), /^is cut short/u);
    assert.match(why(lines.with(2, (lines[2] ?? "").slice(0, -3)).join("\n")), /damaged at line 3\./u);
    assert.match(why(lines.with(1, '{"case":"D204816","record":"case"}').join("\n")), /damaged at line 2\./u);
    assert.match(why(lines.with(1, (lines[1] ?? "").replace("}", ',"count":0}')).join("\n")), /damaged at line 2\./u);
    assert.equal(why(text.replaceAll("\n", "\r\n")), "was read");
    assert.equal(why(lines.filter((_, i) => i !== 1).join("\n")), "was read");
  });

  it("knows all findings again after files, rows and names moved and records were written another way", () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(), { minLength: 40, maxLength: 80 }), (which, numbers) => {
        const { files, asOf } = CASES[which % CASES.length] as Sample;
        let at = 0;
        const moved = rearranged(files, () => numbers[at++ % numbers.length] as number);
        const now = checked(moved, asOf);
        const { lines, fixed, undecided } = told(taken(textOf(checked(files, asOf), asOf)), now, asOf);
        assert.deepEqual({ new: lines.filter((line) => line.endsWith(" new")), fixed, undecided }, { new: [], fixed: [], undecided: [] });
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it("tells anew of a finding whose own words changed", () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, at) => {
        const { files: given, asOf } = CASES[which % CASES.length] as Sample;
        const files = inJson(given);
        const before = checked(files, asOf);
        const worded = keysOf(before.files, before.result, { hash, isRedacted: false }).filter(
          ({ finding, key }) => key.words !== "" && finding.steps.length > 0 && !key.path.endsWith("?"),
        );
        const chosen = worded[at % Math.max(1, worded.length)];
        if (chosen === undefined) return;
        const file = before.result.files.find((one) => one.records.some((record) => record.findings.includes(chosen.finding)));
        const index = file?.records.find((record) => record.findings.includes(chosen.finding))?.index ?? -1;
        const path = file?.path ?? "";
        const after = {
          ...files,
          [path]: withWord(files[path] ?? "", index < 0 ? chosen.finding.steps : ["records", index, ...chosen.finding.steps]),
        };
        if (after[path] === files[path]) return;
        const now = checked(after, asOf);
        const matched = beside(taken(textOf(before, asOf)), now.files, now.result, envAt(asOf), now.files.folder, hash);
        const same = (now.result.files.find((one) => one.path === path)?.records ?? [])
          .filter((record) => record.index === index)
          .flatMap((record) => record.findings)
          .filter((f) => f.rule === chosen.finding.rule && f.path === chosen.finding.path && !f.missing);
        for (const finding of same) assert.ok(!matched.known.has(finding), `${finding.rule} ${finding.path}`);
        seen += same.length;
      }),
      { numRuns: 60, seed: 7 },
    );
    assert.ok(seen > 8, `only ${seen} findings outlived the change`);
  });
});

interface Sample {
  readonly name: string;
  readonly files: Files;
  readonly asOf: string;
}

/** Its files are amiss in ways that only one syntax can say. */
const AMISS = "03-suspended-sentence";

const CASES: readonly Sample[] = readdirSync(inRepo("test/cases"), { withFileTypes: true })
  .filter((one) => one.isDirectory() && !one.name.endsWith("-well-kept") && one.name !== AMISS)
  .map(({ name }) => {
    const folder = inRepo("test/cases", name);
    const asOf = /\d{4}-\d{2}-\d{2}/u.exec(readFileSync(join(folder, "expected.tsv"), "utf8"))?.[0] ?? "";
    return { name, files: recordsUnder(folder), asOf };
  });

const WAYS: readonly { readonly ending: string; readonly format: Format }[] = [
  { ending: "yaml", format: "yaml" },
  { ending: "json", format: "json" },
  { ending: "md", format: "markdown" },
];

/** The same case in another folder, with other names, syntaxes and orders. */
function rearranged(files: Files, number: () => number): Files {
  const all = Object.values(files).join("\n");
  const out: Record<string, string> = {};
  const folder = `moved-${number() % 7}`;
  for (const [i, [path, text]] of Object.entries(files).entries()) {
    const way = WAYS[number() % WAYS.length] as (typeof WAYS)[number];
    // A record without an id goes by its file's name, and links to it would be lost with that.
    const isNamed = all.includes(baseId(path));
    const made = convertRecord(shuffled(path, text, isNamed, number), "json", way.format);
    if ("refused" in made) {
      out[`${folder}/${path}`] = text;
      continue;
    }
    const isHeader = /^"?record"?: *"?case"?$/mu.test(text) || path.startsWith("case.");
    const name = isNamed || isHeader ? baseId(path) : `r${i}-${number() % 100}`;
    const below = isHeader || number() % 2 === 0 ? "" : `sub-${number() % 3}/`;
    out[`${folder}/${below}${name}.case.${way.ending}`] = made.text;
  }
  return out;
}

const valueIn = (path: string, text: string): Written => {
  const { root } = parse(text, formatOf(path) ?? "yaml", shapes);
  assert.ok(root !== null);
  return plain(root) as Written;
};

/** As JSON, with names, rows and records in another order. */
function shuffled(path: string, text: string, keepsRecords: boolean, number: () => number): string {
  const mix = <T>(list: readonly T[]): T[] =>
    [...list]
      .map((one) => ({ one, by: number() }))
      .sort((a, b) => a.by - b.by)
      .map(({ one }) => one);
  const walk = (value: Written, key: string): Written => {
    if (value === null || typeof value === "string") return value;
    if (Array.isArray(value)) {
      const items = (value as readonly Written[]).map((item) => walk(item, ""));
      return keepsRecords && key === "records" ? items : mix(items);
    }
    return Object.fromEntries(mix(Object.entries(value)).map(([name, item]) => [name, walk(item, name)]));
  };
  return JSON.stringify(walk(valueIn(path, text), ""), null, 2);
}

const inJson = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/\.\w+$/u, ".json"), JSON.stringify(valueIn(path, text), null, 2)]),
  );

/** The JSON with a word more in the text at a path; as it was where no text stands there. */
function withWord(text: string, steps: readonly (string | number)[]): string {
  const value: unknown = JSON.parse(text);
  let here = value as Record<string | number, unknown>;
  for (const step of steps.slice(0, -1)) {
    const next = here?.[step];
    if (typeof next !== "object" || next === null) return text;
    here = next as Record<string | number, unknown>;
  }
  const last = steps[steps.length - 1] as string | number;
  if (typeof here[last] !== "string") return text;
  here[last] = `${here[last]} too`;
  return JSON.stringify(value, null, 2);
}
