/** The risk management plan: a text under each OASys heading, and one list of actions for them all. */
import { date, ids, prose, rows, shape } from "../kit.ts";
import { actionShape } from "../shapes/management.ts";
import { closing, opening, signed } from "./common.ts";

export const rmpRecord = shape("rmp", {
  ...opening("rmp"),
  date: date({
    title: "Date",
    help: "When this plan was first written. If you start again from scratch, make another record.",
    required: "always",
  }),
  ...signed,
  ...closing,
  updated: date({
    title: "Last changed",
    help: "When you last altered the plan, if that was after it was first written.",
    required: "optional",
  }),
  keyInformationCurrentSituation: prose({
    title: "Key information about the current situation",
    help: "How things stand today: where the person lives, who is around them, anything that has moved recently.",
    required: "complete",
    data: "F",
    source: "OASys RM28.1",
  }),
  furtherConsiderationsCurrentSituation: prose({
    title: "Further considerations",
    help: "Anything else that shapes the plan, such as court dates, disclosure, or what other agencies intend.",
    required: "optional",
    data: "F",
    source: "OASys RM28",
  }),
  supervision: prose({
    title: "Supervision",
    help: "How often the person is seen, by whom, and what that work does about risk.",
    required: "complete",
    data: "F",
    source: "OASys RM30",
  }),
  monitoringAndControl: prose({
    title: "Monitoring and control",
    help: "What watches or limits the person: conditions, visits, curfews, checks, information from others.",
    required: "complete",
    data: "F",
    source: "OASys RM31",
  }),
  interventionsAndTreatment: prose({
    title: "Interventions and treatment",
    help: "The programmes, treatment and one-to-one work meant to lower the risk.",
    required: "complete",
    data: "F",
    source: "OASys RM32",
  }),
  victimSafetyPlanning: prose({
    title: "Victim safety planning",
    help: "What is being done to keep each person at risk safe. Use their names or ids.",
    required: "complete",
    data: "F",
    source: "OASys RM33",
  }),
  additionalComments: prose({
    title: "Additional comments",
    help: "Anything that matters to the plan and has no place above.",
    required: "optional",
    data: "F",
    source: "OASys RM35",
  }),
  actions: rows(actionShape, {
    title: "Actions",
    help: "Everything that will be done to manage risk, one row each: the task, the owner, the deadline, and whom it protects.",
    required: "complete",
    data: "PF",
  }),
  licenceConditions: ids("R", {
    title: "Licence conditions that manage risk",
    help: "The licence conditions this plan leans on, by their ids.",
    required: "conditional",
    condition: "the person is on licence and managed under MAPPA",
  }),
});
