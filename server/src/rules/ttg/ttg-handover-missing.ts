import { daysBetween } from "../../record/calendar.ts";
import { releaseOf } from "../../record/release.ts";
import { askAll, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "ttg-handover-missing",
  scope: "case",
  record: "ttg",
  reads: ["ttg", "contact"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.2.3"],
  messages: {
    none: {
      what: "No handover to the community officer or local services is recorded by the day of release.",
      ask: "Who took the case over, when, and what did they need to know?",
    },
    late: {
      what: "The handover is dated {days} after release.",
      ask: "Who held the case on the day the person came out, and what did they know?",
    },
  },
  why: "What was learned inside is lost when nobody hands it on, and the community starts again. More than half of people were poorly served at handover, and four in ten had a well coordinated service.",
  source: "HMIP 2019 L578, L580",
  check(view, cx) {
    const plan = view.current("ttg");
    const release = releaseOf(view);
    if (plan === undefined || release === undefined || daysBetween(view.asOf, release) > 0) return;
    const { handoverDate, handover, handoverTo } = plan.value;
    if (plan.unusable.includes("handoverDate")) return;
    if (cx.notApplicable(plan, "handoverDate") || cx.notApplicable(plan, "handover")) return;
    const isHandedOver = handoverTo !== undefined || handover !== undefined;
    if (handoverDate !== undefined && handoverDate <= release) return;
    if (view.of("contact").some((c) => c.value.type === "handover" && c.date !== undefined && c.date <= release)) return;
    if (handoverDate !== undefined && isHandedOver) {
      const days = daysBetween(release, handoverDate);
      return cx.report("late", plan, ["handoverDate"], { data: { days: days === 1 ? "1 day" : `${days} days` } });
    }
    cx.report("none", plan, ["handoverDate"], {
      fix: askAll("Add prompts for the handover", [
        [["handoverDate"], "the day of the handover"],
        [["handoverTo"], "the officer or service that took over"],
        [["handover"], "what was passed on, risk of harm first"],
      ]),
    });
  },
  examples: {
    valid: [
      `record: case
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-15, endDate: 2020-06-04 }
---
record: ttg
handoverDate: 2019-03-14
handoverTo: Ivo Sandell, Thornbeck office
`,
      `record: case
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-15, endDate: 2020-06-04 }
---
record: contact
date: 2019-03-15
type: handover
---
record: ttg
prison: HMP Larkfield
`,
      `record: case
sentence: { type: custody, startDate: 2018-06-05, releaseDate: 2019-03-30, endDate: 2020-06-04 }
---
record: ttg
prison: HMP Larkfield
`,
    ],
    invalid: [
      {
        message: "none",
        text: `record: case
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-29, endDate: 2020-06-04 }
---
«record»: ttg
prison: HMP Larkfield
`,
      },
      {
        message: "late",
        text: `record: case
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-15, endDate: 2020-06-04 }
---
record: ttg
handoverDate: «2019-03-19»
handoverTo: Thornbeck office
`,
      },
    ],
  },
});
