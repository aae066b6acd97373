/** What is planned to manage risk: rows of the current analysis, plan and contingencies that say something of their own. */
import type { CaseView } from "./case.ts";
import type { RecordFacts } from "./types.ts";

type Plan = RecordFacts<"rmp">;
type Contingencies = RecordFacts<"contingency">;
export type ActionRow = NonNullable<Plan["value"]["actions"]>[number];
export type ContingencyRow = NonNullable<Contingencies["value"]["items"]>[number];

/** Actions whose text is written: a row of prompts, with only ids and choices given, plans nothing yet. */
export function plannedActions(plan: Plan): readonly ActionRow[] {
  return (plan.value.actions ?? []).filter((row) => row.text !== undefined);
}

/** Ids of the circumstances in the current analysis that increase risk, once each and in its order. */
export function currentFactors(view: CaseView): readonly string[] {
  const ids = new Set<string>();
  for (const row of view.current("rosh")?.value.riskIncreaseFactors ?? [])
    if (row.id !== undefined && row.text !== undefined) ids.add(row.id);
  return [...ids];
}

/** Contingencies of a record with a trigger, a sign or an action in words: links and prompts alone are no plan. */
export function writtenContingencies(record: Contingencies): readonly ContingencyRow[] {
  return (record.value.items ?? []).filter(
    (row) => row.trigger !== undefined || row.earlyWarningSigns !== undefined || row.action !== undefined,
  );
}

/** Contingencies in the current record or in one begun after it, whatever their status. */
export function hasContingency(view: CaseView): boolean {
  const records = view.of("contingency");
  const current = view.current("contingency");
  for (let i = records.length - 1; i >= 0; i--) {
    const record = records[i] as Contingencies;
    if (writtenContingencies(record).length > 0) return true;
    if (record === current) return false;
  }
  return false;
}

/** A contingency by its id, as the current record has it, else as the latest record that has it. */
export function contingencyById(view: CaseView, id: string): ContingencyRow | undefined {
  const has = (record: Contingencies | undefined) => record?.value.items?.find((row) => row.id === id);
  const now = has(view.current("contingency"));
  if (now !== undefined) return now;
  const records = view.of("contingency");
  for (let i = records.length - 1; i >= 0; i--) {
    const row = has(records[i]);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** A contingency of this id had been written down by that day. */
export function contingencyStoodOn(view: CaseView, id: string, day: string): boolean {
  return view
    .of("contingency")
    .some((record) => (record.date === undefined || record.date <= day) && record.value.items?.some((row) => row.id === id));
}
