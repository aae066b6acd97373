import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const header = (officers: string): string => `record: case
sentence: { type: community-order, startDate: 2018-06-04, endDate: 2020-06-03 }
officers:
${officers}`;

export default defineRule({
  id: "case-officer-changes",
  scope: "case",
  record: "case",
  reads: [],
  severity: "info",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.2"],
  messages: {
    many: {
      what: "The case has had {count} responsible officers on this sentence; {most} is usual at most.",
      ask: "What did each change cost the person, and what is done so that this officer stays?",
    },
  },
  parameters: {
    officers: { default: 2, unit: "officers", help: "How many responsible officers on one sentence are nothing to remark on." },
  },
  why: "Every new officer begins again: trust is lost, the story is told once more, and what was known about risk stays in somebody else's head. Inspectors counted it as good practice where changes of officer were kept few.",
  source: "HMIP 2019 L480, L484",
  check(view, cx) {
    const start = view.header.value.sentence?.startDate;
    if (start === undefined) return cx.notEvaluated("The start of the sentence is not recorded.");
    // Somebody who comes back, or is promoted, is the same officer.
    const names = new Set<string>();
    for (const { name, from } of view.header.value.officers ?? [])
      if (name !== undefined && from !== undefined && from >= start && from <= view.asOf) names.add(name.toLowerCase());
    const most = cx.parameter("officers");
    if (names.size <= most) return;
    cx.report("many", view.header, ["officers"], {
      data: { count: names.size, most },
      fix: startRecord("Start a handover note", "contact", {
        type: "handover",
        notes: prompt("what the next officer has to know about risk, promises made and what works with this person"),
      }),
    });
  },
  examples: {
    valid: [
      header(`  - { name: Ada Finch, grade: PSO, from: 2018-06-04, to: 2018-10-05 }
  - { name: Nell Harrow, grade: PO, from: 2018-10-08 }
`),
      // One was there before this sentence, one came back, and one is still to come.
      header(`  - { name: Moses Birdsall, grade: PO, from: 2018-01-15, to: 2018-06-15 }
  - { name: Ada Finch, grade: PSO, from: 2018-06-18, to: 2018-10-05 }
  - { name: Nell Harrow, grade: PO, from: 2018-10-08, to: 2018-12-14 }
  - { name: Ada Finch, grade: PO, from: 2018-12-17 }
  - { name: Ivo Stamp, grade: PO, from: 2019-04-15 }
`),
    ],
    invalid: [
      `record: case
sentence: { type: community-order, startDate: 2018-06-04, endDate: 2020-06-03 }
«officers»:
  - { name: Ada Finch, grade: PSO, from: 2018-06-04, to: 2018-10-05 }
  - { name: Nell Harrow, grade: PO, from: 2018-10-08, to: 2019-02-01 }
  - { name: Ivo Stamp, grade: PO, from: 2019-02-04 }
`,
    ],
  },
});
