// Long because every problem of the form becomes its sentence here, one after another.
/** Findings of the form of one record: from what the reader and the syntax noticed to sentences with a place. */
import { kinds } from "../../../schemas/kinds.ts";
import { dayNumber } from "../record/calendar.ts";
import { looksForward } from "../record/forward.ts";
import type { FormProblem } from "../record/read.ts";
import { isStock } from "../record/written.ts";
import { formRuleById } from "../rules/_form/catalogue.ts";
import type { FormRule } from "../rules/_form/form.ts";
import type { Fix } from "../rules/_kit/index.ts";
import type { SyntaxProblem } from "../source/problem.ts";
import type { FieldShape } from "../source/shape.ts";
import { closest } from "../source/suggest.ts";
import type { Step } from "../source/tree.ts";
import type { Unplaced } from "./draft.ts";
import { unplaced } from "./draft.ts";
import type { FileAnalysis, RecordEntry } from "./file.ts";

/** A form finding by rule and message. */
export function formFinding(
  rule: string,
  message: string,
  steps: readonly Step[],
  options: Parameters<typeof unplaced>[4] & { span?: { start: number; end: number } } = {},
): Unplaced {
  const found = formRuleById.get(rule) as FormRule;
  const made = unplaced(found, message, found.messages[message] as { what: string; ask: string }, steps, options);
  return options.span === undefined ? made : { ...made, span: options.span };
}

/**
 * A name somebody typed, in quotes, when it can only be a name. A colon in the middle of a sentence makes a
 * "name" out of somebody's words, and those stay out of messages.
 */
export const shown = (name: string): string => (/^[a-z][\w-]{0,39}$/u.test(name) ? `"${name}"` : "This");
const TO_FIELD: ReadonlySet<string> = new Set(["heading-unknown", "heading-not-prose", "row-field-unknown"]);

/** What the syntax found, as findings with a span of their own. */
export function syntaxFindings(file: FileAnalysis): Unplaced[] {
  return (file.parsed?.problems ?? []).map((problem) => syntaxFinding(problem, file));
}

function syntaxFinding(problem: SyntaxProblem, file: FileAnalysis): Unplaced {
  const span = { start: problem.start, end: problem.end };
  const data = problem.data ?? {};
  if (problem.code === "key-twice")
    return formFinding("record-field-twice", "twice", [], { span, data: { key: shown(data["key"] ?? "") } });
  if (problem.code === "heading-twice")
    return formFinding("record-field-twice", "twice", [], { span, data: { key: shown(data["key"] ?? data["heading"] ?? "") } });
  if (TO_FIELD.has(problem.code)) {
    const heading = data["heading"] ?? data["key"] ?? data["title"] ?? file.text.slice(problem.start, problem.end);
    if (problem.code === "heading-not-prose") return formFinding("record-field-unknown", "notProse", [], { span });
    const fields = file.entries[0]?.read.shape.fields ?? [];
    const titles = fields.filter((f) => f.type === "prose" || f.type === "rows").map((f) => f.title);
    const instead = closest(heading, titles);
    if (instead === undefined) return formFinding("record-field-unknown", "heading", [], { span });
    return formFinding("record-field-unknown", "headingMeant", [], { span, data: { instead } });
  }
  return formFinding("record-syntax", problem.code, [], { span, data });
}

/** What to say of a file whose kind is missing or unknown. */
export function kindFinding(file: FileAnalysis): Unplaced {
  const word = file.kindWord;
  if (word === undefined || word === "") return formFinding("record-kind-unknown", "missing", ["record"]);
  const instead = closest(word, [...kinds]);
  if (instead === undefined) return formFinding("record-kind-unknown", "unknown", ["record"], { data: { value: shown(word) } });
  const fix: Fix = { title: `Write ${instead}`, class: "choice", steps: [{ do: "replace", path: ["record"], value: instead }] };
  return formFinding("record-kind-unknown", "meant", ["record"], { data: { value: shown(word), instead }, fix });
}

/** Paths whose form findings belong to a rule of their own, when that rule is on. */
const OWNED: readonly { readonly rule: string; readonly code: FormProblem["code"]; readonly kind: string; readonly path: RegExp }[] = [
  { rule: "case-identifier-missing", code: "missing", kind: "", path: /^crn$/u },
  { rule: "case-identifier-missing", code: "not-usable", kind: "", path: /^crn$/u },
  { rule: "case-officer-missing", code: "missing", kind: "case", path: /^officers(?:\.\d+\.(?:name|grade))?$/u },
  { rule: "case-protected-characteristic-missing", code: "missing", kind: "case", path: /^dateOfBirth$/u },
  { rule: "rosh-level-invalid", code: "not-usable", kind: "rosh", path: /^(?:riskInCommunity\.\w+|riskInCustody\.\w+|overallRiskLevel)$/u },
  { rule: "rosh-custody-column-wrong", code: "unknown", kind: "rosh", path: /^riskInCommunity\.prisoners$/u },
  { rule: "assessment-date-impossible", code: "not-usable", kind: "assessment", path: /^(?:date|started)$/u },
];

