/** A well-kept case of supervision in the community: nothing is found in it under the standards of 2018. */
import { addDays } from "../../../server/src/record/calendar.ts";
import { assessmentOf, roshOf } from "./assessing.ts";
import type { Chance } from "./chance.ts";
import type { Records } from "./common.ts";
import { checksOf, common, contactsOf, everyFourWeeks, headerOf } from "./common.ts";
import type { Person } from "./people.ts";

/** Mondays six to seven months before the day of the report (HMIP 2019 L600). */
const STARTS = ["2018-09-03", "2018-09-10", "2018-09-17"];

export function planOf(who: Person, isHarm: boolean, date: string, requirement: string, until: string): Record<string, unknown> {
  return {
    ...common("plan", who, date),
    agreement: "agreed",
    contactFrequency: "monthly",
    contactType: ["office", "home"],
    requirementsCovered: [requirement],
    strengthsUsed: ["S1", "S2"],
    personViews: `${who.first} would like one place to go with letters, and to be asked about drink straight out.`,
    objectives: [
      {
        id: "O1",
        title: "I will open letters on the day they come, and ring before I drink",
        areas: ["thinking"],
        purpose: isHarm ? "harm" : "reoffending",
        status: "active",
        measure: "A folder without unopened envelopes, seen each month until spring",
        actor: "person",
        targetDate: until,
        factors: ["F2"],
        interventionType: "structured",
        intervention: "Steps before the storm, six sessions",
        steps: [{ text: "Sessions one to three by Christmas", actor: "officer", status: "completed" }],
      },
      {
        id: "O2",
        title: "No drink before a shift and none on the day of a bill",
        areas: ["alcohol"],
        purpose: isHarm ? "harm" : "reoffending",
        status: "active",
        measure: "Twelve weeks of a diary that agrees with what the sister sees",
        actor: "person",
        targetDate: until,
        factors: ["F1"],
        interventionType: "toolkit",
        intervention: "Brief alcohol work at the health centre",
        steps: [{ text: "First of four talks", actor: "partner-agency", status: "completed" }],
      },
    ],
  };
}

export function managementOf(who: Person, date: string): Record<string, unknown> {
  return {
    ...common("rmp", who, date),
    keyInformationCurrentSituation: `Lives at ${who.street} alone and works at ${who.place}. The steward of that evening (P1) still works the same door at weekends.`,
    supervision: `Monthly with ${who.officer.name}, asking each time which letters are open, what was drunk on which day, and what the sister would say.`,
    monitoringAndControl: `${who.officer.name} asks the police for call-outs in January and again in July, and the manager at ${who.place} about Mondays.`,
    interventionsAndTreatment: "Six sessions of Steps before the storm, one to one, and brief alcohol work at the health centre.",
    victimSafetyPlanning:
      "The steward (P1) works with a partner at the door, has the number of the neighbourhood sergeant, and was asked in October what else would help.",
    actions: [
      {
        id: "A1",
        text: "Six sessions of Steps before the storm",
        section: "interventions-and-treatment",
        type: "constructive",
        owner: who.officer.name,
        by: "2019-06-28",
        factors: ["F1", "F2"],
      },
      {
        id: "A2",
        text: "Ask the sergeant how the door has been, and the steward what would help",
        section: "victim-safety-planning",
        type: "restrictive",
        owner: who.officer.name,
        agency: "police",
        by: "2019-04-26",
        factors: ["F1"],
        people: ["P1"],
      },
    ],
  };
}

export function contingencyOf(who: Person, date: string): Record<string, unknown> {
  return {
    ...common("contingency", who, date),
    items: [
      {
        id: "C1",
        trigger: "The sister or the manager tells us of drink before noon, or the folder comes with closed envelopes.",
        factors: ["F1"],
        action: "See him or her the next day with the folder, ring the sister, and bring the alcohol talk forward.",
        owner: who.officer.name,
        timescale: "1 working day",
      },
      {
        id: "C2",
        trigger: `Shifts at ${who.place} are cut, or wages come late.`,
        factors: ["F2"],
        action: "Ring the manager and the money adviser that day, and meet at the office before the weekend.",
        owner: who.officer.name,
        timescale: "2 working days",
      },
    ],
  };
}

/** @param isHarm whether risk-of-harm issues apply */
export function supervised(who: Person, isHarm: boolean, by: Chance, asOf: string): Records {
  const start = by.of(STARTS);
  const at = (days: number): string => addDays(start, days);
  const level = isHarm ? "medium" : "low";
  const type = by.of(["community-order", "community-order", "suspended-sentence-order"]);
  const header = headerOf(who, isHarm, addDays(start, -70));
  const records: Records = {
    case: {
      ...header,
      officers: [{ ...who.officer, from: start }],
      sentence: {
        type,
        offenceDate: addDays(start, -70),
        startDate: start,
        endDate: addDays(start, type === "community-order" ? 364 : 546),
      },
      requirements: [{ id: "R1", type: "rar", amount: "20", unit: "days" }],
      registrations: [{ type: `${level}-rosh`, date: at(10), nextReviewDate: "2019-06-03" }],
    },
    assessment: assessmentOf(who, isHarm, at(2), at(10)),
    rosh: roshOf(who, isHarm, level, at(10)),
    plan: planOf(who, isHarm, at(14), "R1", "2019-06-28"),
    checks: checksOf(who, [at(1), "2019-01-14"]),
    contacts: contactsOf(
      who,
      [{ date: at(2), type: "initial-appointment" }, ...everyFourWeeks(at(16), asOf).map((date) => ({ date, type: "office-visit" }))],
      addDays(asOf, 12),
      by,
    ),
    visit: {
      ...common("home-visit", who, at(23)),
      address: "L1",
      outcome: "completed",
      present: [who.first],
      childrenSeen: "none-live-there",
      concern: "no",
      observations:
        "One room and a kitchen, warm, letters on a nail by the door and all of them open. No empties, and none that had been moved for me.",
    },
    review: {
      ...common("review", who, at(154)),
      trigger: "scheduled",
      riskChanged: "no",
      compliance: "Every appointment but one was kept, and that one was put off by telephone the day before. Comes with questions now.",
      factorChanges:
        "Drink is down to two evenings a month, both after wages. Letters are open within the day; the sessions on worry have three to go.",
      personViews: `${who.first} thinks that the drawer is the measure of it, and would like to move to monthly by summer.`,
      agencyInput: [{ agency: "health", text: "Came to three of four talks, and was honest about the one evening.", date: at(147) }],
      planChanges: "O2 goes on to June, with the diary weekly in place of daily.",
    },
  };
  if (isHarm) {
    records["rmp"] = managementOf(who, at(14));
    records["contingency"] = contingencyOf(who, at(14));
  }
  return records;
}
