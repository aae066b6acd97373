// Long because all that a line of the tree may say is gathered here, from findings, dates, judgements and what was not decided.
/** One case as the tree of cases shows it: what is open, due, overdue or not decided in it, each as one line. */
import type { Pack } from "../../../schemas/pack.ts";
import type { FileAnalysis, RecordEntry } from "../engine/file.ts";
import { firstGaps } from "../engine/first.ts";
import type { CaseResult, Finding, RecordResult, Severity } from "../engine/types.ts";
import { key, t } from "../l10n/say.ts";
import { daysBetween } from "../record/calendar.ts";
import type { CaseView } from "../record/case.ts";
import type { Kind } from "../record/types.ts";
import { nodeAt } from "../source/tree.ts";
import { agoWords, awaitedSince, count, type Due, dueWords, lastChased, openDues, viewOf } from "./clocks.ts";
import { recordName } from "./recordName.ts";

/** A record that lines belong to. */
export interface TreeRecord {
  readonly path: string;
  /** Place in `records:`, or -1. */
  readonly index: number;
  readonly id: string;
  readonly kind: Kind | undefined;
  readonly name: string;
  readonly status: string | undefined;
  /** UTF-16 offset of its start. */
  readonly offset: number;
}

/** One thing that a case shows. No record text: what rules say, ids, and dates. */
export interface TreeItem {
  /** Same for the same thing as long as its record stays where it is. */
  readonly key: string;
  readonly state: "open" | "due" | "overdue" | "note";
  readonly label: string;
  /** When it is due or how long it has waited; "" for what has no date. */
  readonly when: string;
  readonly more: string;
  readonly severity?: Severity;
  readonly record: TreeRecord;
  /** `<pack>/<number>` of the key questions it bears on. */
  readonly questions: readonly string[];
  /** Days from as-of to the day it is due; negative when that has passed. */
  readonly days: number | undefined;
  readonly offset: number;
}

/** As `caseload` decides it: a key question of the standard, and what the records show for it. */
export type Shown = "gap" | "no-gap" | "for-a-person" | "not-applicable";

export interface TreeCase {
  readonly folder: string;
  readonly crn: string | undefined;
  /** Standard that judges the case, with what lies on it. */
  readonly pack: Pack;
  /** By number of the question. */
  readonly questions: Readonly<Record<string, Shown>>;
  /** In the order of records, then places. */
  readonly items: readonly TreeItem[];
  /** Keys of what comes first. */
  readonly first: readonly string[];
  readonly counts: TreeCounts;
}

export interface TreeCounts {
  readonly open: number;
  readonly due: number;
  readonly overdue: number;
  readonly notes: number;
}

export interface CaseGiven {
  readonly result: CaseResult;
  /** All files of the case, as `result` has them. */
  readonly files: readonly FileAnalysis[];
  readonly asOf: string;
  readonly pack: Pack;
  /** Ids of the packs whose numbers `pack` holds: its own, what it extends, local ones. */
  readonly packIds: ReadonlySet<string>;
  readonly questions: Readonly<Record<string, Shown>>;
}

export function treeCase(given: CaseGiven): TreeCase {
  const { result, asOf } = given;
  const view = viewOf(given.files, asOf);
  const analysed = new Map(given.files.map((file) => [file.path, file]));
  const items: TreeItem[] = [];
  for (const file of result.files) {
    const entries = analysed.get(file.path)?.entries ?? [];
    for (const found of file.records) {
      const entry = entries.find((one) => one.index === found.index);
      const record = recordOf(file.path, found, entry);
      const own = itemsOf(record, found, entry, view, given);
      for (const one of own.sort((a, b) => a.offset - b.offset || (a.key < b.key ? -1 : 1))) items.push(one);
    }
  }
  for (const one of judgementItems(given)) items.push(one);
  const counts = { open: 0, due: 0, overdue: 0, notes: 0 };
  for (const { state } of items) counts[state === "note" ? "notes" : state]++;
  const first = firstGaps(result).map(({ finding, file, record }) => `${file.path}#${record.index} ${keyOf(finding)}`);
  return { folder: result.folder, crn: result.crn, pack: given.pack, questions: given.questions, items, first, counts };
}

function recordOf(path: string, found: RecordResult, entry: RecordEntry | undefined): TreeRecord {
  const { index, id, kind, status } = found;
  const name = entry === undefined ? path.slice(path.lastIndexOf("/") + 1) : recordName(entry);
  const offset = entry === undefined || index < 0 ? 0 : Math.min(entry.node.start, entry.node.entries[0]?.keyStart ?? entry.node.start);
  return { path, index, id, kind, name, status, offset };
}

/** Of several findings of a rule about the same path, all are told apart by the order they stand in. */
const keyOf = (finding: Finding): string => `${finding.rule} ${finding.messageId} ${finding.path} ${finding.about.join()}`;

