/** What dates of a record say about today, in a few words: how long ago, how long still. Facts of dates, never verdicts. */
import type { FileAnalysis, RecordEntry } from "../engine/file.ts";
import { key, t } from "../l10n/say.ts";
import { addMonths, daysBetween, workingDaysBetween } from "../record/calendar.ts";
import { type CaseView, caseView } from "../record/case.ts";
import type { RecordFacts } from "../record/types.ts";
import type { Step } from "../source/tree.ts";

/** Something that has to be done by a day. */
export interface Due {
  /** Path of the day, from the record. */
  readonly steps: readonly Step[];
  /** The row's own id, where it has one. */
  readonly id: string | undefined;
  /** ISO date. */
  readonly day: string;
  /** Days from as-of; negative when the day has passed. */
  readonly days: number;
}

/** The case as its dates see it, or undefined without a header. */
export function viewOf(files: readonly FileAnalysis[], asOf: string): CaseView | undefined {
  const records: RecordFacts[] = [];
  for (const file of files) for (const entry of file.entries) records.push(entry.facts);
  const header = records.find((r) => r.kind === "case") as RecordFacts<"case"> | undefined;
  return header === undefined ? undefined : caseView(asOf, header, records);
}

/** The day a check was asked, if it has been and no reply is recorded. */
export function awaitedSince(facts: RecordFacts, asOf: string): string | undefined {
  if (facts.kind !== "check") return undefined;
  const { requested, responded, response, request } = (facts as RecordFacts<"check">).value;
  if (requested === undefined || requested > asOf || responded !== undefined || response !== undefined) return undefined;
  if (request === "not-sent-up-to-date" || request === "not-sent-other") return undefined;
  return facts.unusable.includes("responded") || facts.unusable.includes("response") ? undefined : requested;
}

/** The latest day on which a check was chased, up to as-of. */
export function lastChased(facts: RecordFacts, asOf: string): string | undefined {
  let last: string | undefined;
  for (const { date } of (facts as RecordFacts<"check">).value.chased ?? [])
    if (date !== undefined && date <= asOf && (last === undefined || date > last)) last = date;
  return last;
}

/**
 * What is still to be done in a record, in the order of the text. Plans that another one has replaced hold
 * nothing that is still due.
 */
export function openDues(facts: RecordFacts, view: CaseView | undefined, asOf: string): Due[] {
  const out: Due[] = [];
  const add = (steps: readonly Step[], id: string | undefined, day: string | undefined): void => {
    if (day !== undefined) out.push({ steps, id, day, days: daysBetween(asOf, day) });
  };
  if (facts.kind === "rmp" || facts.kind === "plan") {
    const current = view?.current(facts.kind);
    if (current !== undefined && current !== facts) return out;
  }
  if (facts.kind === "rmp") {
    const actions = (facts as RecordFacts<"rmp">).value.actions ?? [];
    for (const [i, row] of actions.entries())
      if (!isDone(facts, row.done, ["actions", i, "done"])) add(["actions", i, "by"], row.id, row.by);
  } else if (facts.kind === "oversight") {
    const actions = (facts as RecordFacts<"oversight">).value.actions ?? [];
    for (const [i, row] of actions.entries())
      if (!isDone(facts, row.done, ["actions", i, "done"])) add(["actions", i, "due"], undefined, row.due);
  } else if (facts.kind === "plan") {
    const objectives = (facts as RecordFacts<"plan">).value.objectives ?? [];
    for (const [i, row] of objectives.entries())
      if (row.status !== "removed" && row.status !== "achieved") add(["objectives", i, "targetDate"], row.id, row.targetDate);
  } else if (facts.kind === "case") {
    const registrations = (facts as RecordFacts<"case">).value.registrations ?? [];
    for (const [i, row] of registrations.entries())
      if (!isDone(facts, row.deregistered, ["registrations", i, "deregistered"]))
        add(["registrations", i, "nextReviewDate"], undefined, row.nextReviewDate);
  }
  return out;
}

/** A day is given on which it was done, or one that could not be read. */
const isDone = (facts: RecordFacts, day: string | undefined, steps: readonly Step[]): boolean =>
  day !== undefined || facts.unusable.includes(steps.join("."));

/** Of several records in one file or many, the actions whose day has passed: in the current plan and in what managers asked for. */
export function overdueActions(view: CaseView): number {
  const plan = view.current("rmp");
  const records: RecordFacts[] = [
    ...(plan === undefined ? [] : [plan as RecordFacts]),
    ...(view.of("oversight") as readonly RecordFacts[]),
  ];
  let n = 0;
  for (const record of records) for (const due of openDues(record, view, view.asOf)) if (due.days < 0) n++;
  return n;
}

/** The day of the last finished review before this one. */
export function reviewBefore(entry: RecordEntry, view: CaseView): string | undefined {
  const own = entry.facts.date;
  let last: string | undefined;
  for (const { date } of view.done("review")) if (date !== undefined && own !== undefined && date < own) last = date;
  return last;
}

export const count = (n: number, one: string, many = `${one}s`): string => t(`{n} ${n === 1 ? one : many}`, { n });

/** `due in 5 days`, `due today`, `8 days overdue`. */
export function dueWords(days: number): string {
  if (days === 0) return t("due today");
  return days > 0 ? t("due in {days}", { days: count(days, "day") }) : t("{days} overdue", { days: count(-days, "day") });
}

/** `asked 12 working days ago`, from a day on or before as-of; without a word before it, only how long. */
export function agoWords(what: "asked" | "chased" | "", day: string, asOf: string): string {
  const says = SINCE[what];
  if (day === asOf) return t(says.today);
  const days = workingDaysBetween(day, asOf);
  return days === 0 ? t(says.less) : t(says.ago, { days: count(days, "working day") });
}

const SINCE = {
  asked: { today: key("asked today"), less: key("asked less than a working day ago"), ago: key("asked {days} ago") },
  chased: { today: key("chased today"), less: key("chased less than a working day ago"), ago: key("chased {days} ago") },
  "": { today: key("today"), less: key("less than a working day ago"), ago: key("{days} ago") },
} as const;

/** `5 months`, or days up to the first whole month. */
export function spanWords(from: string, to: string): string {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return months === 0 ? count(daysBetween(from, to), "day") : count(months, "month");
}
