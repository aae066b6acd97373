/** The seven resettlement pathways, and how a plan starts on them. */
import { pathway } from "../../../../schemas/vocab/services.ts";
import type { PlainValue } from "../../source/edit.ts";
import { prompt } from "./fix.ts";

export const PATHWAYS: readonly { readonly value: string; readonly label: string }[] = pathway.values;

/** One row of prompts for a pathway. Its status is left for a person to choose. */
export const pathwayRow = (value: string): { readonly [key: string]: PlainValue } => ({
  pathway: value,
  action: prompt("what will be done before and after release, and by whom"),
});

/** A resettlement plan with all seven pathways, and prompts only. */
export const resettlementSkeleton = (): { readonly [key: string]: PlainValue } => ({
  harm: prompt("who could be harmed once the person is out, and what follows for the plan"),
  pathways: PATHWAYS.map((p) => pathwayRow(p.value)),
});
