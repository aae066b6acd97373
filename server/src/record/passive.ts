/**
 * Texts that leave it to another agency to get in touch: a plan that the police will tell us. An agency, "will", one of
 * contact, notify, inform, let or tell, and us, me, probation or the officer, in one sentence and in that order.
 * Quotations, denials, conditions, questions and the past say no such thing (contract, appendix C).
 */
import { isDenied, isOpinion, isQuestion, sentencesOf, withoutQuotations } from "./sentences.ts";

/** A longer run without a full stop, in UTF-16 units, is cut there: no sentence about one agency is as long. */
const LONGEST = 2000;

const WORD = "[\\p{L}\\p{N}'’-]+";
const PRONOUN = "(?:I|we|he|she|it|you|and|or|but|so|will)\\b";
const AGENCY =
  "(?:police|children(?:['’]s)?\\s+(?:services|social\\s+(?:care|services))|social\\s+(?:care|services|workers?)|schools?|prison|housing|health\\s+visitors?|GPs?|mental\\s+health|(?:substance(?:\\s+misuse)?|drug(?:\\s+(?:and|or)\\s+alcohol)?|alcohol)\\s+(?:services?|teams?|workers?|agency|agencies)|substance\\s+misuse|MARAC|agency|agencies|CSC|SW|HV|CMHT|CAMHS)";
/** Words that go on with the name of an agency: "police liaison officer", "housing team". */
const STAFF =
  "(?:officers?|teams?|services?|staff|workers?|department|nurses?|liaison|unit|hub|desk|room|contact|leads?|managers?|heads?|teachers?|providers?|association|office|control|custody|sergeant|security|safeguarding|duty|social|care|offender|management|protection|public|domestic|abuse|coordinators?|chair|partners?|agencies|colleagues|professionals|both|all|always|usually|normally|also|then|still|now|themselves)";
const ASIDE = '(?:\\s\\([^()]{1,40}\\)|,\\s[^,.;:!?"()]{1,50},)?';
const WHERE = `(?:\\s+(?:in|at|from|for|of|on|near|who)\\s+(?!${PRONOUN})${WORD}(?:\\s+(?!${PRONOUN})${WORD}){0,3}?)?`;
const AND = `(?:,?\\s*(?:\\band\\b|\\bor\\b|/)\\s*(?:(?:the|his|her|their|our|a|other|local)\\s+)?(?!${PRONOUN}|they\\b|who\\b)${WORD}(?:\\s+${STAFF}){0,3})?`;
const SAYS =
  "(?:\\s+(?:(?:have|has)\\s+)?(?:also\\s+)?(?:said|says?|agree[ds]?|confirm(?:ed|s)?|promise[ds]?|told\\s+(?:us|me)|assured?\\s+(?:us|me)|advise[ds]?|know|knows|undertaken)(?:\\s+that)?(?:\\s+(?:they|s?he|it))?)?";
/** "They" and "who" let an agency that was somebody's listener go on as the one who speaks. */
const THEY = `(?<they>(?:,?\\s+(?:(?:and|but|so)\\s+)?(?:who|which)|[^.;:!?"\\n]{0,60}?\\bthey)(?:\\s+${STAFF})?)?`;
const MIDDLE = `,?\\s+(?:(?!(?:not|never|no|only|be|need|have|want|expect|ask)\\b|${PRONOUN.replace("and|", "")})${WORD},?\\s+){0,4}?`;
const WHOM =
  "(?:(?:the|his|her|their|our|my|local|both|either|responsible|supervising|allocated|case|community|named|duty|national)\\s+){0,4}(?:us|me|probation|offender\\s+manager|PO|PSO|OM|COM|POM|RO|officers?(?!\\s+in\\s+(?:the|charge)\\b))\\b";
const TELLS = `(?:(?:be\\s+)?(?:contact|notify|inform|tell)(?:ing)?\\s+${WHOM}|be\\s+in\\s+touch\\s+with\\s+${WHOM}|keep(?:ing)?\\s+${WHOM}\\s+(?:fully\\s+)?(?:informed|updated|posted|up\\s+to\\s+date)|be\\s+letting\\s+${WHOM}|let\\s+${WHOM}(?:\\s+${WORD}){0,2}?\\s+(?:know|have)\\b)`;

