import { grade } from "../../../../schemas/vocab/people.ts";
import { currentOfficer } from "../../record/harm.ts";
import { addRow, ask, choose, defineRule, prompt } from "../_kit/index.ts";

const header = (officers: string): string => `dateOfBirth: 1990-05-04
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
${officers}`;

export default defineRule({
  id: "case-officer-missing",
  scope: "record",
  record: "case",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    nobody: {
      what: "No responsible officer is recorded for this case.",
      ask: "Who is responsible for this case, and since when?",
      missing: true,
    },
    name: {
      what: "The responsible officer of this case has no name.",
      ask: "Who is responsible for this case?",
      missing: true,
    },
    grade: {
      what: "The responsible officer of this case has no grade.",
      ask: "Does this case need somebody of a certain grade, and has it got one?",
      missing: true,
    },
  },
  why: "A case that is nobody's is managed by nobody, and one held at the wrong grade is managed without the training it needs. Inspectors found cases that waited for a new officer when staff left or were ill, and child protection cases not held by probation officers.",
  source: "HMIP 2019 L293, L299",
  check(record, cx) {
    const officers = record.officers ?? [];
    // A row of prompts is nobody yet.
    if (officers.every((o) => o.name === undefined && o.grade === undefined && o.from === undefined)) {
      if (officers.some((_, i) => cx.unusable(["officers", i]))) return;
      const row = { name: prompt("the officer's name"), grade: prompt("their grade"), from: prompt("the day they took the case on") };
      cx.report("nobody", ["officers"], { fix: addRow("Add prompts for the officer", ["officers"], row) });
      return;
    }
    const officer = currentOfficer(officers, cx.asOf);
    if (officer === undefined) return;
    const path = (field: string) => ["officers", officer.index, field];
    if (officer.row.name === undefined) {
      return cx.report("name", path("name"), { fix: ask("Add a prompt for the name", path("name"), "the officer's name") });
    }
    if (officer.row.grade !== undefined) return;
    cx.report("grade", path("grade"), { fix: choose("Grade", path("grade"), grade) });
  },
  examples: {
    valid: [
      header("officers: [{ name: Nell Harrow, grade: PO, from: 2019-01-07 }]\n"),
      header(`officers:
  - { name: Ada Finch, from: 2019-01-07, to: 2019-02-15 }
  - { name: Nell Harrow, grade: PO, from: 2019-02-18 }
`),
      // Nobody holds it any more: that is a question of its own.
      header("officers: [{ name: Ada Finch, grade: PSO, from: 2019-01-07, to: 2019-03-01 }]\n"),
    ],
    invalid: [
      { text: `«record»: case\n${header("")}`, message: "nobody" },
      { text: header("«officers»: []\n"), message: "nobody" },
      { text: header("officers:\n  - «grade»: PO\n    from: 2019-01-07\n"), message: "name" },
      {
        text: header(`officers:
  - { name: Ada Finch, grade: PSO, from: 2019-01-07, to: 2019-02-15 }
  - { name: Nell Harrow, grade: «""», from: 2019-02-18 }
`),
        message: "grade",
      },
    ],
  },
});
