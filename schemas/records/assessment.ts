/** An assessment of needs, strengths and the reasons for the offence, by OASys or SAN. */
import { answer, choice, date, object, prose, rows, shape } from "../kit.ts";
import { diversityShape, needShape, scoreShape, strengthShape } from "../shapes/assessment.ts";
import { selfReportShape } from "../shapes/common.ts";
import { signatureShape } from "../shapes/people.ts";
import { assessmentPurpose, assessmentType, daAgainst, motivation } from "../vocab/assessment.ts";
import { assessmentStatus } from "../vocab/record.ts";
import { closing, opening, signed } from "./common.ts";
import { offenceAnalysis } from "./offence-analysis.ts";

export const assessmentRecord = shape("assessment", {
  ...opening("assessment"),
  date: date({
    title: "Date completed",
    help: "When the assessment was finished. Until then, when you last worked on it.",
    required: "always",
  }),
  author: signed.author,
  status: choice(assessmentStatus, {
    title: "Status",
    help: "Choose `in-progress` until it is done, or `locked-incomplete` if OASys closed it unfinished.",
    required: "always",
  }),
  ...closing,
  started: date({
    title: "Date started",
    help: "When work on this assessment began.",
    required: "complete",
  }),
  type: choice(assessmentType, {
    title: "Type",
    help: "Which tool was used: OASys layer 1, OASys layer 3, or the strengths and needs assessment.",
    required: "always",
  }),
  purpose: choice(assessmentPurpose, {
    title: "Purpose",
    help: "What prompted the assessment, such as the start of the sentence or a transfer.",
    required: "complete",
  }),
  countersignedBy: object(signatureShape, {
    title: "Countersigned by",
    help: "The manager who read and signed the assessment, and when.",
    required: "conditional",
    condition:
      "the overall risk of serious harm is high or very high, the author is a PQiP, or a PSO wrote it and there is a child protection plan",
    data: "P",
  }),
  personViews: prose({
    title: "The person's views",
    help: "In the person's own terms: how they see the offence, what matters in their life and what would make a difference.",
    required: "complete",
    data: "F",
  }),
  selfAssessment: answer({
    title: "Self-assessment done",
    help: "Did the person fill in the self-assessment? Add what it showed, or why not.",
    required: "optional",
    data: "F",
  }),
  motivation: choice(motivation, {
    title: "Motivation to change",
    help: "How far along the person is in wanting to change.",
    required: "complete",
    source: "SAN",
  }),
  readiness: prose({
    title: "Motivation and readiness to comply",
    help: "What makes it easier, and what makes it harder, for this person to keep to the sentence.",
    required: "optional",
    data: "F",
  }),
  diversity: rows(diversityShape, {
    title: "Diversity and circumstances",
    help: "Anything about the person that should shape how you work with them, and the difference it makes.",
    required: "conditional",
    condition: "any apply to this person",
    data: "PF",
  }),
  ...offenceAnalysis,
  needs: rows(needShape, {
    title: "Needs",
    help: "One row for each area of need, from accommodation to attitudes. A layer 1 assessment has no rows.",
    required: "complete",
    condition: "the assessment is layer 3 or a SAN, which need a row for each of areas 3 to 12",
    data: "F",
    source: "OASys sections 3 to 12",
  }),
  strengths: rows(strengthShape, {
    title: "Strengths and protective factors",
    help: "What keeps this person safe or helps them to change, each with its own id.",
    required: "complete",
    data: "F",
  }),
  domesticAbusePerpetrator: answer({
    title: "Domestic abuse, as perpetrator",
    help: "Has the person ever abused a partner or family member? Include the past.",
    required: "complete",
    data: "F",
  }),
  domesticAbuseVictim: answer({
    title: "Domestic abuse, as victim",
    help: "Has the person ever been abused by a partner or family member? Include the past.",
    required: "complete",
    data: "F",
  }),
  domesticAbuseAgainst: choice(daAgainst, {
    title: "Domestic abuse against",
    help: "Whom the person has abused: family, a partner, or both.",
    required: "conditional",
    condition: "the person is or was a perpetrator of domestic abuse",
    source: "SAN",
  }),
  scores: rows(scoreShape, {
    title: "Scores",
    help: "The actuarial scores, one row each, with the band shown beside the figure.",
    required: "complete",
  }),
  selfReports: rows(selfReportShape, {
    title: "What only the person has told us",
    help: "Claims you have no evidence for yet beyond the person's word. They may need checking.",
    required: "optional",
    data: "F",
  }),
});
