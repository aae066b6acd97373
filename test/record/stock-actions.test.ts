/** The closed list of stock actions: what could be written for anybody, beside what only looks like it. */
import assert from "node:assert/strict";
import { isStockAction, namesSomebody } from "../../server/src/record/stock-actions.ts";

const stock = [
  "Recall.",
  "Consider recall to custody",
  "Initiate breach proceedings.",
  "Breach and/or recall, as appropriate.",
  "Review OASys",
  "Update the risk assessment and tell the police.",
  "Contact the police immediately.",
  "Police to be informed; discuss with SPO.",
  "Discuss with line manager",
  "Officer to contact police and manager, review the OASys and consider breach.",
  "Management oversight.",
  "Return to court",
  "- Ring the police\n- Inform the SPO",
  "Enforcement action, OASys review, recall",
  "We will notify police straight away.\n\n[add whom else to tell]",
];

const own = [
  "Ring the police and ask for a welfare check at the flat",
  "Do not recall: the hostel has agreed to hold the room",
  "He was recalled in 2017 and it made things worse",
  "Discuss with his manager at the bakery",
  "Recall if he is seen within a mile of the nursery",
  "Tell the police officer who keeps the order, and stop Sunday visits",
  '"Recall him" was what the court asked for',
  "Breach?",
  "Review the OASys with his sister in the room",
  "Contact the drugs worker and move the appointment to the next day",
  "Ask the school who collected them",
  "Ring children's services and the police",
  "Breach of the order was dealt with in May",
  "[add what will be done]",
  "Tell police about the van, and see him at home the same day",
];

describe("stock actions", () => {
  for (const text of stock) it(`are made of the list only: ${text.split("\n")[0]}`, () => assert.equal(isStockAction(text), true));
  for (const text of own) it(`are not: ${text.split("\n")[0]}`, () => assert.equal(isStockAction(text), false));
});

describe("a contingency that names somebody", () => {
  const named = ["He turns up at Larch Row", "Sends Moira (P1) a message", "(P2) stops coming", "She rings, as Owen asked", "Seen near L2"];
  const nobody = [
    "He drinks again",
    "He reoffends. Risk goes up",
    "The Police report an arrest",
    "OASys shows SPO needed",
    "He drinks again\n[add what is different about P1]",
  ];
  for (const text of named) it(`does: ${text}`, () => assert.equal(namesSomebody(text), true));
  for (const text of nobody) it(`does not: ${text.split("\n")[0]}`, () => assert.equal(namesSomebody(text), false));
});
