/** Risk management plans: who and what is covered, and what must not be read by everybody. */
import { edges } from "../../support/edges.ts";

const header = (more = ""): string => `record: case\n${more}`;
const rmp = (more: string): string => `---\nrecord: rmp\n${more}`;
const rosh = (level: string): string => `---\nrecord: rosh\noverallRiskLevel: ${level}\n`;
const people = (...rows: readonly string[]): string => `people:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`;
const VIOLENCE = "offences:\n  - { date: 2018-11-02, index: yes, elements: [violence] }\n";
const START = "sentence: { type: community-order, startDate: 2019-01-07 }\n";
const NO_START = ["case not evaluated: The day the sentence or the licence began is not recorded."];

edges("rmp-action-incomplete", { "says nothing of a plan without actions": ["supervision: Weekly.\n", []] });

edges("rmp-agency-not-linked", { "says nothing without a plan": [`${header()}---\nrecord: check\ntype: children\nresponse: known\n`, []] });

edges("rmp-checks-not-planned", {
  "says nothing without a plan": [header("registrations:\n  - { type: da-perpetrator }\n"), []],
  "says nothing where no check is called for": [header() + rmp(""), []],
});

const MAPPA = "registrations:\n  - { type: mappa, date: 2019-01-14 }\n";
const LICENCE = `${MAPPA}sentence: { type: licence, startDate: 2018-01-15, releaseDate: 2019-01-14 }\n`;
const ASKS = "put licenceConditions [add which conditions manage risk, once they are in the case header]";

edges("rmp-licence-conditions-missing", {
  "says nothing without a sentence": [header(MAPPA) + rmp(""), []],
  "says nothing of conditions that cannot be read": [header(LICENCE) + rmp("licenceConditions: [[a]]\n"), []],
  "speaks beside something else that cannot be read": [header(LICENCE) + rmp("actions: none\n"), ["rmp licenceConditions"]],
  "asks for conditions where the header has none": [header(LICENCE) + rmp(""), [`rmp licenceConditions -> ${ASKS}`]],
  "offers none without an id": [
    header(`${LICENCE}licenceConditions:\n  - { id: R1, type: residence }\n  - { type: exclusion }\n`) + rmp(""),
    ["rmp licenceConditions -> add licenceConditions R1"],
  ],
});

edges("rmp-missing-low-rosh", {
  "says nothing at another level": [header(START + VIOLENCE) + rosh("medium"), []],
  "says nothing where a plan is complete": [header(START + VIOLENCE) + rosh("low") + rmp(""), []],
  "says nothing without signs of harm": [header(START) + rosh("low"), []],
  "is not evaluated without a start": [header(VIOLENCE) + rosh("low"), NO_START],
  "gives fifteen working days": [`${header(START + VIOLENCE)}${rosh("low")}date: 2019-01-14\n`, [], { asOf: "2019-01-28" }],
  "speaks on the sixteenth, and asks under the headings that every plan needs": [
    `${header(START + VIOLENCE)}${rosh("low")}date: 2019-01-14\n`,
    [
      "case record -> record rmp [add where the person lives and works today, with whom, and what has changed lately], [add how often the person is seen, by whom, and what each meeting does about risk], [add what limits or watches the person, and who would tell you that something is wrong], [add the programmes, treatment and one-to-one work that lower the risk], [add what keeps each person at risk safe, one by one]",
    ],
    { asOf: "2019-01-29" },
  ],
});

edges("rmp-missing", {
  "says nothing where nobody is at risk": [`${header(START)}---\nrecord: assessment\ndomesticAbusePerpetrator: no\n`, []],
  "is not evaluated without a start": [header(VIOLENCE), NO_START],
});

const ACTIONS = ["rmp actions"];

edges("rmp-no-control-measure", {
  "says nothing without a plan": [header(VIOLENCE) + rosh("high"), []],
  "says nothing of actions that cannot be read": [header() + rosh("high") + rmp("actions: tag\n"), []],
  "says nothing where an action cannot be read": [header() + rosh("high") + rmp("actions: [[tag]]\n"), []],
  "says nothing where a heading cannot be read": [header() + rosh("high") + rmp("actions:\n  - { id: A1, section: tag }\n"), []],
  "says nothing where a kind cannot be read": [header() + rosh("high") + rmp("actions:\n  - { id: A1, type: tag }\n"), []],
  "speaks where a day cannot be read": [header() + rosh("high") + rmp("actions:\n  - { id: A1, by: May }\n"), ACTIONS],
  "is not evaluated where no level is recorded": [
    header() + rmp(""),
    ["case not evaluated: The overall risk of serious harm is not recorded."],
  ],
  "says nothing at a lower level": [header() + rosh("medium") + rmp(""), []],
});

