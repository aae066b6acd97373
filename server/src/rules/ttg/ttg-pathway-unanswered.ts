import { pathwayStatus } from "../../../../schemas/vocab/services.ts";
import { addRow, ask, choose, defineRule } from "../_kit/index.ts";
import { PATHWAYS, pathwayRow } from "../_kit/pathways.ts";

export default defineRule({
  id: "ttg-pathway-unanswered",
  scope: "record",
  record: "ttg",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.2.1", "hmip-2018/4.2.2"],
  messages: {
    noRow: {
      what: "The plan says nothing about {pathway}.",
      ask: "Was this asked about, and is there a need on release?",
      missing: true,
    },
    noStatus: {
      what: "The pathway {pathway} has no status.",
      ask: "How far has this come, and is support needed?",
      missing: true,
    },
    noAction: {
      what: "The pathway {pathway} needs support, and no action is written for it.",
      ask: "What will be done about it, and by whom?",
      missing: true,
    },
  },
  why: "A pathway nobody answered looks like one without a need. Only half of the people leaving prison had a robust plan for housing, and fewer than half of those with alcohol needs had enough help in theirs.",
  source: "HMIP 2019 L564, L566",
  check(record, cx) {
    if (cx.unusable(["pathways"])) return;
    const rows = record.pathways ?? [];
    // A row whose pathway could not be read may be any of those looked for.
    const isUnread = rows.some(
      (row, i) => row.pathway === undefined && (cx.unusable(["pathways", i]) || cx.unusable(["pathways", i, "pathway"])),
    );
    for (const { value, label } of PATHWAYS) {
      const at = rows.findIndex((row) => row.pathway === value);
      const data = { pathway: label };
      if (at < 0) {
        if (isUnread) continue;
        cx.report("noRow", ["pathways", value], { data, fix: addRow(`Add a row for ${label}`, ["pathways"], pathwayRow(value)) });
        continue;
      }
      const row = rows[at];
      const status = ["pathways", at, "status"];
      if (row?.status === undefined) {
        cx.report("noStatus", status, { data, fix: choose(label, status, pathwayStatus) });
        continue;
      }
      const action = ["pathways", at, "action"];
      if (row.status === "support-required" && row.action === undefined && !cx.unusable(action))
        cx.report("noAction", action, {
          data,
          fix: ask("Add a prompt for the action", action, "what will be done, and by whom"),
        });
    }
  },
  examples: {
    valid: [
      plan("  - { pathway: work, status: support-not-required }\n"),
      plan("  - { pathway: work, status: support-required, action: Job coach from Thornbeck sees him twice before release }\n"),
      // A reason stands for a row.
      `${plan("")}notApplicable:
  pathways[work]: Retired, and content to be
`,
      // In progress: not asked yet.
      "status: in-progress\nprison: HMP Larkfield\n",
    ],
    invalid: [
      { message: "noRow", text: plan("").replace("pathways", "«pathways»") },
      { message: "noStatus", text: plan("  - { «pathway»: work, action: Asked the job coach to see him }\n") },
      { message: "noAction", text: plan("  - { «pathway»: work, status: support-required }\n") },
    ],
  },
});

/** A plan that answers six pathways, and has these rows besides. */
function plan(more: string): string {
  const rows = PATHWAYS.filter((p) => p.value !== "work").map((p) => `  - { pathway: ${p.value}, status: support-not-required }\n`);
  return `pathways:\n${rows.join("")}${more}`;
}
