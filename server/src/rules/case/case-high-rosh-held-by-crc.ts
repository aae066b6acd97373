import { isRegistered, overallOf, rank } from "../../record/harm.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

export default defineRule({
  id: "case-high-rosh-held-by-crc",
  scope: "case",
  record: "case",
  reads: ["rosh"],
  severity: "error",
  pack: "18",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    held: {
      what: "A CRC holds this case, though it has {reasons}.",
      ask: "Has the case been offered to the National Probation Service, and what did they decide?",
    },
  },
  why: "Everybody whose risk of serious harm is high or very high, or who is managed under MAPPA, belonged with the National Probation Service; the companies held low and medium risk. A case that stayed behind was managed without the staff and the arrangements meant for it.",
  source: "HMIP 2019 L169; PI 57/2014",
  check(view, cx) {
    if (view.header.value.provider !== "crc") return;
    const overall = overallOf(view);
    const reasons: string[] = [];
    if (overall !== undefined && rank(overall) >= 3) reasons.push(`a ${overall === "high" ? "high" : "very high"} risk of serious harm`);
    if (isRegistered(view, "mappa")) reasons.push("an active MAPPA entry");
    if (reasons.length === 0) {
      if (overall === undefined) cx.notEvaluated("The overall risk of serious harm is not recorded.");
      return;
    }
    cx.report("held", view.header, ["provider"], {
      data: { reasons: reasons.join(" and ") },
      fix: startRecord("Start a referral for risk escalation", "contact", {
        type: "referral",
        notes: prompt("why the risk is higher, who was asked to take the case, and what they answered"),
      }),
    });
  },
  examples: {
    valid: [
      "record: case\nprovider: crc\n---\nrecord: rosh\noverallRiskLevel: medium\n",
      "record: case\nprovider: nps\n---\nrecord: rosh\noverallRiskLevel: very-high\n",
      `record: case
provider: crc
registrations:
  - { type: mappa, date: 2018-01-15, deregistered: 2018-12-03 }
---
record: rosh
overallRiskLevel: low
`,
      "record: case\nprovider: crc\n",
    ],
    invalid: [
      "record: case\nprovider: «crc»\n---\nrecord: rosh\noverallRiskLevel: high\n",
      "record: case\nprovider: «crc»\nregistrations:\n  - { type: mappa, date: 2018-01-15 }\n",
    ],
  },
});
