/** The case header: officers, register and band at their last days, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const header = (more: string): string => `record: case\n${more}`;
const officers = (...rows: readonly string[]): string => `officers:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`;
const ORDER = "sentence: { type: community-order, startDate: 2018-06-04, endDate: 2020-06-03 }\n";
const PLANNED = "registrations:\n  - { type: child-protection, date: 2019-01-14 }\n";

edges("case-child-protection-held-by-pso", {
  "says nothing where nobody holds the case": [header(PLANNED), []],
  "takes a manager's entry about the child": [
    `${header(PLANNED + officers("name: Ada Finch, grade: PSO, from: 2019-01-07"))}---\nrecord: oversight\nreason: child-protection\nriskAnalysis: Pip is safe while his aunt is there.\n`,
    [],
  ],
  "takes none on another matter": [
    `${header(PLANNED + officers("name: Ada Finch, grade: PSO, from: 2019-01-07"))}---\nrecord: oversight\nreason: home-visit\nriskAnalysis: Pip is safe while his aunt is there.\n`,
    ["case officers[0].grade"],
  ],
});

const ROSH = (more: string): string => `---\nrecord: rosh\n${more}`;

edges("case-colour-band-mismatch", {
  "says nothing where no band is given": [header(`ogrs3: 60\n${PLANNED}`) + ROSH("overallRiskLevel: low\n"), []],
  "needs no level where the band is the highest": [header("colourBand: red\nogrs3: 60\n"), []],
  "needs the level where it is not": [header("colourBand: blue\nogrs3: 60\n"), ["case not evaluated"]],
  "says nothing of unpaid work alone": [
    header("colourBand: green\nrequirements:\n  - { id: R1, type: unpaid-work }\n") + ROSH("overallRiskLevel: medium\n"),
    [],
  ],
  "gives each reason": [
    header(`colourBand: green\nogrs3: 60\n${PLANNED}`) + ROSH("overallRiskLevel: medium\n"),
    [
      "case colourBand: The colour band is green, lower than blue, which the allocation guide gives: high risk of reoffending with medium risk of serious harm; child protection plan.",
    ],
  ],
});

edges("case-colour-band-override-unexplained", {
  "says nothing where no band is given": [header("circumstances: [complex-mental-health]\n"), []],
  "gives each reason": [
    header("colourBand: green\ncircumstances: [complex-mental-health]\n") + ROSH("childrenConcern: yes\n"),
    [
      "case colourBandReason: The colour band is below blue with no reason given, though the case has concern for a child, complex mental health.",
    ],
  ],
});

edges("case-high-rosh-held-by-crc", {
  "gives both reasons": [
    header("provider: crc\nregistrations:\n  - { type: mappa, date: 2018-01-15 }\n") + ROSH("overallRiskLevel: very-high\n"),
    ["case provider: A CRC holds this case, though it has a very high risk of serious harm and an active MAPPA entry."],
  ],
});

edges("case-identifier-missing", {
  "offers nothing where a list stands": ["record: contact\ncrn: [X123456]\n", ["contact crn -> nothing"]],
});

const held = (...rows: readonly string[]): string => header(ORDER + officers(...rows));
const THREE = ["name: Nell Harrow, grade: PO, from: 2018-06-04", "name: Ada Finch, grade: PO, from: 2018-09-03"];

edges("case-officer-changes", {
  "is not evaluated without a sentence": [header(officers(...THREE)), ["case not evaluated: The start of the sentence is not recorded."]],
  "is not evaluated without a start": [held(...THREE).replace("startDate: 2018-06-04, ", ""), ["case not evaluated"]],
  "counts a third from today": [held(...THREE, "name: Moses Birdsall, grade: PO, from: 2019-03-29"), ["case officers"]],
  "counts none from tomorrow": [held(...THREE, "name: Moses Birdsall, grade: PO, from: 2019-03-30"), []],
  "counts none from before the sentence": [held(...THREE, "name: Moses Birdsall, grade: PO, from: 2018-06-03"), []],
  "counts nobody twice": [held(...THREE, "name: NELL HARROW, grade: SPO, from: 2019-01-07"), []],
  "counts nobody without a name or a day": [held(...THREE, "grade: PO, from: 2019-01-07", "name: Moses Birdsall, grade: PO"), []],
  "says nothing where nobody is named": [header(ORDER), []],
});

const GONE = (days: string): string => `case officers: The case has no active officer; the last one gave it up ${days} ago.`;

edges("case-officer-gap", {
  "says nothing where nobody was ever named": [header(ORDER), []],
  "counts to the latest who left": [
    held("name: Nell Harrow, grade: PO, from: 2018-06-04, to: 2019-03-28", "name: Ada Finch, grade: PO, from: 2019-01-07, to: 2019-03-01"),
    [GONE("one day")],
  ],
  "knows an officer by name alone": [held("name: Nell Harrow, to: 2019-03-27"), [GONE("2 days")]],
  "knows an officer by grade alone": [held("grade: PO, to: 2019-03-27"), [GONE("2 days")]],
  "knows an officer by the first day alone": [held("from: 2018-06-04, to: 2019-03-27"), [GONE("2 days")]],
  "passes over somebody with no last day that matters": [
    held("name: Nell Harrow, grade: PO, from: 2018-06-04, to: 2019-03-27", 'name: "[add who]", to: 2019-03-28'),
    [GONE("2 days")],
  ],
  "says nothing where a row cannot be read": [
    held("name: Nell Harrow, from: 2018-06-04, to: 2019-03-27", "name: Ada Finch, from: Monday, to: 2019-03-01"),
    [],
  ],
  "is not put off by what else cannot be read": [`${held("name: Nell Harrow, to: 2019-03-27")}sex: x y\n`, [GONE("2 days")]],
});

edges("case-officer-missing", {
  "asks for the name beside a grade": [officers("grade: PO"), ["case officers[0].name"]],
  "asks for the name beside a day": [officers("from: 2019-01-07"), ["case officers[0].name"]],
  "asks for the grade beside a name": [officers("name: Nell Harrow"), ["case officers[0].grade"]],
  "takes a row of prompts for nobody": [officers('name: "[add who]"'), ["case officers"]],
  "says nothing of officers that cannot be read": ["officers: Nell Harrow\n", []],
  "says nothing where a row cannot be read": ["officers: [[Nell]]\n", []],
  "says nothing of a name that cannot be read": ["officers:\n  - { name: [Nell], grade: PO }\n", []],
  "says nothing of a grade that cannot be read": ["officers:\n  - { name: Nell Harrow, grade: chief }\n", []],
  "leaves those alone who have left": [officers("name: Nell Harrow, to: 2019-03-01"), []],
});

edges("case-protected-characteristic-missing", {
  "says nothing of what cannot be read": ["sex: x y\nethnicity: [a]\ndisability: { a: b }\ndateOfBirth: in May\n", []],
});

const CONCERNS = `${ROSH("childrenConcern: yes\nadultConcern: yes\n")}---\nrecord: assessment\ndomesticAbusePerpetrator: yes\n`;
const register = (...types: readonly string[]): string =>
  header(`registrations:\n${types.map((type) => `  - { type: ${type}, date: 2019-01-14 }\n`).join("")}`);
const UNREGISTERED = (what: string): string =>
  `case registrations: The register has no active entry for ${what}, though the assessment or analysis says yes to it.`;

edges("case-registration-missing", {
  "names each concern": [header("") + CONCERNS, [UNREGISTERED("domestic abuse and concern for a child and an adult at risk")]],
  "takes a child protection entry": [register("da-perpetrator", "child-protection", "adult-at-risk") + CONCERNS, []],
  "takes entries of history and of risk to children": [register("da-history", "risk-to-children", "adult-at-risk") + CONCERNS, []],
  "takes an entry of concern": [register("da-history", "child-concerns") + CONCERNS, [UNREGISTERED("an adult at risk")]],
  "is not evaluated where an entry cannot be read": [
    register("da-history", "worry") + CONCERNS,
    ["case not evaluated: A register entry could not be read."],
  ],
  "is evaluated where something else cannot be read": [`${header("sex: x y\n")}${CONCERNS}`, ["case registrations"]],
  "says nothing of what is not known": [`${header("")}${ROSH("childrenConcern: unknown\n")}`, []],
});

const due = (more: string): string =>
  `registrations:\n  - { type: mappa, nextReviewDate: 2019-06-03 }\n  - { nextReviewDate: 2019-03-28${more} }\n`;

edges("case-registration-review-overdue", {
  "names an entry without a type by its place": [
    due(""),
    ["case registrations[1].nextReviewDate: The register entry 2 was due for review one day ago."],
  ],
  "leaves an entry alone that ended today": [due(", deregistered: 2019-03-29"), []],
  "speaks of one that ends tomorrow": [due(", deregistered: 2019-03-30"), ["case registrations[1].nextReviewDate"]],
  "says nothing where the end cannot be read": [due(", deregistered: Monday"), []],
  "says nothing of a review due today": [due("").replace("2019-03-28", "2019-03-29"), []],
});

const OLD = "Service users share the kitchen";

edges("case-term-outdated", {
  "speaks once of a record's own texts": [`record: rmp\nsupervision: ${OLD}\nmonitoringAndControl: ${OLD}\n`, ["rmp supervision"]],
  "speaks once of each row": [
    `record: plan\nobjectives:\n  - { id: O1, title: ${OLD}, measure: ${OLD} }\n  - { id: O2, title: ${OLD} }\nplanViews: ${OLD}\n`,
    ["plan objectives[O1].title", "plan objectives[O2].title"],
  ],
  "speaks of rows in two lists": [
    `record: contact\nsetTasks:\n  - { id: T1, text: ${OLD} }\nappointments:\n  - { date: 2019-04-05, text: ${OLD} }\n`,
    ["contact appointments[2019-04-05].text", "contact setTasks[T1].text"],
  ],
  "counts the items of a plain list among the record's own texts, and offers no prompt there": [
    `record: oversight\nchecklist: [Plan seen, ${OLD}]\n`,
    ["oversight checklist[1] -> nothing"],
  ],
  "leaves what the person says alone": [`record: contact\nselfReports:\n  - { text: ${OLD} }\n`, []],
  "leaves judgements alone": [
    `record: contact\njudgements:\n  - { rule: contact-recorded-late, reason: ${OLD}, agreedBy: Ada Finch }\n`,
    [],
  ],
  "leaves names alone": [`record: case\npeople:\n  - { id: P1, name: ${OLD}, role: other }\n`, []],
  "speaks of our own words in a check": [`record: check\ntype: children\nnotSentReason: ${OLD}\n`, ["check notSentReason"]],
});
