// Long because each of seventeen rules on the analysis of risk has a table of its own.
/** Analyses of the risk of serious harm: levels that are missing, answers not known, register entries at their last days. */
import { edges } from "../../support/edges.ts";

const header = (more = ""): string => `record: case\n${more}`;
const rosh = (more: string): string => `---\nrecord: rosh\n${more}`;
const levels = (more: string): string => rosh(`riskInCommunity: { ${more} }\n`);
const DA = "registrations:\n  - { type: da-perpetrator, date: 2019-01-14 }\n";
const person = (more: string): string => `  - { id: P1, name: Pip, ${more} }\n`;
const people = (...rows: readonly string[]): string => `people:\n${rows.map(person).join("")}`;
const CHILDREN = ["rosh riskInCommunity.children"];
const LOW = levels("children: low");

edges("rosh-children-low-with-concern", {
  "says nothing without an analysis": [header(DA), []],
  "says nothing where no levels are given": [header(people("role: child, childStatus: child-in-need")) + rosh(""), []],
  "says nothing where the level is not low": [header(people("role: child, childStatus: child-in-need")) + levels("children: medium"), []],
  "is not evaluated where concern is not known": [
    `${header() + LOW}childrenConcern: unknown\n`,
    ["case not evaluated: Whether there is concern for a child is recorded as not known."],
  ],
  "says nothing where there is none": [`${header()}${LOW}childrenConcern: no\n`, []],
  "knows a child among others": [header(`${DA}${people("role: partner", "role: child, livesWith: yes")}`) + LOW, CHILDREN],
  "knows no partner for a child": [header(`${DA}${people("role: partner, livesWith: yes")}`) + LOW, []],
  "knows a child who leaves today": [header(`${DA}${people("role: child, livesWith: yes, to: 2019-03-29")}`) + LOW, CHILDREN],
  "knows no child who left yesterday": [header(`${DA}${people("role: child, livesWith: yes, to: 2019-03-28")}`) + LOW, []],
});

const OPEN = rosh("childrenInHousehold: no\nchildrenContact: unknown\n");
const asked = (day: string, type = "children"): string => `---\nrecord: check\ntype: ${type}\nrequested: ${day}\n`;
const CONTACT = ["rosh childrenContact"];

edges("rosh-children-unclear", {
  "says nothing without an analysis": [header(), []],
  "takes a check of the same day": [header() + OPEN + asked("2019-03-01"), []],
  "takes a check of today": [header() + OPEN + asked("2019-03-29"), []],
  "takes none of the day before": [header() + OPEN + asked("2019-02-28"), CONTACT],
  "takes none that is still to be asked": [header() + OPEN + asked("2019-03-30"), CONTACT],
  "takes none without a day": [header() + OPEN + asked(""), CONTACT],
  "takes none of another agency": [header() + OPEN + asked("2019-03-11", "police-da"), CONTACT],
  "takes any check where the analysis has no day": [header() + OPEN.replace("childrenIn", "date:\nchildrenIn") + asked("2018-03-11"), []],
  "asks what is not known even of a draft": [header() + rosh("status: in-progress\nchildrenContact: unknown\n"), CONTACT],
  "asks no blank of a draft": [header() + rosh("status: in-progress\nchildrenContact: no\n"), []],
  "asks the next question where one has a reason": [
    header() + rosh("notApplicable: { childrenInHousehold: He lives alone on a locked ward }\n"),
    CONTACT,
  ],
  "asks what is not known, reason or not": [
    header() + rosh("childrenInHousehold: unknown\nnotApplicable: { childrenInHousehold: He lives alone on a locked ward }\n"),
    ["rosh childrenInHousehold"],
  ],
});

