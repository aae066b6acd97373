/** New records: whatever the kind and the format, nothing in them counts as recorded but the answers. */
import assert from "node:assert/strict";
import { type Kind, kinds } from "../../schemas/index.ts";
import type { FileAnalysis } from "../../server/src/engine/file.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { planFix } from "../../server/src/engine/fix.ts";
import { type Answers, type CasePlace, newRecord, type SummaryForm } from "../../server/src/engine/newRecord.ts";
import { type Question, questionsFor, readAnswer } from "../../server/src/engine/questions.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import { applyEdits } from "../../server/src/source/edit.ts";
import type { Format } from "../../server/src/source/problem.ts";
import { HEADER } from "../support/caseText.ts";
import { checkFiles } from "../support/check.ts";

const formats: readonly Format[] = ["yaml", "json", "markdown"];
const at: CasePlace = { folder: "w/a", crn: "D204816", asOf: "2022-05-01", taken: new Set(["w/a/case.case.yaml"]) };

/** What somebody would answer to every question there is. */
function answersTo(questions: readonly Question[]): Answers {
  const out: { [path: string]: string } = {};
  for (const one of questions) {
    const ids: { readonly [type: string]: string } = { ref: "L1", ids: "P1, L1", date: "2022-04-28", crn: "D204816" };
    out[one.path] = one.values?.[0]?.label ?? ids[one.type] ?? "Oriel Fenwharf";
  }
  return out;
}

/** The new record by itself, and the findings and gaps it has in its case. */
function made(
  kind: Kind,
  answers: Answers,
  format: Format,
  place = at,
): { file: FileAnalysis; path: string; text: string; found: string[]; notYet: readonly string[]; value: Record<string, unknown> } {
  const { path, text } = newRecord(kind, answers, place, format);
  const file = analyseFile(path, text);
  assert.deepEqual(file.parsed?.problems, []);
  assert.equal(file.entries.length, 1);
  const header = `${HEADER}people: [{ id: P1, role: ex-partner, atRisk: no }]\naddresses: [{ id: L1, text: 3 Weir Cottages }]\n`;
  const files = kind === "case" ? { [path]: text } : { "w/a/case.case.yaml": header, [path]: text };
  const records = checkFiles(files, { asOf: "2022-05-01" }).flatMap((one) => one.files.find((f) => f.path === path)?.records ?? []);
  const found = records.flatMap((one) => one.findings.map((finding) => `${finding.rule} ${finding.path}`));
  return {
    file,
    path,
    text,
    found,
    notYet: records[0]?.notYetRecorded ?? [],
    value: file.entries[0]?.read.value as unknown as Record<string, unknown>,
  };
}
const ofForm = (found: readonly string[]): string[] => found.filter((line) => /^(?:record|judgement)-/u.test(line));

