/** Every code list, for lookups by name, the docs and the tests. */
import type { Vocab } from "../lists.ts";
import * as assessmentLists from "./assessment.ts";
import * as caseLists from "./case.ts";
import * as checkLists from "./check.ts";
import * as contactLists from "./contact.ts";
import * as decisionsLists from "./decisions.ts";
import * as peopleLists from "./people.ts";
import * as planLists from "./plan.ts";
import * as recordLists from "./record.ts";
import * as registrationLists from "./registration.ts";
import * as roshLists from "./rosh.ts";
import * as servicesLists from "./services.ts";

export const vocabularies: readonly Vocab[] = [
  roshLists.riskLevel,
  peopleLists.grade,
  recordLists.status,
  recordLists.assessmentStatus,
  caseLists.provider,
  caseLists.sex,
  caseLists.ethnicity,
  caseLists.disability,
  caseLists.sentenceType,
  caseLists.requirementType,
  caseLists.unit,
  peopleLists.personRole,
  peopleLists.ageBand,
  peopleLists.childStatus,
  caseLists.orderType,
  assessmentLists.offenceElement,
  registrationLists.registration,
  registrationLists.registrationLevel,
  caseLists.colourBand,
  caseLists.circumstance,
  caseLists.suspension,
  assessmentLists.assessmentType,
  assessmentLists.assessmentPurpose,
  recordLists.source,
  assessmentLists.motivation,
  assessmentLists.offenceMotivation,
  assessmentLists.daAgainst,
  assessmentLists.area,
  peopleLists.characteristic,
  assessmentLists.predictor,
  roshLists.selfConcern,
  roshLists.rmpSection,
  roshLists.actionType,
  roshLists.actionCheck,
  peopleLists.agency,
  checkLists.checkType,
  checkLists.checkMethod,
  checkLists.checkRequest,
  checkLists.checkResponse,
  checkLists.visitOutcome,
  checkLists.childrenSeen,
  contactLists.contactType,
  contactLists.contactMode,
  contactLists.contactOutcome,
  contactLists.interventionKind,
  contactLists.event,
  planLists.purpose,
  planLists.objectiveStatus,
  planLists.stepStatus,
  planLists.actor,
  planLists.interventionType,
  planLists.agreement,
  planLists.frequency,
  planLists.reviewTrigger,
  servicesLists.placementKind,
  servicesLists.placementFeature,
  servicesLists.pathway,
  servicesLists.pathwayStatus,
  servicesLists.releaseHome,
  decisionsLists.decision,
  decisionsLists.recall,
  decisionsLists.alternative,
  decisionsLists.oversightReason,
  decisionsLists.endorsement,
];
