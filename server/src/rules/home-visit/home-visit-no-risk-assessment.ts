import { isNotMade } from "../../record/visits.ts";
import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "home-visit-no-risk-assessment",
  scope: "record",
  record: "home-visit",
  severity: "warning",
  pack: "21",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    none: {
      what: "No risk assessment is recorded for this home visit.",
      ask: "Was it weighed up whether this visit is safe, for you and for who lives there?",
      missing: true,
    },
  },
  why: "A visit takes a member of staff into a place that somebody else controls, and may put a victim who lives there under pressure. Weighing that up first is part of the framework for home visits.",
  source: "Home visits framework: home visit risk assessment",
  check(record, cx) {
    // A visit that is not made needs none.
    if (record.riskAssessed !== undefined || isNotMade(record.outcome)) return;
    cx.report("none", ["riskAssessed"], {
      fix: ask("Add a prompt for the risk assessment", ["riskAssessed"], "the day you weighed up whether the visit is safe"),
    });
  },
  examples: {
    valid: [
      "address: L1\noutcome: completed\nriskAssessed: 2019-02-26\n",
      "address: L1\noutcome: exempted\n",
      "status: in-progress\naddress: L1\n",
    ],
    invalid: ["«record»: home-visit\naddress: L1\noutcome: completed\n", "date: 2019-04-10\naddress: L1\n«riskAssessed»:\n"],
  },
});
