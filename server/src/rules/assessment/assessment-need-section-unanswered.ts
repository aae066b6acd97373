import { area as areas } from "../../../../schemas/vocab/assessment.ts";
import type { Fix } from "../_kit/index.ts";
import { addRow, chooseAnswer, defineRule, prompt } from "../_kit/index.ts";

/** OASys sections 3 to 12; general health (13) may be left out. */
const ASKED = areas.values.filter((a) => a.value !== "health");
/** Areas for which the tool gives no figure, in the examples. */
const UNSCORED: ReadonlySet<string> = new Set(["finance", "emotional-wellbeing"]);

const rowOf = (area: string): { area: string; text: string } => ({
  area,
  text: prompt("what you know about this area, and whether it is a need"),
});

export default defineRule({
  id: "assessment-need-section-unanswered",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    noRow: {
      what: "The section on {area} is missing.",
      ask: "What do you know about this part of the person's life, and is it a need?",
      missing: true,
    },
    unanswered: {
      what: "The section on {area} has no score and does not say whether it is a need.",
      ask: "Is this a need for this person, and how do you know?",
      missing: true,
    },
  },
  why: "An area that nobody asked about looks the same as one without problems. Where only the shortest assessment was used, inspectors saw large gaps in how offending-related needs were understood, and plans passed over what drove the offending.",
  source: "HMIP 2019 L421, L453",
  check(record, cx) {
    if (record.type === "layer-1" || cx.unusable(["needs"])) return;
    if (record.type === undefined) {
      cx.notEvaluated("The assessment does not say which tool was used, so it is not known whether sections on need are due.");
      return;
    }
    const rows = record.needs ?? [];
    const isUnread = rows.some((row, i) => row.area === undefined && (cx.unusable(["needs", i]) || cx.unusable(["needs", i, "area"])));
    const all = record.needs === undefined ? [allRows] : [];
    for (const { value: area, label } of ASKED) {
      const first = rows.findIndex((row) => row.area === area);
      if (first < 0) {
        // A row whose area could not be read may be the one looked for.
        if (!isUnread)
          cx.report("noRow", ["needs", area], {
            data: { area: label },
            fix: [addRow(`Add a section on ${label}`, ["needs"], rowOf(area)), ...all],
          });
        continue;
      }
      if (
        rows.some(
          (row, i) =>
            row.area === area &&
            (row.score !== undefined || row.need !== undefined || cx.unusable(["needs", i, "score"]) || cx.unusable(["needs", i, "need"])),
        )
      )
        continue;
      // The section as a whole is what is missing: the same place as when it has no row.
      cx.report("unanswered", ["needs", first], {
        data: { area: label },
        fix: chooseAnswer(`${label} is a need`, ["needs", first, "need"]),
      });
    }
  },
  examples: {
    valid: [
      sections("layer-3", "drugs", "  - { area: drugs, score: 0 }\n"),
      // Not knowing is an answer, if only for now.
      sections("san", "thinking", "  - { area: thinking, need: unknown }\n"),
      // Layer 1 has no sections on need.
      "type: layer-1\n",
      `${sections("layer-3", "drugs", "")}notApplicable:
  needs[drugs]: He left before we came to it; booked for Thursday
`,
    ],
    invalid: [
      { message: "noRow", text: sections("layer-3", "drugs", "").replace("needs:", "«needs»:") },
      { message: "noRow", text: "«record»: assessment\ntype: san\n" },
      { message: "unanswered", text: sections("layer-3", "drugs", "  - { «area»: drugs, text: He was vague about tablets }\n") },
      { message: "unanswered", text: sections("layer-3", "finance", '  - { «area»: finance, need: "[add yes, no or unknown]" }\n') },
    ],
  },
});

const allRows: Fix = {
  title: "Add all ten sections",
  class: "prompt",
  steps: [{ do: "put", path: ["needs"], value: ASKED.map((a) => rowOf(a.value)) }],
};

/** An example in which every section is answered, but for one whose row is given. */
function sections(type: string, other: string, row: string): string {
  const rows = ASKED.map(({ value }) =>
    value === other ? row : `  - { area: ${value}, ${UNSCORED.has(value) ? "need: no" : "score: 1"} }\n`,
  );
  return `type: ${type}\nneeds:\n${rows.join("")}`;
}
