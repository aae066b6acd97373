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
const POLICE = "(?:the )?(?:local )?(?:police|999|101)(?: (?:on|via) (?:999|101))?";
const MANAGER =
  "(?:(?:the|a|my|our|your) )?(?:(?:line|team|senior|duty|ooh|out of hours) ){0,2}(?:manager|spo|senior|senior probation officer|management)";
const ASSESSMENT =
  "(?:(?:the|a|an|his|her|their) )?(?:oasys(?: assessment)?|assessment|risk assessment|rosh|rosh level|risk|risk level|level of risk|rmp|risk management plan)";
/** "Will be started": the same action in the passive. */
const DONE =
  "(?: (?:(?:will|to|should|must) be )?(?:started|initiated|instigated|commenced|considered|taken|issued|requested|sought|made|reviewed|updated|reassessed|re-assessed|discussed|completed|informed|contacted|told|notified|consulted))?";

const STOCK: readonly RegExp[] = [
  `(?:${START} )?(?:an? )?(?:(?:possible|immediate|emergency|standard|fixed[- ]term) )*recall${THEM}(?: to (?:custody|prison))?${DONE}`,
  `(?:${START} )?(?:(?:a|the|possible|immediate) )*breach${THEM}(?: (?:action|proceedings|report|process))?${DONE}`,
  `(?:${START} )?enforcement(?: action| proceedings)?${DONE}`,
  `(?:return|take|send)${THEM} (?:back )?to court`,
  `(?:review|update|reassess|re-assess|revisit|redo|complete)(?:ing)? ${ASSESSMENT}`,
  `(?:do |complete |carry out )?(?:an? |the )?(?:oasys|risk|assessment) review`,
  "review of (?:the )?(?:oasys|risk|assessment)",
  `(?:the )?(?:oasys|risk|assessment|rosh|rmp|case)${DONE}`,
  `(?:${TELL}|(?:liaison|discussion) with) ${POLICE}`,
  `${TELL} ${MANAGER}`,
  `(?:discuss|discussion|liaison|consult|consultation|case discussion|escalate|raise|report)(?: (?:it|this|the case|case|risk))?(?: (?:with|to))? ${MANAGER}`,
  `${MANAGER} discussion`,
  `(?:seek |ask for |get )?(?:management )?(?:oversight|advice|guidance|a view)(?: from ${MANAGER})?${DONE}`,
  // The rest of "tell the police and the manager".
  `${POLICE}${DONE}`,
  `${MANAGER}${DONE}`,
].map((words) => new RegExp(`^${words}$`, "u"));

const LEADING = new RegExp(
  `^(?:${WHO} (?:will|to|should|would|may|must) |(?:to|then|also|immediately|please|will|urgent|urgently|prompt|immediate) )+`,
  "u",
);
const TIMING =
  "immediately|straight away|at once|asap|as soon as possible|if necessary|if needed|if required|if appropriate|as appropriate|as necessary|as required|where appropriate|where necessary|same day|the same day";
/** What may follow any of them and still fit anybody: how, by which rules, with whom, and for which other stock action. */
const ANYHOW = `${TIMING}|in line with (?:the )?(?:policy|policies|procedures?|guidance|national standards)|(?:as )?per (?:policy|procedures?)|(?:via |through )?out of hours|in supervision|with ${MANAGER}|(?:about|for|regarding|re) (?:possible )?(?:enforcement|breach|recall|advice|oversight)|(?:if|when|as|where) (?:(?:any|further|new|there|is|are|the) ){0,4}(?:offences?|offending|concerns?|issues?|risks?)(?: (?:is|are|has|have))?(?: (?:been )?(?:disclosed|identified|raised|reported|increased|increases?|escalated|escalates?|arises?))?`;
const TRAILING = new RegExp(`(?: (?:${ANYHOW}))+$`, "u");
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
    const part = piece.replace(SPACE, " ").trim().replace(BULLET, "").replace(LEADING, "");
    if (part === "" || ONLY_TIMING.test(part)) continue;
    const without = part.replace(TRAILING, "");
    if (!STOCK.some((stock) => stock.test(part) || stock.test(without))) return false;
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
