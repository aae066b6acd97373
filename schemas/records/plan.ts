/** The sentence plan: objectives, steps and how often to meet. */
import { choice, choices, date, ids, prose, rows, shape } from "../kit.ts";
import { adjustmentShape, objectiveShape } from "../shapes/plan.ts";
import { contactMode } from "../vocab/contact.ts";
import { agreement, frequency } from "../vocab/plan.ts";
import { closing, opening, signed } from "./common.ts";

export const planRecord = shape("plan", {
  ...opening("plan"),
  date: date({
    title: "Date",
    help: "When this plan was first agreed or written. If you start afresh, make another record.",
    required: "always",
  }),
  ...signed,
  ...closing,
  updated: date({
    title: "Last changed",
    help: "When you last altered the plan, if that was after it was agreed.",
    required: "optional",
  }),
  agreement: choice(agreement, {
    title: "Agreement",
    help: "Did the person agree, refuse, or were they unable to answer?",
    required: "complete",
  }),
  agreementNote: prose({
    title: "What the person said",
    help: "What they disagreed with, or what kept them from answering.",
    required: "conditional",
    condition: "the person did not agree or could not answer",
    data: "F",
  }),
  contactFrequency: choice(frequency, {
    title: "Contact frequency",
    help: "How often you mean to see the person from now on. It sets the longest gap allowed.",
    required: "complete",
  }),
  contactType: choices(contactMode, {
    title: "Type of contact",
    help: "How you will keep in touch: in the office, at home, by phone and so on.",
    required: "complete",
  }),
  objectives: rows(objectiveShape, {
    title: "Objectives",
    help: "What the sentence should achieve, one row each, with the steps to get there.",
    required: "complete",
    data: "PF",
  }),
  requirementsCovered: ids("R", {
    title: "Requirements covered",
    help: "Which requirements and conditions the plan carries out, by id.",
    required: "conditional",
    condition: "the case header lists requirements or conditions",
  }),
  strengthsUsed: ids("S", {
    title: "Strengths used",
    help: "Which strengths from the assessment the plan builds on, by id.",
    required: "optional",
  }),
  adjustments: rows(adjustmentShape, {
    title: "Adjustments",
    help: "The changes you make to suit this person, one row for each diversity factor.",
    required: "conditional",
    condition: "the assessment names a diversity factor",
    data: "PF",
  }),
  personViews: prose({
    title: "The person's views",
    help: "What the person hopes to get out of the sentence.",
    required: "optional",
    data: "F",
  }),
});
