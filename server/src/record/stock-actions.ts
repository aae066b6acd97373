/**
 * Stock actions of a contingency: what could be written for anybody. The list is closed, and the whole text
 * must be made of it: recall, breach, review the assessment, tell the police, speak to a manager.
 */
import { idsIn } from "./mentions.ts";
import { withoutPrompts } from "./written.ts";

const WHO = "(?:i|we|om|po|pso|ro|officer|probation|probation officer|responsible officer|offender manager|duty officer|staff)";
const START =
  "(?:consider|initiate|start|begin|instigate|commence|request|seek|issue|take|make|do|use|invoke|proceed (?:to|with)|look at|think about)(?:ing)?";
const THEM = "(?: (?:him|her|them|the case))?";
const TELL =
  "(?:contact|call|ring|phone|telephone|tell|inform|notify|alert|email|advise|report (?:it |this )?to|liaise with|speak (?:to|with)|talk (?:to|with)|refer (?:it |this )?to|share (?:it |this )?with)";
const POLICE = "(?:the )?(?:local )?(?:police|999|101)";
const MANAGER = "(?:(?:the|a|my|our|your) )?(?:(?:line|team|senior) )?(?:manager|spo|senior|senior probation officer|management)";
const ASSESSMENT =
  "(?:(?:the|a|an|his|her|their) )?(?:oasys(?: assessment)?|assessment|risk assessment|rosh|rosh level|risk|risk level|level of risk|rmp|risk management plan)";

const STOCK: readonly RegExp[] = [
  `(?:${START} )?(?:an? )?(?:(?:possible|immediate|emergency|standard|fixed[- ]term) )*recall${THEM}(?: to (?:custody|prison))?`,
  `(?:${START} )?(?:(?:a|the|possible|immediate) )*breach${THEM}(?: (?:action|proceedings|report|process))?`,
  "(?:take )?enforcement(?: action)?",
  `(?:return|take|send)${THEM} (?:back )?to court`,
  `(?:review|update|reassess|re-assess|revisit|redo|complete)(?:ing)? ${ASSESSMENT}`,
  `(?:do |complete |carry out )?(?:an? |the )?(?:oasys|risk|assessment) review`,
  "review of (?:the )?(?:oasys|risk|assessment)",
  `(?:oasys|risk|assessment) (?:to be|will be) (?:reviewed|updated)`,
  `${TELL} ${POLICE}`,
  `${TELL} ${MANAGER}`,
  `(?:discuss|discussion|consult|case discussion|escalate|raise|report)(?: (?:it|this|the case|case|risk))?(?: (?:with|to))? ${MANAGER}`,
  `${MANAGER} (?:discussion|to be (?:told|informed|consulted))`,
  "(?:seek )?management (?:oversight|advice)",
  `(?:the )?police to be (?:told|informed|contacted)`,
  // The rest of "tell the police and the manager".
  POLICE,
  MANAGER,
].map((words) => new RegExp(`^${words}$`, "u"));

const LEADING = new RegExp(`^(?:${WHO} (?:will|to|should|would|may|must) |(?:to|then|also|immediately|please|will) )+`, "u");
const TIMING =
  "immediately|straight away|at once|asap|as soon as possible|if necessary|if needed|if required|if appropriate|as appropriate|as necessary|as required|where appropriate|where necessary|same day|the same day";
const TRAILING = new RegExp(`(?: (?:${TIMING}))+$`, "u");
const ONLY_TIMING = new RegExp(`^(?:${TIMING})$`, "u");
const BETWEEN = /[.,;:\n/&+•]|(?:^|\s)(?:and|or|then|and\/or)(?=\s)|\s[-–—]\s/u;
const SPACE = /\s+/gu;
const BULLET = /^[-*] /u;
const SOMEBODY_ELSES = /["“”«»?]/u;

/** True when every part of the action is stock. Quotations and questions are not an action, and are never stock. */
export function isStockAction(text: string): boolean {
  const own = withoutPrompts(text);
  if (own === "" || own.length > 300 || SOMEBODY_ELSES.test(own)) return false;
  let any = false;
  for (const piece of own.toLowerCase().split(BETWEEN)) {
    const part = piece.replace(SPACE, " ").trim().replace(BULLET, "").replace(LEADING, "").replace(TRAILING, "");
    if (part === "" || ONLY_TIMING.test(part)) continue;
    if (!STOCK.some((stock) => stock.test(part))) return false;
    any = true;
  }
  return any;
}

/** Words with a capital that are nobody's name. */
const NOT_NAMES = new Set([
  "Police",
  "Probation",
  "Court",
  "Officer",
  "Manager",
  "Prison",
  "Recall",
  "Breach",
  "Licence",
  "Order",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
  "Christmas",
]);
const CAPITALISED = /(?<=[\p{L}\p{N},] )\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu;

/** True when a text names a person or a place: by an id, or by a word with a capital inside a sentence. */
export function namesSomebody(text: string): boolean {
  const own = withoutPrompts(text);
  for (const found of idsIn(own)) if (found.id.startsWith("P") || found.id.startsWith("L")) return true;
  for (const [word] of own.matchAll(CAPITALISED)) if (!NOT_NAMES.has(word)) return true;
  return false;
}
