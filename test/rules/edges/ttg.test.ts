/** Resettlement plans: the day of release and the days around it, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const released = (day: string, more = ""): string =>
  `record: case\nsentence: { type: licence, startDate: 2018-03-12, releaseDate: ${day} }\n${more}`;
const RELEASED = released("2019-03-11");
const plan = (more: string): string => `---\nrecord: ttg\ndate: 2019-01-14\n${more}`;
const contact = (more: string): string => `---\nrecord: contact\n${more}`;
const HANDOVER = ["ttg handoverDate"];
const TO = "handoverTo: Ada Finch, Thornbeck\n";
const AFTER = (days: string): readonly string[] => [`ttg handoverDate: The handover is dated ${days} after release.`];
const NONE = ["ttg handoverDate: No handover to the community officer or local services is recorded by the day of release."];

edges("ttg-handover-missing", {
  "says nothing without a plan": [RELEASED, []],
  "says nothing where no day of release is known": [RELEASED.replace(", releaseDate: 2019-03-11", "") + plan(""), []],
  "speaks on the day of release": [released("2019-03-29") + plan(""), HANDOVER],
  "says nothing the day before": [released("2019-03-30") + plan(""), []],
  "says nothing of a day that cannot be read": [RELEASED + plan("handoverDate: in March\n"), []],
  "takes a reason about the day": [RELEASED + plan("notApplicable: { handoverDate: He goes abroad on the day itself }\n"), []],
  "takes a reason about the handover": [RELEASED + plan("notApplicable: { handover: He goes abroad on the day itself }\n"), []],
  "takes the day of release": [RELEASED + plan(`${TO}handoverDate: 2019-03-11\n`), []],
  "speaks of the day after": [RELEASED + plan(`${TO}handoverDate: 2019-03-12\n`), AFTER("1 day")],
  "knows a handover by its words": [RELEASED + plan("handover: His risk to Jo.\nhandoverDate: 2019-03-13\n"), AFTER("2 days")],
  "knows none by its day alone": [RELEASED + plan("handoverDate: 2019-03-13\n"), NONE],
  "knows none without a day": [RELEASED + plan(TO), NONE],
  "takes a contact on the day of release": [RELEASED + plan("") + contact("date: 2019-03-11\ntype: handover\n"), []],
  "takes none on the day after": [RELEASED + plan("") + contact("date: 2019-03-12\ntype: handover\n"), HANDOVER],
  "takes none without a day": [RELEASED + plan("") + contact("date:\ntype: handover\n"), HANDOVER],
  "takes no other contact": [RELEASED + plan("") + contact("date: 2019-03-04\ntype: phone-call\n"), HANDOVER],
});

edges("ttg-harm-not-considered", { "says nothing without a plan": [RELEASED, []] });

const HOME = ["ttg accommodationOnRelease"];

edges("ttg-no-address", {
  "says nothing without a plan": [released("2019-04-01"), []],
  "says nothing of a home that cannot be read": [released("2019-04-01") + plan("accommodationOnRelease: somewhere\n"), []],
  "speaks on the day of release": [released("2019-03-29") + plan(""), HOME],
  "says nothing after it": [released("2019-03-28") + plan(""), []],
  "speaks a fortnight before": [released("2019-04-12") + plan(""), HOME],
  "says nothing sooner": [released("2019-04-13") + plan(""), []],
});

const OFFICERS = "officers: [{ name: Nell Harrow, grade: PO, from: 2018-03-12 }]\n";
const met = (more: string, officers = OFFICERS): string => released("2019-03-11", officers) + plan("") + contact(more);
const MET = ["ttg preReleaseContacts"];
const rows = (...days: readonly string[]): string =>
  RELEASED + plan(`preReleaseContacts:\n${days.map((day) => `  - { date: ${day}, text: On screen }\n`).join("")}`);

edges("ttg-no-pre-release-contact", {
  "says nothing without a plan": [RELEASED, []],
  "says nothing where no day of release is known": [RELEASED.replace(", releaseDate: 2019-03-11", "") + plan(""), []],
  "takes a reason": [RELEASED + plan("notApplicable: { preReleaseContacts: Released by the court with no notice }\n"), []],
  "says nothing of rows that cannot be read": [RELEASED + plan("preReleaseContacts:\n  - { date: in May }\n"), []],
  "speaks beside something else that cannot be read": [RELEASED + plan("handoverDate: in May\n"), MET],
  "takes one row among others": [rows("2018-06-04", "2019-02-04"), []],
  "takes the first day": [rows("2018-12-17"), []],
  "takes no day before": [rows("2018-12-16"), MET],
  "takes the day of release": [rows("2019-03-11"), []],
  "takes no day after": [rows("2019-03-12"), MET],
  "takes no row without a day": [rows(""), MET],
  "takes a visit to the prison on the first day": [met("date: 2018-12-17\nmode: prison\n"), []],
  "takes a call on the day of release": [met("date: 2019-03-11\nmode: phone\n"), []],
  "takes none before": [met("date: 2018-12-16\nmode: prison\n"), MET],
  "takes none after": [met("date: 2019-03-12\nmode: prison\n"), MET],
  "takes none without a day": [met("date:\nmode: prison\n"), MET],
  "takes none of another kind": [met("date: 2019-02-04\nmode: office\n"), MET],
  "takes none of no kind": [met("date: 2019-02-04\n"), MET],
  "takes one that was attended": [met("date: 2019-02-04\nmode: video\noutcome: attended-complied\n"), []],
  "takes none that was missed": [met("date: 2019-02-04\nmode: video\noutcome: unacceptable-absence\n"), MET],
  "takes none of another officer": [met("date: 2019-02-04\nmode: video\nauthor: { name: Ada Finch, grade: PO }\n"), MET],
  "takes one of nobody by name": [met("date: 2019-02-04\nmode: video\nauthor: { grade: PO }\n"), []],
  "takes one without an author": [met("date: 2019-02-04\nmode: video\nauthor:\n"), []],
  "takes one of anybody where no officer is recorded": [
    met("date: 2019-02-04\nmode: video\nauthor: { name: Ada Finch, grade: PO }\n", ""),
    [],
  ],
});

const SIX = ["accommodation", "health", "drugs-and-alcohol", "finance", "family", "attitudes"];
const ALL = ["ttg pathways[work]"];
const answered = (last: string): string =>
  `pathways:\n${[...SIX.map((p) => `pathway: ${p}, status: support-not-required`), last].map((row) => `  - { ${row} }\n`).join("")}`;

edges("ttg-pathway-unanswered", {
  "says nothing of pathways that cannot be read": ["pathways: all fine\n", []],
  "says nothing of a row that cannot be read": [`${answered("pathway: job")}`, []],
  "says nothing beside words where a row is expected": [
    answered("pathway: health").replace(/ {2}- \{ pathway: health \}\n$/u, "  - [work]\n"),
    [],
  ],
  "speaks beside a row without a pathway": [answered("action: Ring the works"), ALL],
  "says nothing of a status that cannot be read": [answered("pathway: work, status: maybe"), []],
  "speaks of a row without a status": [answered("pathway: work"), ["ttg pathways[work].status"]],
});

const WHEN = (days: string): readonly string[] => [`case record: There is no resettlement plan, and release is ${days} away.`];

edges("ttg-plan-missing", {
  "speaks twelve weeks before": [released("2019-06-21"), WHEN("84 days")],
  "says nothing sooner": [released("2019-06-22"), []],
  "speaks on the day before": [released("2019-03-30"), WHEN("1 day")],
  "speaks on the day of release": [released("2019-03-29"), WHEN("0 days")],
  "says nothing after a day of release that has passed": [released("2019-03-11").replace("licence", "custody"), []],
});
