import { type Contact, isCriss } from "../../record/contacts.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

interface Task {
  readonly id: string;
  readonly due: string | undefined;
}

/** Tasks that a note sets in words: a row of prompts sets nothing yet. */
function tasksOf(contact: Contact): readonly Task[] {
  const out: Task[] = [];
  for (const row of contact.value.setTasks ?? [])
    if (row.id !== undefined && row.text !== undefined && !out.some((t) => t.id === row.id)) out.push({ id: row.id, due: row.due });
  return out;
}

const spoken = (ids: readonly string[]): string =>
  ids.length < 2 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} and ${ids[ids.length - 1]}`;

const SET = `record: case
---
record: contact
date: 2019-03-01
type: office-visit
outcome: attended-complied
setTasks:
  - { id: T1, text: Ring the credit union }
  - { id: T2, text: Bring the lease, due: 2019-03-22 }
---
`;

export default defineRule({
  id: "contact-task-not-reviewed",
  scope: "case",
  record: "contact",
  reads: ["contact"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.1"],
  messages: {
    notReviewed: {
      what: "{task} was set before this session, and the review does not say what came of it.",
      ask: "Was it done, and what does that tell you?",
      missing: true,
    },
  },
  why: "A task that nobody asks about teaches that tasks do not matter, and a review that skips it misses the plainest sign of progress. Good practice described to inspectors was a review at each appointment, with the plan changed where that was needed.",
  source: "Manage people on probation: CRISS; HMIP 2019 L499",
  check(view, cx) {
    // Set since the last session that was attended; a number used again means the later task.
    const waiting = new Map<string, Task>();
    for (const contact of view.of("contact")) {
      const day = contact.date;
      if (day === undefined) continue;
      if (isCriss(contact.value.type, contact.value.outcome)) {
        const named = contact.value.review?.names ?? [];
        const left = [...waiting.values()].filter((task) => !named.includes(task.id) && !(task.due !== undefined && task.due > day));
        const fix = askBeside("Add a prompt for what came of the tasks", ["review"], `what came of ${spoken(left.map((t) => t.id))}`);
        for (const task of left) cx.report("notReviewed", contact, ["review"], { about: [task.id], data: { task: task.id }, fix });
        waiting.clear();
      }
      for (const task of tasksOf(contact)) waiting.set(task.id, task);
    }
  },
  examples: {
    valid: [
      `${SET}record: contact
date: 2019-03-15
type: office-visit
outcome: attended-complied
review: "T1: rang on Monday and has an account now."
`,
      // Nobody came, so there was nothing to ask.
      `${SET}record: contact
date: 2019-03-15
type: office-visit
outcome: unacceptable-absence
`,
      `${SET}record: contact
date: 2019-03-22
type: phone-appointment
outcome: attended-complied
review: T1 and T2 both done; the lease is on file.
`,
    ],
    invalid: [
      {
        about: ["T1"],
        text: `${SET}record: contact
date: 2019-03-15
type: office-visit
outcome: attended-complied
review: «Settled. The lease (T2) is coming.»
`,
      },
      {
        about: ["T2"],
        text: `${SET}record: contact
date: 2019-03-15
type: office-visit
outcome: unacceptable-absence
---
record: contact
date: 2019-03-22
type: office-visit
outcome: attended-complied
review: «T1 done.»
`,
      },
      {
        about: ["T1"],
        text: `${SET}«record»: contact
date: 2019-03-15
type: office-visit
outcome: attended-complied
checkIn: Well, and back at work.
`,
      },
    ],
  },
});
