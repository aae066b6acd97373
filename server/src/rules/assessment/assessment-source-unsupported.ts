import { checkType } from "../../../../schemas/vocab/check.ts";
import type { CaseView } from "../../record/case.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

type CheckType = (typeof checkType)["values"][number]["value"];

/** Sources that come through an enquiry, how a message names them, and the enquiries that would show it. */
const ENQUIRIES: readonly { readonly source: string; readonly name: string; readonly types: readonly CheckType[] }[] = [
  { source: "police", name: "the police", types: ["police-da", "police-intelligence"] },
  { source: "local-authority", name: "the local authority", types: ["children", "adult-safeguarding"] },
  { source: "prison-records", name: "the prison", types: ["prison"] },
];

const LABELS = new Map<CheckType, string>(checkType.values.map((t) => [t.value, t.label]));

export default defineRule({
  id: "assessment-source-unsupported",
  scope: "case",
  record: "assessment",
  reads: ["assessment", "check"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    noAnswer: {
      what: "The assessment lists {agencies} as a source, but no check shows an answer by the day it was completed.",
      ask: "When did this information reach you, and where is the answer kept?",
      missing: true,
    },
  },
  why: "A ticked source reads as if the question had been put and answered. Inspectors found that crucial information from partner agencies had been gathered for fewer than half of the people concerned, so a reader needs to see the answer itself.",
  source: "HMIP 2019 L438",
  check(view, cx) {
    const assessment = view.current("assessment");
    const listed = assessment?.value.sources;
    if (assessment === undefined || listed === undefined) return;
    const asked = ENQUIRIES.filter((e) => (listed as readonly string[]).includes(e.source));
    const day = assessment.date;
    if (asked.length === 0) return;
    if (day === undefined) {
      cx.notEvaluated("The assessment has no date to compare the checks with.");
      return;
    }
    const unseen = asked.filter((e) => !isAnswered(view, e.types, day));
    if (unseen.length === 0) return;
    const fix = unseen.flatMap((e) =>
      e.types.map((type) =>
        startRecord(`Start a check: ${LABELS.get(type)}`, "check", {
          type,
          request: "not-yet-sent",
          requested: prompt("the day it was asked"),
        }),
      ),
    );
    cx.report("noAnswer", assessment, ["sources"], { data: { agencies: unseen.map((e) => e.name).join(" and ") }, fix });
  },
  examples: {
    valid: [
      `record: case
---
record: check
type: police-intelligence
requested: 2019-02-04
responded: 2019-03-01
---
record: assessment
type: layer-3
sources: [interview, police]
`,
      // A prosecutor's papers come without an enquiry.
      `record: case
---
record: assessment
type: layer-3
sources: [interview, prosecutor]
`,
    ],
    invalid: [
      `record: case
---
record: check
type: police-da
requested: 2019-02-04
responded: 2019-03-02
---
record: assessment
type: layer-3
«sources»: [interview, police]
`,
      // The prison answered; children's services were asked and have not.
      `record: case
---
record: check
type: prison
requested: 2019-02-04
responded: 2019-02-11
---
record: check
type: children
requested: 2019-02-04
---
record: assessment
type: layer-3
«sources»: [prison-records, local-authority]
`,
    ],
  },
});

/** A check of one of these types was answered on or before the day; what could not be read may be such a check. */
function isAnswered(view: CaseView, types: readonly CheckType[], day: string): boolean {
  return view.of("check").some((check) => {
    const { type, responded } = check.value;
    if (type === undefined ? !check.unusable.includes("type") : !types.includes(type)) return false;
    return responded === undefined ? check.unusable.includes("responded") : responded <= day;
  });
}