function isOwned(problem: FormProblem, entry: RecordEntry, isOn: (rule: string) => boolean): boolean {
  // A spelling that certainly means the same is offered as a safe fix, which no rule can do.
  if (problem.instead !== undefined) return false;
  const path = problem.path.join(".");
  // A judgement without a reason has a finding of its own.
  if (problem.code === "missing" && /^judgements\.\d+\.reason$/u.test(path)) return true;
  return OWNED.some((o) => o.code === problem.code && (o.kind === "" || o.kind === entry.kind) && o.path.test(path) && isOn(o.rule));
}

/** Form findings of one record that need nothing but the record and the day. */
export function recordForm(entry: RecordEntry, asOf: string, isOn: (rule: string) => boolean): Unplaced[] {
  const out: Unplaced[] = [];
  for (const problem of entry.read.problems) {
    if (isFormat(problem, entry)) formatFinding(problem, out);
    else if (!isOwned(problem, entry, isOn)) out.push(problemFinding(problem));
  }
  notApplicable(entry, out);
  rowIds(entry, out);
  futureDates(entry, asOf, isOn, out);
  return out;
}

/** `format` may stand in the case header: the version of the record format, of which there is one. */
const isFormat = (problem: FormProblem, entry: RecordEntry): boolean =>
  problem.code === "unknown" && entry.kind === "case" && problem.path.length === 1 && problem.path[0] === "format";

function formatFinding(problem: FormProblem, out: Unplaced[]): void {
  const value = problem.entry?.value;
  if (value === undefined || (value.kind === "scalar" && (value.text === null || value.text === "1"))) return;
  out.push(formFinding("record-value-not-usable", "newer-format", ["format"], { span: { start: value.start, end: value.end } }));
}

function problemFinding(p: FormProblem): Unplaced {
  const title = p.field?.title ?? String(p.path[p.path.length - 1] ?? "");
  switch (p.code) {
    case "unknown": {
      const span = p.entry === undefined ? {} : { span: { start: p.entry.keyStart, end: p.entry.keyEnd } };
      const data = { key: shown(String(p.path[p.path.length - 1])) };
      if (p.path.length === 1 && p.path[0] === "records")
        return formFinding("record-value-not-usable", "no-list", p.path, { data: { title: "Records" }, ...span });
      if (p.instead === undefined) return formFinding("record-field-unknown", "unknown", p.path, { data, ...span });
      return formFinding("record-field-unknown", "meant", p.path, { data: { key: data.key, instead: p.instead }, ...span });
    }
    case "missing":
      return formFinding("record-field-missing", "missing", p.path, { data: { title } });
    case "one-for-many":
      return formFinding("record-value-not-usable", "one-for-many", p.path, {
        data: { title },
        fix: { title: "Write it as a list of one", class: "safe", steps: [{ do: "wrap", path: p.path }] },
      });
    case "prompt-left":
      return formFinding("record-prompt-left", "left", p.path);
    case "not-usable": {
      const data = {
        title,
        instead: p.instead ?? "",
        min: p.field?.min ?? 0,
        max: p.field?.max ?? "",
        letters: p.field?.letters?.charAt(0) ?? "",
      };
      const message = p.why === "not-in-list" && p.instead !== undefined ? "not-in-list-meant" : (p.why ?? "not-in-list");
      return formFinding("record-value-not-usable", message, p.path, { data, fix: valueFixes(p) });
    }
  }
}

/** A spelling that means the same is safe; else every listed value is offered, if the list is short enough to read. */
function valueFixes(p: FormProblem): Fix[] {
  if (p.instead !== undefined)
    return [{ title: `Write ${p.instead}`, class: "safe", steps: [{ do: "replace", path: p.path, value: p.instead }] }];
  const values =
    p.why === "not-an-answer"
      ? ["yes", "no", "unknown"]
      : p.why === "not-in-list"
        ? (p.field?.vocab?.values.map((v) => v.value) ?? [])
        : [];
  if (values.length > 12) return [];
  return values.map((value) => ({ title: `Write ${value}`, class: "choice", steps: [{ do: "replace", path: p.path, value }] }));
}

