/** Management oversight: days overdue, who signed what, and levels that are not recorded. */
import { edges } from "../../support/edges.ts";

const due = (more: string): string => `actions:\n  - { text: Ring the school${more} }\n`;

edges("oversight-action-overdue", {
  "says nothing of an entry without actions": ["reason: allocation\n", []],
  "says nothing of a day that cannot be read": [due(", due: 2019-03-04, done: May"), []],
  "counts the days": [
    due(", due: 2019-03-27"),
    ["oversight actions[0].done: An action from management oversight was due 2 days ago and is not marked as done."],
  ],
  "says nothing of an action due today": [due(", due: 2019-03-29"), []],
});

const header = (more = ""): string => `record: case\n${more}`;
const CHILD = "registrations:\n  - { type: child-protection }\n";
const assessment = (author: string): string => `---\nrecord: assessment\nid: whole\nauthor:${author}\n`;
const rosh = (more: string): string => `---\nrecord: rosh\nid: harm\n${more}`;
const HIGH = rosh("overallRiskLevel: high\n");
const UNSIGNED = ["assessment countersignedBy"];

edges("oversight-countersign-missing", {
  "says nothing without an assessment": [header() + HIGH, []],
  "says nothing of an assessment without an author": [header(CHILD) + assessment(""), []],
  "says nothing of a PO": [header(CHILD) + assessment(" { name: Nell Harrow, grade: PO }"), []],
  "is not evaluated where the level is not recorded": [
    header() + assessment(" { name: Nell Harrow, grade: PO }") + rosh("natureOfRisk: Hits strangers.\n"),
    ["case not evaluated: The overall level is not recorded, so it is not known whether a countersignature is needed."],
  ],
  "is evaluated where it is low": [header() + assessment("") + rosh("overallRiskLevel: low\n"), []],
  "is evaluated where there is no analysis": [header() + assessment(""), []],
  "speaks at a high level": [header() + assessment("") + HIGH, UNSIGNED],
  "takes a signature on the analysis": [`${header() + assessment("") + HIGH}countersignedBy: { name: Ada Finch, grade: SPO }\n`, []],
  "takes a manager's entry about the analysis": [`${header()}${assessment("")}${HIGH}---\nrecord: oversight\ncountersigns: [harm]\n`, []],
  "takes none about another record": [`${header()}${assessment("")}${HIGH}---\nrecord: oversight\ncountersigns: [other]\n`, UNSIGNED],
  "takes none about nothing": [`${header()}${assessment("")}${HIGH}---\nrecord: oversight\n`, UNSIGNED],
});

const START = "sentence: { type: community-order, startDate: 2018-10-01 }\n";
const NO_LEVEL = ["case not evaluated: The overall level is not recorded, so it is not known whether a manager should have looked."];
const MISSING = ["case record"];

edges("oversight-missing", {
  "is not evaluated where the level is not recorded": [header(START) + rosh("natureOfRisk: Hits strangers.\n"), NO_LEVEL],
  "says nothing where it is low": [header(START) + rosh("overallRiskLevel: low\n"), []],
  "is not evaluated without a start": [header() + HIGH, ["case not evaluated: The day the sentence or the licence began is not recorded."]],
  "takes an entry of three months before": [`${header(START)}${HIGH}---\nrecord: oversight\ndate: 2018-12-29\n`, []],
  "takes none a day older": [`${header(START)}${HIGH}---\nrecord: oversight\ndate: 2018-12-28\n`, MISSING],
  "takes none without a day": [`${header(START)}${HIGH}---\nrecord: oversight\ndate:\n`, MISSING],
});
