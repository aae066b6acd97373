/** Enforcement: last days in time, decisions that answer, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const accepted = (more: string): string => `type: office-visit\noutcome: acceptable-medical\n${more}`;

edges("enforcement-absence-unevidenced", {
  "asks for the evidence where the reason cannot be read": [
    accepted("absenceReason: [migraine]\nevidenceDue: 2019-03-27\n"),
    ["contact evidenceSeen: This absence was accepted, and the evidence due 2 days ago has not been seen."],
  ],
  "takes a reason why none is written, and asks for the evidence": [
    accepted("notApplicable: { absenceReason: Told to the manager in confidence that day }\nevidenceDue: 2019-03-20\n"),
    ["contact evidenceSeen"],
  ],
  "leaves evidence alone that cannot be read": [
    accepted("absenceReason: A migraine.\nevidenceDue: 2019-03-20\nevidenceSeen: [a letter]\n"),
    [],
  ],
  "takes a reason why no evidence was seen": [
    accepted(
      "absenceReason: A migraine.\nevidenceDue: 2019-03-20\nnotApplicable: { evidenceSeen: The surgery has closed and its papers are gone }\n",
    ),
    [],
  ],
});

const MISSED = `record: case
---
record: contact
date: 2019-03-04
type: office-visit
outcome: unacceptable-absence
---
record: enforcement
`;
const missed = (rest: string): string => MISSED + rest;

edges("enforcement-decision-missing", {
  "takes a decision on the tenth working day": [missed("date: 2019-03-18\nfailureDate: 2019-03-04\ndecision: first-warning\n"), []],
  "speaks on the eleventh": [
    missed("date: 2019-03-06\nfailureDate: 2019-03-01\ndecision: first-warning\n"),
    ["contact outcome: This failure to comply was 11 working days ago, and no decision about it was recorded within 10."],
    { asOf: "2019-03-19" },
  ],
  "takes a decision whose failure cannot be read": [missed("failureDate: Monday\ndecision: first-warning\n"), []],
  "takes a decision whose day cannot be read": [missed("date: Monday\nfailureDate: 2019-03-04\ndecision: first-warning\n"), []],
  "takes no decision without a day": [missed("date:\nfailureDate: 2019-03-04\ndecision: first-warning\n"), ["contact outcome"]],
  "takes no decision that is pending": [
    missed("date: 2019-03-06\nfailureDate: 2019-03-04\ndecision: decision-pending\n"),
    ["contact outcome"],
  ],
  "takes a decision about recall": [missed("date: 2019-03-06\nfailureDate: 2019-03-04\nrecallDecision: no-recall\n"), []],
  "takes a decision that cannot be read": [missed("date: 2019-03-06\nfailureDate: 2019-03-04\ndecision: told off\n"), []],
  "takes no record without a decision": [missed("date: 2019-03-06\nfailureDate: 2019-03-04\n"), ["contact outcome"]],
});

const warned = (rest: string): string => `record: case
---
record: enforcement
date: 2019-03-04
failureDate: 2019-03-06
reasonGiven: Said that she had the wrong week.
decision: first-warning
---
${rest}`;
const NOT_BACK = ["enforcement reengagement"];

edges("enforcement-no-reengagement", {
  "takes a call without an outcome": [warned("record: contact\ndate: 2019-03-11\ntype: phone-call\n"), []],
  "takes an appointment without an outcome": [warned("record: contact\ndate: 2019-03-11\ntype: office-visit\n"), []],
  "takes no contact of another kind": [warned("record: contact\ndate: 2019-03-11\ntype: police-liaison\n"), NOT_BACK],
  "takes no contact without a kind": [warned("record: contact\ndate: 2019-03-11\n"), NOT_BACK],
  "takes no call that was refused": [
    warned("record: contact\ndate: 2019-03-11\ntype: phone-call\noutcome: attended-complied\n").replace(
      "attended-complied",
      "unacceptable-absence",
    ),
    NOT_BACK,
  ],
  "takes the day of the decision": [warned("record: contact\ndate: 2019-03-04\ntype: phone-call\n"), []],
  "takes the last day": [warned("record: contact\ndate: 2019-03-18\ntype: phone-call\n"), []],
  "takes no day before the decision": [warned("record: contact\ndate: 2019-03-01\ntype: phone-call\n"), NOT_BACK],
  "takes no day after the last": [warned("record: contact\ndate: 2019-03-19\ntype: phone-call\n"), NOT_BACK],
  "takes no contact without a day": [warned("record: contact\ndate:\ntype: phone-call\n"), NOT_BACK],
  "takes not the day of the failure itself": [warned("record: contact\ndate: 2019-03-06\ntype: phone-call\n"), NOT_BACK],
  "says nothing where the sentence ended within those days": [
    warned("").replace("case\n", "case\nsentence: { type: community-order, endDate: 2019-03-15 }\n"),
    [],
  ],
  "speaks where it ended on the last of them": [
    warned("").replace("case\n", "case\nsentence: { type: community-order, endDate: 2019-03-18 }\n"),
    NOT_BACK,
  ],
  "takes a visit that was carried out": [warned("record: home-visit\ndate: 2019-03-11\noutcome: completed\n"), []],
  "takes no visit to an empty house": [warned("record: home-visit\ndate: 2019-03-11\noutcome: not-undertaken\n"), NOT_BACK],
  "takes no visit before the decision": [warned("record: home-visit\ndate: 2019-03-01\noutcome: completed\n"), NOT_BACK],
});

const recall = (day: string): string =>
  `record: case\n---\nrecord: enforcement\ndate: ${day}\nfailureDate: 2019-03-01\nrecallDecision: no-recall\n`;

edges("enforcement-recall-late", {
  "needs no level where the decision is in time at any": [recall("2019-03-04"), []],
  "needs the level a day later": [recall("2019-03-05"), ["case not evaluated"]],
  "gives one day at a high level": [
    recall("2019-03-05").replace("---\n", "---\nrecord: rosh\ndate: 2019-01-14\noverallRiskLevel: high\n---\n"),
    ["enforcement date"],
  ],
  "says nothing of a decision without a day": [recall(""), []],
  "needs no level where it is late at any": [
    recall("2019-03-06"),
    ["enforcement date: This decision about recall came 3 working days after what called for it, and 2 is the most allowed."],
  ],
});

const licence = (rest: string): string => `record: case
sentence: { type: licence, startDate: 2016-10-03, releaseDate: 2017-10-02, endDate: 2020-10-01 }
---
${rest}`;
const arrested = (rest: string): string =>
  licence(`record: contact\ndate: 2019-02-04\ntype: phone-call\nsignificantEvent: arrest\n---\n${rest}`);
const OPEN = ["contact significantEvent"];
const failed = (...days: readonly string[]): string =>
  licence(days.map((day) => `record: contact\ndate: ${day}\ntype: office-visit\noutcome: unacceptable-absence\n`).join("---\n"));

edges("enforcement-recall-not-considered", {
  "speaks of an arrest": [arrested(""), OPEN],
  "takes a decision on the same day": [arrested("record: enforcement\ndate: 2019-02-04\nrecallDecision: no-recall\n"), []],
  "takes none of the day before": [arrested("record: enforcement\ndate: 2019-02-03\nrecallDecision: no-recall\n"), OPEN],
  "takes one about that day whatever its own": [
    arrested("record: enforcement\ndate: 2019-02-01\nfailureDate: 2019-02-04\nrecallDecision: no-recall\n"),
    [],
  ],
  "takes a day on which recall was asked for": [arrested("record: enforcement\nrecallRequested: 2019-02-05\n"), []],
  "takes a decision that means recall": [arrested("record: enforcement\ndecision: immediate-breach-or-recall\n"), []],
  "takes no warning": [arrested("record: enforcement\nfailureDate: 2019-02-04\ndecision: first-warning\n"), OPEN],
  "takes a decision that cannot be read": [arrested("record: enforcement\ndate: 2019-02-01\nrecallDecision: maybe\n"), []],
  "takes a day that cannot be read": [arrested("record: enforcement\ndate: Monday\ndecision: first-warning\n"), []],
  "takes a contact that says so": [arrested("record: contact\ndate: 2019-02-05\ntype: recall-decision\n"), []],
  "takes no such contact before": [arrested("record: contact\ndate: 2019-02-01\ntype: recall-decision\n"), OPEN],
  "takes no other contact": [arrested("record: contact\ndate: 2019-02-05\ntype: phone-call\n"), OPEN],
  "says nothing without a sentence": ["record: case\n---\nrecord: contact\ntype: phone-call\nsignificantEvent: arrest\n", []],
  "says nothing of a kept contact after two failures": [
    `${failed("2018-06-04", "2018-08-06")}---\nrecord: enforcement\ndate: 2018-08-07\nrecallDecision: no-recall\n---\nrecord: contact\ndate: 2018-08-20\ntype: office-visit\noutcome: attended-complied\n`,
    [],
  ],
  "leaves an empty list of triggers alone": [licence("record: contact\ntype: phone-call\ntriggers: []\n"), []],
  "leaves a contact without a day alone": [licence("record: contact\ndate:\ntype: phone-call\nsignificantEvent: arrest\n"), []],
  "counts failures that lie twelve months apart": [
    failed("2018-02-05", "2019-02-05"),
    ["contact-2 outcome: There have been 2 failures on licence within 12 months, and no decision about recall is recorded since."],
  ],
  "counts none that lie a day further": [failed("2018-02-04", "2019-02-05"), []],
});

const order = (...parts: readonly string[]): string =>
  ["record: case\nsentence: { type: community-order, startDate: 2018-02-05, endDate: 2020-02-04 }\n", ...parts].join("---\n");
const absent = (day: string): string => `record: contact\ndate: ${day}\ntype: office-visit\noutcome: unacceptable-absence\n`;
const breach = (day: string, decision = "breach-requested"): string => `record: enforcement\ndate: ${day}\ndecision: ${decision}\n`;
const TWO = order(absent("2018-06-04"), absent("2018-08-06"));
const SECOND = ["contact-2 outcome"];

edges("enforcement-second-failure", {
  "counts two that lie twelve months apart": [order(absent("2018-02-12"), absent("2019-02-12")), SECOND],
  "counts failures on a suspended sentence": [TWO.replace("community-order", "suspended-sentence-order"), SECOND],
  "says nothing without a sentence": [`record: case\n---\n${absent("2018-06-04")}---\n${absent("2018-08-06")}`, []],
  "gives ten working days": [TWO, [], { asOf: "2018-08-20" }],
  "speaks on the eleventh": [TWO, SECOND, { asOf: "2018-08-21" }],
  "takes breach on the same day": [`${TWO}---\n${breach("2018-08-06")}`, []],
  "takes breach at once": [`${TWO}---\n${breach("2018-08-07", "immediate-breach-or-recall")}`, []],
  "takes the day on which breach started": [`${TWO}---\nrecord: enforcement\ndate: 2018-07-01\nbreachStarted: 2018-08-07\n`, []],
  "takes none that starts tomorrow": [`${TWO}---\nrecord: enforcement\ndate: 2019-03-01\nbreachStarted: 2019-03-30\n`, SECOND],
  "takes one that starts today": [`${TWO}---\nrecord: enforcement\ndate: 2019-03-01\nbreachStarted: 2019-03-29\n`, []],
  "takes no decision without a day": [`${TWO}---\nrecord: enforcement\ndate:\ndecision: breach-requested\n`, SECOND],
  "takes no judgement without a day": [`${TWO}---\nrecord: contact\ndate:\ntype: professional-judgement\n`, SECOND],
  "is not evaluated where a decision cannot be read": [
    `${TWO}---\n${breach("2018-07-01", "told off")}`,
    ["case not evaluated: An enforcement decision, or its day, could not be read."],
  ],
  "is not evaluated where its day cannot be read": [`${TWO}---\n${breach("Monday", "second-warning")}`, ["case not evaluated"]],
  "is not evaluated where the start of breach cannot be read": [
    `${TWO}---\nrecord: enforcement\ndate: 2018-07-01\nbreachStarted: in July\n`,
    ["case not evaluated"],
  ],
  "counts afresh once breach is under way": [
    order(absent("2018-06-04"), absent("2018-08-06"), absent("2018-09-03"), breach("2018-08-06")),
    [],
  ],
  "counts no breach that began before the second": [
    order(absent("2018-06-04"), absent("2018-08-06"), absent("2018-09-03"), breach("2018-08-03")),
    SECOND,
  ],
  "counts the second though breach began over the first": [order(absent("2018-06-04"), absent("2018-08-06"), breach("2018-06-05")), SECOND],
  "speaks of the second after counting afresh": [
    order(absent("2018-06-04"), absent("2018-08-06"), breach("2018-08-07"), absent("2018-09-03"), absent("2018-10-01")),
    ["contact-4 outcome"],
  ],
});
