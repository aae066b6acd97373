import { waitsForAgency } from "../../record/passive.ts";
import { shapes } from "../../record/shapes.ts";
import { walk } from "../../record/walk.ts";
import type { Shape } from "../../source/shape.ts";
import type { Step } from "../../source/tree.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "check-passive-reliance",
  scope: "record",
  record: ["rmp", "contingency", "contact", "check", "review", "oversight"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    waits: {
      what: "This text leaves it to another agency to get in touch.",
      ask: "Who asks them, for what, and on which day?",
    },
  },
  why: "An agency that is not asked may not know that we are involved, or that what it saw matters to us. In far too many cases inspectors met staff who trusted that the police or others would get in touch if something important happened.",
  source: "HMIP 2019 L501",
  check(record, cx) {
    // The record's own texts have one finding between them, and each row has one.
    let isOwnFound = false;
    let list: Step | undefined;
    let row: Step | undefined;
    walk(record, shapes.get(record.record as string) as Shape, (field, value, path) => {
      if (field.type !== "prose" || path[0] === "judgements") return;
      const isRow = path.length > 1;
      if (isRow ? path[0] === list && path[1] === row : isOwnFound) return;
      if (!waitsForAgency(value as string)) return;
      if (isRow) [list, row] = path;
      else isOwnFound = true;
      const at = path.slice();
      cx.report("waits", at, {
        fix: askBeside("Add a prompt for who asks, and when", at, "who asks which agency for what, on which day, and when it is chased"),
      });
    });
  },
  examples: {
    valid: [
      `supervision: Nell Harrow rings the neighbourhood police on the first Monday of each month and asks about call-outs to the flat.
`,
      `monitoringAndControl: We do not assume that the police will let us know; Nell Harrow asks them on the first Monday of each month.
`,
      `record: contact
type: phone-call
notes: His mother asked whether the school will tell us about her worries. She said "the police will contact you, not me".
`,
      `record: check
type: children
request: sent
requested: 2019-02-04
responded: 2019-02-11
response: known
detail: On a child in need plan since May. The plan of the former worker was that social care will notify probation of meetings.
`,
    ],
    invalid: [
      `«supervision»: |
  Weekly at the office.
  The police will let us know of any trouble at the flat.
`,
      `record: review
trigger: event
rmpChanges: «No change. Children's services will inform probation of any new worry.»
`,
      `record: contingency
items:
  - id: C1
    trigger: He moves back to the flat
    action: «His social worker will inform the officer, who then decides.»
    owner: Nell Harrow
    timescale: 1 working day
`,
    ],
  },
});
