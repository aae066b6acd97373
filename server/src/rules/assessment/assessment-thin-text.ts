import { isNeed } from "../../record/needs.ts";
import { shapes } from "../../record/shapes.ts";
import type { SeenRecord } from "../../record/types.ts";
import { walk } from "../../record/walk.ts";
import { isStock, withoutPrompts, wordCount } from "../../record/written.ts";
import type { Shape } from "../../source/shape.ts";
import type { Step } from "../../source/tree.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

const SHAPE = shapes.get("assessment") as Shape;

/** Texts that must be long enough to explain something, and what to ask for in each. */
const ANALYSIS: Readonly<Record<string, string>> = {
  personViews: "how the person sees it, with an example in their own words",
  offenceDetails: "who did what, where, when and how",
  motivationAndTriggers: "what set it off, what the person wanted, and why then",
  patternOfOffending: "what this has in common with earlier incidents",
  impactOnVictim: "what has changed for whoever was harmed",
  needs: "what the difficulty looks like for this person and how it feeds offending",
};

export default defineRule({
  id: "assessment-thin-text",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    stock: {
      what: "The text under {title} only stands in for an answer.",
      ask: "What do you know about this person that belongs here?",
    },
    short: {
      what: "The text under {title} has fewer than {words} words, too few to explain anything.",
      ask: "What would a colleague who never met this person need to know to understand this?",
    },
  },
  parameters: { words: { default: 12, unit: "words", help: "Fewer words than this are too few for an analysis." } },
  why: "A phrase such as “as above” or a line of a few words fills the box and tells the next reader nothing. Inspectors found assessments mostly descriptive and short of analysis, so chances to lay a sound foundation for the work were missed.",
  source: "HMIP 2019 L423",
  check(record, cx) {
    // A text somebody is still writing is short for a while.
    if (record.status === "in-progress") return;
    const words = cx.parameter("words");
    walk(record, SHAPE, (field, value, path) => {
      if (field.type !== "prose" || path[0] === "judgements") return;
      const own = withoutPrompts(value as string);
      const isPlaceholder = isStock(own);
      if (!isPlaceholder && (!needsAnalysis(record, path) || wordCount(own) >= words)) return;
      const at = path.slice();
      const title = SHAPE.byName.get(path[0] as string)?.title ?? field.title;
      const fix = askBeside(
        "Add a prompt beside it",
        at,
        ANALYSIS[path[0] as string] ?? "what you know, in words that fit only this person",
      );
      cx.report(isPlaceholder ? "stock" : "short", at, { data: { title, words }, fix });
    });
  },
  examples: {
    valid: [
      `type: layer-3
personViews: Dean says the fines were fair but nobody told him he could pay weekly, and he stopped opening letters.
strengths:
  - { id: S1, text: Sings in a choir }
needs:
  - { area: drugs, text: Nothing known, score: 0 }
`,
      // While it is being written, a text may be short.
      `type: layer-3
status: in-progress
personViews: He says
`,
    ],
    invalid: [
      {
        message: "stock",
        text: `type: layer-3
readiness: «As above.»
`,
      },
      {
        message: "stock",
        text: `type: layer-3
strengths:
  - { id: S1, text: «None» }
`,
      },
      {
        message: "short",
        text: `type: layer-3
offenceDetails: «Shoplifting from a chemist, with a friend.»
`,
      },
      {
        message: "short",
        text: `type: layer-3
needs:
  - { area: alcohol, text: «Drinks too much at weekends», score: 4 }
`,
      },
    ],
  },
});

/** The texts named by the rule, and the text of a row that is a need: the absence of one may be said briefly. */
function needsAnalysis(record: SeenRecord<"assessment">, path: readonly Step[]): boolean {
  const name = path[0] as string;
  if (name !== "needs") return name in ANALYSIS;
  const row = record.needs?.[path[1] as number];
  return row !== undefined && isNeed(row);
}
