import { daysBetween } from "../../record/calendar.ts";
import { type Contact, CRISS } from "../../record/contacts.ts";
import { similarity, sketchWords } from "../../record/sketch.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

const TEXTS = [...CRISS, "notes"] as const;
type Name = (typeof TEXTS)[number];

export default defineRule({
  id: "contact-copied-from-previous",
  scope: "case",
  record: "contact",
  reads: ["contact"],
  comparesTexts: true,
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    copied: {
      what: "This repeats the note made {days} days before, nearly word for word.",
      ask: "What was different this time?",
    },
  },
  parameters: {
    words: { default: 20, unit: "words", help: "Shorter texts are too alike to tell." },
    percent: { default: 90, unit: "per cent", help: "Share of words that two notes must have in common." },
  },
  why: "A note carried over from the week before cannot show what changed, and change is where risk is seen. Inspectors found checks of records that looked at process rather than at what was written.",
  source: "HMIP 2019 L384",
  check(view, cx) {
    const least = cx.parameter("words");
    const share = cx.parameter("percent") / 100;
    const last = new Map<Name, Contact>();
    for (const contact of view.of("contact")) {
      if (contact.date === undefined) continue;
      let copied: { name: Name; from: Contact } | undefined;
      for (const name of TEXTS) {
        const sketch = contact.sketches[name];
        if (sketch === undefined) continue;
        const before = last.get(name);
        last.set(name, contact);
        if (copied !== undefined || before === undefined || sketchWords(sketch) < least) continue;
        if (similarity(sketch, before.sketches[name] as string) >= share) copied = { name, from: before };
      }
      if (copied === undefined) continue;
      cx.report("copied", contact, [copied.name], {
        data: { days: daysBetween(copied.from.date as string, contact.date) },
        fix: askBeside("Add a prompt for what was different", [copied.name], "what was different this time"),
      });
    }
  },
  examples: {
    valid: [
      `record: case
---
record: contact
date: 2019-03-04
type: office-visit
checkIn: Came on time, well dressed and sober. Says that work at the quarry goes well and that his mother is pleased with him.
---
record: contact
date: 2019-03-11
type: office-visit
checkIn: Came on time, well dressed and sober. The quarry has laid him off since Friday, his mother rang to say she is worried.
`,
      // Two short notes are alike without being copied.
      `record: case
---
record: contact
date: 2019-03-04
type: phone-call
notes: Rang to say that the bus is late.
---
record: contact
date: 2019-03-11
type: phone-call
notes: Rang to say that the bus is late.
`,
    ],
    invalid: [
      `record: case
---
record: contact
date: 2019-03-04
type: office-visit
checkIn: Came on time, well dressed and sober. Says that work at the quarry goes well and that his mother is pleased with him.
---
record: contact
date: 2019-03-11
type: office-visit
checkIn: «Came on time, well dressed and sober. Says that work at the quarry goes well, and that his mother is very pleased with him.»
`,
    ],
  },
});
