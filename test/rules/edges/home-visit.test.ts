/** Home visits: the day somebody moved, last days in time, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const HOMES = `record: case
addresses:
  - { id: L1, text: "2 Weir Lane", from: 2017-05-01, to: 2019-02-10 }
  - { id: L2, text: "5 Mill Row", from: 2019-02-11 }
`;
const visit = (more: string): string => `---\nrecord: home-visit\n${more}`;
const FIRST = visit("date: 2018-12-11\naddress: L1\noutcome: completed\n");
const MOVED = ["case addresses[L2]"];

edges("home-visit-address-changed", {
  "speaks of a new address": [HOMES + FIRST, MOVED],
  "takes a visit there": [HOMES + FIRST + visit("address: L2\noutcome: completed\n"), []],
  "takes an exemption there": [HOMES + FIRST + visit("address: L2\noutcome: exempted\n"), []],
  "takes an outcome that cannot be read": [HOMES + FIRST + visit("address: L2\noutcome: went well\n"), []],
  "takes no visit to an empty house": [HOMES + FIRST + visit("address: L2\noutcome: not-undertaken\n"), MOVED],
  "takes a visit to nowhere by name on the day of the move": [HOMES + FIRST + visit("date: 2019-02-11\noutcome: completed\n"), []],
  "takes none of the day before": [HOMES + FIRST + visit("date: 2019-02-10\noutcome: completed\n"), MOVED],
  "takes one to nowhere by name and of no day": [HOMES + FIRST + visit("date:\noutcome: completed\n"), []],
  "says nothing in custody": [`${HOMES}sentence: { type: custody, startDate: 2018-06-04 }\n${FIRST}`, []],
  "says nothing where none of the visits has a day": [HOMES + FIRST.replace("2018-12-11", ""), []],
  "says nothing of an address without a day": [HOMES.replace(", from: 2019-02-11", "") + FIRST, []],
  "says nothing of an address moved to on the day of the first visit": [HOMES.replace("2019-02-11", "2018-12-11") + FIRST, []],
});

const SEEN = `record: case\n${visit("id: visit-forge\ndate: 2019-03-04\noutcome: completed\nconcern: yes\n")}`;
const followed = (day: string): string => `---\nrecord: contact\ndate: ${day}\ntype: phone-call\nfollowsUp: [visit-forge]\n`;
const CONCERN = ["home-visit concern"];

edges("home-visit-concern-not-followed-up", {
  "takes the day of the visit": [SEEN + followed("2019-03-04"), []],
  "takes the last day": [SEEN + followed("2019-03-11"), []],
  "takes none before": [SEEN + followed("2019-03-03"), CONCERN],
  "takes none after": [SEEN + followed("2019-03-12"), CONCERN],
  "takes none without a day": [SEEN + followed(""), CONCERN],
  "says nothing of a visit without a day": [SEEN.replace("date: 2019-03-04", "date:"), []],
});

const START = "record: case\nsentence: { type: community-order, startDate: 2018-12-03, endDate: 2020-12-02 }\n";
const HIGH = "---\nrecord: rosh\noverallRiskLevel: high\n";
const NONE = ["case record"];
const WHERE = (where: string): readonly string[] => [`case record -> record home-visit [add the day of the visit], ${where}`];

edges("home-visit-missing", {
  "is not evaluated without a start": [
    "record: case\n",
    ["case not evaluated: The day on which the sentence or licence started is not recorded."],
  ],
  "takes no visit without a day": [START + HIGH + visit("date:\noutcome: completed\n"), NONE],
  "takes an outcome that cannot be read": [START + HIGH + visit("date: 2018-12-10\noutcome: went well\n"), []],
  "takes a day that cannot be read": [START + HIGH + visit("date: Monday\noutcome: completed\n"), []],
  "goes to the only address": [`${START}addresses:\n  - { id: L1, text: Weir Lane }\n${HIGH}`, WHERE("L1")],
  "does not choose between two": [
    `${START}addresses:\n  - { id: L1, text: Weir Lane }\n  - { id: L2, text: Mill Row }\n${HIGH}`,
    WHERE("[add the address to be visited, by id]"),
  ],
  "does not know where without an address": [START + HIGH, WHERE("[add the address to be visited, by id]")],
});

const unmade = (more: string): string => `record: case\n${visit(`id: unmade\noutcome: not-undertaken\nreason: Snow.\n${more}`)}`;
const oversight = (more: string): string => `---\nrecord: oversight\nreason: home-visit\n${more}`;
const AGREED = ["home-visit agreedBy"];

edges("home-visit-not-undertaken-unexplained", {
  "takes a manager's name": [unmade("agreedBy: { name: Ada Finch }\n"), []],
  "takes a manager's grade": [unmade("agreedBy: { grade: SPO }\n"), []],
  "takes the day it was agreed": [unmade("agreedBy: { date: 2019-03-01 }\n"), []],
  "takes a name that cannot be read": [unmade("agreedBy: [Ada]\n"), []],
  "takes a manager's entry about it": [unmade("") + oversight("followsUp: [unmade]\n"), []],
  "takes none about another visit": [unmade("") + oversight("followsUp: [other]\n"), AGREED],
  "takes none about nothing": [unmade("") + oversight(""), AGREED],
  "takes a reason why nobody agreed": [unmade("notApplicable: { agreedBy: The office was shut by snow that day }\n"), []],
  "asks who agreed where the reason cannot be read": [unmade("").replace("Snow.", "[a, b]"), AGREED],
  "asks who agreed where the reason does not apply": [
    unmade("notApplicable: { reason: Told to the manager in confidence that day }\n").replace("reason: Snow.\n", ""),
    AGREED,
  ],
});

edges("home-visit-observations-missing", {
  "asks what was observed last": ["outcome: completed\npresent: [Jo]\nchildrenSeen: none-live-here\n", ["home-visit observations"]],
  "moves on where people cannot be read": ["outcome: completed\npresent: { a: b }\n", ["home-visit childrenSeen"]],
});
