import { saidYes } from "../../record/answers.ts";
import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "rosh-full-analysis-missing",
  scope: "record",
  record: "rosh",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    others: {
      what: "The screening calls for a full analysis of harm to others; none is written, and no exemption is countersigned.",
      ask: "What has happened, to whom and in what circumstances, and what could happen again?",
      missing: true,
    },
    self: {
      what: "The screening calls for a full analysis of risks to the person; none is written, and no exemption is countersigned.",
      ask: "What makes this person likely to come to harm, and when?",
      missing: true,
    },
  },
  why: "A yes in the screening means that there is something to understand before anyone can plan for it. Only half of the cases inspected held an analysis of harm that went far enough. Not doing one is a decision for a manager, who signs it.",
  source: "HMIP 2019 L437; PC10/2005; OASys R5.2",
  check(record, cx) {
    const screening = record.screening;
    if (screening === undefined) return;
    if (record.exemptionReason !== undefined && (record.countersignedBy?.name !== undefined || cx.unusable(["countersignedBy"]))) return;
    const others =
      saidYes(screening.harmToOthers) || saidYes(screening.children) || saidYes(screening.other) || saidYes(screening.anythingElse);
    const isBlank = (name: "harmAnalysis" | "individualAnalysis"): boolean =>
      record[name] === undefined && !cx.unusable([name]) && !cx.notApplicable(name);
    if (others && isBlank("harmAnalysis")) {
      const path = ["harmAnalysis"];
      cx.report("others", path, {
        fix: ask(
          "Add a prompt for the full analysis",
          path,
          "the incidents, the people, the circumstances, and the harm that could follow",
        ),
      });
      return;
    }
    if (!saidYes(screening.self) || !isBlank("individualAnalysis")) return;
    const path = ["individualAnalysis"];
    cx.report("self", path, {
      fix: ask(
        "Add a prompt for the analysis of risks to the person",
        path,
        "how the person could come to harm, what has happened before, and what keeps them safe",
      ),
    });
  },
  examples: {
    valid: [
      `screening: { harmToOthers: no, children: no, self: no, other: no }
`,
      `screening: { harmToOthers: yes, children: no, self: no, other: no }
harmAnalysis: |
  Three fights outside pubs since 2016, each with a man he did not know.
`,
      `screening: { harmToOthers: yes, children: no, self: no, other: no }
exemptionReason: One shoplifting in 2009 with a push, nothing since
countersignedBy: { name: Ada Quickthorn, grade: SPO, date: 2019-02-28 }
`,
      // Not known is not yes: the screening itself is unfinished then.
      `screening: { harmToOthers: unknown, children: no, self: no, other: no }
`,
    ],
    invalid: [
      {
        text: `«record»: rosh
screening: { harmToOthers: no, children: yes, self: yes, other: no }
`,
        message: "others",
      },
      {
        text: `«record»: rosh
screening: { harmToOthers: yes, children: no, self: yes, other: no }
exemptionReason: He is well known to this office
`,
        message: "others",
      },
      {
        text: `«record»: rosh
screening: { harmToOthers: yes, children: no, self: yes, other: no }
harmAnalysis: |
  Three fights outside pubs since 2016, each with a man he did not know.
`,
        message: "self",
      },
      {
        text: `screening: { harmToOthers: no, children: no, self: yes, other: no }
individualAnalysis: «"[add how he could come to harm]"»
`,
        message: "self",
      },
    ],
  },
});
