import { daysBetween } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { looksForward } from "../../record/forward.ts";
import { shapes } from "../../record/shapes.ts";
import type { RecordFacts } from "../../record/types.ts";
import { walk } from "../../record/walk.ts";
import type { Shape } from "../../source/shape.ts";
import type { CaseContext } from "../_kit/index.ts";
import { defineRule } from "../_kit/index.ts";

type Said = "notADay" | "future" | "backwards" | "beforeOffence";

const SHAPE = shapes.get("assessment") as Shape;
const OWN = ["date", "started"] as const;

export default defineRule({
  id: "assessment-date-impossible",
  scope: "case",
  record: "assessment",
  reads: [],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    notADay: {
      what: "What stands under {title} is not a day of the calendar.",
      ask: "Which day was it, written like 2019-03-29?",
    },
    future: {
      what: "The day under {title} lies {days} after the day of this check.",
      ask: "Is the year right, and has this happened yet?",
    },
    backwards: {
      what: "The assessment was completed {days} before it was started.",
      ask: "Are the two dates the wrong way round?",
    },
    beforeOffence: {
      what: "The day under {title} lies {days} before the offence in the case header.",
      ask: "Is this assessment about another sentence, or is one of the two dates wrong?",
    },
  },
  why: "Clocks for plans, reviews and checks count from these dates, and inspectors read the order of events from them. One slip of a year makes a late assessment look early or a current one look lost.",
  source: "Follows from what the dates mean",
  check(view, cx) {
    const current = view.current("assessment");
    for (const assessment of view.all("assessment")) {
      const told = new Set<string>();
      unusable(assessment, cx, told);
      future(assessment, view.asOf, cx, told);
      const { date, started } = assessment.value;
      if (date !== undefined && started !== undefined && date < started && !told.has("started")) {
        told.add("date");
        cx.report("backwards", assessment, ["date"], { data: { days: inDays(date, started) } });
      }
      // An earlier assessment may belong to an earlier sentence.
      if (assessment === current) beforeOffence(assessment, view, cx, told);
    }
  },
  examples: {
    valid: [
      `record: case
sentence: { type: community-order, offenceDate: 2018-12-01, startDate: 2019-02-01 }
---
record: assessment
type: layer-3
started: 2019-03-01
date: 2019-03-01
countersignedBy: { name: Ida Farrow, grade: SPO, date: 2019-03-29 }
`,
      // A judgement looks ahead; an assessment of an earlier sentence lies before this offence.
      `record: case
sentence: { type: community-order, offenceDate: 2018-12-01, startDate: 2019-02-01 }
---
record: assessment
type: layer-3
date: 2016-07-11
---
record: assessment
type: layer-3
date: 2019-03-01
judgements:
  - { rule: assessment-motivation-missing, reason: Deaf and waiting for his interpreter, agreedBy: "Ida Farrow, SPO", date: 2019-03-05, reviewBy: 2019-06-01 }
`,
    ],
    invalid: [
      {
        message: "notADay",
        text: `record: case
---
record: assessment
type: layer-3
date: «2019-02-30»
`,
      },
      {
        message: "future",
        text: `record: case
---
record: assessment
type: layer-3
started: «2019-03-30»
`,
      },
      {
        message: "future",
        text: `record: case
---
record: assessment
type: layer-3
countersignedBy: { name: Ida Farrow, grade: SPO, date: «2020-03-04» }
`,
      },
      {
        message: "backwards",
        text: `record: case
---
record: assessment
type: layer-3
started: 2019-02-14
date: «2019-02-04»
`,
      },
      {
        message: "beforeOffence",
        text: `record: case
sentence: { type: community-order, offenceDate: 2018-12-01, startDate: 2019-02-01 }
---
record: assessment
type: layer-3
date: «2018-03-01»
`,
      },
      {
        message: "beforeOffence",
        text: `record: case
sentence: { type: community-order, offenceDate: 2018-12-01, startDate: 2019-02-01 }
---
record: assessment
type: layer-3
started: «2018-02-14»
date: 2019-03-01
`,
      },
    ],
  },
});

type Assessment = RecordFacts<"assessment">;
type Cx = Pick<CaseContext<Said>, "report">;

function unusable(assessment: Assessment, cx: Cx, told: Set<string>): void {
  for (const name of OWN) {
    if (!assessment.unusable.includes(name)) continue;
    told.add(name);
    cx.report("notADay", assessment, [name], { data: { title: titleOf(name) } });
  }
}

/** Every date of the record but those that plan ahead. */
function future(assessment: Assessment, asOf: string, cx: Cx, told: Set<string>): void {
  walk(assessment.value, SHAPE, (field, value, path) => {
    if (field.type !== "date" || (value as string) <= asOf || looksForward(field.name)) return;
    told.add(path.join("."));
    cx.report("future", assessment, path.slice(), { data: { title: field.title, days: inDays(asOf, value as string) } });
  });
}

/** Said once: at the day of completion, or at the start when only that came too early. */
function beforeOffence(assessment: Assessment, view: CaseView, cx: Cx, told: Set<string>): void {
  const offence = view.header.value.sentence?.offenceDate;
  if (offence === undefined) return;
  for (const name of OWN) {
    const day = assessment.value[name];
    if (day === undefined || day >= offence) continue;
    if (!told.has(name)) cx.report("beforeOffence", assessment, [name], { data: { title: titleOf(name), days: inDays(day, offence) } });
    return;
  }
}

const titleOf = (name: string): string => SHAPE.byName.get(name)?.title ?? name;

function inDays(from: string, to: string): string {
  const days = daysBetween(from, to);
  return days === 1 ? "one day" : `${days} days`;
}
