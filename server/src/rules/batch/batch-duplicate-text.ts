import { defineCaseloadRule } from "../_kit/caseload.ts";

export default defineCaseloadRule({
  id: "batch-duplicate-text",
  scope: "caseload",
  record: "batch",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    copied: {
      what: "A text in this record is nearly the same as one in another person's record.",
      ask: "Which of these words are about this person?",
    },
    many: {
      what: "A text is nearly the same in the records of {people} people.",
      ask: "Which of these words are about each of them?",
    },
  },
  parameters: {
    similarity: {
      default: 0.8,
      unit: "share",
      help: "Share of a text's own words, in runs of five that both texts have, from which the two count as copied.",
    },
    words: { default: 30, unit: "words", help: "Shorter texts are not compared." },
  },
  why: "A paragraph that fits two people describes neither. Copied text can carry one person's risks, or their absence, into another person's plan. Pairs are shown by place only, and words of templates do not count.",
  source: "Practice knowledge; no line of the inspection report speaks of it",
  reads: "Sketches of every text of 30 words or more, compared between people; the words themselves are not kept.",
  examples: {
    valid: ["Two plans built from the same template, each with its own words between the headings."],
    invalid: ["The same account of an evening, names changed, in the assessments of two people."],
  },
});
