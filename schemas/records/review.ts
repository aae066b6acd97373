/** A review of progress, risk and plans. */
import { answer, choice, date, links, prose, rows, shape } from "../kit.ts";
import { agencyInputShape } from "../shapes/plan.ts";
import { reviewTrigger } from "../vocab/plan.ts";
import { closing, opening, signed } from "./common.ts";

export const reviewRecord = shape("review", {
  ...opening("review"),
  date: date({
    title: "Date",
    help: "When you finished this review, or last worked on it.",
    required: "always",
  }),
  ...signed,
  ...closing,
  trigger: choice(reviewTrigger, {
    title: "Trigger",
    help: "What brought this review about.",
    required: "always",
  }),
  followsUp: links({
    title: "Follows up",
    help: "The record of whatever made you look again.",
    required: "optional",
  }),
  compliance: prose({
    title: "Compliance and engagement",
    help: "How the person has kept to the sentence since last time, and what would help them to.",
    required: "complete",
    data: "F",
  }),
  factorChanges: prose({
    title: "Changes in needs and strengths",
    help: "How needs and strengths have moved since last time, for better or worse.",
    required: "complete",
    data: "F",
  }),
  riskChanged: answer({
    title: "Did risk of harm change?",
    help: "Has the risk of harm gone up, down or shifted? If yes, the risk management plan has to follow.",
    required: "complete",
    data: "F",
  }),
  riskChanges: prose({
    title: "Changes in risk of harm",
    help: "In what way the risk is different now: the people, the harm, the timing, the chances, and your evidence.",
    required: "conditional",
    condition: "the risk of harm changed",
    data: "F",
  }),
  personViews: prose({
    title: "The person's views",
    help: "How the person sees their own progress.",
    required: "complete",
    data: "F",
  }),
  agencyInput: rows(agencyInputShape, {
    title: "What other agencies said",
    help: "What partners told you for this review, one row each.",
    required: "complete",
    data: "F",
  }),
  planChanges: prose({
    title: "Changes to the sentence plan",
    help: "How the sentence plan is different now. If it stays as it was, say why.",
    required: "optional",
    data: "F",
  }),
  rmpChanges: prose({
    title: "Changes to the risk management plan",
    help: "How the risk management plan is different now.",
    required: "conditional",
    condition: "the risk of harm changed",
    data: "F",
  }),
});
