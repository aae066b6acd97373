/** One way of keeping a case badly for each key question: a small change of a record, and no other record is touched. */
import type { Records } from "./common.ts";

type Row = Record<string, unknown>;

export interface Defect {
  /** What somebody did, or did not do. */
  readonly name: string;
  /** Changes the records in place. */
  readonly spoil: (records: Records) => void;
}

const within = (records: Records, name: string): Row => {
  const record = records[name];
  if (record === undefined) throw new Error(`There is no record ${name} to spoil.`);
  return record;
};

const rows = (records: Records, name: string): Row[] => within(records, name)["records"] as Row[];

/** Note of an appointment, from 0. */
const met = (records: Records, index: number): Row => rows(records, "contacts")[index] as Row;

const without =
  (name: string, ...fields: readonly string[]) =>
  (records: Records): void => {
    const record = within(records, name);
    for (const field of fields) delete record[field];
  };

export const DEFECTS: Readonly<Record<string, Defect>> = {
  "2.1.1": {
    name: "the person was not asked for the assessment",
    spoil: (records) => {
      without("assessment", "personViews")(records);
      within(records, "assessment")["selfAssessment"] = "no";
    },
  },
  "2.1.2": {
    name: "the assessment tells what happened and not why",
    spoil: without("assessment", "motivationAndTriggers", "patternOfOffending"),
  },
  "2.1.3": { name: "nobody wrote who is at risk", spoil: without("rosh", "whoIsAtRisk") },
  "2.2.1": { name: "the plan does not say what the person thought of it", spoil: without("plan", "agreement") },
  "2.2.2": {
    name: "no objective is about drink",
    spoil: (records) => {
      const plan = within(records, "plan");
      plan["objectives"] = (plan["objectives"] as readonly Row[]).filter((row) => !(row["areas"] as readonly string[]).includes("alcohol"));
      for (const met of rows(records, "contacts").slice(1)) met["objectives"] = ["O1"];
    },
  },
  "2.2.3": {
    name: "there is no contingency",
    spoil: (records) => {
      within(records, "contingency");
      delete records["contingency"];
    },
  },
  "2.3.1": { name: "it is not noted whether somebody came", spoil: (records) => delete met(records, 2)["outcome"] },
  "2.3.2": { name: "the work of a session serves no objective", spoil: (records) => delete met(records, 3)["objectives"] },
  "2.3.3": {
    name: "nobody visited the home",
    spoil: (records) => {
      within(records, "visit");
      delete records["visit"];
    },
  },
  "2.4.1": { name: "the person was not asked for the review", spoil: without("review", "personViews") },
  "2.4.2": { name: "no other agency was asked for the review", spoil: without("review", "agencyInput") },
  "2.4.3": {
    name: "the police were not asked again",
    spoil: (records) => {
      const checks = within(records, "checks");
      checks["records"] = (checks["records"] as readonly Row[]).slice(0, 1);
    },
  },
  "4.1.1": {
    name: "risk on the placement was not thought about",
    spoil: (records) => delete (within(records, "upw")["managing"] as Row)["riskManagementIssuesIndividual"],
  },
  "4.1.2": {
    name: "the placement is where the person may not go",
    spoil: (records) => {
      (within(records, "upw")["placement"] as Row)["features"] = ["female-supervisor", "excluded-area"];
    },
  },
  "4.1.3": {
    name: "nobody asked about work to come",
    spoil: (records) => delete (within(records, "upw")["personal"] as Row)["futureWorkPlans"],
  },
  "4.1.4": {
    name: "a missed session was let go",
    spoil: (records) => {
      within(records, "enforcement");
      delete records["enforcement"];
    },
  },
  "4.2.1": { name: "the resettlement plan leaves harm out", spoil: without("ttg", "harm") },
  "4.2.2": {
    name: "release to nowhere",
    spoil: (records) => {
      within(records, "ttg")["accommodationOnRelease"] = "none";
    },
  },
  "4.2.3": { name: "nobody handed the case over", spoil: without("ttg", "handoverDate", "handoverTo", "handover") },
};
