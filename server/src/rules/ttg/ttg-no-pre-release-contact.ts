import { addDays, daysBetween, isWithin } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { currentOfficer } from "../../record/harm.ts";
import { releaseOf } from "../../record/release.ts";
import { addRow, defineRule, prompt } from "../_kit/index.ts";

/** How someone inside can be met: face to face in the prison, on a screen, or by phone. */
const REACHED: ReadonlySet<string | undefined> = new Set(["prison", "video", "phone"]);
const PATH = ["preReleaseContacts"];

/** The officer who held the case on the day of release met the person between two days. */
function wasMet(view: CaseView, from: string, release: string): boolean {
  const officer = currentOfficer(view.header.value.officers ?? [], release)?.row.name;
  return view.of("contact").some((contact) => {
    const { author, mode, outcome } = contact.value;
    if (!REACHED.has(mode) || !isWithin(contact.date, from, release)) return false;
    if (outcome !== undefined && !outcome.startsWith("attended")) return false;
    return officer === undefined || author?.name === undefined || author.name === officer;
  });
}

export default defineRule({
  id: "ttg-no-pre-release-contact",
  scope: "case",
  record: "ttg",
  reads: ["ttg", "contact"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    none: {
      what: "No contact between the responsible officer and the person is recorded in the {weeks} weeks before release.",
      ask: "Did you speak before release, and where is that written?",
    },
  },
  parameters: { weeks: { default: 12, unit: "weeks", help: "How long before release a contact counts." } },
  why: "Meeting before release lets the officer test plans and learn what worries the person, while there is time to change them. Under a third of those inside had heard enough from their officer by the day they left.",
  source: "HMIP 2019 L472",
  check(view, cx) {
    const plan = view.current("ttg");
    const release = releaseOf(view);
    // Asked from the day of release: until then there is still time.
    if (plan === undefined || release === undefined || daysBetween(view.asOf, release) > 0) return;
    if (cx.notApplicable(plan, "preReleaseContacts") || plan.unusable.some((at) => at.startsWith("preReleaseContacts"))) return;
    const weeks = cx.parameter("weeks");
    const from = addDays(release, -7 * weeks);
    const isRow = plan.value.preReleaseContacts?.some((row) => isWithin(row.date, from, release));
    if (isRow === true || wasMet(view, from, release)) return;
    cx.report("none", plan, PATH, {
      data: { weeks },
      fix: addRow("Add a row for a contact before release", PATH, {
        date: prompt("the day"),
        text: prompt("how you spoke, and what was settled"),
      }),
    });
  },
  examples: {
    valid: [
      `record: case
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-15, endDate: 2020-06-04 }
---
record: ttg
preReleaseContacts:
  - { date: 2019-02-20, text: Video call about the flat and the first week }
`,
      `record: case
officers:
  - { name: Nell Harrow, grade: PO, from: 2018-06-05 }
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-15, endDate: 2020-06-04 }
---
record: contact
date: 2019-02-20
type: other
mode: prison
outcome: attended-complied
---
record: ttg
prison: HMP Larkfield
`,
      // Still inside: there is time.
      `record: case
sentence: { type: custody, startDate: 2018-06-05, releaseDate: 2019-03-30, endDate: 2020-06-04 }
---
record: ttg
prison: HMP Larkfield
`,
      // No resettlement plan: that is another question.
      `record: case
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-15, endDate: 2020-06-04 }
`,
    ],
    invalid: [
      {
        message: "none",
        text: `record: case
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-29, endDate: 2020-06-04 }
---
«record»: ttg
prison: HMP Larkfield
`,
      },
      // A colleague's visit, and a call long before, are not it.
      {
        message: "none",
        text: `record: case
officers:
  - { name: Nell Harrow, grade: PO, from: 2018-06-05 }
sentence: { type: licence, startDate: 2018-06-05, releaseDate: 2019-03-15, endDate: 2020-06-04 }
---
record: contact
date: 2019-02-20
author: { name: Ivo Sandell, grade: other }
type: other
mode: prison
---
record: ttg
«preReleaseContacts»:
  - { date: 2018-12-20, text: A call about his mother }
`,
      },
    ],
  },
});
