import { choose, defineRule, firstBlank } from "../_kit/index.ts";

const MAPPA = "registrations:\n  - { type: mappa, date: 2018-10-15 }\n";
const TITLES = { mappaCategory: "category", mappaLevel: "level" } as const;
const numbers = (to: number) => ({
  values: Array.from({ length: to }, (_, i) => ({ value: String(i + 1), label: String(i + 1) })),
});

export default defineRule({
  id: "rosh-mappa-incomplete",
  scope: "record",
  record: "case",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    blank: {
      what: "The case is on the register as MAPPA, and its {what} is not recorded.",
      ask: "Under which category does the case come, and at which level is it managed?",
      missing: true,
    },
  },
  why: "The category says why MAPPA applies and the level says who comes to the table. Without both nobody can tell whether a meeting is due, which agencies have a duty to share, or who leads.",
  source: "nDelius: MAPPA entry with category and level; MAPPA guidance",
  check(record, cx) {
    const rows = record.registrations ?? [];
    const isOn = rows.some((row) => row.type === "mappa" && (row.deregistered === undefined || row.deregistered > cx.asOf));
    if (!isOn) return;
    const name = firstBlank(record, cx, ["mappaCategory", "mappaLevel"]);
    if (name === undefined) return;
    cx.report("blank", [name], {
      data: { what: TITLES[name] },
      fix: choose(`MAPPA ${TITLES[name]}`, [name], numbers(name === "mappaCategory" ? 4 : 3)),
    });
  },
  examples: {
    valid: [
      `${MAPPA}mappaCategory: 2\nmappaLevel: 1\n`,
      "registrations:\n  - { type: mappa, date: 2017-10-16, deregistered: 2018-10-15 }\n",
      // ViSOR alone is another entry.
      "registrations:\n  - { type: visor, date: 2017-10-16 }\n",
    ],
    invalid: [
      `«record»: case\n${MAPPA}`,
      `«record»: case\n${MAPPA}mappaCategory: 1\n`,
      `${MAPPA}mappaLevel: 2\nmappaCategory: «"[add 1 to 4]"»\n`,
    ],
  },
});
