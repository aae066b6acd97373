import { saidYes } from "../../record/answers.ts";
import { mentionsAddress, mentionsPerson } from "../../record/mentions.ts";
import { shapes } from "../../record/shapes.ts";
import type { RecordFacts } from "../../record/types.ts";
import { proseOf } from "../../record/walk.ts";
import { withoutPrompts } from "../../record/written.ts";
import type { Shape } from "../../source/shape.ts";
import { defineRule, type Fix } from "../_kit/index.ts";

/** Kinds of contact that hold what the person must not learn: from victims, from police, about disclosure. */
const SENSITIVE: ReadonlySet<string | undefined> = new Set([
  "victim-liaison",
  "sensitive-information",
  "police-liaison",
  "marac",
  "disclosure-considered",
]);

const MARK: Fix = { title: "Mark as sensitive", class: "choice", steps: [{ do: "replace", path: ["sensitive"], value: "yes" }] };

/** Whether a text names somebody or somewhere that the header marks as sensitive. */
function protectedIn(header: RecordFacts<"case">): ((text: string) => boolean) | undefined {
  const people = (header.value.people ?? []).filter((p) => saidYes(p.sensitive));
  const places = (header.value.addresses ?? []).filter((a) => saidYes(a.sensitive));
  if (people.length + places.length === 0) return undefined;
  return (text) => people.some((p) => mentionsPerson(text, p)) || places.some((a) => mentionsAddress(text, a));
}

const HEADER = `record: case
people:
  - { id: P1, name: Wren Addy, role: other, atRisk: yes, sensitive: yes }
  - { id: P2, name: Sam Coe, role: other, atRisk: no }
addresses:
  - { id: L2, text: "Larch House, Oxley", whose: [P1], sensitive: yes }
---
`;

export default defineRule({
  id: "contact-sensitive-not-marked",
  scope: "record",
  record: "contact",
  readsHeader: true,
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    mention: {
      what: "This note mentions someone or somewhere marked as sensitive, and is not marked itself.",
      ask: "Could the person on probation ever be shown this note?",
    },
    kind: {
      what: "This kind of note holds what others told us in confidence, and is not marked as sensitive.",
      ask: "Could the person on probation ever be shown this note?",
    },
  },
  why: "People have a right to see their own records, and a note that is not marked is disclosed with the rest. A victim or an informant who can be recognised in it is then put at risk by the very note that was to protect them.",
  source: "Manage people on probation: hint on sensitive notes",
  check(record, cx) {
    if (saidYes(record.sensitive) || cx.unusable(["sensitive"])) return;
    if (SENSITIVE.has(record.type)) return cx.report("kind", ["sensitive"], { fix: MARK });
    const isProtected = protectedIn(cx.header());
    if (isProtected === undefined) return;
    if (!proseOf(record, shapes.get("contact") as Shape).some(({ text }) => isProtected(withoutPrompts(text)))) return;
    cx.report("mention", ["sensitive"], { fix: MARK });
  },
  examples: {
    valid: [
      `${HEADER}record: contact
type: phone-call
notes: Sam (P2) rang to say that he has found work.
`,
      `${HEADER}record: contact
type: phone-call
sensitive: yes
notes: Wren rang from the refuge.
`,
      `${HEADER}record: contact
type: victim-liaison
sensitive: yes - from the liaison officer
`,
      // A name inside another word is nobody's.
      `${HEADER}record: contact
type: phone-call
notes: Asked him about the Wrenfield estate and the larch hedge there.
`,
    ],
    invalid: [
      {
        text: `${HEADER}«record»: contact
type: phone-call
notes: Wren rang from the refuge.
`,
        message: "mention",
      },
      {
        text: `${HEADER}record: contact
type: office-visit
sensitive: «no»
setTasks:
  - { id: T1, text: Stay away from Larch House }
`,
        message: "mention",
      },
      {
        text: `${HEADER}record: contact
type: police-liaison
sensitive: «unknown»
notes: The sergeant rang about Saturday.
`,
        message: "kind",
      },
    ],
  },
});
