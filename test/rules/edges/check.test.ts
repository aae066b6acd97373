// Long because each of fourteen rules on checks has a table of its own.
/** Checks: last days in time, answers that were held, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const header = (more = ""): string => `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
${more}`;
const check = (type: string, more: string): string => `---\nrecord: check\ntype: ${type}\n${more}`;
const draft = (type: string, more = ""): string => check(type, `request: not-yet-sent\n${more}`);
const UNCLEAR = check("constabulary", "request: sent\nrequested: 2019-01-10\n");
const NO_AGENCY = ["case not evaluated: A check does not say which agency was asked."];
const NO_START = ["case not evaluated: The day on which the sentence or licence started is not recorded."];
const TODAY = "not-yet-sent, [add the day it is sent]";

const UNCLE = `people:
  - { id: P1, name: Walter Reed, role: adult-at-risk, atRisk: yes }
  - { id: P2, name: Jo Fell, role: partner, atRisk: no }
  - { name: Ida Reed, role: adult-at-risk, atRisk: yes }
`;

edges("check-adult-missing", {
  "is not evaluated where an agency cannot be read": [header(UNCLE) + UNCLEAR, NO_AGENCY],
  "asks about each adult at risk that has an id": [header(UNCLE), [`case record -> record check adult-safeguarding, P1, ${TODAY}`]],
  "asks about nobody where the analysis alone says so": [
    `${header()}---\nrecord: rosh\nadultConcern: yes\n`,
    [`case record -> record check adult-safeguarding, ${TODAY}`],
  ],
});

const arrest = (more: string): string => `${header()}---
record: contact
date: 2019-03-11
type: phone-call
significantEvent: arrest
${more}`;
const liaison = (day: string): string => `---\nrecord: contact\ndate: ${day}\ntype: police-liaison\n`;
const ARREST = ["contact significantEvent"];

edges("check-after-police-event", {
  "gives five working days": [arrest(""), [], { asOf: "2019-03-18" }],
  "speaks on the sixth": [
    arrest(""),
    ["contact significantEvent: The police were not asked about this event within 5 working days of it becoming known."],
    { asOf: "2019-03-19" },
  ],
  "takes the day itself": [arrest(liaison("2019-03-11")), []],
  "takes the last day": [arrest(liaison("2019-03-18")), []],
  "takes no day before": [arrest(liaison("2019-03-10")), ARREST],
  "takes no contact without a day": [arrest(liaison("")), ARREST],
  "takes a check that was asked": [arrest(check("police-da", "request: sent\nrequested: 2019-03-12\n")), []],
  "takes an answer that was given unasked": [arrest(check("police-intelligence", "responded: 2019-03-12\nresponse: not-known\n")), []],
  "takes no check of another agency": [arrest(check("children", "request: sent\nrequested: 2019-03-12\n")), ARREST],
  "takes no check without a kind": [arrest("---\nrecord: check\nrequest: sent\nrequested: 2019-03-12\n"), ARREST],
  "offers no second draft": [arrest(draft("police-intelligence")), ["contact significantEvent -> nothing"]],
  "offers one beside a draft of another kind": [
    arrest(draft("police-da")),
    [`contact significantEvent -> record check police-intelligence, ${TODAY}`],
  ],
  "says nothing of an event without a day": [arrest("").replace("date: 2019-03-11", "date:"), []],
  "says nothing of other events": [arrest("").replace("arrest", "new-partner"), []],
  "says nothing of a contact without an event": [arrest("").replace("significantEvent: arrest\n", ""), []],
});

const waiting = (more: string, requested = "2019-03-11"): string => `type: housing\nrequest: sent\nrequested: ${requested}\n${more}`;

edges("check-awaiting-response", {
  "gives ten working days": [waiting("", "2019-03-15"), []],
  "speaks on the eleventh": [
    waiting("", "2019-03-14"),
    ["check responded: This check has waited 11 working days for an answer and has not been chased since."],
  ],
  "says nothing of a request that is still to come": [waiting("", "2019-04-01"), []],
  "takes a day of response": [waiting("responded: 2019-03-12\n"), []],
  "takes a response without a day": [waiting("response: known\n"), []],
  "takes a day of response that cannot be read": [waiting("responded: Monday\n"), []],
  "takes a response that cannot be read": [waiting("response: they know them\n"), []],
  "takes a reason why there is no day": [waiting("notApplicable: { responded: The office closed for good that week }\n"), []],
  "takes a reason why there is no response": [waiting("notApplicable: { response: The office closed for good that week }\n"), []],
  "counts from the latest reminder, wherever it stands": [
    waiting("chased:\n  - { date: 2019-03-18, text: Rang }\n  - { date: 2019-03-12, text: Wrote }\n"),
    [],
  ],
  "takes a reminder of today": [waiting("chased:\n  - { date: 2019-03-29, text: Rang }\n"), []],
  "counts no reminder from before the request": [
    waiting("chased:\n  - { date: 2019-03-01, text: Rang }\n"),
    ["check responded: This check has waited 14 working days for an answer and has not been chased since."],
  ],
  "counts no reminder without a day": [waiting("chased:\n  - { text: Rang }\n"), ["check responded"]],
  "says nothing where the day of a reminder cannot be read": [waiting("chased:\n  - { date: Friday, text: Rang }\n"), []],
});

const CHILD = `people:
  - { id: P1, name: Robin, role: child, livesWith: yes, contact: yes, childStatus: unknown }
  - { id: P2, name: Jo Fell, role: partner }
  - { name: Ash, role: child, livesWith: yes }
`;

edges("check-children-missing", {
  "is not evaluated without a start": [`record: case\n${CHILD}`, NO_START],
  "gives fifteen working days": [header(CHILD), [], { asOf: "2019-01-28" }],
  "speaks on the sixteenth": [
    header(CHILD),
    ["case record: Children's services have not been asked about the children in this case, 15 working days or more into the sentence."],
    { asOf: "2019-01-29" },
  ],
  "is not evaluated where an agency cannot be read": [header(CHILD) + UNCLEAR, NO_AGENCY],
  "asks about each child that has an id": [header(CHILD), [`case record -> record check children, P1, ${TODAY}`]],
  "asks about nobody where the analysis alone says so": [
    `${header()}---\nrecord: rosh\nchildrenConcern: yes\n`,
    [`case record -> record check children, ${TODAY}`],
  ],
  "offers no second draft": [header(CHILD) + draft("children"), ["case record -> nothing"]],
});

const answered = (type: string, day: string, more = ""): string =>
  check(type, `about: [P1]\nrequest: sent\nrequested: 2018-09-05\nresponded: ${day}\nresponse: not-known\n${more}`);
const joined = (...days: readonly string[]): string =>
  CHILD + days.map((day, i) => `  - { id: P${i + 7}, name: Kit Vane, role: partner, from: 2019-02-16, firstKnown: ${day} }\n`).join("");
const STALE = ["check responded"];

edges("check-children-stale", {
  "says nothing where nobody was asked": [header(CHILD), []],
  "relies on an answer for six months": [header(CHILD) + answered("children", "2018-09-29"), []],
  "relies on it no longer": [
    header(CHILD) + answered("children", "2018-09-28"),
    [`check responded -> record check children, P1, ${TODAY}`],
  ],
  "waits for the answer to a new request": [
    header(CHILD) + answered("children", "2018-09-20") + check("children", "request: sent\nrequested: 2019-03-20\n"),
    [],
  ],
  "does not wait for another agency": [
    header(CHILD) + answered("children", "2018-09-20") + check("police-da", "request: sent\nrequested: 2019-03-20\n"),
    STALE,
  ],
  "offers no second draft": [header(CHILD) + answered("children", "2018-09-20") + draft("children"), ["check responded -> nothing"]],
  "takes an answer of the day on which somebody new became known": [header(joined("2019-03-04")) + answered("children", "2019-03-04"), []],
  "speaks of somebody known since today": [header(joined("2019-03-29")) + answered("children", "2019-03-04"), STALE],
  "counts to the latest newcomer": [
    header(joined("2019-03-25", "2019-03-11")) + answered("children", "2019-03-04"),
    ["check responded: The latest answer from children's services is from 21 days before the household changed."],
  ],
  "gives working days where a pack does": [
    header(joined("2019-03-22")) + answered("children", "2019-03-04"),
    [],
    { parameters: { days: 5 } },
  ],
  "gives no more than those": [header(joined("2019-03-21")) + answered("children", "2019-03-04"), STALE, { parameters: { days: 5 } }],
});

const CURFEW = "addresses:\n  - { id: L1, text: Weir Cottage }\nrequirements:\n  - { id: R1, type: curfew-em, address: L1 }\n";
const CURFEWS = ["children", "police"].map((agency) => `case requirements[R1].address ${agency}`);

edges("check-curfew-address", {
  "is not evaluated where no address is named": [
    header("requirements:\n  - { id: R1, type: curfew-em }\n"),
    ["case not evaluated: A curfew does not name its address."],
  ],
  "takes no check about nobody": [header(CURFEW) + check("police-da", "request: sent\nrequested: 2019-01-10\n"), CURFEWS],
  "takes no check without a kind": [`${header(CURFEW)}---\nrecord: check\nabout: [L1]\nrequest: sent\nrequested: 2019-01-10\n`, CURFEWS],
  "offers no second draft": [
    header(CURFEW) + draft("police-da", "about: [L1]\n") + draft("children", "about: [L1]\n"),
    CURFEWS.map((line) => `${line} -> nothing`),
  ],
});

edges("check-detail-missing", {
  "takes twelve words": ["response: known\ndetail: one two three four five six seven eight nine ten eleven twelve\n", []],
  "takes no fewer": ["response: known\ndetail: one two three four five six seven eight nine ten eleven\n", ["check detail"]],
});

const NEW = (role = "partner"): string =>
  header(`people:\n  - { id: P1, name: Jo Fell, role: ${role}, from: 2019-02-16, firstKnown: 2019-03-04 }\n`);
const asked = (day: string, type = "police-da"): string => check(type, `request: sent\nrequested: ${day}\n`);
const NEWCOMER = ["case people[P1]"];

edges("check-new-household", {
  "is not evaluated without a start": ["record: case\n", NO_START],
  "takes the day on which it became known": [NEW() + asked("2019-03-04"), []],
  "takes today": [NEW() + asked("2019-03-29"), []],
  "takes no day before it became known": [NEW() + asked("2019-03-03"), NEWCOMER],
  "takes no day to come": [NEW() + asked("2019-03-30"), NEWCOMER],
  "takes no check that was not asked": [NEW() + draft("police-da"), NEWCOMER],
  "takes no check of the prison": [NEW() + asked("2019-03-11", "prison"), NEWCOMER],
  "takes no check without a kind": [`${NEW()}---\nrecord: check\nrequest: sent\nrequested: 2019-03-11\n`, NEWCOMER],
  "asks about a partner": [NEW(), [`case people[P1] -> record check police-da, P1, ${TODAY}; record check children, P1, ${TODAY}`]],
  "asks about an adult at risk": [
    NEW("adult-at-risk"),
    [`case people[P1] -> record check police-da, P1, ${TODAY}; record check adult-safeguarding, P1, ${TODAY}`],
  ],
  "has nobody to ask about where there is no id": [NEW().replace("id: P1, ", ""), ["case people[0] -> nothing"]],
  "takes no check about nobody for an address without an id": [
    `${header("addresses:\n  - { text: Alder Row, from: 2019-02-16 }\n")}${asked("2019-01-10")}`,
    ["case addresses[0]"],
  ],
});

const relying = (more: string, before = ""): string => `record: case
---
${before}record: check
id: later
type: children
request: not-sent-up-to-date
${more}`;
const EARLIER = "record: check\nid: earlier\ndate: 2018-06-04\ntype: children\nrequest: sent\nrequested: 2018-06-04\n";

edges("check-not-sent-unexplained", {
  "asks for the earlier check where the reason cannot be read": [relying("notSentReason: [held]\n"), ["check reliesOn"]],
  "asks for the earlier check where the reason does not apply": [
    relying("notApplicable: { notSentReason: Said on the cover sheet of the bundle }\n"),
    ["check reliesOn"],
  ],
  "says nothing of earlier checks that cannot be read": [relying("notSentReason: Held already.\nreliesOn: { a: b }\n"), []],
  "takes no record of another kind": [
    relying("notSentReason: Held already.\nreliesOn: [rang]\n", "record: contact\nid: rang\ntype: phone-call\n---\n"),
    ["check reliesOn: The earlier check that this one relies on has no response."],
  ],
  "takes no record that is not there": [relying("notSentReason: Held already.\nreliesOn: [gone]\n"), ["check reliesOn"]],
  "takes not the check itself": [
    relying("notSentReason: Held already.\nreliesOn: [later]\nresponded: 2019-02-25\nresponse: not-known\n"),
    ["check reliesOn"],
  ],
  "takes an answer without a day": [
    relying("notSentReason: Held already.\nreliesOn: [earlier]\n", `${EARLIER}response: not-known\n---\n`),
    [],
  ],
});

const raised = (more: string, other = ""): string => `record: case
---
record: check
type: children
responded: 2019-03-04
response: known
concern: yes
${more}${other === "" ? "" : `---\nrecord: review\nid: after\n${other}`}`;
const USED = "usedIn: [after]\n";
const NOT_IN_TIME = [
  "check usedIn: This answer raises a concern, and nothing it names was written or changed within 10 working days of it.",
];

edges("check-not-used", {
  "takes the day of the answer": [raised(USED, "date: 2019-03-04\n"), []],
  "takes the last day": [raised(USED, "date: 2019-03-18\n"), []],
  "takes no day before": [raised(USED, "date: 2019-03-03\n"), NOT_IN_TIME],
  "takes no day after the last": [raised(USED, "date: 2019-03-19\n"), NOT_IN_TIME],
  "takes a change in time": [raised(USED, "date: 2019-01-14\nupdated: 2019-03-11\n").replace("record: review", "record: plan"), []],
  "takes a day in time and a later change": [
    raised(USED, "date: 2019-03-11\nupdated: 2019-03-25\n").replace("record: review", "record: plan"),
    [],
  ],
  "takes no record without a day": [raised(USED, "date:\n"), NOT_IN_TIME],
  "takes no draft": [raised(USED, "date: 2019-03-11\nstatus: in-progress\n"), NOT_IN_TIME],
  "takes the draft of an analysis": [raised(USED, "date: 2019-03-11\nstatus: in-progress\n").replace("record: review", "record: rosh"), []],
  "takes no contact": [raised(USED, "date: 2019-03-11\n").replace("record: review", "record: contact"), NOT_IN_TIME],
  "takes no record that is not there": [raised("usedIn: [gone]\n"), NOT_IN_TIME],
  "says nothing of uses that cannot be read": [raised("usedIn: { a: b }\n"), []],
  "says nothing of a reason that cannot be read": [raised("noChangeReason: [a, b]\n"), []],
  "takes a reason why it is used nowhere": [raised("notApplicable: { usedIn: The family has moved to another county }\n"), []],
  "says nothing of an answer without a day": [raised("").replace("responded: 2019-03-04", "responded:"), []],
  "says nothing of an answer to come": [raised("").replace("2019-03-04", "2019-04-04"), []],
  "says nothing where there is no concern": [raised("").replace("concern: yes", "concern: no"), []],
});

const WAITS = "The police will let us know.";

edges("check-passive-reliance", {
  "speaks of a row in each of two lists": [
    `record: contact\ntype: office-visit\nsetTasks:\n  - { id: T1, text: ${WAITS} }\nappointments:\n  - { date: 2019-04-05, text: ${WAITS} }\n`,
    ["contact appointments[2019-04-05].text", "contact setTasks[T1].text"],
  ],
  "speaks once of a row with two texts": [
    `record: contingency\nitems:\n  - { id: C1, trigger: ${WAITS}, action: ${WAITS} }\n  - { id: C2, trigger: ${WAITS} }\n`,
    ["contingency items[C1].trigger", "contingency items[C2].trigger"],
  ],
  "says nothing of judgements": [
    `record: contact\nnotes: Rang.\njudgements:\n  - { rule: contact-recorded-late, reason: ${WAITS}, agreedBy: Ada Finch }\n`,
    [],
  ],
});

const DA = header("registrations:\n  - { type: da-perpetrator, date: 2019-01-14 }\n");
const event = (day: string, what = "police-call-out"): string =>
  `---\nrecord: contact\ndate: ${day}\ntype: phone-call\nsignificantEvent: ${what}\n`;

edges("check-police-da-missing", {
  "is not evaluated without a start": ["record: case\n", NO_START],
  "is not evaluated where an agency cannot be read": [header(UNCLE) + UNCLEAR, NO_AGENCY],
  "is not evaluated where nobody has said who is at risk": [
    header(),
    ["case not evaluated: Neither an analysis of risk nor an assessment says whether anyone may be at risk."],
  ],
  "says nothing where nobody is at risk": [
    `${header()}---\nrecord: rosh\noverallRiskLevel: low\n---\nrecord: assessment\ndomesticAbusePerpetrator: no\n`,
    [],
  ],
});

edges("check-police-da-stale", {
  "says nothing where nobody was asked": [DA, []],
  "waits for the answer to a new request": [
    DA + answered("police-da", "2018-09-20") + check("police-da", "request: sent\nrequested: 2019-03-20\n"),
    [],
  ],
  "offers no second draft": [DA + answered("police-da", "2018-09-20") + draft("police-da"), ["check responded -> nothing"]],
  "offers one beside a draft of another kind": [
    DA + answered("police-da", "2018-09-20") + draft("children"),
    [`check responded -> record check police-da, P1, ${TODAY}`],
  ],
  "takes an answer of the day of the event": [DA + answered("police-da", "2019-03-04") + event("2019-03-04"), []],
  "speaks of an event of today": [DA + answered("police-da", "2019-03-04") + event("2019-03-29"), STALE],
  "says nothing of other events": [DA + answered("police-da", "2019-03-04") + event("2019-03-11", "new-child"), []],
  "says nothing of other contacts": [DA + answered("police-da", "2019-03-04") + liaison("2019-03-11"), []],
  "says nothing of an event without a day": [DA + answered("police-da", "2019-03-04") + event(""), []],
  "counts to the latest event": [
    header("offences:\n  - { date: 2019-03-11, elements: [domestic-abuse] }\n  - { date: 2019-03-08, elements: [domestic-abuse] }\n") +
      answered("police-da", "2019-03-04"),
    ["check responded: The latest police answer on domestic abuse is from 7 days before something new happened."],
  ],
  "counts no offence of another kind, and none to come": [
    DA.replace(
      "registrations:",
      "offences:\n  - { date: 2019-03-11, elements: [theft] }\n  - { date: 2019-03-12 }\n  - { date: 2019-04-12, elements: [domestic-abuse] }\nregistrations:",
    ) + answered("police-da", "2019-03-04"),
    [],
  ],
  "gives working days where a pack does": [DA + answered("police-da", "2019-03-04") + event("2019-03-22"), [], { parameters: { days: 5 } }],
  "gives no more than those": [DA + answered("police-da", "2019-03-04") + event("2019-03-21"), STALE, { parameters: { days: 5 } }],
});

const released = (day: string, type = "licence"): string =>
  `record: case\nsentence: { type: ${type}, startDate: 2018-06-04, endDate: 2020-06-03, releaseDate: ${day} }\n`;

edges("check-prison-missing", {
  "says nothing without a sentence": ["record: case\n", []],
  "says nothing before release": [released("2019-03-30"), []],
  "speaks on the day of release": [released("2019-03-29"), [`case record -> record check prison, ${TODAY}`]],
  "speaks of custody with a day of release behind it": [released("2019-03-01", "custody"), ["case record"]],
  "says nothing where no day of release is known": [released("").replace(", releaseDate: ", ""), []],
  "takes no answer of another agency": [released("2019-03-01") + answered("police-da", "2019-02-04"), ["case record"]],
  "takes the answer of the prison": [released("2019-03-01") + answered("prison", "2019-02-04"), []],
  "is not evaluated where an agency cannot be read": [released("2019-03-01") + UNCLEAR, NO_AGENCY],
  "offers no second draft": [released("2019-03-01") + draft("prison"), ["case record -> nothing"]],
});
