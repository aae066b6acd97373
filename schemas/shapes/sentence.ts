/** The parts of a case header that come from court, prison and the register. */
import { answer, choice, choices, date, id, ids, number, ref, shape, text } from "../kit.ts";
import { offenceElement } from "../vocab/assessment.ts";
import { orderType, requirementType, sentenceType, suspension, unit } from "../vocab/case.ts";
import { registration, registrationLevel } from "../vocab/registration.ts";

export const sentenceShape = shape("sentence", {
  type: choice(sentenceType, {
    title: "Type",
    help: "What kind of sentence this is.",
    required: "always",
  }),
  offenceDate: date({
    title: "Offence date",
    help: "When the offence behind this sentence took place. If there are several, the first.",
    required: "optional",
  }),
  startDate: date({
    title: "Start date",
    help: "When the court passed sentence.",
    required: "always",
  }),
  endDate: date({
    title: "End date",
    help: "When supervision runs out.",
    required: "complete",
  }),
  releaseDate: date({
    title: "Release date",
    help: "When the person left custody, or is due to.",
    required: "conditional",
    condition: "the person is on licence or post-sentence supervision",
  }),
  terminated: date({
    title: "Ended early on",
    help: "The day it stopped, if that was before the planned end.",
    required: "optional",
  }),
});

export const conditionShape = shape(
  "condition",
  {
    id: id("R", {
      title: "Id",
      help: "R and a number. Requirements and licence conditions share one run of numbers.",
      required: "always",
    }),
    text: text({
      title: "Text",
      help: "The wording of the condition, or the gist of it.",
      required: "optional",
      data: "F",
    }),
    type: choice(requirementType, {
      title: "Type",
      help: "What kind of requirement or condition this is.",
      required: "always",
    }),
    amount: number({
      title: "Amount",
      help: "How many days, hours or months were ordered.",
      required: "optional",
    }),
    unit: choice(unit, {
      title: "Unit",
      help: "What the amount is counted in.",
      required: "optional",
    }),
    from: date({
      title: "From",
      help: "When it comes into force.",
      required: "optional",
    }),
    to: date({
      title: "To",
      help: "When it runs out.",
      required: "optional",
    }),
    address: ref("L", {
      title: "Address",
      help: "The place it ties the person to, by id.",
      required: "conditional",
      condition: "it is a curfew or a residence requirement",
    }),
    people: ids("P", {
      title: "People",
      help: "Anyone this condition keeps safe, by id.",
      required: "optional",
    }),
  },
  { label: "id", main: "text" },
);

export const offenceShape = shape(
  "offence",
  {
    date: date({
      title: "Date",
      help: "When it took place.",
      required: "always",
    }),
    text: text({
      title: "Text",
      help: "What the offence was, and who suffered it.",
      required: "optional",
      data: "PF",
    }),
    index: answer({
      title: "Index offence",
      help: "Answer `yes` if the present sentence is for this offence.",
      required: "always",
    }),
    elements: choices(offenceElement, {
      title: "Elements",
      help: "Tick each feature that was part of it, or `none`.",
      required: "always",
      source: "OASys 2.2",
    }),
    outcome: text({
      title: "Outcome",
      help: "What came of it in court or with the police.",
      required: "optional",
      data: "F",
    }),
  },
  { label: "date", main: "text" },
);

export const orderShape = shape(
  "order",
  {
    type: choice(orderType, {
      title: "Type",
      help: "Which kind of order the court made.",
      required: "always",
    }),
    text: text({
      title: "Text",
      help: "What the person is not allowed to do.",
      required: "optional",
      data: "PF",
    }),
    from: date({
      title: "From",
      help: "When the order took effect.",
      required: "always",
    }),
    to: date({
      title: "To",
      help: "When the order runs out, if it does.",
      required: "optional",
    }),
    protects: ids("P", {
      title: "Protects",
      help: "The people it keeps safe, by id.",
      required: "optional",
    }),
  },
  { main: "text" },
);

export const registrationShape = shape("registration", {
  type: choice(registration, {
    title: "Type",
    help: "Which register entry it is.",
    required: "always",
    source: "nDelius register",
  }),
  level: choice(registrationLevel, {
    title: "Level",
    help: "The level shown on nDelius, where there is one.",
    required: "optional",
    source: "nDelius register",
  }),
  date: date({
    title: "Date",
    help: "When it was put on the register.",
    required: "always",
  }),
  nextReviewDate: date({
    title: "Next review",
    help: "When the entry has to be looked at again.",
    required: "optional",
  }),
  deregistered: date({
    title: "Deregistered",
    help: "When it came off the register. Leave it out while the entry stands.",
    required: "optional",
  }),
});

export const suspendedShape = shape("suspended", {
  reason: choice(suspension, {
    title: "Reason",
    help: "Which policy paused contact.",
    required: "always",
  }),
  from: date({
    title: "From",
    help: "When the pause began.",
    required: "always",
  }),
  to: date({
    title: "To",
    help: "When contact began again.",
    required: "optional",
  }),
});
