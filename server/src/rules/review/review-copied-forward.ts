import { addMonths, addWorkingDays } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { joinSketches, similarity } from "../../record/sketch.ts";
import type { ProseFact, RecordFacts } from "../../record/types.ts";
import { defineRule } from "../_kit/index.ts";

/** What of an analysis and of a plan is compared. */
const TEXTS = {
  rosh: ["whoIsAtRisk", "natureOfRisk", "riskImminence", "riskMitigationFactors"],
  rmp: ["supervision", "monitoringAndControl", "victimSafetyPlanning"],
} as const;
const KINDS = ["rosh", "rmp"] as const;
type Kind = (typeof KINDS)[number];

const textOf = (record: RecordFacts, name: string): ProseFact | undefined =>
  (record.value as { readonly [key: string]: ProseFact | undefined })[name];

function sketchOf(record: RecordFacts, kind: Kind): string {
  return joinSketches(TEXTS[kind].map((name) => record.sketches[name] ?? ""));
}

/** The current complete record and the complete one before it. */
function pairOf(view: CaseView, kind: Kind): readonly [before: RecordFacts, now: RecordFacts] | undefined {
  const done: readonly RecordFacts[] = view.done(kind);
  const now = done.at(-1);
  const before = done.at(-2);
  return now === undefined || before === undefined ? undefined : [before, now];
}

const rosh = (date: string, who: string, mark = "whoIsAtRisk"): string => `record: rosh
date: ${date}
${mark}: |
  His grandmother, when he is short of money, and the neighbour ${who} lends him the van.
natureOfRisk: |
  Shoving and shouting in the hall. She is eighty and has fallen twice.
---
`;
const CASE = "record: case\n---\n";

export default defineRule({
  id: "review-copied-forward",
  scope: "case",
  record: "review",
  reads: ["rosh", "rmp", "review"],
  comparesTexts: true,
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    changed: {
      what: "The texts are those of the record before, although a review says that risk changed.",
      ask: "Where would the reader see what is different now?",
    },
    old: {
      what: "The texts are those of the record before, written more than {months} months earlier.",
      ask: "Is every sentence still true today, and how do you know?",
    },
  },
  parameters: {
    percent: { default: 95, unit: "per cent", help: "How much of the words two records have in common when one repeats the other." },
    months: { default: 6, unit: "months", help: "How long a text may stand unchanged where no change is recorded." },
    days: {
      default: 10,
      unit: "working days",
      help: "How long after the later record a review that says risk changed may still be about it.",
    },
  },
  why: "A text carried forward looks like a review and is none: nobody can tell whether it was read again. Just over half of the cases inspected properly reviewed risk of harm, and other agencies act on what these texts say.",
  source: "HMIP 2019 L503",
  check(view, cx) {
    let isCompared = false;
    for (const kind of KINDS) {
      const pair = pairOf(view, kind);
      const from = pair?.[0].dated;
      const to = pair?.[1].dated;
      if (pair === undefined || from === undefined || to === undefined) continue;
      isCompared = true;
      const [before, now] = pair;
      if (similarity(sketchOf(before, kind), sketchOf(now, kind)) * 100 < cx.parameter("percent")) continue;
      const last = addWorkingDays(to, cx.parameter("days"));
      const hasChange = view
        .done("review")
        .some((r) => r.value.riskChanged === "yes" && r.date !== undefined && r.date > from && r.date <= last);
      if (!hasChange && to <= addMonths(from, cx.parameter("months"))) continue;
      const first = TEXTS[kind].find((name) => textOf(now, name) !== undefined);
      if (first === undefined) continue;
      cx.report(hasChange ? "changed" : "old", now, [first], { data: { months: cx.parameter("months") } });
    }
    if (!isCompared) cx.notEvaluated("There are no two analyses, and no two risk management plans, to compare.");
  },
  examples: {
    valid: [
      // Copied within six months, and nothing says that risk changed.
      CASE + rosh("2018-09-21", "who") + rosh("2019-03-21", "who"),
      // Rewritten.
      `${CASE + rosh("2018-06-04", "who")}record: rosh
date: 2019-03-21
whoIsAtRisk: |
  His grandmother every Friday, and since Christmas a lodger called Perrin who sleeps on her sofa.
natureOfRisk: |
  Shoving in the hall. In January he put his fist through her door.
`,
      // There is only one.
      CASE + rosh("2018-06-04", "who"),
    ],
    invalid: [
      { message: "old", text: CASE + rosh("2018-09-20", "who") + rosh("2019-03-21", "that", "«whoIsAtRisk»") },
      {
        message: "changed",
        text: `${CASE + rosh("2018-12-03", "who") + rosh("2019-03-01", "who", "«whoIsAtRisk»")}record: review
date: 2019-03-04
trigger: event
riskChanged: yes - a lodger
`,
      },
      {
        message: "changed",
        text: `${CASE}record: rmp
date: 2018-12-03
monitoringAndControl: Her sister rings me if the van is outside after dark.
---
record: rmp
date: 2019-03-01
monitoringAndControl: «Her sister rings me if the van is outside after dark.»
---
record: review
date: 2019-02-27
trigger: event
riskChanged: yes
`,
      },
    ],
  },
});
