/** Unpaid work: who might be harmed, and what limits a placement. */
import { answer, shape } from "../kit.ts";

export const upwRiskShape = shape("upwRisk", {
  historySexualOffending: answer({
    title: "History of sexual offending",
    help: "Has the person ever committed a sexual offence?",
    required: "complete",
    data: "F",
  }),
  posesRiskToChildren: answer({
    title: "Poses a risk to children",
    help: "Could the person be a danger to children near a placement?",
    required: "complete",
    data: "F",
  }),
  violentOffences: answer({
    title: "Violent offences (including threats)",
    help: "Has the person been violent or made threats, to anyone?",
    required: "complete",
    data: "F",
  }),
  acquisitiveOffending: answer({
    title: "Acquisitive offending",
    help: "Is theft, burglary or fraud part of the person's history?",
    required: "optional",
    data: "F",
  }),
  sgoIdentifier: answer({
    title: "Serious group offending",
    help: "Is the person linked to a gang or organised crime?",
    required: "optional",
    data: "F",
  }),
  controlIssues: answer({
    title: "Control issues",
    help: "Has the person lost control or refused direction in a way that matters on site?",
    required: "complete",
    data: "F",
  }),
  historyOfHateBasedBehaviour: answer({
    title: "History of hate-based behaviour",
    help: "Has the person shown hatred towards a group of people?",
    required: "optional",
    data: "F",
  }),
  highProfilePerson: answer({
    title: "High-profile person",
    help: "Might the press or local people recognise the person?",
    required: "optional",
    data: "F",
  }),
  risksHistoryOfOffendingAgainstVulnerableAdults: answer({
    title: "Offending against vulnerable adults",
    help: "Has the person harmed or exploited an adult who is vulnerable?",
    required: "complete",
    data: "F",
  }),
  additionalRoshInfo: answer({
    title: "Other risk-of-harm information (including weapons)",
    help: "What else should placement staff know to stay safe? Mention weapons.",
    required: "complete",
    data: "F",
  }),
  mappaNominal: answer({
    title: "MAPPA nominal",
    help: "Is the person managed under MAPPA? Add the level.",
    required: "optional",
    data: "F",
  }),
  modernDaySlaveryRisks: answer({
    title: "Modern slavery risks",
    help: "Could the person be exploited, or exploit someone else, through forced work?",
    required: "optional",
    data: "F",
  }),
});

export const upwManagingShape = shape("upwManaging", {
  locationExclusionCriteria: answer({
    title: "Places to avoid",
    help: "Are there streets, towns or kinds of place the person must not be sent?",
    required: "complete",
    data: "F",
  }),
  restrictedPlacement: answer({
    title: "Restricted placement",
    help: "Must the person work only on certain kinds of project?",
    required: "complete",
    data: "F",
  }),
  noFemaleSupervisor: answer({
    title: "No female supervisor",
    help: "Answer `yes` if women must not supervise this person.",
    required: "complete",
    data: "F",
  }),
  noMaleSupervisor: answer({
    title: "No male supervisor",
    help: "Answer `yes` if men must not supervise this person.",
    required: "complete",
    data: "F",
  }),
  restrictiveOrders: answer({
    title: "Restrictive orders",
    help: "Does a court order limit where the person goes or whom they meet?",
    required: "complete",
    data: "F",
  }),
  riskManagementIssuesIndividual: answer({
    title: "Issues in an individual placement",
    help: "Would working alone with a host, such as a charity shop, raise a problem?",
    required: "complete",
    data: "F",
  }),
  riskManagementIssuesSupervisedGroup: answer({
    title: "Issues in a supervised group",
    help: "Would working beside others on a supervised project raise a problem?",
    required: "complete",
    data: "F",
  }),
  alcoholDrugIssues: answer({
    title: "Alcohol or drug issues",
    help: "Could drink or drugs affect safety at work?",
    required: "complete",
    data: "F",
  }),
});
