/** Unpaid work: the assessment, the placement and the sessions. */
import { choices, date, object, prose, rows, shape } from "../kit.ts";
import { noteShape } from "../shapes/common.ts";
import { placementShape, sessionShape, upwHealthShape, upwPersonalShape } from "../shapes/upw.ts";
import { upwManagingShape, upwRiskShape } from "../shapes/upw-safety.ts";
import { placementFeature } from "../vocab/services.ts";
import { closing, opening, signed } from "./common.ts";

export const upwRecord = shape("upw", {
  ...opening("upw"),
  date: date({
    title: "Date assessed",
    help: "When this assessment was finished.",
    required: "always",
  }),
  ...signed,
  ...closing,
  risk: object(upwRiskShape, {
    title: "Risk questions",
    help: "Who might come to harm on a placement. Answer each question, adding words after a hyphen.",
    required: "complete",
    data: "F",
  }),
  managing: object(upwManagingShape, {
    title: "Managing risk questions",
    help: "What limits where, with whom and under whom the person may work. Answer each question.",
    required: "complete",
    data: "F",
  }),
  health: object(upwHealthShape, {
    title: "Health questions",
    help: "Conditions that matter for safe work. Answer each question.",
    required: "complete",
    data: "F",
  }),
  personal: object(upwPersonalShape, {
    title: "Skills and circumstances",
    help: "The person's skills, commitments and wishes, so the work suits them.",
    required: "complete",
    data: "F",
  }),
  motivation: prose({
    title: "Motivation and willingness to comply",
    help: "How the person feels about doing the hours, and your own view of it.",
    required: "complete",
    data: "F",
  }),
  placement: object(placementShape, {
    title: "Placement",
    help: "Where the person is working, and what sort of place it is.",
    required: "optional",
    data: "F",
  }),
  restrictions: choices(placementFeature, {
    title: "Placement restrictions",
    help: "Anything a placement must never have, given who this person is.",
    required: "optional",
  }),
  sessions: rows(sessionShape, {
    title: "Sessions",
    help: "Each session arranged, kept or missed, one row each.",
    required: "optional",
    data: "F",
  }),
  lateReason: prose({
    title: "Why work started late",
    help: "What held up the start of the work.",
    required: "conditional",
    condition: "work began more than 14 days after sentence",
    data: "F",
  }),
  feedback: rows(noteShape, {
    title: "Feedback to the responsible officer",
    help: "What unpaid work staff told the responsible officer, one row each.",
    required: "optional",
    data: "F",
  }),
});
