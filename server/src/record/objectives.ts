/** What a sentence plan sets out to do, and the needs it has to answer. */
import type { CaseView } from "./case.ts";
import { isNeed } from "./needs.ts";
import type { RecordFacts } from "./types.ts";

export type SentencePlan = RecordFacts<"plan">;
export type ObjectiveRow = NonNullable<SentencePlan["value"]["objectives"]>[number];
type NeedArea = NonNullable<ObjectiveRow["areas"]>[number];

export interface PlacedObjective {
  readonly row: ObjectiveRow;
  /** Place in the plan's list. */
  readonly index: number;
}

/** Areas and a purpose alone, beside prompts, are no objective yet. */
function isSaid(row: ObjectiveRow): boolean {
  return (
    row.title !== undefined ||
    row.measure !== undefined ||
    row.status !== undefined ||
    row.actor !== undefined ||
    row.targetDate !== undefined ||
    row.interventionType !== undefined ||
    (row.steps?.some((step) => step.text !== undefined) ?? false)
  );
}

/** Objectives of a plan that say something and were not removed. */
export function plannedObjectives(plan: SentencePlan): readonly PlacedObjective[] {
  const out: PlacedObjective[] = [];
  (plan.value.objectives ?? []).forEach((row, index) => {
    if (row.status !== "removed" && isSaid(row)) out.push({ row, index });
  });
  return out;
}

/** Something in the objectives could not be read: the list, a row, or this part of a row, which might be what is looked for. */
export function isObjectiveUnclear(plan: SentencePlan, part: "areas" | "purpose"): boolean {
  return plan.unusable.some((path) => {
    const [list, index, name] = path.split(".");
    return list === "objectives" && (index === undefined || name === undefined || name === part);
  });
}

/** Areas of the current assessment that are a need and linked to harm or reoffending, once each; undefined without an assessment. */
export function prioritisedAreas(view: CaseView): readonly NeedArea[] | undefined {
  const assessment = view.current("assessment");
  if (assessment === undefined) return undefined;
  const areas = new Set<NeedArea>();
  for (const row of assessment.value.needs ?? []) {
    if (row.area !== undefined && isNeed(row) && (row.linkedToHarm === "yes" || row.linkedToReoffending === "yes")) areas.add(row.area);
  }
  return [...areas];
}
