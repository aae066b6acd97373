import { awaitsRelease, daysToRelease } from "../../record/release.ts";
import { defineRule, startRecord } from "../_kit/index.ts";
import { resettlementSkeleton } from "../_kit/pathways.ts";

export default defineRule({
  id: "ttg-plan-missing",
  scope: "case",
  record: "ttg",
  reads: ["ttg", "enforcement"],
  severity: "error",
  pack: "18",
  since: "0.1",
  cites: ["hmip-2018/4.2.1"],
  messages: {
    none: {
      what: "There is no resettlement plan, and release is {days} away.",
      ask: "Where will the person live, who will see them first, and what must be settled before the gate opens?",
    },
    inProgress: {
      what: "The resettlement plan is still in progress, and release is {days} away.",
      ask: "Which pathways are still open, and who can settle them in time?",
    },
  },
  parameters: {
    days: { default: 84, unit: "days", help: "How long before release the plan should be there. Twelve weeks unless changed." },
  },
  why: "The last twelve weeks inside are when a home, money and treatment can still be arranged. More than three quarters of people leaving prison had a plan, but fewer than half of the plans used the information there was.",
  source: "HMIP 2019 L562",
  check(view, cx) {
    if (view.done("ttg").length > 0 || !awaitsRelease(view)) return;
    const days = daysToRelease(view);
    if (days === undefined) {
      return cx.notEvaluated("The day of release is not recorded, so it is not known whether a resettlement plan is due.");
    }
    if (days < 0 || days > cx.parameter("days")) return;
    const data = { days: days === 1 ? "1 day" : `${days} days` };
    if (view.all("ttg").length > 0) return cx.report("inProgress", view.header, ["record"], { data });
    cx.report("none", view.header, ["record"], {
      data,
      fix: startRecord("Start a resettlement plan with all seven pathways", "ttg", resettlementSkeleton()),
    });
  },
  examples: {
    valid: [
      // 85 days ahead: not due yet.
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-06-22, endDate: 2020-05-04 }
`,
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-05-03, endDate: 2020-05-04 }
---
record: ttg
prison: HMP Larkfield
`,
      // Out already: nobody starts this plan now.
      `record: case
sentence: { type: licence, startDate: 2018-11-05, releaseDate: 2019-03-01, endDate: 2020-05-04 }
`,
      `record: case
sentence: { type: community-order, startDate: 2019-02-05, endDate: 2020-02-04 }
`,
      // In custody with no day of release: not evaluated.
      `record: case
sentence: { type: custody, startDate: 2018-11-05, endDate: 2024-05-04 }
`,
    ],
    invalid: [
      {
        message: "none",
        text: `«record»: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-06-21, endDate: 2020-05-04 }
`,
      },
      {
        message: "none",
        text: `«record»: case
sentence: { type: licence, startDate: 2018-11-05, releaseDate: 2019-03-30, endDate: 2020-05-04 }
`,
      },
      {
        message: "inProgress",
        text: `«record»: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-05-03, endDate: 2020-05-04 }
---
record: ttg
status: in-progress
`,
      },
    ],
  },
});
