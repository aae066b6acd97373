/** Unpaid work: last days in time, answers that cannot be read, and what the case says besides. */
import { edges } from "../../support/edges.ts";

const ORDER =
  "record: case\nsentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }\nrequirements:\n  - { id: R1, type: unpaid-work }\n";
const upw = (more: string): string => `---\nrecord: upw\n${more}`;
const MISSED = `record: case\n${upw("sessions:\n  - { date: 2019-03-02, outcome: unacceptable-absence }\n")}`;
const decision = (more: string): string => `---\nrecord: enforcement\n${more}`;
const SESSION = ["upw sessions[2019-03-02].outcome"];

edges("upw-absence-not-enforced", {
  "takes a decision on the tenth working day": [
    MISSED + decision("date: 2019-03-15\nfailureDate: 2019-03-02\ndecision: first-warning\n"),
    [],
  ],
  "takes none a working day later": [MISSED + decision("date: 2019-03-18\nfailureDate: 2019-03-02\ndecision: first-warning\n"), SESSION],
  "takes none about another day": [MISSED + decision("date: 2019-03-04\nfailureDate: 2019-02-23\ndecision: first-warning\n"), SESSION],
  "takes none without a day": [MISSED + decision("date:\nfailureDate: 2019-03-02\ndecision: first-warning\n"), SESSION],
  "takes none that does not say what was decided": [MISSED + decision("date: 2019-03-04\nfailureDate: 2019-03-02\n"), SESSION],
  "takes one that cannot be read": [MISSED + decision("date: 2019-03-04\nfailureDate: 2019-03-02\ndecision: told off\n"), []],
  "is not evaluated where the day of a failure cannot be read": [
    MISSED + decision("date: 2019-03-04\nfailureDate: Saturday\ndecision: first-warning\n"),
    ["case not evaluated: The day of a decision about a failure could not be read."],
  ],
  "is not evaluated where the day of a decision cannot be read": [
    MISSED + decision("date: Monday\nfailureDate: 2019-03-02\ndecision: first-warning\n"),
    ["case not evaluated"],
  ],
  "offers no second record": [
    MISSED + decision("date: 2019-03-04\nfailureDate: 2019-03-02\n"),
    ["upw sessions[2019-03-02].outcome -> nothing"],
  ],
  "offers one beside a record about another day": [
    MISSED + decision("date: 2019-03-04\nfailureDate: 2019-02-23\ndecision: first-warning\n"),
    [
      "upw sessions[2019-03-02].outcome -> record enforcement 2019-03-02, [add what the person said, or that nothing was said], [add what was decided], [add why this, and not more or less]",
    ],
  ],
});

const RISK = "risk: { violentOffences: no }\n";
const attended = (date: string, more = ""): string =>
  upw(`date: ${date}\n${RISK}sessions:\n  - { date: 2019-02-02, outcome: attended-complied }\n${more}`);

edges("upw-assessment-missing", {
  "is not evaluated without a start": [
    "record: case\nrequirements:\n  - { id: R1, type: unpaid-work }\n",
    ["case not evaluated: The day on which the sentence or licence started is not recorded."],
  ],
  "is not evaluated where an assessment has no day": [
    ORDER + attended(""),
    ["case not evaluated: The day on which unpaid work was assessed is not recorded."],
  ],
  "takes the earliest of several": [ORDER + attended("2019-01-14") + attended("2019-03-11"), []],
  "takes the day of the session": [ORDER + attended("2019-02-02"), []],
  "takes no later day": [
    ORDER + attended("2019-02-04") + attended("2019-03-11"),
    ["upw date: This assessment was completed after the first session attended, 2 days later."],
  ],
});

edges("upw-ete-not-considered", { "says nothing of answers that cannot be read": ["personal: fine\n", []] });

edges("upw-harm-not-considered", { "says nothing of answers that cannot be read": ["managing: fine\n", []] });

const offence = (elements: string): string =>
  `record: case\noffences:\n  - { date: 2018-08-11 }\n  - { date: 2018-08-12, elements: [${elements}] }\n`;

edges("upw-hazard-not-carried-over", {
  "says nothing without an assessment": [offence("weapon"), []],
  "knows a weapon by the offence": [offence("weapon") + upw(""), ["upw risk.additionalRoshInfo"]],
  "knows violence": [offence("violence") + upw(""), ["upw risk.violentOffences"]],
  "knows excessive violence": [offence("excessive-violence") + upw(""), ["upw risk.violentOffences"]],
  "knows threats": [offence("threats") + upw(""), ["upw risk.violentOffences"]],
  "knows no other offences": [offence("theft") + upw(""), []],
  "knows no order without a kind": [`record: case\norders:\n  - { protects: [P1] }\n${upw("")}`, []],
  "says nothing of answers that cannot be read": [offence("threats") + upw("risk: fine\n"), []],
});

const HEALTH = [
  "allergies",
  "epilepsy",
  "learningDifficulty",
  "learningDisability",
  "lossConsciousness",
  "mentalHealthCondition",
  "physicalDisability",
].map((name) => `upw health.${name}`);

edges("upw-health-missing", {
  "says nothing of answers that cannot be read": [`record: case\n${upw("health: fine\n")}`, []],
  "asks a man no question on pregnancy": [`record: case\nsex: male\n${upw("")}`, HEALTH],
  "asks nobody whose sex cannot be read": [`record: case\nsex: m or f\n${upw("")}`, HEALTH],
  "asks a woman": [`record: case\nsex: female\n${upw("")}`, [...HEALTH, "upw health.pregnancy"].sort()],
});

const placed = (features: string, more: string): string => `record: case\n${upw(`placement: { features: [${features}] }\n${more}`)}`;
const CONFLICT = ["upw placement.features"];

edges("upw-placement-conflict", {
  "says nothing without an assessment": ["record: case\n", []],
  "says nothing where no placement is named": [`record: case\n${upw("managing: { noMaleSupervisor: yes }\n")}`, []],
  "knows that a man may not supervise": [placed("male-supervisor", "managing: { noMaleSupervisor: yes }\n"), CONFLICT],
  "knows that he may": [placed("male-supervisor", "managing: { noMaleSupervisor: no }\n"), []],
  "knows that a woman may": [placed("female-supervisor", "managing: { noMaleSupervisor: yes }\n"), []],
  "knows that children may be there": [placed("children-on-site", "risk: { posesRiskToChildren: no }\n"), []],
  "names a feature once": [
    placed("male-supervisor, male-supervisor", "managing: { noMaleSupervisor: yes }\n"),
    ["upw placement.features: The placement has what this assessment rules out: male supervisor."],
  ],
});

const first = (more = ""): string => upw(`sessions:\n  - { date: 2019-02-02, outcome: attended-complied }\n${more}`);

edges("upw-start-late", {
  "is not evaluated without a sentence": [`record: case\n${first()}`, ["case not evaluated: The day of sentence is not recorded."]],
  "takes a reason in one record of two": [ORDER + first() + first("lateReason: The only van was off the road.\n"), []],
});
