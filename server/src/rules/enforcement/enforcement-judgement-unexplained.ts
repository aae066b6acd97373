import type { SeenRecord } from "../../record/types.ts";
import { isThin } from "../../record/written.ts";
import { ask, askBeside, defineRule } from "../_kit/index.ts";

const WHAT = "what you weighed up, why you held back, and who agreed";

type Judged = SeenRecord<"enforcement"> | SeenRecord<"contact">;

/** Where the reasons for a professional judgement stand in this record, and what is written there. */
function reasonsIn(record: Judged): { readonly name: string; readonly text: string | undefined }[] {
  if (record.record === "enforcement")
    return record.decision === "professional-judgement" ? [{ name: "rationale", text: record.rationale }] : [];
  const contact = record as SeenRecord<"contact">;
  const out: { name: string; text: string | undefined }[] = [];
  if (contact.outcome === "acceptable-judgement") out.push({ name: "absenceReason", text: contact.absenceReason });
  if (contact.type === "professional-judgement") out.push({ name: "notes", text: contact.notes });
  return out;
}

export default defineRule({
  id: "enforcement-judgement-unexplained",
  scope: "record",
  record: ["enforcement", "contact"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    none: {
      what: "Professional judgement was used here, and no reasons are given.",
      ask: "What did you weigh up, and would another officer decide the same?",
      missing: true,
    },
    thin: {
      what: "Professional judgement was used here, and the reasons take up fewer than {words} words.",
      ask: "What did you weigh up, and would another officer decide the same?",
      missing: true,
    },
  },
  parameters: {
    words: { default: 12, unit: "words", help: "A shorter text than this does not give the reasons." },
  },
  why: "Holding back can be right, and inspectors found that officers mostly judged well when to enforce and when not to. Without its reasons a judgement looks like a thing forgotten, and cannot be shown to be fair.",
  source: "HMIP 2019 L474; HMIP standards 2018, 2.3.1",
  check(record: Judged, cx) {
    const words = cx.parameter("words");
    for (const { name, text } of reasonsIn(record)) {
      if ((text !== undefined && !isThin(text, words)) || cx.unusable([name]) || cx.notApplicable(name)) continue;
      const fix =
        text === undefined ? ask("Add a prompt for the reasons", [name], WHAT) : askBeside("Add a prompt for the reasons", [name], WHAT);
      return cx.report(text === undefined ? "none" : "thin", [name], { data: { words }, fix });
    }
  },
  examples: {
    valid: [
      `failureDate: 2019-02-27
decision: professional-judgement
rationale: First miss in eight months, the week her mother died; she rang the same day and came on the Friday instead.
`,
      "failureDate: 2019-02-27\ndecision: first-warning\n",
      `record: contact
type: office-visit
outcome: acceptable-judgement
absenceReason: The bus was taken off without notice and he walked five miles, arriving after the office had closed.
`,
    ],
    invalid: [
      { text: "«record»: enforcement\nfailureDate: 2019-02-27\ndecision: professional-judgement\n", message: "none" },
      { text: "record: contact\ntype: professional-judgement\nnotes: «Not in the public interest.»\n", message: "thin" },
      { text: "record: contact\ntype: office-visit\noutcome: acceptable-judgement\n«absenceReason»:\n", message: "none" },
      {
        text: "failureDate: 2019-02-27\ndecision: professional-judgement\nrationale: «As above.»\nreasonGiven: Said that she forgot.\n",
        message: "thin",
      },
    ],
  },
});
