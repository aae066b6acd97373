/** A made-up case to countersign, with everything the page can say. */
import type { Countersign } from "../../../server/src/report/html/countersign.ts";
import { countersignPage } from "../../../server/src/report/html/countersign.ts";

export const MADE_UP: Countersign = {
  version: "0.0.0",
  asOf: "2019-03-29",
  crn: "D204816",
  folder: "quay-row",
  standard: "HMIP standards 2018",
  open: [
    {
      what: "There is no contingency plan.",
      ask: "What would be done first?",
      severity: "error",
      record: { name: "Case record", path: "case.case.yaml", line: 1, column: 1 },
    },
    {
      what: "This action does not say who does it.",
      ask: "Whose is it?",
      severity: "warning",
      record: { name: "Risk management plan, 2019-01-07", path: "rmp-2019-01.case.yaml", line: 12, column: 1 },
    },
  ],
  due: [
    {
      what: "Action A3",
      when: "57 days overdue, 31 January 2019",
      isOverdue: true,
      record: { name: "Risk management plan, 2019-01-07", path: "rmp-2019-01.case.yaml", line: 12, column: 1 },
    },
    {
      what: "Objective O1",
      when: "due in 4 days, 2 April 2019",
      isOverdue: false,
      record: { name: "Sentence plan, 2019-01-09", path: "below/plan.case.yaml", line: 3, column: 1 },
    },
  ],
  judgements: [
    { rule: "rmp-missing", about: ["A1"], date: "2019-01-02", reviewBy: "2019-06-02", agreed: true, reason: undefined },
    { rule: "plan-missing", about: [], date: undefined, reviewBy: undefined, agreed: false, reason: "The prison <b>keeps</b> it." },
  ],
  notEvaluated: [
    { record: { name: "Case record", path: "case.case.yaml", line: 1, column: 1 }, reasons: ["There are no two analyses to compare."] },
  ],
  questions: [
    { number: "2.1.1", question: "Does assessment focus sufficiently on engaging the service user?", state: "no-gap" },
    { number: "2.2.3", question: "Does planning focus sufficiently on keeping other people safe?", state: "gap" },
    { number: "2.4.1", question: "Does reviewing focus sufficiently on supporting compliance?", state: "for-a-person" },
  ],
  checks: [
    { what: "Police (police-2019-01)", asked: "2019-01-08", replied: "2019-01-15" },
    { what: "Children's services (children-2019-01)", asked: "2019-01-08", replied: undefined },
  ],
  records: [{ name: "Case record", status: "", path: "case.case.yaml" }],
  lastReview: "2019-02-20",
};

/** With parts of it changed. */
export const toSign = (part: Partial<Countersign> = {}): string => countersignPage({ ...MADE_UP, ...part });
