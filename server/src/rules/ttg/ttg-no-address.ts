import { releaseHome } from "../../../../schemas/vocab/services.ts";
import { daysToRelease } from "../../record/release.ts";
import { choose, defineRule } from "../_kit/index.ts";

const HOMELESS: ReadonlySet<string> = new Set(["none", "no-fixed-abode", "unknown"]);
const PATH = ["accommodationOnRelease"];

export default defineRule({
  id: "ttg-no-address",
  scope: "case",
  record: "ttg",
  reads: ["ttg"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.2.2"],
  messages: {
    none: {
      what: "Release is {days} away, no settled address is recorded, and no referral is active.",
      ask: "Where will the person sleep on the first night, and who can still arrange it?",
    },
  },
  parameters: {
    days: { default: 14, unit: "days", help: "How close release may come before an address or an active referral is expected." },
  },
  why: "Someone released to nowhere is hard to find and hard to help, and those they may harm are hard to protect. About one person in seven left prison with no fixed abode or somewhere temporary.",
  source: "HMIP 2019 L564, L572",
  check(view, cx) {
    const plan = view.current("ttg");
    if (plan === undefined || plan.unusable.includes("accommodationOnRelease")) return;
    const home = plan.value.accommodationOnRelease;
    if (home !== undefined && !HOMELESS.has(home)) return;
    if (plan.value.accommodationReferral === "yes") return;
    const days = daysToRelease(view);
    if (days === undefined) return cx.notEvaluated("The day of release is not recorded.");
    if (days < 0 || days > cx.parameter("days")) return;
    cx.report("none", plan, PATH, {
      data: { days: days === 1 ? "1 day" : `${days} days` },
      fix: choose("Accommodation on release", PATH, releaseHome),
    });
  },
  examples: {
    valid: [
      // 15 days ahead.
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-04-13 }
---
record: ttg
accommodationOnRelease: none
`,
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-04-05 }
---
record: ttg
accommodationOnRelease: no-fixed-abode
accommodationReferral: yes - Thornbeck council, 12 March
`,
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-04-05 }
---
record: ttg
accommodationOnRelease: temporary
`,
      // No day of release is known: not evaluated.
      `record: case
sentence: { type: licence, startDate: 2018-11-05 }
---
record: ttg
prison: HMP Larkfield
`,
    ],
    invalid: [
      {
        message: "none",
        text: `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-04-12 }
---
record: ttg
accommodationOnRelease: «no-fixed-abode»
accommodationReferral: no - he turned it down
`,
      },
      {
        message: "none",
        text: `record: case
sentence: { type: custody, startDate: 2018-11-05, endDate: 2020-11-04 }
---
«record»: ttg
releaseDate: 2019-03-30
accommodationReferral: unknown
`,
      },
    ],
  },
});
