/** A home visit, planned, carried out or ruled out. */
import { answer, choice, date, links, object, prose, ref, shape, texts } from "../kit.ts";
import { signatureShape } from "../shapes/people.ts";
import { childrenSeen, visitOutcome } from "../vocab/check.ts";
import { closing, opening, signed } from "./common.ts";

export const homeVisitRecord = shape("home-visit", {
  ...opening("home-visit"),
  date: date({
    title: "Date",
    help: "When the visit took place, or is booked for.",
    required: "always",
  }),
  ...signed,
  ...closing,
  address: ref("L", {
    title: "Address",
    help: "Which address from the case header was visited.",
    required: "always",
  }),
  outcome: choice(visitOutcome, {
    title: "Outcome",
    help: "How the visit turned out. Leave it out while the visit still lies ahead.",
    required: "conditional",
    condition: "the date of the visit has passed",
  }),
  riskAssessed: date({
    title: "Home visit risk assessment",
    help: "When you weighed up whether the visit was safe to make.",
    required: "conditional",
    condition: "the pack in force is `hmip-2021` or a later one",
  }),
  reason: prose({
    title: "Reason",
    help: "What stood in the way of the visit, or made it unsuitable.",
    required: "conditional",
    condition: "the visit was exempted, delayed, not approved or not carried out",
    data: "F",
  }),
  agreedBy: object(signatureShape, {
    title: "Agreed by",
    help: "The manager who agreed to that, and when.",
    required: "conditional",
    condition: "the visit was exempted, delayed, not approved or not carried out",
    data: "P",
  }),
  present: texts({
    title: "Who was present",
    help: "Everyone you met there, by name or id.",
    required: "conditional",
    condition: "the visit was carried out",
    data: "P",
  }),
  childrenSeen: choice(childrenSeen, {
    title: "Children seen",
    help: "Did you see any children who live or stay there?",
    required: "conditional",
    condition: "the visit was carried out",
    data: "F",
  }),
  observations: prose({
    title: "Observations",
    help: "What you noticed and asked about, which rooms you went into, and anything that did not add up.",
    required: "conditional",
    condition: "the visit was carried out",
    data: "F",
  }),
  concern: answer({
    title: "Was there a concern?",
    help: "Did anything worry you? If yes, follow it up soon and link that to this visit.",
    required: "conditional",
    condition: "the visit was carried out",
    data: "F",
  }),
  followsUp: links({
    title: "Follows up",
    help: "The record or contingency that led to this visit.",
    required: "optional",
  }),
});
