/** An enquiry of another agency and its answer. Several may share a file. */
import { answer, choice, date, ids, links, prose, recordIds, rows, shape } from "../kit.ts";
import { noteShape } from "../shapes/common.ts";
import { checkMethod, checkRequest, checkResponse, checkType } from "../vocab/check.ts";
import { closing, opening, signed } from "./common.ts";

export const checkRecord = shape("check", {
  ...opening("check"),
  date: date({
    title: "Date",
    help: "When you made this entry, if nothing has been asked yet.",
    required: "conditional",
    condition: "there is no date on which it was asked",
  }),
  ...signed,
  ...closing,
  requested: date({
    title: "Date requested",
    help: "When the question went to the other agency.",
    required: "conditional",
    condition: "the enquiry has been sent",
  }),
  type: choice(checkType, {
    title: "Type of check",
    help: "Which agency you asked, and what for.",
    required: "always",
  }),
  about: ids("PL", {
    title: "About",
    help: "Name people and places by id. A check for a curfew needs its address; with nothing here, the person on probation is meant.",
    required: "optional",
  }),
  method: choice(checkMethod, {
    title: "Method",
    help: "The route by which you asked.",
    required: "optional",
  }),
  request: choice(checkRequest, {
    title: "Request",
    help: "Whether the enquiry went out, and if not, the broad reason.",
    required: "complete",
  }),
  notSentReason: prose({
    title: "Why it was not sent",
    help: "What made it right not to ask this time.",
    required: "conditional",
    condition: "the enquiry was not sent, for either reason",
    data: "F",
  }),
  reliesOn: recordIds({
    title: "Earlier check relied on",
    help: "The record of the earlier answer you are using instead.",
    required: "conditional",
    condition: "it was not sent because recent information is held",
  }),
  responded: date({
    title: "Date of response",
    help: "When the other agency replied.",
    required: "conditional",
    condition: "a reply has come",
  }),
  response: choice(checkResponse, {
    title: "Response",
    help: "Whether the agency knows the person, and whether it would tell you.",
    required: "conditional",
    condition: "there is a date for the reply",
  }),
  detail: prose({
    title: "What they told us",
    help: "What you learned: events and dates, any plan in place, the reasons behind it, and a contact there.",
    required: "conditional",
    condition: "the agency knows the person",
    data: "F",
  }),
  concern: answer({
    title: "Does it raise a concern?",
    help: "Is there anything here you need to act on? If yes, it must show in an assessment or plan.",
    required: "conditional",
    condition: "the agency knows the person",
    data: "F",
  }),
  chased: rows(noteShape, {
    title: "Chased",
    help: "Your reminders, one row each.",
    required: "optional",
    data: "F",
  }),
  usedIn: recordIds({
    title: "Used in",
    help: "The records in which you acted on this answer.",
    required: "conditional",
    condition: "it raises a concern and nothing explains why no change was needed",
  }),
  noChangeReason: prose({
    title: "Why it changes nothing",
    help: "Why this answer leaves the assessment and plans as they are.",
    required: "optional",
    data: "F",
  }),
  repeatDue: date({
    title: "Repeat due",
    help: "When this enquiry should be made afresh.",
    required: "optional",
  }),
  followsUp: links({
    title: "Follows up",
    help: "The record or contingency that led you to ask.",
    required: "optional",
  }),
});
