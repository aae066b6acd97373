import { isThin } from "../../record/written.ts";
import { ask, askBeside, defineRule } from "../_kit/index.ts";

const PATH = ["natureOfRisk"];
const WHAT = "what harm could be done, how serious it would be, and the way it would come about";

export default defineRule({
  id: "rosh-nature-missing",
  scope: "record",
  record: "rosh",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    blank: { what: "The nature of the risk is not recorded.", ask: "What exactly could happen, and how bad would it be?", missing: true },
    thin: {
      what: "The nature of the risk is put too briefly to show what harm is meant.",
      ask: "What exactly could happen, to whom, and how bad would it be?",
      missing: true,
    },
  },
  why: "A level without the harm behind it cannot be planned for: a threat by text and a hand at the throat need different answers. Analysis of harm to others went far enough in only half of the cases inspected.",
  source: "HMIP 2019 L437; OASys R10.2",
  check(record, cx) {
    const text = record.natureOfRisk;
    if (text === undefined) cx.report("blank", PATH, { fix: ask("Add a prompt for the nature of the risk", PATH, WHAT) });
    else if (isThin(text)) cx.report("thin", PATH, { fix: askBeside("Add a prompt beside the text", PATH, WHAT) });
  },
  examples: {
    valid: [
      `natureOfRisk: |
  Punches and kicks in a fight he starts himself, with broken bones twice before, mostly after he has lost money.
`,
      `status: in-progress
natureOfRisk: Assault
`,
    ],
    invalid: [
      { text: `«record»: rosh\noverallRiskLevel: medium\n`, message: "blank" },
      { text: `natureOfRisk: «"[add what harm could be done]"»\n`, message: "blank" },
      { text: `natureOfRisk: «Violence after a bet goes wrong.»\n`, message: "thin" },
      { text: `natureOfRisk: «See OASys»\n`, message: "thin" },
    ],
  },
});