describe("a new record", () => {
  for (const kind of kinds) {
    const needed = questionsFor(kind, at.crn).filter((one) => one.needed && one.path !== "date");
    for (const format of formats) {
      it(`of kind ${kind}, with every question answered, has nothing wrong with its form (${format})`, () => {
        const { found, notYet, value, path } = made(kind, answersTo(questionsFor(kind, at.crn)), format);
        assert.deepEqual(ofForm(found), []);
        assert.equal(value["status"], kind === "case" ? undefined : "in-progress");
        assert.equal(value["crn"], "D204816");
        assert.match(path, kind === "case" ? /^w\/a\/case-2\.case\./u : new RegExp(`^w/a/${kind}-2022-0[45]-\\d\\d\\.case\\.`, "u"));
        // All that is asked for once it is complete is waiting, whether by a rule or by the record's shape.
        const waiting = (shapes.get(kind)?.fields ?? [])
          .filter((field) => field.required === "complete" && field.condition === undefined)
          .map((field) => field.name);
        const seen = [...notYet, ...found.map((line) => line.split(" ")[1] as string)];
        assert.deepEqual(
          waiting.filter((name) => !seen.some((one) => one.split(/[.[]/u)[0] === name)),
          [],
        );
        // A draft is not told what is missing from it. The header is never a draft.
        if (kind !== "case")
          assert.deepEqual(
            found.filter((line) => waiting.includes(line.split(" ")[1] as string)),
            [],
          );
      });

      it(`of kind ${kind}, with none answered, only lacks what was asked (${format})`, () => {
        const { found, value } = made(kind, {}, format);
        // Allowed: `record-field-missing`, or the rule in its place, at each answer that is needed and was not given.
        const missing = ofForm(found).map((line) => line.replace(/\[(\d)\]/u, ".$1"));
        const asked = (line: string): boolean =>
          needed.some((one) => line === `record-field-missing ${one.path}` || one.path.startsWith(`${line.split(" ")[1]}.`));
        assert.deepEqual(
          missing.filter((line) => !asked(line)),
          [],
        );
        // Nothing is recorded but what is known without asking.
        assert.deepEqual(leaves(value), kind === "case" ? ["crn", "record"] : ["crn", "date", "record", "status"]);
      });
    }

    it(`of kind ${kind} takes the next free name, in whatever format the last one was`, () => {
      const paths: string[] = [];
      for (const format of formats) paths.push(newRecord(kind, {}, { ...at, taken: new Set(paths) }, format).path);
      const base = kind === "case" ? "w/a/case" : `w/a/${kind}-2022-05-01`;
      assert.deepEqual(paths, [`${base}.case.yaml`, `${base}-2.case.json`, `${base}-3.case.md`]);
    });
  }

  it("has headings for a note under CRISS, and one for other notes", () => {
    const headings = (type: string): string[] =>
      newRecord("contact", { type }, at, "markdown")
        .text.split("\n")
        .filter((line) => line.startsWith("## "));
    assert.deepEqual(headings("office-visit"), ["## Check in", "## Review", "## Intervention", "## Summarise", "## Set tasks"]);
    assert.deepEqual(headings("phone-call"), ["## Notes"]);
  });

  it("begins the summary in the form of its standard, and with both where no standard is known", () => {
    const parts = ["riskImminence", "analysisOfRiskFactors"];
    const titles = ["When the risk is likely to be greatest", "Analysis of risk factors"];
    const begun = (form: SummaryForm | undefined, format: Format): boolean[] => {
      const { text } = newRecord("rosh", {}, { ...at, form }, format);
      assert.equal(text.includes("the pack in force"), form === undefined, text);
      return parts.map((part, i) => text.includes(format === "markdown" ? `## ${titles[i]}\n` : part));
    };
    for (const format of formats) {
      assert.deepEqual(begun("older", format), [true, false], format);
      assert.deepEqual(begun("newer", format), [false, true], format);
      assert.deepEqual(begun(undefined, format), [true, true], format);
    }
  });

  it("is the same record in every format", () => {
    for (const kind of kinds) {
      const [first, ...others] = formats.map((format) => made(kind, answersTo(questionsFor(kind)), format).value);
      for (const other of others) assert.deepEqual(JSON.parse(JSON.stringify(other)), JSON.parse(JSON.stringify(first)));
    }
  });

  it("lets a fix add the first row in place of the prompt for all rows", () => {
    for (const format of formats) {
      const { file, text } = made("rmp", {}, format);
      const fix = {
        title: "Add",
        class: "prompt" as const,
        steps: [{ do: "add" as const, path: ["actions"], value: { id: "A1", text: "[add what will be done]" } }],
      };
      const planned = planFix(file, file.entries[0], fix, at);
      const after = analyseFile(file.path, applyEdits(text, planned?.edits ?? []));
      assert.deepEqual(rowIds(after), ["A1"], format);
      assert.deepEqual(after.parsed?.problems, []);
    }
  });
});

function rowIds(file: FileAnalysis): unknown[] {
  const { actions = [] } = (file.entries[0]?.read.value ?? {}) as { readonly actions?: readonly { readonly id?: string }[] };
  return actions.map((row) => row.id);
}

/** Paths of all that is recorded. */
function leaves(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, one]) => leaves(one, path === "" ? key : `${path}.${key}`))
    .sort();
}

describe("the questions for a new record", () => {
  const paths = (kind: Kind): string[] => questionsFor(kind, "D204816").map((one) => one.path);

  it("are few", () => {
    assert.deepEqual(paths("contact"), ["date", "author.name", "author.grade", "type"]);
    assert.deepEqual(paths("check"), ["date", "author.name", "author.grade", "type", "about"]);
    assert.deepEqual(paths("home-visit"), ["date", "author.name", "author.grade", "address"]);
    assert.ok(paths("case").includes("sentence.type") && paths("case").includes("officers.0.from"));
    for (const kind of kinds) assert.ok(paths(kind).length <= 9, `${kind}: ${paths(kind).length}`);
    assert.equal(questionsFor("contact")[0]?.path, "crn");
  });

  it("say what may be chosen", () => {
    const type = questionsFor("check").find((one) => one.path === "type");
    assert.ok(type?.values?.every(({ value, label }) => value !== "" && label !== ""));
    assert.equal(questionsFor("case").find((one) => one.path === "sentence.startDate")?.title, "Sentence: start date");
  });

  it("read an answer as a record would, or say in words why not", () => {
    const cases: readonly [Kind, string, string, unknown][] = [
      ["contact", "author.grade", " po ", { value: "PO" }],
      ["contact", "date", "2022/05/01", { value: "2022-05-01" }],
      ["contact", "date", "2022-02-30", { problem: "Date is not a day in the form 2019-03-29." }],
      ["contact", "type", "walk", { problem: "Type has a value that is not in its list." }],
      ["contact", "crn", "904417", { problem: "A CRN is one capital letter and six digits." }],
      ["contact", "author.name", "  ", undefined],
      ["contact", "shoeSize", "9", undefined],
      ["check", "about", "P1, L2", { value: ["P1", "L2"] }],
      ["case", "officers.0.from", "2022-04-01", { value: "2022-04-01" }],
      ["home-visit", "address", "P1", { problem: "Address does not name an id of the right letter, such as L1." }],
    ];
    for (const [kind, path, said, expected] of cases) assert.deepEqual(readAnswer(kind, path, said), expected, `${path}: ${said}`);
  });
});