edges("rosh-circumstances-missing", {
  "takes one circumstance among prompts": [
    'riskIncreaseFactors:\n  - { id: F1, text: "[add one]" }\n  - { id: F2, text: Drinking with Col }\nriskImminence: Pay day.\n',
    [],
  ],
  "asks when the risk is greatest where circumstances have a reason": [
    "notApplicable: { riskIncreaseFactors: Nothing he did was ever tied to a place or time }\n",
    ["rosh riskImminence"],
  ],
  "asks when the risk is greatest where circumstances cannot be read": ["riskIncreaseFactors: { a: b }\n", ["rosh riskImminence"]],
  "asks nothing more in the newer form": ["riskIncreaseFactors:\n  - { id: F1, text: Drinking with Col }\n", [], { standard: "hmip-2021" }],
  "counts on from the prompts that are there": [
    'riskIncreaseFactors:\n  - { id: F4, text: "[add one]" }\n',
    ["rosh riskIncreaseFactors -> add riskIncreaseFactors F5, [add one situation in which harm becomes more likely]"],
  ],
});

const INSIDE = header("sentence: { type: custody, startDate: 2018-10-08, releaseDate: 2019-10-08 }\n");

edges("rosh-custody-column-wrong", {
  "says nothing without an analysis": [INSIDE, []],
  "says nothing of an analysis without a day": [INSIDE + rosh("date:\n"), []],
  "takes one level in custody": [INSIDE + rosh("riskInCustody: { staff: low }\n"), []],
  "says nothing where a level cannot be read": [INSIDE + rosh("riskInCustody: { staff: lots }\n"), []],
  "speaks beside something else that cannot be read": [INSIDE + rosh("overallRiskLevel: lots\n"), ["rosh riskInCustody"]],
  "is not evaluated where the kind of sentence is not recorded": [
    header("sentence: { startDate: 2018-10-08 }\n") + rosh(""),
    ["case not evaluated: The kind of sentence is not recorded."],
  ],
  "is not evaluated without a sentence": [header() + rosh(""), ["case not evaluated"]],
});

const twice = (before: string, now: string): string => `${header()}${rosh(`date: 2018-10-01\n${before}`)}${rosh(now)}`;

edges("rosh-downgrade-unexplained", {
  "says nothing without an analysis": [header(), []],
  "says nothing of the first": [header() + rosh("overallRiskLevel: low\n"), []],
  "says nothing of a first draft": [header() + rosh("status: in-progress\noverallRiskLevel: low\n"), []],
  "names a level in custody": [
    twice("riskInCustody: { staff: high }\n", "riskInCustody: { staff: low }\n"),
    ["rosh-2 changeRationale: A level is lower than in the last analysis and no reason is recorded: staff, in custody."],
  ],
  "compares no level with none": [twice("overallRiskLevel: high\n", "riskInCommunity: { staff: low }\n"), []],
  "compares with the last of several": [
    `${twice("overallRiskLevel: high\n", "overallRiskLevel: medium\n")}${rosh("date: 2019-03-11\noverallRiskLevel: medium\n")}`,
    [],
  ],
});

const YES = "screening: { harmToOthers: yes, self: yes }\n";
const ANALYSIS = ["rosh harmAnalysis"];

edges("rosh-full-analysis-missing", {
  "says nothing where nothing was screened": ["natureOfRisk: Hits strangers.\n", []],
  "takes an exemption of which the name cannot be read": [`${YES}exemptionReason: Days left to serve.\ncountersignedBy: [Ada]\n`, []],
  "takes no exemption without a name": [`${YES}exemptionReason: Days left to serve.\n`, ANALYSIS],
  "takes no name without an exemption": [`${YES}countersignedBy: { name: Ada Finch, grade: SPO }\n`, ANALYSIS],
  "goes on to the person where the other analysis cannot be read": [`${YES}harmAnalysis: [a, b]\n`, ["rosh individualAnalysis"]],
  "goes on to the person where the other analysis has a reason": [
    `${YES}notApplicable: { harmAnalysis: Written in full by the prison last month }\n`,
    ["rosh individualAnalysis"],
  ],
  "says nothing where both have been answered for": [`${YES}harmAnalysis: Hits strangers.\nindividualAnalysis: [a, b]\n`, []],
});