function itemsOf(
  record: TreeRecord,
  found: RecordResult,
  entry: RecordEntry | undefined,
  view: CaseView | undefined,
  given: CaseGiven,
): TreeItem[] {
  const out: TreeItem[] = [];
  const keys = new Map<string, number>();
  const at = `${record.path}#${record.index}`;
  const keyed = (key: string): string => {
    const n = keys.get(key) ?? 0;
    keys.set(key, n + 1);
    return n === 0 ? `${at} ${key}` : `${at} ${key} ${n}`;
  };
  const dues = entry === undefined ? [] : openDues(entry.facts, view, given.asOf);
  const told = new Set<Due>();
  for (const finding of found.findings) {
    const late = finding.rule.endsWith("-overdue") ? dues.find((due) => isSameRow(due, finding)) : undefined;
    if (late !== undefined) told.add(late);
    out.push({
      key: keyed(keyOf(finding)),
      record,
      state: late === undefined ? "open" : "overdue",
      label: finding.message,
      when: late === undefined ? "" : whenOf(late),
      more: finding.ask,
      severity: finding.severity,
      questions: questionsOf(finding.cites, given),
      days: late?.days,
      offset: finding.start,
    });
  }
  for (const due of dues)
    if (!told.has(due) && entry !== undefined) out.push(dueItem(keyed(`due ${due.steps[0]}.${due.steps[1]}`), record, due, entry));
  const since = entry === undefined ? undefined : awaitedSince(entry.facts, given.asOf);
  if (since !== undefined && entry !== undefined) {
    const chased = lastChased(entry.facts, given.asOf);
    const when = agoWords("asked", since, given.asOf) + (chased === undefined ? "" : `, ${agoWords("chased", chased, given.asOf)}`);
    const more = t("Has a reply come that is not recorded yet?");
    out.push({
      key: keyed("awaited"),
      record,
      state: "due",
      label: t("A reply is awaited"),
      when,
      more,
      questions: NO_QUESTIONS,
      days: undefined,
      offset: record.offset,
    });
  }
  if (found.notEvaluated.length > 0) {
    const reasons = [...new Set(found.notEvaluated.map(({ reason }) => reason))];
    const label = found.notEvaluated.some(({ rule }) => rule === "*" || rule === "case rules")
      ? t("Not evaluated")
      : t("Not evaluated: {questions}", { questions: count(found.notEvaluated.length, "question") });
    out.push({
      key: keyed("note"),
      record,
      state: "note",
      label,
      when: "",
      more: reasons.join(" "),
      questions: NO_QUESTIONS,
      days: undefined,
      offset: record.offset,
    });
  }
  return out;
}

const NO_QUESTIONS: readonly string[] = [];

const isSameRow = (due: Due, finding: Finding): boolean => due.steps[0] === finding.steps[0] && due.steps[1] === finding.steps[1];

const ROWS: Readonly<Record<string, string>> = {
  actions: key("Action {id}"),
  objectives: key("Objective {id}"),
  registrations: key("Review of register entry {id}"),
};

function dueItem(own: string, record: TreeRecord, due: Due, entry: RecordEntry): TreeItem {
  const [rows, row] = due.steps;
  const what = t(ROWS[String(rows)] ?? key("Entry {id}"), { id: due.id ?? Number(row) + 1 });
  const node = nodeAt(entry.node, due.steps) ?? entry.node;
  return {
    key: own,
    record,
    state: due.days < 0 ? "overdue" : "due",
    label: what,
    when: whenOf(due),
    more: due.days < 0 ? t("Was it done, and is that recorded?") : t("Will it be done by then, and what would help?"),
    questions: NO_QUESTIONS,
    days: due.days,
    offset: node.start,
  };
}

/** Judgements that have to be looked at again by a day still to come; those that lapsed are findings. */
function judgementItems({ result, asOf }: CaseGiven): TreeItem[] {
  const out: TreeItem[] = [];
  for (const [n, { rule, reviewBy, file }] of result.judgements.entries()) {
    if (reviewBy === undefined || reviewBy < asOf || rule === "") continue;
    const found = result.files.find(({ path }) => path === file)?.records[0];
    if (found === undefined) continue;
    const days = daysBetween(asOf, reviewBy);
    out.push({
      key: `${file}# judgement ${n}`,
      state: "due",
      label: t("Judgement to look at again: {rule}", { rule: rule.replaceAll("-", " ") }),
      when: whenOf({ days, day: reviewBy }),
      more: t("Does the reason still hold?"),
      record: { ...recordOf(file, found, undefined), name: t("Professional judgement") },
      questions: NO_QUESTIONS,
      days,
      offset: 0,
    });
  }
  return out;
}

const whenOf = ({ days, day }: Pick<Due, "days" | "day">): string => `${dueWords(days)}, ${longDay(day)}`;

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "3 April 2019". */
export function longDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${t(MONTHS[(month ?? 1) - 1] ?? "")} ${year}`;
}

/** Citations as questions of the pack that judges the case; others are left out. */
function questionsOf(cites: readonly string[], { pack, packIds }: CaseGiven): string[] {
  const out: string[] = [];
  for (const cite of cites) {
    const at = cite.indexOf("/");
    const number = cite.slice(at + 1);
    if (packIds.has(cite.slice(0, at)) && Object.hasOwn(pack.clauses, number)) out.push(`${pack.id}/${number}`);
  }
  return out;
}
