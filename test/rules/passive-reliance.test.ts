/** What waits for another agency, and what only sounds like it. Fictional passages; each pair differs in little. */
import assert from "node:assert/strict";
import { waitsForAgency } from "../../server/src/record/passive.ts";
import { checkFiles, findingsOf } from "../support/check.ts";

const WAITS = [
  "The police will let us know of any trouble.",
  "Social care will inform probation if the twins miss nursery.",
  "Weekly reporting. If he is arrested, the police will inform us.",
  "His social worker, Hana Frome, will let me know the date.",
  "The school will tell the officer about any bruises.",
  "Housing will notify his probation officer when the tenancy ends.",
  "The police or children's services will contact us.",
  "Spoke to the health visitor, who will let me know how the baby is.",
  "I rang the police on Monday and they will tell us about the bail date.",
  "The mental health team at Brook House will be informing us of missed doses.",
  "Other agencies will, as usual, let us know.",
  "MARAC will notify the responsible officer of new reports.",
  "The GP has said she will tell me about relapse.",
  "The prison will then contact us with the release date.",
  "Drug and alcohol services will inform the supervising officer of positive tests.",
  "He was seen on Monday, and the police will let us know the outcome.",
  "We trust that the police will notify us.",
  "Each agency will tell us what it sees.",
  "The neighbourhood police in Thornbeck will let his officer know.",
  "He is not working at present and the police\nwill contact us about the van.",
  "It is assumed that social services will let us know.",
  "He says he is fine. Police'll let us know.",
];

const SILENT = [
  // Our own doing, or somebody else's.
  "I will ask the police on 4 March and chase them a week later.",
  "We will contact the police and tell the school.",
  "After he has seen his GP he will let me know.",
  "Spoke to the police. Callum will let us know his new number.",
  "He will go to the school and tell us on Friday.",
  "The police will be asked to notify us, by email on 4 March.",
  "The police will visit the flat at the weekend.",
  "The social worker will tell Leanne that the plan has ended.",
  "The school will let us in by the side gate.",
  "The police will tell the officer in the case.",
  // Quotations.
  'He said: "The police will let you know, and social care will contact us."',
  "His words were ‘the police will tell us soon enough’ and he laughed.",
  "> The police will let us know of any trouble.",
  "Callum says the police will contact us.",
  "She is afraid that the police will contact us.",
  // Denials.
  "The police will not let us know.",
  "We cannot assume that the police will let us know.",
  "Nobody should think that social care will contact us.",
  "Neither the police nor the school will tell us, so we ask.",
  "I ask each Monday rather than hope the police will tell us.",
  "The police will let us know is not a plan.",
  "The police will only tell us when we ask.",
  // Conditions.
  "If the police will tell us the date, we can plan for it.",
  "Unless social care will inform us, the visit cannot go ahead.",
  "It is not clear whether the school will let us know.",
  // Questions.
  "How would we find out: the police will tell us?",
  "Will the police contact us?",
  // The past.
  "The previous plan said that the police will let us know.",
  "We had assumed the police will tell us.",
  "In 2016 the plan was that social care will notify probation.",
  // Two sentences.
  "He spoke to the police. They are busy. He will tell us on Monday.",
];

const found = (text: string): readonly string[] =>
  findingsOf(checkFiles({ "case/rmp.case.yaml": text }))
    .filter((s) => s.finding.rule === "check-passive-reliance")
    .map((s) => s.finding.path);

describe("texts that wait for another agency", () => {
  for (const text of WAITS) it(`speaks of: ${text}`, () => assert.equal(waitsForAgency(text), true));
  for (const text of SILENT) it(`is silent on: ${text}`, () => assert.equal(waitsForAgency(text), false));

  it("is found once among a record's own texts, and once in each row", () => {
    const waits = "The police will let us know.";
    const text = `record: rmp\ncrn: X123456\ndate: 2019-03-01\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\nsupervision: ${waits}\nmonitoringAndControl: ${waits}\nactions:\n  - { id: A1, text: ${waits} }\n  - { id: A2, text: I ring them on Monday }\n  - { id: A3, text: ${waits} }\n`;
    assert.deepEqual(found(text), ["supervision", "actions[A1].text", "actions[A3].text"]);
  });

  it("stays quick on long texts that nearly match", () => {
    const near = `${"police and the school at the hub on Monday, who said that they ".repeat(3000)}will`;
    const start = performance.now();
    assert.equal(waitsForAgency(near), false);
    assert.ok(performance.now() - start < 1000, `${performance.now() - start} ms`);
  });
});