edges("rosh-known-adult-low-with-abuse", {
  "says nothing without an analysis": [header(DA), []],
  "says nothing where no levels are given": [header(DA) + rosh(""), []],
  "is not evaluated where abuse is not known": [
    `${header()}${levels("knownAdult: low")}---\nrecord: assessment\ndomesticAbusePerpetrator: unknown\n`,
    ["case not evaluated: Whether there is domestic abuse is recorded as not known."],
  ],
  "says nothing where nobody asked": [`${header()}${levels("knownAdult: low")}---\nrecord: assessment\n`, []],
});

edges("rosh-level-missing", { "says nothing of levels that cannot be read": ["riskInCommunity: low\n", []] });

const choices = (path: string): string => ["low", "medium", "high", "very-high"].map((level) => `replace ${path} ${level}`).join("; ");

edges("rosh-level-text-conflict", {
  "puts the overall level right where it stands": [
    header() + rosh("overallRiskLevel: medium\nnatureOfRisk: Overall high risk of serious harm.\n"),
    [`rosh natureOfRisk -> ${choices("overallRiskLevel")}`],
  ],
  "puts a level in custody right where it stands": [
    header() + rosh("riskInCustody: { prisoners: low }\nnatureOfRisk: He is a high risk to prisoners.\n"),
    [`rosh natureOfRisk -> ${choices("riskInCustody.prisoners")}`],
  ],
  "compares with no level that is not there": [header() + rosh("overallRiskLevel: low\nnatureOfRisk: He is a high risk to staff.\n"), []],
  "speaks of each row once": [
    `${header() + levels("children: low, staff: low")}natureOfRisk: He is a high risk to staff. He is a high risk to children.\n`,
    ["rosh natureOfRisk"],
  ],
});

const overall = (more: string): string => rosh(`overallRiskLevel: low\n${more}`);

edges("rosh-low-with-indicators", {
  "says nothing without an analysis": [header(DA), []],
  "names each sign": [
    header(
      "orders:\n  - { type: restraining-order }\nregistrations:\n  - { type: da-perpetrator }\n  - { type: child-concerns }\n  - { type: weapons }\n  - { type: mappa }\n",
    ) + overall(""),
    [
      "rosh overallRiskLevel: The case is rated low although its records hold signs of harm: domestic abuse, a concern for a child, harmful offences or registers, a protective order, MAPPA.",
    ],
  ],
  "names no sign of an earlier level that was medium": [header() + rosh("date: 2018-10-01\noverallRiskLevel: medium\n") + overall(""), []],
  "names an earlier level that was high": [
    header() + rosh("date: 2018-10-01\noverallRiskLevel: high\n") + overall(""),
    ["rosh-2 overallRiskLevel"],
  ],
  "names a level of the same day": [header() + overall("") + rosh("overallRiskLevel: high\n"), ["rosh overallRiskLevel"]],
});

const mappa = (...rows: readonly string[]): string => `registrations:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`;

edges("rosh-mappa-incomplete", {
  "knows the entry among others": [mappa("type: visor", "type: mappa"), ["case mappaCategory"]],
  "knows an entry that ends tomorrow": [mappa("type: mappa, deregistered: 2019-03-30"), ["case mappaCategory"]],
  "knows none that ended today": [mappa("type: mappa, deregistered: 2019-03-29"), []],
});

const FOUR = "riskInCommunity: { children: low, public: low, knownAdult: low, staff: low }\n";
const FIVE = "riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: low }\n";
const RELEASED = header("sentence: { type: licence, startDate: 2017-10-09, releaseDate: 2018-10-09 }\n");
const MEDIUM = "overallRiskLevel: medium\n";
const UNDECIDED = (why: string): readonly string[] => [`rosh not evaluated: ${why}`];
const TOO_HIGH = ["rosh overallRiskLevel: The overall level is medium, higher than every group level; the highest is low."];
const GAP = UNDECIDED("A level for a group in custody is missing.");

