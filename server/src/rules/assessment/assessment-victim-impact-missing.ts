import { ask, defineRule } from "../_kit/index.ts";

const VICTIMS = "victims:\n  - { person: P2, relationship: ex-partner, ageBand: 26-49 }\n";

export default defineRule({
  id: "assessment-victim-impact-missing",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    blank: {
      what: "The assessment names a victim and does not say what the offence did to them.",
      ask: "What has changed in this person's life since, and who has said so?",
      missing: true,
    },
  },
  why: "What an offence did to somebody is the plainest measure of the harm this person can do. Left out, the victim becomes a name in a list, and what they are still afraid of never reaches the plan that should protect them.",
  source: "OASys 2.5; HMIP 2019 L437, L486",
  check(record, cx) {
    if (record.impactOnVictim !== undefined) return;
    const isNamed = record.victims?.some(
      (v, i) =>
        v.person !== undefined ||
        v.relationship !== undefined ||
        v.ageBand !== undefined ||
        v.text !== undefined ||
        cx.unusable(["victims", i, "person"]),
    );
    if (isNamed !== true) return;
    const path = ["impactOnVictim"];
    cx.report("blank", path, {
      fix: ask("Add a prompt for the impact", path, "what the offence did to each victim, then and since, and who says so"),
    });
  },
  examples: {
    valid: [
      `type: layer-3\n${VICTIMS}impactOnVictim: She moved to her aunt's, changed her shifts and has not slept with the light off since.\n`,
      // Nobody was harmed directly.
      "type: layer-3\n",
      `type: layer-3\nstatus: in-progress\n${VICTIMS}`,
      `type: layer-3\n${VICTIMS}notApplicable:\n  impactOnVictim: She asked that nothing about her be written in a document he can read\n`,
    ],
    invalid: [`«record»: assessment\ntype: layer-3\n${VICTIMS}`, `type: san\n${VICTIMS}impactOnVictim: «"[add what it did to her]"»\n`],
  },
});
