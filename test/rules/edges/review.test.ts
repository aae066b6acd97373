/** Reviews: last days in time, what came before and after, and what has no day. */
import { edges } from "../../support/edges.ts";

const ORDER = "record: case\nsentence: { type: community-order, startDate: 2018-09-03, endDate: 2019-09-02 }\n";
const review = (more: string): string => `---\nrecord: review\n${more}`;
const contact = (more: string): string => `---\nrecord: contact\ntype: phone-call\n${more}`;
const arrest = (day: string): string => contact(`date: ${day}\nsignificantEvent: arrest\n`);
const partner = (more: string): string =>
  `people:\n  - { id: P1, name: Jo Fell, role: partner, from: 2019-01-12, firstKnown: 2019-02-08${more} }\n`;
const EVENT = ["contact significantEvent"];

edges("review-after-event-missing", {
  "is not evaluated where a review has no day": [
    `${ORDER}${arrest("2019-02-08")}${review("date:\n")}`,
    ["case not evaluated: The day of a review is not recorded."],
  ],
  "says nothing of other contacts": [ORDER + contact("date: 2019-02-08\n"), []],
  "says nothing of an event without a day": [ORDER + arrest(""), []],
  "takes a review on the day of the event": [ORDER + arrest("2019-02-08") + review("date: 2019-02-08\n"), []],
  "takes none of the day before": [ORDER + arrest("2019-02-08") + review("date: 2019-02-07\n"), EVENT],
  "is not evaluated for newcomers without a start": [
    "record: case\n",
    ["case not evaluated: Who is new cannot be told: the day on which the sentence or licence started is not recorded."],
  ],
  "passes over somebody who has left": [ORDER + partner(", to: 2019-03-28"), []],
  "speaks of somebody who leaves today": [ORDER + partner(", to: 2019-03-29"), ["case people[P1]"]],
  "gives ten working days to somebody new": [ORDER + partner(""), [], { asOf: "2019-02-22" }],
  "speaks of somebody new on the eleventh": [ORDER + partner(""), ["case people[P1]"], { asOf: "2019-02-25" }],
});

edges("review-change-unanswered", {
  "knows an answer with its reason": [
    "compliance: Comes on time.\nfactorChanges: Has work.\nriskChanged: yes - he has moved back in\n",
    ["review riskChanges"],
  ],
});

const rosh = (more: string, who = "His grandmother, when he is short of money."): string =>
  `---\nrecord: rosh\nwhoIsAtRisk: ${who}\n${more}`;
const twice = (before: string, now: string): string => `record: case\n${rosh(`date: ${before}\n`)}${rosh(`date: ${now}\n`)}`;
const NO_PAIR = ["case not evaluated"];
const changed = (day: string, answer = "yes"): string => review(`date: ${day}\nriskChanged: ${answer}\n`);
const CHANGED = ["rosh-2 whoIsAtRisk: The texts are those of the record before, although a review says that risk changed."];

edges("review-copied-forward", {
  "is not evaluated with one analysis": [`record: case\n${rosh("")}`, NO_PAIR],
  "is not evaluated where the first has no day": [twice("", "2019-03-01"), NO_PAIR],
  "leaves six months alone": [twice("2018-09-01", "2019-03-01"), []],
  "speaks a day later": [
    twice("2018-08-31", "2019-03-01"),
    ["rosh-2 whoIsAtRisk: The texts are those of the record before, written more than 6 months earlier."],
  ],
  "speaks after a change": [twice("2019-01-14", "2019-03-01") + changed("2019-02-11"), CHANGED],
  "counts a change on the tenth working day": [twice("2019-01-14", "2019-03-01") + changed("2019-03-15"), CHANGED],
  "counts none later": [twice("2019-01-14", "2019-03-01") + changed("2019-03-18"), []],
  "counts none of the day of the first": [twice("2019-01-14", "2019-03-01") + changed("2019-01-14"), []],
  "counts none without a day": [twice("2019-01-14", "2019-03-01") + changed(""), []],
  "counts no review that found no change": [twice("2019-01-14", "2019-03-01") + changed("2019-02-11", "no"), []],
  "says nothing of analyses without words": [twice("2018-06-04", "2019-03-01").replace(/whoIsAtRisk.*\n/gu, ""), []],
  "says nothing of texts that differ": [
    `record: case\n${rosh("date: 2018-06-04\n")}${rosh("", "Nobody but himself, and that when he has not slept.")}`,
    [],
  ],
});

edges("review-missing", {
  "is not evaluated without a start": [
    "record: case\n",
    ["case not evaluated: The day on which the sentence or licence started is not recorded."],
  ],
  "is not evaluated where a review has no day": [ORDER + review("date:\n"), ["case not evaluated: The day of a review is not recorded."]],
  "takes no review from before the start": [ORDER + review("date: 2018-09-02\n"), ["case record"]],
  "takes a review on the day of the start": [ORDER + review("date: 2018-09-03\n"), []],
  "takes a review on the last day": [ORDER + review("date: 2019-03-03\n"), []],
  "counts the days of a late one": [
    ORDER + review("date: 2019-03-05\n"),
    ["case record: No formal review was completed in time: the first came 2 days after it was due."],
  ],
});

edges("review-no-agency-input", {
  "knows input by its agency alone": ["agencyInput:\n  - { agency: police }\n", []],
  "knows input by its words alone": ["agencyInput:\n  - { text: No call-outs }\n", []],
  "knows input by its day alone": ["agencyInput:\n  - { date: 2019-02-11 }\n", []],
  "knows one among blanks": ["agencyInput:\n  - {}\n  - { agency: police }\n", []],
  "takes no blanks": ["agencyInput:\n  - {}\n", ["review agencyInput"]],
  "says nothing of a row that cannot be read": ["agencyInput: [[police]]\n", []],
});

const rmp = (more: string): string => `record: case\n---\nrecord: rmp\n${more}`;
const BEHIND = ["review riskChanged"];
const NO_DAY = ["case not evaluated: The day on which the risk management plan was last changed is not recorded."];

edges("review-rmp-not-adjusted", {
  "says nothing without a plan": [`record: case\n${changed("2019-03-01")}`, []],
  "is not evaluated where the plan has no day": [rmp("date:\n") + changed("2019-03-01"), NO_DAY],
  "is not evaluated where its day cannot be read": [rmp("date: May\nupdated: 2018-10-01\n") + changed("2019-03-01"), NO_DAY],
  "is not evaluated where the day of its change cannot be read": [rmp("date: 2018-10-01\nupdated: May\n") + changed("2019-03-01"), NO_DAY],
  "leaves a plan alone of ten working days before": [rmp("date: 2019-02-15\n") + changed("2019-03-01"), []],
  "speaks of one a day older": [rmp("date: 2019-02-14\n") + changed("2019-03-01"), BEHIND],
  "looks at a review that is being written": [
    rmp("date: 2018-10-01\n") + changed("2019-03-01").replace("---\nrecord", "---\nstatus: in-progress\nrecord"),
    BEHIND,
  ],
  "looks at none of those where one is complete": [
    rmp("date: 2018-10-01\n") +
      review("date: 2019-02-01\nriskChanged: no\n") +
      changed("2019-03-01").replace("---\nrecord", "---\nstatus: in-progress\nrecord"),
    [],
  ],
  "passes over a review without a day": [rmp("date: 2018-10-01\n") + changed(""), []],
});
