/** A contact or note, under the CRISS headings where they apply. Several may share a file. */
import { answer, choice, date, ids, links, prose, rows, shape, time } from "../kit.ts";
import { noteShape, selfReportShape } from "../shapes/common.ts";
import { taskShape } from "../shapes/plan.ts";
import { contactMode, contactOutcome, contactType, event, interventionKind } from "../vocab/contact.ts";
import { closing, opening, signed } from "./common.ts";

export const contactRecord = shape("contact", {
  ...opening("contact"),
  date: date({
    title: "Date",
    help: "When the contact took place, or is booked for.",
    required: "always",
  }),
  ...signed,
  ...closing,
  time: time({
    title: "Time",
    help: "When it started, on the 24-hour clock, such as `14:15`.",
    required: "optional",
  }),
  type: choice(contactType, {
    title: "Type",
    help: "What sort of contact it was, in nDelius terms.",
    required: "always",
    source: "nDelius",
  }),
  mode: choice(contactMode, {
    title: "Mode",
    help: "Where or by what means you were in touch.",
    required: "optional",
  }),
  outcome: choice(contactOutcome, {
    title: "Outcome",
    help: "What came of the appointment, in nDelius terms.",
    required: "conditional",
    condition: "it was an appointment and its day has passed",
    source: "nDelius",
  }),
  absenceReason: prose({
    title: "Reason for the absence",
    help: "The explanation you were given, and any evidence you looked at.",
    required: "conditional",
    condition: "the absence was accepted",
    data: "F",
  }),
  evidenceDue: date({
    title: "Evidence due",
    help: "The deadline you gave for proof of the reason.",
    required: "optional",
  }),
  evidenceSeen: answer({
    title: "Evidence seen",
    help: "Did the proof arrive? Add what it was.",
    required: "optional",
    data: "F",
  }),
  recorded: date({
    title: "Date recorded",
    help: "When you wrote this up, if it was on another day.",
    required: "optional",
  }),
  checkIn: prose({
    title: "Check in",
    help: "How the person seems today, and any news since you last met.",
    required: "conditional",
    condition: "this kind of contact uses the CRISS headings",
    data: "F",
    source: "CRISS",
  }),
  review: prose({
    title: "Review",
    help: "How the tasks set before went, and where the plan and the risk stand now.",
    required: "conditional",
    condition: "this kind of contact uses the CRISS headings",
    data: "F",
    source: "CRISS",
  }),
  intervention: prose({
    title: "Intervention",
    help: "What you worked on together to lower risk or meet a need.",
    required: "conditional",
    condition: "this kind of contact uses the CRISS headings",
    data: "F",
    source: "CRISS",
  }),
  interventionKind: choice(interventionKind, {
    title: "Kind of intervention",
    help: "How structured the work was.",
    required: "optional",
  }),
  objectives: ids("O", {
    title: "Objectives worked on",
    help: "Which objectives of the sentence plan this work served, by id.",
    required: "conditional",
    condition: "an intervention is described",
  }),
  summarise: prose({
    title: "Summarise",
    help: "What the person took from the session, in their words, and what you made of it.",
    required: "conditional",
    condition: "this kind of contact uses the CRISS headings",
    data: "F",
    source: "CRISS",
  }),
  setTasks: rows(taskShape, {
    title: "Set tasks",
    help: "What each of you will do before you next meet, one row each.",
    required: "conditional",
    condition: "this kind of contact uses the CRISS headings",
    data: "F",
    source: "CRISS",
  }),
  appointments: rows(noteShape, {
    title: "Appointment",
    help: "When you next meet: the day as the label, then the hour, the place and who with.",
    required: "conditional",
    condition: "a local pack uses CRISSA, which adds this heading",
    data: "F",
    source: "CRISSA",
  }),
  notes: prose({
    title: "Notes",
    help: "What was said or done, for a contact that does not follow the CRISS headings.",
    required: "conditional",
    condition: "the CRISS headings are not used and the contact has taken place",
    data: "F",
  }),
  significantEvent: choice(event, {
    title: "Significant event",
    help: "Choose this if something serious happened, or you found out about it.",
    required: "conditional",
    condition: "there was such an event",
  }),
  eventDate: date({
    title: "Date of the event",
    help: "When it happened, if you learned of it on another day.",
    required: "optional",
  }),
  triggers: ids("C", {
    title: "Contingencies triggered",
    help: "Which contingencies this calls into action, by id.",
    required: "optional",
  }),
  factors: ids("F", {
    title: "Risk factors involved",
    help: "Which circumstances from the risk analysis showed themselves, by id.",
    required: "optional",
  }),
  followsUp: links({
    title: "Follows up",
    help: "The record or contingency that led to this contact.",
    required: "optional",
  }),
  selfReports: rows(selfReportShape, {
    title: "What only the person has told us",
    help: "Anything the person told you that nobody else has confirmed.",
    required: "optional",
    data: "F",
  }),
});
