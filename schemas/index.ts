/** The 14 kinds of record, their schemas and their types. */
import * as z from "zod";
import type { Kind } from "./kinds.ts";
import { assessmentRecord } from "./records/assessment.ts";
import { caseRecord } from "./records/case.ts";
import { checkRecord } from "./records/check.ts";
import { contactRecord } from "./records/contact.ts";
import { contingencyRecord } from "./records/contingency.ts";
import { enforcementRecord } from "./records/enforcement.ts";
import { homeVisitRecord } from "./records/home-visit.ts";
import { oversightRecord } from "./records/oversight.ts";
import { planRecord } from "./records/plan.ts";
import { reviewRecord } from "./records/review.ts";
import { rmpRecord } from "./records/rmp.ts";
import { roshRecord } from "./records/rosh.ts";
import { ttgRecord } from "./records/ttg.ts";
import { upwRecord } from "./records/upw.ts";

export const recordSchemas = {
  case: caseRecord,
  assessment: assessmentRecord,
  rosh: roshRecord,
  rmp: rmpRecord,
  contingency: contingencyRecord,
  check: checkRecord,
  "home-visit": homeVisitRecord,
  contact: contactRecord,
  plan: planRecord,
  review: reviewRecord,
  upw: upwRecord,
  ttg: ttgRecord,
  enforcement: enforcementRecord,
  oversight: oversightRecord,
} satisfies Record<Kind, z.ZodType>;

/** A record of one kind as plain data, every scalar a text: `RecordOf<"home-visit">`. */
export type RecordOf<K extends Kind> = z.infer<(typeof recordSchemas)[K]>;
/** A record of any kind, told apart by `record`. */
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

export const recordSchema = z.discriminatedUnion("record", [
  caseRecord,
  assessmentRecord,
  roshRecord,
  rmpRecord,
  contingencyRecord,
  checkRecord,
  homeVisitRecord,
  contactRecord,
  planRecord,
  reviewRecord,
  upwRecord,
  ttgRecord,
  enforcementRecord,
  oversightRecord,
]);

export type { Kind, ListKind } from "./kinds.ts";
export { isKind, kinds, listKinds } from "./kinds.ts";
export { vocabularies } from "./vocab/index.ts";
