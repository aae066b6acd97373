import { isWithin } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import type { RecordFacts } from "../../record/types.ts";
import { chooseAnswer, defineRule, prompt, startRecord } from "../_kit/index.ts";

const QUESTIONS = [
  ["childrenInHousehold", "Lives with a child", "whether the person lives with a child"],
  ["childrenContact", "Contact with a child", "whether the person has contact with a child"],
  ["childrenConcern", "Concern for a child", "whether there is concern for a child"],
] as const;

/** Children's services have been asked since the analysis. */
function askedSince(view: CaseView, rosh: RecordFacts<"rosh">): boolean {
  const since = rosh.date ?? "";
  return view.of("check").some((c) => c.value.type === "children" && isWithin(c.value.requested, since, view.asOf));
}

export default defineRule({
  id: "rosh-children-unclear",
  scope: "case",
  record: "rosh",
  reads: ["rosh", "check"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    blank: {
      what: "It is not recorded {question}, and no children's check has been requested since.",
      ask: "Who could tell you, and have they been asked?",
      missing: true,
    },
    unknown: {
      what: "It is not known {question}, and no children's check has been requested since.",
      ask: "Who could tell you, and have they been asked?",
    },
  },
  why: "In one case in five inspectors could not tell whether children were at risk. Not knowing is an honest answer and a start, as long as somebody is asked; left alone it reads like no.",
  source: "HMIP 2019 L433; OASys R2",
  check(view, cx) {
    const rosh = view.current("rosh");
    if (rosh === undefined || askedSince(view, rosh)) return;
    for (const [name, title, question] of QUESTIONS) {
      const answer = rosh.value[name];
      if (answer === "yes" || answer === "no" || rosh.unusable.includes(name)) continue;
      // A blank is not asked for while the analysis is being written, nor with a reason; the next question may still be open.
      if (answer === undefined && (!rosh.complete || cx.notApplicable(rosh, name))) continue;
      const check = startRecord("Start a children's check", "check", {
        type: "children",
        requested: prompt("the date you ask children's services"),
      });
      cx.report(answer === undefined ? "blank" : "unknown", rosh, [name], {
        data: { question },
        fix: [check, ...chooseAnswer(title, [name])],
      });
      return;
    }
  },
  examples: {
    valid: [
      `record: case
---
record: rosh
childrenInHousehold: no
childrenContact: yes - his nephews, on Sundays
childrenConcern: no
`,
      `record: case
---
record: rosh
childrenInHousehold: no
childrenContact: unknown
childrenConcern: no
---
record: check
type: children
request: sent
requested: 2019-03-04
`,
      `record: case
---
record: rosh
status: in-progress
childrenInHousehold: no
`,
    ],
    invalid: [
      {
        text: `record: case
---
record: rosh
childrenInHousehold: no
childrenContact: «unknown»
childrenConcern: no
`,
        message: "unknown",
      },
      // A check from before the analysis did not settle it.
      {
        text: `record: case
---
record: rosh
childrenInHousehold: no
childrenContact: no
childrenConcern: «unknown - waiting to hear from his sister»
---
record: check
type: children
request: sent
requested: 2019-02-04
`,
        message: "unknown",
      },
      {
        text: `record: case
---
«record»: rosh
childrenContact: no
childrenConcern: no
`,
        message: "blank",
      },
    ],
  },
});
