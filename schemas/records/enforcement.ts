/** What was decided after a failure to comply, and why. */
import { choice, choices, date, links, prose, shape } from "../kit.ts";
import { alternative, decision, recall } from "../vocab/decisions.ts";
import { closing, opening, signed } from "./common.ts";

export const enforcementRecord = shape("enforcement", {
  ...opening("enforcement"),
  date: date({
    title: "Date of decision",
    help: "When the decision was taken.",
    required: "always",
  }),
  ...signed,
  ...closing,
  failureDate: date({
    title: "Date of the failure or event",
    help: "When the person missed or broke what this decision answers.",
    required: "always",
  }),
  followsUp: links({
    title: "Follows up",
    help: "The record of that appointment or event, if you kept one.",
    required: "optional",
  }),
  reasonGiven: prose({
    title: "Reason given by the person",
    help: "The person's explanation. If they offered none, say so.",
    required: "complete",
    data: "F",
  }),
  evidenceDue: date({
    title: "Evidence due",
    help: "The deadline you gave for proof.",
    required: "optional",
  }),
  decision: choice(decision, {
    title: "Decision",
    help: "The action taken, in nDelius terms.",
    required: "complete",
    source: "nDelius",
  }),
  rationale: prose({
    title: "Rationale",
    help: "Why you held back from stronger action.",
    required: "conditional",
    condition: "the decision is professional judgement, an accepted absence or no further action",
    data: "F",
  }),
  breachStarted: date({
    title: "Breach started",
    help: "When breach proceedings began on nDelius.",
    required: "conditional",
    condition: "the decision starts breach proceedings",
    source: "nDelius",
  }),
  recallDecision: choice(recall, {
    title: "Recall decision",
    help: "What was decided about recall. Deciding against it belongs here too.",
    required: "conditional",
    condition: "recall was considered",
  }),
  recallRequested: date({
    title: "Recall requested",
    help: "When recall was asked for.",
    required: "optional",
  }),
  alternativesTried: choices(alternative, {
    title: "Alternatives tried",
    help: "What you tried first to avoid recall.",
    required: "conditional",
    condition: "there is a recall decision",
  }),
  spoRationale: prose({
    title: "Manager's rationale",
    help: "The manager's own reasons for that recall decision.",
    required: "conditional",
    condition: "there is a recall decision",
    data: "F",
  }),
  reengagement: prose({
    title: "Re-engagement",
    help: "How you tried to bring the person back into contact.",
    required: "optional",
    data: "F",
  }),
});
