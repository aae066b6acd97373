import { isThin } from "../../record/written.ts";
import { ask, askBeside, defineRule } from "../_kit/index.ts";

const PATH = ["whoIsAtRisk"];
const WHAT = "each person by name and id, or the group described, and how they come to be in reach of harm";

export default defineRule({
  id: "rosh-who-missing",
  scope: "record",
  record: "rosh",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    blank: { what: "Who is at risk is not recorded.", ask: "Who could this person harm, by name or as a group?", missing: true },
    thin: {
      what: "Who is at risk is put too briefly for someone else to recognise them.",
      ask: "Would a colleague reading only this know whom to warn?",
      missing: true,
    },
  },
  why: "Protection starts with knowing whom to protect. In one case inspected, children were said to be at risk and to have protection plans, yet nothing in the records said why. A word or two tells a colleague on duty nothing about whom to ring.",
  source: "HMIP 2019 L431, L437; OASys R10.1",
  check(record, cx) {
    const text = record.whoIsAtRisk;
    if (text === undefined) cx.report("blank", PATH, { fix: ask("Add a prompt for who is at risk", PATH, WHAT) });
    else if (isThin(text)) cx.report("thin", PATH, { fix: askBeside("Add a prompt beside the text", PATH, WHAT) });
  },
  examples: {
    valid: [
      `whoIsAtRisk: |
  Rosalind (P1), his sister, whose flat he turns up at after drinking, and the two lodgers who step in.
`,
      `status: in-progress
whoIsAtRisk: His sister.
`,
    ],
    invalid: [
      { text: `«record»: rosh\noverallRiskLevel: medium\n`, message: "blank" },
      { text: `whoIsAtRisk: «"[add who is at risk]"»\n`, message: "blank" },
      { text: `whoIsAtRisk: «Former partner and her family.»\n`, message: "thin" },
      {
        text: `«whoIsAtRisk»: |
  His sister.
  [add each person by name and id, or the group described, and how they come to be in reach of harm]
`,
        message: "thin",
      },
    ],
  },
});
