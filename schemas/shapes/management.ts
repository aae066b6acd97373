/** Rows of risk management: actions, contingencies and what a manager asked for. */
import { answer, choice, choices, date, id, ids, period, prose, shape, text, texts } from "../kit.ts";
import { agency } from "../vocab/people.ts";
import { actionCheck, actionType, rmpSection } from "../vocab/rosh.ts";

export const actionShape = shape(
  "action",
  {
    id: id("A", {
      title: "Id",
      help: "A and a number. Keep it for the same action when the plan changes.",
      required: "always",
    }),
    text: prose({
      title: "Text",
      help: "The task itself, so that anyone could tell whether it was carried out.",
      required: "always",
      data: "F",
    }),
    section: choice(rmpSection, {
      title: "Heading",
      help: "The part of the risk management plan this action sits under.",
      required: "always",
    }),
    type: choice(actionType, {
      title: "Kind",
      help: "Whether it helps the person or limits them.",
      required: "optional",
    }),
    owner: text({
      title: "Owner",
      help: "Who will do it: a name, or a post in an agency you name.",
      required: "complete",
      data: "P",
    }),
    agency: choice(agency, {
      title: "Agency",
      help: "Which agency the owner works for. Without one, probation is meant.",
      required: "optional",
    }),
    by: date({
      title: "By",
      help: "The deadline. For something regular, the next time it falls due.",
      required: "complete",
    }),
    done: date({
      title: "Done",
      help: "When it was finished, with nothing left to do.",
      required: "optional",
    }),
    factors: ids("F", {
      title: "Factors",
      help: "Which circumstances from the risk analysis it deals with, by id.",
      required: "optional",
    }),
    people: ids("P", {
      title: "People",
      help: "Those it keeps safe, by id.",
      required: "optional",
    }),
    check: choice(actionCheck, {
      title: "Check",
      help: "Choose one if the action is to make an enquiry or a visit.",
      required: "optional",
    }),
    sensitive: answer({
      title: "Sensitive",
      help: "Answer `yes` if the person on probation must not learn of this action.",
      required: "optional",
    }),
  },
  { label: "id", main: "text" },
);

export const contingencyShape = shape(
  "contingency",
  {
    id: id("C", {
      title: "Id",
      help: "C and a number. Keep it for the same contingency when you update.",
      required: "always",
    }),
    trigger: prose({
      title: "Trigger",
      help: "The event or change that sets this off, described so that it could only be about this person.",
      required: "complete",
      data: "F",
    }),
    earlyWarningSigns: prose({
      title: "Early warning signs",
      help: "Small changes that would tell you it is on its way.",
      required: "optional",
      data: "F",
    }),
    factors: ids("F", {
      title: "Factors",
      help: "Which circumstances from the risk analysis it is meant for, by id.",
      required: "optional",
    }),
    action: prose({
      title: "Action",
      help: "What happens at once, in enough detail for a colleague to carry it out.",
      required: "complete",
      data: "F",
    }),
    owner: text({
      title: "Owner",
      help: "Whoever has to act, by name or post.",
      required: "complete",
      data: "P",
    }),
    agency: choices(agency, {
      title: "Agency",
      help: "Other agencies with a part to play.",
      required: "optional",
    }),
    timescale: period({
      title: "Timescale",
      help: "How quickly it must be done, such as `same day` or `3 working days`.",
      required: "complete",
    }),
    notify: texts({
      title: "Tell",
      help: "Everyone who has to hear about it.",
      required: "optional",
      data: "P",
    }),
  },
  { label: "id", main: "trigger" },
);

export const oversightActionShape = shape(
  "oversightAction",
  {
    text: prose({
      title: "Text",
      help: "The task that was agreed.",
      required: "always",
      data: "F",
    }),
    owner: text({
      title: "Owner",
      help: "Whoever has to do it, by name.",
      required: "always",
      data: "P",
    }),
    due: date({
      title: "Due",
      help: "The deadline.",
      required: "always",
    }),
    done: date({
      title: "Done",
      help: "When it was finished.",
      required: "optional",
    }),
  },
  { main: "text" },
);