function notApplicable(entry: RecordEntry, out: Unplaced[]): void {
  const reasons = (entry.read.value as { readonly notApplicable?: Readonly<Record<string, string>> }).notApplicable;
  if (reasons === undefined) return;
  for (const path of Object.keys(reasons)) {
    const reason = reasons[path] ?? "";
    const at: Step[] = ["notApplicable", path];
    const field = entry.read.shape.byName.get(path.split(/[.[]/u)[0] ?? "");
    if (field === undefined) out.push(formFinding("record-not-applicable-unclear", "unknown", at));
    else if (isStock(reason)) out.push(formFinding("record-not-applicable-unclear", "reason", at));
    else if (valueAt(entry.read.value, path, field) !== undefined)
      out.push(formFinding("record-not-applicable-unclear", "both", at, { data: { title: field.title } }));
  }
}

/** The value at a path as people write it: `needs[drugs].linkedToHarm`. */
export function valueAt(record: unknown, path: string, first: FieldShape | undefined): unknown {
  let here: unknown = record;
  let field = first;
  for (const part of path.split(/\.|(?=\[)/u)) {
    if (here === undefined || here === null || typeof here !== "object") return undefined;
    const row = /^\[(.+)\]$/u.exec(part)?.[1];
    if (row !== undefined) {
      const list: readonly unknown[] = Array.isArray(here) ? here : [];
      const label = field?.shape?.label;
      here = list.find((one, i) => String(i) === row || (label !== undefined && (one as Record<string, unknown>)[label] === row));
      continue;
    }
    if (here !== record) field = field?.shape?.byName.get(part);
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}

/** Row ids that stand twice in one record; requirements and licence conditions share their numbers. */
function rowIds(entry: RecordEntry, out: Unplaced[]): void {
  const seen = new Set<string>();
  for (const { field, value: id, path } of entry.read.noted) {
    if (field.type !== "id") continue;
    if (seen.has(id)) out.push(formFinding("record-id-twice", "row", path, { data: { id }, about: [id] }));
    seen.add(id);
  }
}

/** A visit that is planned already has an outcome of its own kind. */
const PLANNED = new Set(["approved", "delayed", "referred-to-spo"]);

function mayBeLater(entry: RecordEntry, path: readonly Step[]): boolean {
  const name = path[path.length - 1];
  if (looksForward(String(name))) return true;
  if (path[0] === "appointments") return true;
  const value = entry.read.value as { readonly outcome?: string; readonly sessions?: readonly { readonly outcome?: string }[] };
  if (name !== "date") return false;
  if (path.length === 1 && (entry.kind === "contact" || entry.kind === "home-visit"))
    return value.outcome === undefined || PLANNED.has(value.outcome);
  return path[0] === "sessions" && value.sessions?.[Number(path[1])]?.outcome === undefined;
}

function futureDates(entry: RecordEntry, asOf: string, isOn: (rule: string) => boolean, out: Unplaced[]): void {
  if (entry.kind === "assessment" && isOn("assessment-date-impossible")) return;
  for (const { field, value, path } of entry.read.noted) {
    if (field.type !== "date" || value <= asOf || mayBeLater(entry, path)) continue;
    const days = dayNumber(value) - dayNumber(asOf);
    out.push(
      formFinding("record-date-in-future", "future", path, { data: { title: field.title, days: days === 1 ? "one day" : `${days} days` } }),
    );
  }
}

/** Keys beside `records:`: unknown ones once for the file, and those that belong in an item. */
export function commonForm(file: FileAnalysis): Unplaced[] {
  const first = file.entries[0];
  const root = file.parsed?.root;
  if (root === null || root === undefined) return [];
  const out: Unplaced[] = [];
  if (first?.common === undefined) return out;
  for (const entry of root.entries) {
    const span = { start: entry.keyStart, end: entry.keyEnd };
    if (entry.key === "notApplicable" || entry.key === "judgements") {
      const title = first.read.shape.byName.get(entry.key)?.title ?? entry.key;
      out.push(formFinding("record-value-not-usable", "beside-records", [entry.key], { data: { title }, span }));
    } else if (entry.key !== "records" && !first.read.shape.byName.has(entry.key)) {
      const instead = closest(
        entry.key,
        first.read.shape.fields.map((f) => f.name),
      );
      if (instead === undefined)
        out.push(formFinding("record-field-unknown", "unknown", [entry.key], { data: { key: shown(entry.key) }, span }));
      else out.push(formFinding("record-field-unknown", "meant", [entry.key], { data: { key: shown(entry.key), instead }, span }));
    }
  }
  return out;
}
