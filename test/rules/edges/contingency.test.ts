/** Contingencies: rows half written, days within a timescale, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const header = (more = ""): string => `record: case\n${more}`;
const items = (...rows: readonly string[]): string => `items:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`;
const plan = (more: string): string => `---\nrecord: contingency\n${more}`;
const VIOLENCE = "offences:\n  - { date: 2018-11-02, index: yes, elements: [violence] }\n";
const START = "sentence: { type: community-order, startDate: 2019-01-07 }\n";
const STOCK = "action: Inform the police";

edges("contingency-generic", {
  "says nothing of a plan without rows": ["date: 2019-03-01\n", []],
  "says nothing of rows without actions": [items("trigger: Rising risk"), []],
  "passes over a row without an action": [
    items("trigger: Rising risk", `trigger: Rising risk, ${STOCK}`),
    ["contingency items -> beside items.1.trigger [add what would be different for this person, and where or with whom it would show]"],
  ],
  "speaks of a row without a trigger": [items(STOCK), ["contingency items"]],
  "knows somebody by the action": [items("trigger: Rising risk, action: Ring Imogen Carrow", STOCK), []],
  "knows somebody by the trigger": [items("trigger: Seen near Imogen Carrow", STOCK), []],
});

edges("contingency-missing", {
  "says nothing of rows that cannot be read": [header(START + VIOLENCE) + plan("items: ring them\n"), []],
  "says nothing of a draft whose rows cannot be read": [header(START + VIOLENCE) + plan("status: in-progress\nitems: ring them\n"), []],
  "takes a reason in a draft": [
    header(START + VIOLENCE) + plan("status: in-progress\nnotApplicable: { items: He is in a coma and is not to wake }\n"),
    [],
  ],
  "takes no draft without rows": [header(START + VIOLENCE) + plan("status: in-progress\n"), ["case record"]],
  "takes a reason why there are none": [
    header(START + VIOLENCE) + plan("notApplicable: { items: He is in a coma and is not to wake }\n"),
    [],
  ],
  "is not evaluated where nobody has said who is at risk": [
    header(START),
    ["case not evaluated: There is neither an assessment nor a risk of serious harm analysis to tell whether contingencies are needed."],
  ],
  "is not evaluated without a start": [
    header(VIOLENCE),
    ["case not evaluated: The day the sentence or the licence began is not recorded."],
  ],
});

edges("contingency-no-action", { "says nothing of a plan without rows": ["date: 2019-03-01\n", []] });

edges("contingency-no-trigger", { "says nothing of a plan without rows": ["date: 2019-03-01\n", []] });

edges("contingency-not-linked-to-risk", {
  "speaks beside a row without factors": [
    `${header()}---\nrecord: rosh\nriskIncreaseFactors:\n  - { id: F1, text: Drinking with Col }\n${plan(items("id: C1, trigger: Seen, action: Ring"))}`,
    ["contingency items F1"],
  ],
});

const ROWS = plan(items("id: C1, trigger: Seen, action: Ring, owner: me, timescale: 2 working days"));
const contact = (more: string): string => `---\nrecord: contact\nid: set-off\ndate: 2019-03-04\n${more}`;
const SET = header() + ROWS + contact("triggers: [C1]\n");
const done = (day: string, more = "followsUp: [set-off]\n"): string => `---\nrecord: contact\ndate: ${day}\n${more}`;
const OPEN = ["contact triggers C1"];

edges("contingency-triggered-not-acted-on", {
  "takes the day itself": [SET + done("2019-03-04"), []],
  "takes the last day": [SET + done("2019-03-06"), []],
  "takes none after it": [SET + done("2019-03-07"), OPEN],
  "takes none before": [SET + done("2019-03-03"), OPEN],
  "takes what follows up the contingency": [SET + done("2019-03-05", "followsUp: [C1]\n"), []],
  "takes nothing that follows up another matter": [SET + done("2019-03-05", "followsUp: [gone]\n"), OPEN],
  "takes one in time among others": [SET + done("2019-03-05") + done("2019-03-11"), []],
  "offers no second contact where one is begun": [SET + done(""), ["contact triggers C1 -> nothing"]],
  "offers none where one of several is begun": [SET + done("") + done("2019-03-11"), ["contact triggers C1 -> nothing"]],
  "offers one where the others came late": [
    SET + done("2019-03-11"),
    [
      "contact triggers C1 -> record contact [add the day it was done], [add the kind of contact], set-off, C1, [add what was done, by whom, and what came of it]",
    ],
  ],
  "is not evaluated without a timescale": [
    SET.replace(", timescale: 2 working days", ""),
    ["case not evaluated: A contingency that was set off does not say how fast somebody will act."],
  ],
  "says nothing of a contingency that nobody wrote": [header() + ROWS + contact("triggers: [C9]\n"), []],
  "says nothing of a contact without a day": [SET.replace("date: 2019-03-04", "date:"), []],
});