edges("rosh-overall-not-highest", {
  "says nothing where no overall level is given": [INSIDE + rosh(FOUR + FIVE), []],
  "needs the levels in the community": [
    INSIDE + rosh(MEDIUM),
    UNDECIDED("A level for a group in the community is missing or cannot be used."),
  ],
  "counts the levels in custody of somebody inside": [INSIDE + rosh(FOUR + FIVE + MEDIUM), TOO_HIGH],
  "needs each level in custody of somebody inside": [INSIDE + rosh(`${FOUR}riskInCustody: { prisoners: low }\n${MEDIUM}`), GAP],
  "needs some level in custody of somebody inside": [INSIDE + rosh(FOUR + MEDIUM), GAP],
  "needs no level in custody of somebody released": [RELEASED + rosh(FOUR + MEDIUM), TOO_HIGH],
  "needs each level in custody of somebody released where one is given": [
    RELEASED + rosh(`${FOUR}riskInCustody: { prisoners: low }\n${MEDIUM}`),
    GAP,
  ],
  "needs no level in custody where no sentence is recorded": [header() + rosh(FOUR + MEDIUM), TOO_HIGH],
  "is not evaluated where a level in custody cannot be used": [
    INSIDE + rosh(`${FOUR}riskInCustody: { staff: low, prisoners: lots }\n${MEDIUM}`),
    UNDECIDED("A level for a group in custody cannot be used."),
  ],
  "is not evaluated where the levels in custody cannot be used": [
    INSIDE + rosh(`${FOUR}riskInCustody: low\n${MEDIUM}`),
    UNDECIDED("A level for a group in custody cannot be used."),
  ],
  "agrees with equal levels everywhere": [RELEASED + rosh(`${FOUR}${FIVE}overallRiskLevel: low\n`), []],
  "agrees with the highest in the community": [RELEASED + rosh(`${FOUR.replace("staff: low", "staff: medium")}${FIVE}${MEDIUM}`), []],
  "agrees where the highest is the same in custody": [
    RELEASED + rosh(`${FOUR.replace("staff: low", "staff: medium")}${FIVE.replace("staff: low", "staff: medium")}${MEDIUM}`),
    [],
  ],
  "cannot say where only a level in custody explains it": [
    RELEASED + rosh(`${FOUR}${FIVE.replace("staff: low", "staff: medium")}${MEDIUM}`),
    UNDECIDED("Levels in custody would decide this, and the header does not show whether the person was in custody."),
  ],
  "counts them for custody whatever the day of release": [
    INSIDE.replace("2019-10-08", "2018-12-03") + rosh(`${FOUR}${FIVE.replace("staff: low", "staff: high")}${MEDIUM}`),
    ["rosh overallRiskLevel: The overall level is medium, lower than the highest group level, which is high."],
  ],
});

const HIGH = rosh("overallRiskLevel: high\n");
const entries = (...rows: readonly string[]): string => header(mappa(...rows));

edges("rosh-register-disagrees", {
  "says nothing without an analysis": [entries("type: low-rosh"), []],
  "names each level on the register once": [
    entries("type: low-rosh", "date: 2019-01-14", "type: medium-rosh", "type: low-rosh") + HIGH,
    ["rosh overallRiskLevel: The overall level is high; the register says low and medium."],
  ],
  "passes over an entry that ended today": [entries("type: low-rosh, deregistered: 2019-03-29") + HIGH, []],
  "speaks of one that ends tomorrow": [entries("type: low-rosh, deregistered: 2019-03-30") + HIGH, ["rosh overallRiskLevel"]],
  "is not evaluated where the end of an entry cannot be read": [
    entries("type: low-rosh", "type: mappa, deregistered: Monday") + HIGH,
    ["case not evaluated: The day on which a register entry ended cannot be used."],
  ],
  "is evaluated where another day cannot be read": [entries("type: low-rosh, date: Monday") + HIGH, ["rosh overallRiskLevel"]],
});

edges("rosh-screening-incomplete", { "says nothing of a screening that cannot be read": ["screening: done\n", []] });

edges("rosh-who-does-not-cover-level", {
  "says nothing without an analysis": [header(), []],
  "needs no levels in the community": [
    header() + rosh("riskInCustody: { staff: high }\nwhoIsAtRisk: Children in the flats.\n"),
    ["rosh whoIsAtRisk staff"],
  ],
  "says nothing of low levels": [header() + rosh("riskInCustody: { staff: low }\nwhoIsAtRisk: Children in the flats.\n"), []],
});
