import { saidYes } from "../../record/answers.ts";
import { mentionsAddress, mentionsPerson } from "../../record/mentions.ts";
import { shapes } from "../../record/shapes.ts";
import { walk } from "../../record/walk.ts";
import { withoutPrompts } from "../../record/written.ts";
import type { Shape } from "../../source/shape.ts";
import { chooseAnswer, defineRule } from "../_kit/index.ts";

const HEADER = `record: case
people:
  - { id: P1, name: Imogen Carrow, role: ex-partner, atRisk: yes }
  - { id: P2, name: Wilf Tansy, role: informant, atRisk: yes, sensitive: yes }
addresses:
  - { id: L1, text: "Weir Cottage, Thornbeck", whose: [P1], sensitive: yes }
---
`;

export default defineRule({
  id: "rmp-unsafe-disclosure",
  scope: "record",
  record: "rmp",
  readsHeader: true,
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    action: {
      what: "Action {id} must not be disclosed, and the plan it stands in is not marked sensitive.",
      ask: "Who may read this plan, and what would happen if the person did?",
    },
    named: {
      what: "This text names {who}, marked as not to be disclosed, and the plan is not marked sensitive.",
      ask: "Can the plan do without it, or should the plan itself be kept back?",
    },
  },
  why: "The person may ask to see the plan, and parts of it are read out in meetings. An address that somebody fled to, or the name of who gave information, can put a life in danger in the hands of the wrong reader.",
  source: "MPOP: sensitive contacts; contract of the record on what is sensitive",
  check(record, cx) {
    if (saidYes(record.sensitive)) return;
    const { people = [], addresses = [] } = cx.header().value;
    const hidden = [
      ...people
        .filter((p) => p.sensitive === "yes")
        .map((p) => ({ id: p.id ?? "somebody", isIn: (text: string) => mentionsPerson(text, p) })),
      ...addresses
        .filter((a) => a.sensitive === "yes")
        .map((a) => ({ id: a.id ?? "an address", isIn: (text: string) => mentionsAddress(text, a) })),
    ];
    const fix = chooseAnswer("The plan is sensitive", ["sensitive"]);
    const rows = new Set<number>();
    (record.actions ?? []).forEach((action, i) => {
      if (!saidYes(action.sensitive)) return;
      rows.add(i);
      cx.report("action", ["actions", i, "sensitive"], { data: { id: action.id ?? i + 1 }, fix });
    });
    if (hidden.length === 0) return;
    // The plan's own texts have one finding between them, and each action has one.
    let isOwnFound = false;
    walk(record, shapes.get("rmp") as Shape, (field, value, path) => {
      if (field.type !== "prose" || path[0] === "judgements") return;
      const row = path[0] === "actions" ? (path[1] as number) : undefined;
      if (row === undefined ? isOwnFound : rows.has(row)) return;
      const text = withoutPrompts(value as string);
      const found = hidden.filter((one) => one.isIn(text));
      if (found.length === 0) return;
      if (row === undefined) isOwnFound = true;
      else rows.add(row);
      cx.report("named", path.slice(), { data: { who: found.map((one) => one.id).join(" and ") }, fix });
    });
  },
  examples: {
    valid: [
      `${HEADER}record: rmp\nsensitive: yes\nvictimSafetyPlanning: Wilf (P2) rings on Mondays.\n`,
      `${HEADER}record: rmp\nvictimSafetyPlanning: Imogen (P1) has the duty number and a door alarm.\n`,
      `${HEADER}record: rmp\nactions:\n  - { id: A1, text: Rings Imogen, section: victim-safety-planning, sensitive: no, owner: Nell Harrow, by: 2019-04-05 }\n`,
    ],
    invalid: [
      {
        message: "action",
        text: `${HEADER}record: rmp\nactions:\n  - { id: A1, text: Rings the refuge, section: victim-safety-planning, sensitive: «yes», owner: Nell Harrow, by: 2019-04-05 }\n`,
      },
      { message: "named", text: `${HEADER}record: rmp\nsupervision: «Weekly. Wilf tells us how the week went.»\n` },
      {
        message: "named",
        text: `${HEADER}record: rmp\nsensitive: no\nmonitoringAndControl: Tag data each Monday.\nvictimSafetyPlanning: «The police drive past Weir Cottage at weekends.»\n`,
      },
      {
        message: "named",
        text: `${HEADER}record: rmp\nactions:\n  - { id: A1, text: «Asks P2 about the lodger», section: monitoring-and-control, owner: Nell Harrow, by: 2019-04-05 }\n`,
      },
    ],
  },
});
