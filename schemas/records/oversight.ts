/** A manager's look at a case. */
import { answer, choice, date, links, prose, recordIds, rows, shape, texts } from "../kit.ts";
import { oversightActionShape } from "../shapes/management.ts";
import { endorsement, oversightReason } from "../vocab/decisions.ts";
import { closing, opening, signed } from "./common.ts";

export const oversightRecord = shape("oversight", {
  ...opening("oversight"),
  date: date({
    title: "Date",
    help: "When the manager looked at the case.",
    required: "always",
  }),
  ...signed,
  ...closing,
  reason: choice(oversightReason, {
    title: "Reason",
    help: "What brought the case to the manager.",
    required: "always",
  }),
  followsUp: links({
    title: "Follows up",
    help: "The record that led to this discussion.",
    required: "optional",
  }),
  riskAnalysis: prose({
    title: "Discussion of risk",
    help: "What you thought through together: the possible harm, who to, what is new, and the gaps in what you know.",
    required: "complete",
    data: "F",
  }),
  rmpAdequate: answer({
    title: "Is the risk management plan adequate?",
    help: "Will the plan, as it stands, keep people safe? Give the reason.",
    required: "optional",
    data: "F",
  }),
  decision: choice(endorsement, {
    title: "Decision",
    help: "Whether the manager backed the proposal, turned it down or asked for more.",
    required: "optional",
  }),
  decisionReason: prose({
    title: "Reasons for the decision",
    help: "What led the manager to that view.",
    required: "optional",
    data: "F",
  }),
  actions: rows(oversightActionShape, {
    title: "Actions",
    help: "What was agreed, one row each, with an owner and a deadline.",
    required: "optional",
    data: "PF",
  }),
  checklist: texts({
    title: "Checklist",
    help: "Items ticked off. They support the discussion of risk and do not replace it.",
    required: "optional",
  }),
  countersigns: recordIds({
    title: "Countersigns",
    help: "The records this entry signs off, by record id.",
    required: "optional",
  }),
});
