/** Assessments: last days in time, rows half written, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const HEADER = "record: case\nsentence: { type: community-order, startDate: 2019-02-01 }\n";
const assessment = (more: string): string => `---\nrecord: assessment\n${more}`;
const at = (level: string): string => `---\nrecord: rosh\noverallRiskLevel: ${level}\n`;
const NO_START = ["case not evaluated: The day on which the sentence or licence started is not recorded."];

edges("assessment-date-impossible", {
  "names the day of a signature that is to come": [
    HEADER + assessment("date: 2019-03-01\ncountersignedBy: { name: Ada Finch, date: 2019-03-30 }\n"),
    ["assessment countersignedBy.date"],
  ],
});

edges("assessment-diversity-impact-missing", {
  "names a factor that is not said": [
    "diversity:\n  - { text: Reads slowly }\n",
    ["assessment diversity[0].impact: The row on this factor does not say how it affects engagement."],
  ],
  "says nothing of a row that cannot be read": ["diversity: [[deaf]]\n", []],
});

edges("assessment-domestic-abuse-contradiction", { "says nothing without an assessment": [HEADER, []] });

edges("assessment-functional-analysis-incomplete", {
  "asks for no part that cannot be read": [
    "antecedents: He had lost his job.\nbehaviour: [a, b]\n",
    [
      "assessment consequences -> put consequences [add what followed]; put functionOfBehaviour [add what the behaviour did for the person]",
    ],
  ],
});

const late = (start: string, first: string, tier = ""): string =>
  `record: case\nsentence: { type: community-order, startDate: ${start} }\n${tier}${assessment(first)}`;

edges("assessment-late", {
  "takes the first of several that is none of the initial ones": [
    `${late("2019-02-01", "date: 2019-02-20\n")}${assessment("date: 2019-03-20\n")}${at("low")}`,
    [],
  ],
  "takes the initial one though another came first": [
    `${late("2019-02-01", "date: 2019-02-04\npurpose: review\n")}${assessment("date: 2019-03-20\npurpose: initial\n")}${at("low")}`,
    ["assessment-2 date"],
  ],
  "says nothing without an assessment": [HEADER, []],
  "says nothing of one without a day": [late("2019-02-01", "date:\n"), []],
  "is not evaluated without a start": [`record: case\n${assessment("")}`, NO_START],
  "needs no level within five working days": [late("2019-02-22", ""), []],
  "needs the level on the sixth": [late("2019-02-21", ""), ["case not evaluated"]],
  "knows the tier in words": [late("2019-02-21", "", 'tier: " Tier  4 "\n') + at("low"), ["assessment date"]],
  "knows the tier written together": [late("2019-02-21", "", "tier: tier4\n") + at("low"), ["assessment date"]],
  "takes no longer number": [late("2019-02-21", "", 'tier: "40"\n') + at("low"), []],
});

edges("assessment-layer1-insufficient", { "says nothing without an assessment": [HEADER + at("high"), []] });

edges("assessment-missing", { "is not evaluated without a start": ["record: case\n", NO_START] });

const NEED = "needs:\n  - { area: drugs, need: yes, linkedToHarm: no, linkedToReoffending: LINK }\n";

edges("assessment-need-link-unanswered", {
  "says nothing of an answer that cannot be read": [NEED.replace("LINK", "[a]"), []],
  "moves on to the next question where the first cannot be read": [
    "needs:\n  - { area: drugs, need: yes, linkedToHarm: [a] }\n",
    ["assessment needs[drugs].linkedToReoffending"],
  ],
  "moves on to the next question where the first has a reason": [
    'needs:\n  - { area: drugs, need: yes }\nnotApplicable: { "needs[drugs].linkedToHarm": Nobody could tell us so soon after the arrest }\n',
    ["assessment needs[drugs].linkedToReoffending"],
  ],
  "names a section without an area by its place": [
    "needs:\n  - { need: no }\n  - { need: yes }\n",
    ["assessment needs[1].linkedToHarm: Section 2 is a need, and whether it is linked to harm is not answered."],
  ],
});

const FULL = ["accommodation", "ete", "finance", "relationships", "lifestyle", "drugs", "alcohol", "emotional-wellbeing", "thinking"];
const needs = (...last: readonly string[]): string =>
  `type: layer-3\nneeds:\n${[...FULL.map((area) => `area: ${area}, need: no`), ...last].map((row) => `  - { ${row} }\n`).join("")}`;

edges("assessment-need-section-unanswered", {
  "is not evaluated where no tool is named": [
    "needs: []\n",
    ["assessment not evaluated: The assessment does not say which tool was used, so it is not known whether sections on need are due."],
  ],
  "asks for a section beside one without an area": [needs("score: 1"), ["assessment needs[attitudes]"]],
  "asks for none where a row cannot be read": [needs("area: attitude, score: 1"), []],
  "takes a figure that cannot be read": [needs("area: attitudes, score: many"), []],
  "takes an answer that cannot be read": [needs("area: attitudes, need: [a]"), []],
  "speaks of a section without an answer": [needs("area: attitudes"), ["assessment needs[attitudes]"]],
});

const OPEN = "status: in-progress\ndate: 2019-03-29\n";

edges("assessment-not-signed", {
  "counts from the start": [`${OPEN}started: 2019-03-01\n`, ["assessment status"]],
  "counts from the day of the record where no start is given": [OPEN.replace("2019-03-29", "2019-03-01"), ["assessment status"]],
  "is not evaluated where the start cannot be read": [
    `${OPEN}started: in March\n`,
    ["assessment not evaluated: The day on which the assessment was started is not recorded."],
  ],
});

edges("assessment-offence-analysis-missing", {
  "says nothing where a part cannot be read": ["impactOnVictim: [a, b]\n", []],
  "says nothing where every part has a reason": [
    `notApplicable:\n${["offenceDetails", "motivationAndTriggers", "patternOfOffending", "impactOnVictim", "issuesContributing"].map((part) => `  ${part}: Told in the report of the court, which is attached\n`).join("")}`,
    [],
  ],
});

edges("assessment-score-band-mismatch", {
  "passes over rows half written": [
    "scores:\n  - { score: 40, band: high }\n  - { predictor: ogrs3, band: high }\n  - { predictor: ogrs3, score: 40 }\n  - { predictor: ogrs3, score: 40, band: high }\n",
    ["assessment scores[3].band"],
  ],
});

const report = (by: string, more = ""): string =>
  `record: case\n---\nrecord: contact\ntype: phone-call\nselfReports:\n  - { text: Says that he has not seen Jo, harm: yes${by} }\n${more}`;
const verified = (more: string): string => report(", verifiedBy: [shown]", `---\nid: shown\n${more}`);
const REPORT = ["contact selfReports[0].verifiedBy"];

edges("assessment-self-report-unverified", {
  "says nothing of a row without words": [report("").replace("text: Says that he has not seen Jo, ", ""), []],
  "says nothing of a proof that cannot be read": [report(", verifiedBy: [[a]]"), []],
  "says nothing of a proof that is not there": [report(", verifiedBy: [gone]"), []],
  "speaks beside something else that cannot be read": [`${report("")}factors: drink\n`, REPORT],
  "takes a visit that was carried out": [verified("record: home-visit\noutcome: completed\n"), []],
  "takes no visit to an empty house": [verified("record: home-visit\noutcome: not-undertaken\n"), REPORT],
  "takes a talk with the police": [verified("record: contact\ntype: police-liaison\n"), []],
  "takes a talk of today": [verified("record: contact\ndate: 2019-03-29\ntype: police-liaison\n"), []],
  "takes a talk without a day": [verified("record: contact\ndate:\ntype: police-liaison\n"), []],
  "takes none of tomorrow": [verified("record: contact\ndate: 2019-03-30\ntype: police-liaison\n"), REPORT],
  "takes no appointment": [verified("record: contact\ntype: office-visit\n"), REPORT],
  "takes no contact without a kind": [verified("record: contact\nnotes: Rang.\n"), REPORT],
  "takes no plan": [verified("record: plan\n"), REPORT],
});

const listed = (sources: string, check: string, day = "date: 2019-03-01\n"): string =>
  `record: case\n${assessment(`${day}type: layer-3\nsources: [${sources}]\n`)}${check}`;
const answer = (type: string, day: string): string => `---\nrecord: check\n${type}responded: ${day}\n`;
const UNSEEN = ["assessment sources"];

edges("assessment-source-unsupported", {
  "says nothing without an assessment": [HEADER, []],
  "says nothing where no sources are listed": [HEADER + assessment("type: layer-3\n"), []],
  "says nothing of sources that need no enquiry": [listed("interview", "", "date:\n"), []],
  "is not evaluated where the assessment has no day": [
    listed("local-authority", "", "date:\n"),
    ["case not evaluated: The assessment has no date to compare the checks with."],
  ],
  "takes an answer of the day": [listed("local-authority", answer("type: children\n", "2019-03-01")), []],
  "takes none of the day after": [listed("local-authority", answer("type: children\n", "2019-03-02")), UNSEEN],
  "takes an answer of which the agency cannot be read": [listed("local-authority", answer("type: council\n", "2019-02-11")), []],
  "takes no answer of nobody": [listed("local-authority", answer("", "2019-02-11")), UNSEEN],
  "takes an answer of which the day cannot be read": [listed("local-authority", answer("type: children\n", "in May")), []],
  "names each agency": [
    listed("prison-records, local-authority", ""),
    [
      "assessment sources: The assessment lists the local authority and the prison as a source, but no check shows an answer by the day it was completed.",
    ],
  ],
});

edges("assessment-strengths-missing", {
  "says nothing of a row that cannot be read": ["strengths: [[choir]]\n", []],
  "asks for one in the first row": [
    "strengths:\n  - { id: S1 }\n",
    ["assessment strengths -> put strengths.0.text [add what helps, and what shows that it does]"],
  ],
});

edges("assessment-thin-text", {
  "takes twelve words": ["type: layer-3\nimpactOnVictim: one two three four five six seven eight nine ten eleven twelve\n", []],
  "takes no fewer": [
    "type: layer-3\nimpactOnVictim: one two three four five six seven eight nine ten eleven\n",
    ["assessment impactOnVictim"],
  ],
  "says nothing of judgements": ["type: layer-3\njudgements:\n  - { rule: assessment-late, reason: n/a, agreedBy: Ada Finch }\n", []],
});

const IMPACT = ["assessment impactOnVictim"];

edges("assessment-victim-impact-missing", {
  "knows a victim by name alone": ["victims:\n  - { person: P2 }\n", IMPACT],
  "knows a victim by relationship alone": ["victims:\n  - { relationship: ex-partner }\n", IMPACT],
  "knows a victim by age alone": ["victims:\n  - { ageBand: 26-49 }\n", IMPACT],
  "knows a victim by words alone": ["victims:\n  - { text: The man in the shop }\n", IMPACT],
  "knows a victim whose name cannot be read": ["victims:\n  - { person: the neighbour }\n", IMPACT],
  "knows one among empty rows": ["victims:\n  - {}\n  - { person: P2 }\n", IMPACT],
  "says nothing of empty rows": ["victims:\n  - {}\n", []],
});
