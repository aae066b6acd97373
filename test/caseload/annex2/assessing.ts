/** A well-kept assessment and analysis of risk of serious harm. */
import { common } from "./common.ts";
import type { Person } from "./people.ts";

export function assessmentOf(who: Person, isHarm: boolean, started: string, date: string): Record<string, unknown> {
  const linked = { linkedToHarm: isHarm ? "yes" : "no", linkedToReoffending: "yes" };
  return {
    ...common("assessment", who, date),
    started,
    ...(who.officer.grade === "PQiP" ? { countersignedBy: { name: "Ruth Tarnbeck", grade: "SPO", date } } : {}),
    type: "layer-3",
    purpose: "initial",
    sources: ["interview", "self-assessment", "police", "prosecutor", "previous-convictions"],
    selfAssessment: "yes",
    motivation: "wants-to-change",
    offenceElements: [isHarm ? "violence" : "acquisitive"],
    offenceMotivations: ["emotional-state"],
    recognisesImpact: "yes",
    acceptsResponsibility: "yes",
    escalation: "no",
    establishedPattern: "no",
    linkedToHarm: isHarm ? "yes" : "no",
    domesticAbusePerpetrator: "no",
    domesticAbuseVictim: "no",
    personViews: `${who.first} says that drink came first and the rest followed, and asked for somebody at ${who.place} to be told, so that lateness is not taken for idleness.`,
    offenceDetails: isHarm
      ? `Turned away from a social evening at ${who.place} after four pints, ${who.first} pushed past and hit a steward once on the cheek. A colleague pulled them apart, and the police came within ten minutes.`
      : `On five mornings ${who.first} left ${who.place} with goods under a coat and sold them the same day. The last time a camera was watched and the bag was full.`,
    ...(isHarm
      ? {
          victims: [{ person: "P1", text: "Had worked the door for a year.", relationship: "victim", ageBand: "26-49" }],
          impactOnVictim:
            "Bruised for a week and off the door for two; now works only with a partner beside the entrance, and thinks about leaving the trade.",
        }
      : {}),
    motivationAndTriggers: `It was the week the rent had gone up, and being looked at as if the money was not there stung more than the cold. ${who.first} had been drinking since noon to put off opening the letter, and wanted, for once, not to be the one who backs down.`,
    patternOfOffending:
      "One caution at nineteen, also after drinking on the day of a bill. In between there were eleven quiet years, in steady work and without drink in the week.",
    needs: [
      { area: "accommodation", score: "0" },
      { area: "ete", score: "1", text: `Regular shifts at ${who.place}, with a manager who knows of the order.` },
      { area: "finance", need: "no" },
      { area: "relationships", score: "0" },
      { area: "lifestyle", score: "1" },
      { area: "drugs", score: "0" },
      {
        area: "alcohol",
        score: "5",
        ...linked,
        text: `Five or six pints on the days when money is short, and not otherwise. Drink was there on the day of the offence and on the day of the caution, and both times it had started before noon.`,
      },
      { area: "emotional-wellbeing", need: "no" },
      {
        area: "thinking",
        score: "4",
        ...linked,
        text: `Puts bills in a drawer, and then wants everything settled within the hour. With a list in front of ${who.first} things get done in their order, so it is being alone with worry that matters.`,
      },
      { area: "attitudes", score: "0" },
    ],
    strengths: [
      { id: "S1", area: "ete", text: `Three years at ${who.place}, and never late on a Monday.` },
      { id: "S2", area: "relationships", text: "A sister who rings every Sunday and is told the truth." },
    ],
    scores: [
      { predictor: "ogrs3", score: "41", band: "low" },
      { predictor: "rsr", score: "0.8", band: "low" },
    ],
  };
}

export function roshOf(who: Person, isHarm: boolean, level: string, date: string): Record<string, unknown> {
  const no = "no";
  return {
    ...common("rosh", who, date),
    screening: { harmToOthers: isHarm ? "yes" : no, children: no, self: no, other: no, anythingElse: no },
    ...(isHarm
      ? {
          harmAnalysis: `One blow with the open hand, after drinking from noon, at somebody who stood between ${who.first} and a door. It could have ended on the steps behind, which are stone; nothing like it is known from any other day.`,
        }
      : {}),
    childrenInHousehold: no,
    childrenContact: no,
    childrenConcern: no,
    adultConcern: no,
    whoIsAtRisk: isHarm
      ? `Stewards and door staff who turn ${who.first} away, the public beside them, and among these the steward of that evening (P1).`
      : `Nobody has been identified. Shop staff at ${who.place} were looked at, as a chase might end badly, and none was ever touched.`,
    natureOfRisk: isHarm
      ? "A push or a blow in a doorway, with bruises most likely and a fall on steps the worst that has to be thought of."
      : "A loss of goods and a manager's trust. Nothing known points to anybody being hurt, in body or in mind.",
    riskImminence: `On the day a bill arrives and is not opened, from early evening, and not while the Sunday call from the sister goes well.`,
    riskIncreaseFactors: [
      { id: "F1", text: "Drinking before noon on the day of a bill.", ...(isHarm ? { people: ["P1"] } : {}) },
      { id: "F2", text: `Shifts at ${who.place} cut without notice.` },
    ],
    riskMitigationFactors: "Opening letters with the sister on Sundays, regular shifts, and a sober way home that has been tried out.",
    riskInCommunity: { children: "low", public: level, knownAdult: "low", staff: "low" },
    overallRiskLevel: level,
  };
}
