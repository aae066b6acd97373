import { isStock, withoutPrompts, wordCount } from "../../record/written.ts";
import { ask, askBeside, defineRule } from "../_kit/index.ts";

const WHAT = "what happened and when, any plan in place and why, and who to speak to";

export default defineRule({
  id: "check-detail-missing",
  scope: "record",
  record: "check",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    notSaid: {
      what: "The answer is that they are known, but what is known is not recorded.",
      ask: "What happened, when, to whom, and why is the agency involved?",
      missing: true,
    },
    tooShort: {
      what: "The answer is that they are known, but what is known takes up fewer than {words} words.",
      ask: "Would a colleague who reads this see what happened, when, and why the agency is involved?",
      missing: true,
    },
  },
  parameters: {
    words: { default: 12, unit: "words", help: "A shorter text than this does not say what is known." },
  },
  why: "That somebody is known tells nobody what to guard against. In one inspected case the children had child protection plans, yet neither the assessment nor the notes said why, and it took too long to find out.",
  source: "HMIP 2019 L431",
  check(record, cx) {
    if (record.response !== "known") return;
    const path = ["detail"];
    const detail = record.detail;
    if (detail === undefined) {
      cx.report("notSaid", path, { fix: ask("Add a prompt for what they told us", path, WHAT) });
      return;
    }
    const own = withoutPrompts(detail);
    const least = cx.parameter("words");
    if (!isStock(own) && wordCount(own) >= least) return;
    cx.report("tooShort", path, { data: { words: least }, fix: askBeside("Add a prompt for what they told us", path, WHAT) });
  },
  examples: {
    valid: [
      `type: police-da
request: sent
requested: 2019-03-04
responded: 2019-03-11
response: known
detail: Three call-outs to the flat in 2018, all on pay days, no charge; his brother made two of the calls.
`,
      `type: police-da
request: sent
requested: 2019-03-04
responded: 2019-03-11
response: no-trace
`,
      `status: in-progress
type: police-da
request: sent
requested: 2019-03-04
responded: 2019-03-11
response: known
`,
    ],
    invalid: [
      {
        text: `«record»: check
type: children
request: sent
requested: 2019-03-04
responded: 2019-03-11
response: known
`,
        message: "notSaid",
      },
      {
        text: `type: children
request: sent
requested: 2019-03-04
responded: 2019-03-11
response: known
detail: «Open to the east team.»
`,
        message: "tooShort",
      },
      {
        text: `type: children
request: sent
requested: 2019-03-04
responded: 2019-03-11
response: known
detail: «see previous»
`,
        message: "tooShort",
      },
    ],
  },
});
