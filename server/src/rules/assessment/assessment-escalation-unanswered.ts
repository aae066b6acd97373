import { chooseAnswer, defineRule, firstBlank } from "../_kit/index.ts";

const ASKED = {
  escalation: "it is more serious than what went before",
  establishedPattern: "it is part of an established pattern",
} as const;

export default defineRule({
  id: "assessment-escalation-unanswered",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    blank: {
      what: "The assessment does not say of the offence whether {asked}.",
      ask: "Set beside everything known before, convicted or not, what is new in this offence?",
      missing: true,
    },
  },
  why: "A person whose offences are getting worse needs another plan from one who had a single bad night. The two questions make the writer look back, which is where trends show; when they are left blank, the next officer sees the last offence only.",
  source: "OASys 2.13 and 2.14",
  check(record, cx) {
    const name = firstBlank(record, cx, ["escalation", "establishedPattern"]);
    if (name === undefined) return;
    const title = name === "escalation" ? "More serious than before" : "Part of a pattern";
    cx.report("blank", [name], { data: { asked: ASKED[name] }, fix: chooseAnswer(title, [name]) });
  },
  examples: {
    valid: [
      "type: layer-3\nescalation: yes - the first time with something in his hand\nestablishedPattern: no\n",
      "type: layer-3\nescalation: unknown\nestablishedPattern: unknown - records of 2015 asked for\n",
      "type: layer-3\nstatus: in-progress\n",
    ],
    invalid: [
      "«record»: assessment\ntype: layer-3\n",
      "«record»: assessment\ntype: layer-3\nescalation: no\n",
      'type: layer-3\nescalation: «"[add yes or no, and why]"»\nestablishedPattern: yes\n',
    ],
  },
});