const HIDDEN = `${people(
  "id: P1, name: Wilf Tansy, role: informant, sensitive: yes",
  "id: P2, name: Imogen Carrow, role: ex-partner, sensitive: yes",
  "name: Sam Coe, role: other, sensitive: yes",
)}addresses:
  - { id: L1, text: "Weir Cottage, Thornbeck" }
  - { text: "Larch House, Oxley", sensitive: yes }
`;
const WHO = (place: string, who: string): string =>
  `rmp ${place}: This text names ${who}, marked as not to be disclosed, and the plan is not marked sensitive.`;

edges("rmp-unsafe-disclosure", {
  "says nothing where nobody is hidden": [header() + rmp("supervision: Asks about Wilf Tansy.\n"), []],
  "names everybody whom a text names": [
    header(HIDDEN) + rmp("supervision: Asks about Wilf Tansy and Imogen Carrow.\n"),
    [WHO("supervision", "P1 and P2")],
  ],
  "names somebody without an id": [header(HIDDEN) + rmp("supervision: Asks about Sam Coe.\n"), [WHO("supervision", "somebody")]],
  "names an address without an id": [header(HIDDEN) + rmp("supervision: Never at Larch House.\n"), [WHO("supervision", "an address")]],
  "says nothing of an address that everybody knows": [header(HIDDEN) + rmp("supervision: Seen at Weir Cottage.\n"), []],
  "speaks once of the plan's own texts, and once of each action": [
    header(HIDDEN) +
      rmp(
        "supervision: Asks about Sam Coe.\nmonitoringAndControl: Asks about Sam Coe.\nactions:\n  - { id: A1, text: Ring Sam Coe }\n  - { id: A2, text: Ring Sam Coe }\n",
      ),
    ["rmp actions[A1].text", "rmp actions[A2].text", "rmp supervision"],
  ],
  "speaks once of an action that is marked itself": [
    header(HIDDEN) + rmp("actions:\n  - { text: Ring Sam Coe, sensitive: yes }\n"),
    ["rmp actions[0].sensitive: Action 1 must not be disclosed, and the plan it stands in is not marked sensitive."],
  ],
  "says nothing of judgements": [
    header(HIDDEN) + rmp("judgements:\n  - { rule: rmp-missing, reason: Agreed with Sam Coe, agreedBy: Ada Finch }\n"),
    [],
  ],
});

const AT_RISK = people("id: P1, name: Jo Fell, role: ex-partner, atRisk: yes", "name: Kit Vane, role: child, atRisk: yes");
const UNPLANNED = (who: string, about = ""): string =>
  `rmp victimSafetyPlanning${about}: ${who} is at risk and is not covered in victim safety planning.`;

edges("rmp-victim-not-planned-for", {
  "says nothing without a plan": [header(AT_RISK), []],
  "says nothing where nobody is in the header": [header() + rmp(""), []],
  "names everybody, and those without an id too": [
    header(AT_RISK) + rmp(""),
    [UNPLANNED("P1", " P1"), UNPLANNED("Somebody in the header")],
  ],
  "plans for somebody without an id by words alone": [
    header(people("name: Kit Vane, role: child, atRisk: yes")) + rmp(""),
    [
      "rmp victimSafetyPlanning -> add actions A1, [add what will be done to keep this person safe], victim-safety-planning, [add who will do it], [add the day it is due]",
    ],
  ],
  "takes an action about the person": [
    header(people("id: P1, name: Jo Fell, role: ex-partner, atRisk: yes")) +
      rmp(
        "actions:\n  - { id: A0, section: victim-safety-planning, text: Ring }\n  - { id: A1, section: victim-safety-planning, text: Ring, people: [P1] }\n",
      ),
    [],
  ],
  "passes over somebody who left yesterday": [
    header(people("id: P1, name: Jo Fell, role: ex-partner, atRisk: yes, to: 2019-03-28")) + rmp(""),
    [],
  ],
  "asks about somebody who leaves today": [
    header(people("id: P1, name: Jo Fell, role: ex-partner, atRisk: yes, to: 2019-03-29")) + rmp(""),
    ["rmp victimSafetyPlanning P1"],
  ],
});
