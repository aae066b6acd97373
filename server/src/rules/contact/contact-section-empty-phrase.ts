import { CRISS, CRISS_ASKS } from "../../record/contacts.ts";
import { withoutPrompts } from "../../record/written.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

/** Phrases that say nothing about this person today. */
const PHRASE =
  /^(?:(?:he|she|they) (?:has |have |is |are )?)?(?:ntr|presented well|no changes?|engag(?:ed|ing) (?:very |really )?well|no (?:new |other |further |current |real )?(?:issues|concerns|problems)(?: (?:noted|raised|reported|identified|to report|to note))?|all (?:is |was |seems )?(?:ok|okay|well|fine|good)|nothing (?:new |else |further |much )?to (?:report|note|add))(?: (?:today|this week|this time|at present|at the moment|currently|at this time|throughout|throughout the session|in session|in the session))?$/;
const LONGEST = 120;

/** Only such phrases, one after another: "Engaged well. No issues." */
function isEmptyPhrase(text: string): boolean {
  const own = withoutPrompts(text);
  if (own.length > LONGEST) return false;
  const parts = own
    .toLowerCase()
    .split(/[.,;!\n]+|\band\b|\s[-–—]\s/u)
    .map((part) =>
      part
        .replace(/[^\p{L}\p{N}\s]/gu, "")
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => PHRASE.test(part));
}

const NAMES = { checkIn: "Check in", review: "Review", intervention: "Intervention", summarise: "Summarise" } as const;

export default defineRule({
  id: "contact-section-empty-phrase",
  scope: "record",
  record: "contact",
  severity: "info",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    onlyPhrase: {
      what: "{section} holds only a stock phrase, which could stand in any note.",
      ask: "What did you see or hear that made you write this?",
    },
  },
  why: "A phrase that fits everybody tells the next reader nothing, and hides whether anything was asked. Inspectors named a lack of professional curiosity among staff as part of the prevailing culture.",
  source: "HMIP 2019 L440",
  check(record, cx) {
    for (const name of CRISS) {
      const text = record[name];
      if (text === undefined || !isEmptyPhrase(text)) continue;
      cx.report("onlyPhrase", [name], {
        data: { section: NAMES[name] },
        fix: askBeside("Add a prompt for what was seen and said", [name], CRISS_ASKS[name]),
      });
    }
  },
  examples: {
    valid: [
      "type: office-visit\ncheckIn: No issues with the new landlord; the cooker still does not work.\n",
      "type: office-visit\nsummarise: Settled.\n",
      "type: phone-call\nnotes: All ok.\n",
    ],
    invalid: [
      "type: office-visit\ncheckIn: «All OK!»\n",
      "type: office-visit\nsummarise: «Engaged well and no concerns.»\n",
      "status: in-progress\ntype: office-visit\n«review»: |\n  No issues.\n  Nothing to report.\n",
    ],
  },
});
