/** Sentence plans: rows half written, dates at the end of the sentence, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const header = (more = ""): string => `record: case\n${more}`;
const plan = (more: string): string => `---\nrecord: plan\n${more}`;
const assessment = (more: string): string => `---\nrecord: assessment\ntype: layer-3\n${more}`;
const objectives = (...rows: readonly string[]): string => `objectives:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`;

edges("plan-contact-level-missing", {
  "says nothing of types that cannot be read": ["contactFrequency: weekly\ncontactType: [pigeon]\n", []],
});

const FACTORS = `${header()}${assessment("diversity:\n  - { characteristic: travel, impact: One bus a day }\n  - { impact: Reads slowly }\n")}`;
const TRAVEL = ["plan adjustments travel"];

edges("plan-diversity-not-addressed", {
  "says nothing without a plan": [FACTORS, []],
  "says nothing without an assessment": [header() + plan(""), []],
  "asks for an adjustment": [FACTORS + plan(""), ["plan adjustments travel -> add adjustments travel, [add what you will do differently]"]],
  "takes no row without words": [FACTORS + plan("adjustments:\n  - { characteristic: travel }\n"), TRAVEL],
  "takes words that cannot be read": [FACTORS + plan("adjustments:\n  - { characteristic: travel, text: [a, b] }\n"), []],
  "says nothing where no adjustment can be read": [FACTORS + plan("adjustments: taxi\n"), []],
  "says nothing where a row cannot be read": [FACTORS + plan("adjustments: [[taxi]]\n"), []],
  "says nothing where it is not clear what a row is for": [FACTORS + plan("adjustments:\n  - { characteristic: bus, text: Taxi }\n"), []],
  "speaks beside something else that cannot be read": [FACTORS + plan("agreement: so-so\n"), TRAVEL],
});

const HARM = header("offences:\n  - { date: 2018-08-11, elements: [violence] }\n");

edges("plan-harm-objective-missing", {
  "says nothing without a plan": [HARM, []],
  "is not evaluated where a purpose cannot be read": [
    HARM + plan(objectives("id: O1, title: Stay away, purpose: fun")),
    ["case not evaluated: The purpose of an objective could not be read."],
  ],
});

const NO_START = ["case not evaluated: The day on which the sentence or licence started is not recorded."];
const NO_NEEDS = ["case not evaluated: There is no assessment that says what the needs are."];

edges("plan-missing", { "is not evaluated without a start": [header(), NO_START] });

const NEEDS = header() + assessment("needs:\n  - { area: thinking, score: 6, linkedToHarm: yes, linkedToReoffending: yes }\n");

edges("plan-need-unaddressed", {
  "says nothing without a plan": [NEEDS, []],
  "is not evaluated without an assessment": [header() + plan(""), NO_NEEDS],
  "speaks of an objective without areas": [NEEDS + plan(objectives("id: O1, title: Stop and think")), ["plan objectives thinking"]],
  "is not evaluated where areas cannot be read": [
    NEEDS + plan(objectives("id: O1, title: Stop and think, areas: [mind]")),
    ["case not evaluated: The areas of an objective could not be read."],
  ],
});

const own = (more: string): string =>
  NEEDS + plan(objectives("id: O0, title: Pay the fine", `id: O1, title: Think, areas: [thinking]${more}`));
const TYPE = ["plan objectives[O1].interventionType thinking"];

edges("plan-no-structured-intervention", {
  "says nothing without a plan": [NEEDS, []],
  "is not evaluated without an assessment": [header() + plan(""), NO_NEEDS],
  "speaks of an objective without an intervention": [own(""), TYPE],
  "says nothing of an intervention that cannot be read": [own(", interventionType: course"), []],
  "takes a reason by the objective's id": [
    `${own("")}notApplicable: { "objectives[O1].interventionType": The only course is full until August }\n`,
    [],
  ],
  "says nothing where that of a second objective cannot be read": [
    NEEDS + plan(objectives("id: O1, areas: [thinking]", "id: O2, areas: [thinking], interventionType: course")),
    [],
  ],
  "takes a reason about a second objective": [
    `${NEEDS}${plan(objectives("id: O1, areas: [thinking]", "id: O2, areas: [thinking]"))}notApplicable: { "objectives[O2].interventionType": The only course is full until August }\n`,
    [],
  ],
  "takes no reason about another": [
    `${own("")}notApplicable: { "objectives[O0].interventionType": The only course is full until August }\n`,
    TYPE,
  ],
});

const STEPS = ["plan objectives[O1].steps"];
const steps = (...rows: readonly string[]): string => objectives(`id: O1, status: active, steps: [${rows.join(", ")}]`);

edges("plan-objective-no-steps", {
  "says nothing of a plan without objectives": ["agreement: agreed\n", []],
  "takes one step among blanks": [steps("{ who: person }", "{ text: Ring the bank }"), []],
  "takes no blanks": [steps("{ who: person }"), STEPS],
  "takes a step that cannot be read": [steps("[a]"), []],
  "takes words that cannot be read": [steps("{ text: [a, b] }"), []],
});

edges("plan-objective-not-smart", { "says nothing of a plan without objectives": ["agreement: agreed\n", []] });

const dated = (more: string, sentence = "sentence: { type: community-order, endDate: 2019-09-02 }\n"): string =>
  header(sentence) + plan(objectives(`id: O1, ${more}`));
const TARGET = ["plan objectives[O1].targetDate"];

edges("plan-objective-outside-sentence", {
  "says nothing without a plan": [header(), []],
  "says nothing of a plan without objectives": [header() + plan(""), []],
  "says nothing of an objective without a date": [dated("status: active", ""), []],
  "says nothing of what was achieved": [dated("status: achieved, targetDate: 2019-12-02"), []],
  "says nothing of what was removed": [dated("status: removed, targetDate: 2019-12-02"), []],
  "takes the last day of the sentence": [dated("status: active, targetDate: 2019-09-02"), []],
  "takes no day after it": [dated("status: active, targetDate: 2019-09-03"), TARGET],
  "takes today": [dated("status: active, targetDate: 2019-03-29"), []],
  "takes no day before": [dated("status: active, targetDate: 2019-03-28"), TARGET],
  "is not evaluated without a sentence": [
    dated("status: active, targetDate: 2019-12-02", ""),
    ["case not evaluated: The day the sentence ends is not recorded."],
  ],
});

edges("plan-objective-placeholder", { "says nothing of a plan without objectives": ["agreement: agreed\n", []] });

const RAR = header("requirements:\n  - { id: R1, type: rar }\n  - { type: curfew-em }\nlicenceConditions:\n  - { id: R2 }\n");
const COVERED = ["plan requirementsCovered R1", "plan requirementsCovered R2"];

edges("plan-requirement-not-covered", {
  "says nothing without a plan": [RAR, []],
  "says nothing of a sentence without requirements": [header() + plan(""), []],
  "speaks of each that has an id": [RAR + plan(""), COVERED],
  "names a condition without a type by its id": [
    RAR + plan("requirementsCovered: [R1]\n"),
    ["plan requirementsCovered R2: R2, which the sentence or licence contains, is not covered by the plan."],
  ],
  "says nothing where an item cannot be read": [RAR + plan("requirementsCovered: [R1, [a]]\n"), []],
  "speaks beside something else that cannot be read": [RAR + plan("agreement: so-so\n"), COVERED],
});

const STRENGTHS = header() + assessment("strengths:\n  - { id: S1, text: Keeps the books of the club }\n  - { text: Sings }\n");

edges("plan-strengths-unused", {
  "says nothing without a plan": [STRENGTHS, []],
  "says nothing without an assessment": [header() + plan(""), []],
  "counts those that have an id": [STRENGTHS + plan(""), ["plan strengthsUsed: The plan uses none of the one strength assessed."]],
  "says nothing where an item cannot be read": [STRENGTHS + plan("strengthsUsed: [[a]]\n"), []],
  "speaks beside something else that cannot be read": [STRENGTHS + plan("agreement: so-so\n"), ["plan strengthsUsed"]],
});
