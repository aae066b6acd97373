/** Well-kept cases of unpaid work alone, and of resettlement: nothing is found in them under the standards of 2018. */
import { addDays } from "../../../server/src/record/calendar.ts";
import { assessmentOf, roshOf } from "./assessing.ts";
import type { Chance } from "./chance.ts";
import type { Records } from "./common.ts";
import { checksOf, common, contactsOf, everyFourWeeks, headerOf } from "./common.ts";
import type { Person } from "./people.ts";
import { contingencyOf, managementOf, planOf } from "./supervised.ts";

const NO = "no";

/** Unpaid work is the only requirement, begun at least three months ago; one session was missed, and decided about. */
export function unpaidWork(who: Person, by: Chance, asOf: string): Records {
  const start = by.of(["2018-11-05", "2018-11-12", "2018-11-19", "2018-12-03"]);
  const at = (days: number): string => addDays(start, days);
  const plan = planOf(who, false, at(14), "R1", "2019-06-28");
  return {
    case: {
      ...headerOf(who, false, addDays(start, -70)),
      officers: [{ ...who.officer, from: start }],
      sentence: { type: "community-order", offenceDate: addDays(start, -70), startDate: start, endDate: addDays(start, 364) },
      requirements: [{ id: "R1", type: "unpaid-work", amount: "80", unit: "hours" }],
      registrations: [{ type: "low-rosh", date: at(10), nextReviewDate: "2019-06-03" }],
    },
    assessment: assessmentOf(who, false, at(2), at(10)),
    rosh: roshOf(who, false, "low", at(10)),
    plan,
    checks: checksOf(who, [at(1)]),
    contacts: contactsOf(
      who,
      [{ date: at(2), type: "initial-appointment" }, ...everyFourWeeks(at(23), asOf).map((date) => ({ date, type: "office-visit" }))],
      addDays(asOf, 12),
      by,
    ),
    enforcement: {
      ...common("enforcement", who, at(49)),
      failureDate: at(47),
      reasonGiven: "Slept through after a late shift, and rang on the Monday.",
      decision: "first-warning",
      rationale: "The shift was known beforehand and there was time to ring. A first miss with the other hours kept, so a warning.",
      reengagement: "Booked for the Saturday after, with a message on the Friday.",
    },
    upw: {
      ...common("upw", who, at(8)),
      risk: {
        historySexualOffending: NO,
        posesRiskToChildren: NO,
        violentOffences: NO,
        controlIssues: NO,
        risksHistoryOfOffendingAgainstVulnerableAdults: NO,
        additionalRoshInfo: NO,
      },
      managing: {
        locationExclusionCriteria: `yes - ${who.place}, where the stock was taken`,
        restrictedPlacement: NO,
        noFemaleSupervisor: NO,
        noMaleSupervisor: NO,
        restrictiveOrders: NO,
        riskManagementIssuesIndividual: NO,
        riskManagementIssuesSupervisedGroup: NO,
        alcoholDrugIssues: "yes - sent home if there is drink on the breath; told so at induction",
      },
      health: {
        physicalDisability: NO,
        learningDisability: NO,
        learningDifficulty: NO,
        mentalHealthCondition: NO,
        allergies: NO,
        lossConsciousness: NO,
        epilepsy: NO,
        ...(who.sex === "female" ? { pregnancy: NO } : {}),
      },
      personal: { workSkills: "Shelves, tills and a forklift licence", futureWorkPlans: "A place in a joinery", educationTrainingNeed: NO },
      motivation:
        "Wants the hours done by summer, out of doors and on Saturdays, as late shifts in the week are what could get in the way.",
      restrictions: ["excluded-area"],
      placement: { kind: "mixed-group", place: "Fen Lane allotments", features: ["female-supervisor"] },
      sessions: [
        { date: at(12), outcome: "attended-complied", hours: "7" },
        { date: at(26), outcome: "attended-complied", hours: "7" },
        { date: at(47), outcome: "unacceptable-absence", hours: "0" },
        { date: at(75), outcome: "attended-complied", hours: "7" },
      ],
    },
  };
}

/** Inside until the day of the report, which is the day of release: the plan, the address and the handover are all due. */
export function resettled(who: Person, by: Chance, asOf: string): Records {
  const start = by.of(["2018-12-03", "2018-12-10"]);
  const at = (days: number): string => addDays(start, days);
  const rosh = roshOf(who, true, "medium", at(10));
  return {
    case: {
      ...headerOf(who, true, addDays(start, -70)),
      officers: [{ ...who.officer, from: start }],
      sentence: { type: "custody", offenceDate: addDays(start, -70), startDate: start, releaseDate: asOf, endDate: addDays(asOf, 118) },
      licenceConditions: [{ id: "R1", type: "supervision", text: "Keep in touch as told" }],
      registrations: [{ type: "medium-rosh", date: at(10), nextReviewDate: "2019-06-03" }],
    },
    assessment: assessmentOf(who, true, at(2), at(10)),
    rosh: { ...rosh, riskInCustody: { children: "low", public: "low", knownAdult: "low", staff: "low", prisoners: "low" } },
    checks: checksOf(who, [at(1)]),
    prison: {
      ...common("check", who),
      type: "prison",
      method: "secure-email",
      request: "sent",
      requested: at(9),
      responded: at(16),
      response: "known",
      detail: "Quiet on the wing, no adjudications, and on the tea point since the first month.",
      concern: "no",
      usedIn: ["plan"],
    },
    plan: { ...planOf(who, true, at(14), "R1", "2019-06-28"), contactType: ["video", "prison"] },
    contacts: contactsOf(
      who,
      [
        { date: at(4), type: "initial-appointment", mode: "video" },
        ...everyFourWeeks(at(18), asOf).map((date) => ({ date, type: "office-visit", mode: "video" })),
      ],
      addDays(asOf, 3),
      by,
    ),
    rmp: managementOf(who, at(14)),
    contingency: contingencyOf(who, at(14)),
    ttg: {
      ...common("ttg", who, at(42)),
      prison: "HMP Low Fell",
      bcst1: at(2),
      bcst2: at(7),
      accommodationOnRelease: "settled",
      accommodationReferral: "no",
      pathways: [
        { pathway: "accommodation", status: "done" },
        { pathway: "attitudes", status: "in-progress" },
        { pathway: "family", status: "support-not-required" },
        { pathway: "drugs-and-alcohol", status: "in-progress" },
        { pathway: "work", status: "done" },
        { pathway: "finance", status: "done" },
        { pathway: "health", status: "support-not-required" },
      ],
      harm: "Door staff could be hurt on an evening of drink soon after release, so the first alcohol talk is on the second day out.",
      preReleaseContacts: [{ date: addDays(asOf, -24), text: "By video, all three of us, the first week hour by hour." }],
      handoverDate: addDays(asOf, -2),
      handoverTo: `${who.officer.name}, ${who.office}`,
      handover: "Who could be harmed and when, the room and its key, and the two appointments of the first week.",
    },
  };
}
