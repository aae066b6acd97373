import { source as sources } from "../../../../schemas/vocab/record.ts";
import type { Fix } from "../_kit/index.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

/** Sources that are another agency's own, and not ours or the person's. */
const EXTERNAL: ReadonlySet<string> = new Set([
  "bail-information",
  "hostel",
  "judges-comments",
  "local-authority",
  "medical",
  "police",
  "prison-records",
  "prosecutor",
  "psychiatric",
  "psychology",
  "victim-statement",
]);

const PATH = ["sources"];

export default defineRule({
  id: "assessment-no-external-source",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2", "hmip-2018/2.1.3"],
  messages: {
    none: {
      what: "The assessment lists no information from another agency.",
      ask: "Who outside probation knows this person, and what have they told you?",
      missing: true,
    },
  },
  why: "What somebody tells us and what we already hold is only part of the picture. Inspectors found assessments short of key information from agencies such as the police, and crucial information gathered from partners in fewer than half of cases, which puts the safety of children and adults at stake.",
  source: "HMIP 2019 L427, L438",
  check(record, cx) {
    if (record.sources?.some((s) => EXTERNAL.has(s)) || cx.unusable(PATH)) return;
    // An item that could not be read may be the one looked for.
    for (let i = 0; i < sources.values.length; i++) if (cx.unusable(["sources", i])) return;
    cx.report("none", PATH, { fix: FIXES });
  },
  examples: {
    valid: [
      "type: layer-3\nsources: [interview, prosecutor]\n",
      "type: layer-3\nsources: [victim-statement]\n",
      // While it is being written, the list may still be short.
      "type: layer-3\nstatus: in-progress\nsources: [interview]\n",
    ],
    invalid: ["type: layer-3\n«sources»: [interview, self-assessment, previous-convictions]\n", "«record»: assessment\ntype: layer-3\n"],
  },
});

const check = startRecord("Start an enquiry of another agency", "check", {
  type: prompt("which agency you ask, and what for"),
  request: "not-yet-sent",
  requested: prompt("the day it was asked"),
});
const FIXES: readonly Fix[] = [
  check,
  ...sources.values
    .filter((s) => EXTERNAL.has(s.value))
    .map((s) => ({ title: `Source: ${s.label}`, class: "choice" as const, steps: [{ do: "add" as const, path: PATH, value: s.value }] })),
];
