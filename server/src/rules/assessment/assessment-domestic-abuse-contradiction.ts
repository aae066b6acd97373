import { daOnRecord } from "../../record/harm.ts";
import { chooseAnswer, defineRule } from "../_kit/index.ts";

const PATH = ["domesticAbusePerpetrator"];

export default defineRule({
  id: "assessment-domestic-abuse-contradiction",
  scope: "case",
  record: "assessment",
  reads: ["assessment"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    elsewhere: {
      what: "The assessment answers no to domestic abuse, but the register, an offence or a police check says otherwise.",
      ask: "Which of the two is right, and what have you seen that settles it?",
    },
  },
  why: "An answer of no switches off the checks, the safety planning and the questions about children that domestic abuse calls for. Inspectors described a second domestic abuse assault for which no fresh police check was made and no clear picture of the risks was drawn.",
  source: "HMIP 2019 L431",
  check(view, cx) {
    const assessment = view.current("assessment");
    if (assessment?.value.domesticAbusePerpetrator !== "no" || !daOnRecord(view)) return;
    cx.report("elsewhere", assessment, PATH, { fix: chooseAnswer("Domestic abuse, as perpetrator", PATH) });
  },
  examples: {
    valid: [
      `record: case
registrations:
  - { type: da-perpetrator, date: 2018-01-09 }
---
record: assessment
type: layer-3
domesticAbusePerpetrator: yes
`,
      // The entry has ended, and no police answer says anything else.
      `record: case
registrations:
  - { type: da-history, date: 2012-05-01, deregistered: 2016-05-01 }
---
record: check
type: police-da
responded: 2019-02-11
response: not-known
---
record: assessment
type: layer-3
domesticAbusePerpetrator: no
`,
      // Not knowing is not a no.
      `record: case
offences:
  - { date: 2019-01-12, text: Criminal damage, index: yes, elements: [domestic-abuse] }
---
record: assessment
type: layer-3
domesticAbusePerpetrator: unknown
`,
    ],
    invalid: [
      `record: case
registrations:
  - { type: da-perpetrator, date: 2018-01-09 }
---
record: assessment
type: layer-3
domesticAbusePerpetrator: «no»
`,
      `record: case
---
record: check
type: police-da
responded: 2019-02-11
response: known
---
record: assessment
type: layer-3
domesticAbusePerpetrator: «no - he says there was never anyone to hurt»
`,
      `record: case
---
record: assessment
type: layer-3
offenceElements: [violence, domestic-abuse]
domesticAbusePerpetrator: «no»
`,
    ],
  },
});
