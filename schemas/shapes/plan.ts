/** Rows of contacts, sentence plans and reviews. */
import { choice, choices, date, id, ids, prose, rows, shape, text } from "../kit.ts";
import { area } from "../vocab/assessment.ts";
import { agency, characteristic } from "../vocab/people.ts";
import { actor, interventionType, objectiveStatus, purpose, stepStatus } from "../vocab/plan.ts";

export const taskShape = shape(
  "task",
  {
    id: id("T", {
      title: "Id",
      help: "T and a number. You may begin again at T1 in each note.",
      required: "always",
    }),
    text: prose({
      title: "Text",
      help: "What is to be done, and by which of you.",
      required: "always",
      data: "F",
    }),
    due: date({
      title: "Due",
      help: "The deadline, if it is not the next appointment.",
      required: "optional",
    }),
  },
  { label: "id", main: "text" },
);

export const stepShape = shape(
  "step",
  {
    text: prose({
      title: "Text",
      help: "A single move towards the objective.",
      required: "always",
      data: "F",
    }),
    actor: choice(actor, {
      title: "Who",
      help: "The one who takes this step.",
      required: "optional",
    }),
    status: choice(stepStatus, {
      title: "Status",
      help: "Where this step has got to.",
      required: "optional",
    }),
  },
  { main: "text" },
);

export const objectiveShape = shape(
  "objective",
  {
    id: id("O", {
      title: "Id",
      help: "O and a number. Keep it for the same objective when the plan changes.",
      required: "always",
    }),
    title: prose({
      title: "Objective",
      help: "What is to be achieved, said the way the person would say it.",
      required: "complete",
      data: "F",
    }),
    areas: choices(area, {
      title: "Areas",
      help: "The areas of need this is meant to help with.",
      required: "optional",
    }),
    purpose: choice(purpose, {
      title: "Purpose",
      help: "Whether it is for safety, for less offending or for taking part.",
      required: "complete",
    }),
    status: choice(objectiveStatus, {
      title: "Status",
      help: "Where this objective has got to.",
      required: "complete",
    }),
    measure: prose({
      title: "Measure",
      help: "What will show the two of you that it has been reached.",
      required: "complete",
      data: "F",
    }),
    actor: choice(actor, {
      title: "Who",
      help: "The one who has most of the work to do.",
      required: "complete",
    }),
    targetDate: date({
      title: "Target date",
      help: "When it should be reached.",
      required: "complete",
    }),
    factors: ids("F", {
      title: "Factors",
      help: "Which circumstances from the risk analysis it helps with, by id.",
      required: "optional",
    }),
    interventionType: choice(interventionType, {
      title: "Intervention type",
      help: "How structured the planned work is.",
      required: "optional",
    }),
    intervention: text({
      title: "Intervention",
      help: "What the programme, toolkit or service is called.",
      required: "optional",
      data: "F",
    }),
    steps: rows(stepShape, {
      title: "Steps",
      help: "The small moves towards it, first one first.",
      required: "conditional",
      condition: "the objective is being worked on now",
      data: "F",
    }),
  },
  { label: "id", main: "title" },
);

export const adjustmentShape = shape(
  "adjustment",
  {
    characteristic: choice(characteristic, {
      title: "Factor",
      help: "The factor from the assessment that this answers.",
      required: "always",
      data: "P",
    }),
    text: prose({
      title: "Text",
      help: "How you work in another way because of it.",
      required: "always",
      data: "F",
    }),
  },
  { label: "characteristic", main: "text" },
);

export const agencyInputShape = shape(
  "agencyInput",
  {
    agency: choice(agency, {
      title: "Agency",
      help: "The partner you heard from.",
      required: "always",
    }),
    text: prose({
      title: "Text",
      help: "What they told you, for or against your view.",
      required: "complete",
      data: "F",
    }),
    date: date({
      title: "Date",
      help: "When they told you.",
      required: "always",
    }),
  },
  { label: "agency", main: "text" },
);