/** The whole statement; everything in it that repeats is bounded. */
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])${AGENCY}(?![\\p{L}\\p{N}])(?:\\s+${STAFF}){0,3}${ASIDE}${WHERE}${AND}${THEY}${SAYS}(?:\\s+${STAFF})?(?:\\s+will|['’]ll|\\s+(?:is|are)\\s+going\\s+to)\\b${MIDDLE}${TELLS}`,
  "giu",
);

/** Words between a preposition or conjunction and the agency it goes with. */
const OWN_WORDS =
  /(?:\b(?:the|a|an|his|her|their|our|all|any|other|both|each|local|neighbourhood|community|relevant|partner|family|named)\s+)+$/iu;
/** The agency is spoken to, or is a place: somebody else is the one who "will". */
const AS_OBJECT =
  /\b(?:to|with|by|at|of|after|before|about|via|through|in|on|into|near|from|for|(?:see|meet|ask|ring|call|phone|email|visit|contact|inform|attend|leav)(?:e|es|s|ed|ing)?|saw|seen|met|rang|left|told)\s+$/iu;
const ON_CONDITION =
  /\b(?:if|unless|whether|until|provided(?:\s+that)?|in\s+case|in\s+the\s+event(?:\s+that)?|once|when|whenever|should|assuming|supposing|as\s+soon\s+as)\s+$/iu;
const DOUBT =
  /\b(?:nobody|no\s+one|none|unlikely|doubt\w*|guarantee\w*|mistake|unsafe|unwise|naive|wrong\s+to|stopp?(?:ed|ing)?\s+\w+ing)\b/iu;
const NOT_RELIED_ON = /(?:\b(?:not|never|cannot|without)|n['’]t)\s+(?:be\s+)?(?:rel(?:y|ied|ying)|wait|assum|depend|count|leav|enough)/iu;
const LONG_AGO =
  /\b(?:previous(?:ly)?|former(?:ly)?|used\s+to|at\s+(?:the|that)\s+time|back\s+then|in\s+the\s+past|no\s+longer|in\s+(?:19|20)\d\d|(?:old|last|first|earlier|superseded)\s+(?:plan|arrangement|version|rmp|assessment|review|record|note|entry|officer|order|licence|sentence))\b/iu;
const UNTIL_NOW =
  /\bhad\b|\b(?:was|were)\s+(?:that|assumed|thought|hoped|expected|understood)\b|(?<!\b(?:is|are|be)\s+)\b(?:assumed|believed|thought|hoped|expected|supposed|wrote)\b/iu;
/** What somebody else says of an agency is theirs; the capital of a name tells it from ours. */
const SOMEBODY_SAYS =
  /(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|(?!(?:Police|Social|School|Prison|Housing|Health|We|Agency|Agencies|Staff)\b)\p{Lu}\p{Ll}+)\s+(?:also\s+)?(?:says?|said|thinks?|believes?|fears?|worries|hopes?|reports?|reported|claims?|claimed|insists?|insisted|is\s+(?:worried|afraid|anxious|scared|frightened)|told\s+(?:me|us)))\s+(?:that\s+)?$/u;

/** True when a text waits for another agency to get in touch. Linear in the length of the text. */
export function waitsForAgency(text: string): boolean {
  if (text.indexOf("will") < 0 && text.indexOf("'ll") < 0 && text.indexOf("’ll") < 0 && text.indexOf(" going to ") < 0) return false;
  if (text.search(PATTERN) < 0) return false;
  return sentencesOf(withoutQuotations(text)).some((sentence) => saysSo(sentence.slice(0, LONGEST)));
}

function saysSo(sentence: string): boolean {
  if (isQuestion(sentence) || LONG_AGO.test(sentence)) return false;
  for (const match of sentence.matchAll(PATTERN)) {
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + match[0].length);
    if (!isDisowned(before, after) && isSpeaker(before, match.groups?.["they"] !== undefined)) return true;
  }
  return false;
}

/** Denied, doubted, past, or somebody else's words. */
function isDisowned(before: string, after: string): boolean {
  return (
    isDenied(before, after) ||
    DOUBT.test(before) ||
    UNTIL_NOW.test(lastClause(before)) ||
    NOT_RELIED_ON.test(after) ||
    isOpinion(lastClause(before)) ||
    SOMEBODY_SAYS.test(before.replace(OWN_WORDS, ""))
  );
}

/** The agency is the one who "will", and not only under a condition. */
function isSpeaker(before: string, byPronoun: boolean): boolean {
  const lead = before.replace(OWN_WORDS, "");
  return !ON_CONDITION.test(lead) && (byPronoun || !AS_OBJECT.test(lead));
}

const lastClause = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf(" and "), text.lastIndexOf(" but "), text.lastIndexOf(";"), 0));
