import { daysBetween } from "../../record/calendar.ts";
import { currentOfficer, isActive } from "../../record/harm.ts";
import { addRow, defineRule, prompt } from "../_kit/index.ts";

const header = (officers: string, end = "2020-01-06"): string => `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: ${end} }
${officers}`;

export default defineRule({
  id: "case-officer-gap",
  scope: "case",
  record: "case",
  reads: [],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    nobody: {
      what: "The case has no active officer; the last one gave it up {days} ago.",
      ask: "Who holds the case until somebody new is named, and does the person know?",
    },
  },
  why: "Between two officers nobody rings back, nobody reads what the police send, and the person learns that nobody is looking. Inspectors found that cases were not always passed on quickly enough when staff left or were ill.",
  source: "HMIP 2019 L299",
  check(view, cx) {
    // A case that has ended needs nobody.
    if (!isActive(view)) return;
    // A row of prompts is nobody yet.
    const rows = (view.header.value.officers ?? []).filter((o) => o.name !== undefined || o.grade !== undefined || o.from !== undefined);
    if (rows.length === 0 || currentOfficer(rows, view.asOf) !== undefined) return;
    if (view.header.unusable.some((path) => path.startsWith("officers"))) return;
    let last = "";
    for (const { to } of rows) if (to !== undefined && to > last) last = to;
    const days = daysBetween(last, view.asOf);
    cx.report("nobody", view.header, ["officers"], {
      data: { days: days === 1 ? "one day" : `${days} days` },
      fix: addRow("Add prompts for the next officer", ["officers"], {
        name: prompt("the officer's name"),
        grade: prompt("their grade"),
        from: prompt("the day they took the case on"),
      }),
    });
  },
  examples: {
    valid: [
      header("officers: [{ name: Ada Finch, grade: PSO, from: 2019-01-07, to: 2019-03-29 }]\n"),
      header(`officers:
  - { name: Ada Finch, grade: PSO, from: 2019-01-07, to: 2019-02-15 }
  - { name: Nell Harrow, grade: PO, from: 2019-02-18 }
`),
      // The sentence is over.
      header("officers: [{ name: Ada Finch, grade: PSO, from: 2019-01-07, to: 2019-03-06 }]\n", "2019-03-06"),
    ],
    invalid: [
      header("«officers»: [{ name: Ada Finch, grade: PSO, from: 2019-01-07, to: 2019-03-28 }]\n"),
      header(`«officers»:
  - { name: Nell Harrow, grade: PO, from: 2019-01-21, to: 2019-03-01 }
  - { name: Ada Finch, grade: PSO, from: 2019-01-07, to: 2019-01-18 }
`),
    ],
  },
});
