/** Running text as sentences, and what kind of saying a sentence is. English only; a text in another language matches nothing. */

const DOUBLE_QUOTED = /["“”«»](?:[^"“”«»\n]|\n(?!\s*\n)){0,800}["“”«»]/gu;
/** A single quotation mark opens where no letter stands before it, so that apostrophes open nothing. */
const SINGLE_QUOTED = /(?<![\p{L}\p{N}])['‘](?=\S)(?:[^\n]|\n(?!\s*\n)){1,400}?['’](?![\p{L}\p{N}])/gu;
const QUOTED_LINES = /^[ \t]*>.*$/gmu;

/** The text without quotations and quoted lines; each leaves a pair of marks behind, so that words around it stay apart. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTED_LINES, "").replace(DOUBLE_QUOTED, '""').replace(SINGLE_QUOTED, '""');
}

const BREAK = /(?<=[.!?])(?=[\s)]|$)|\n\s*\n|\n(?=\s*(?:[-*•#|]|\d+[.)])\s)/u;

/** Sentences, paragraphs and list items, one each, without those that hold nothing. */
export function sentencesOf(text: string): string[] {
  return text.split(BREAK).filter((sentence) => sentence.trim() !== "");
}

/** Family and friends, whose risk and whose opinion are theirs. A pattern without flags, to build others from. */
export const KIN =
  "(?:(?:step|grand)?(?:mother|father|mum|mam|dad|son|daughter|brother|sister)|parents?|uncle|aunt(?:ie)?|nan|cousin|niece|nephew|friend|mate|pal|(?:ex-)?(?:partner|wife|husband|girlfriend|boyfriend)|co-?accused|co-?defendant|housemate|flatmate|neighbour|associate|landlord|landlady)";

const WAS = /\b(?:was|were|had|wasn['’]t|weren['’]t|hadn['’]t)\b/i;
const PAST =
  /\b(?:been\s+(?:reduced|lowered)|previous(?:ly)?|formerly|former\s+(?:levels?|ratings?|risk|assessment|analysis|officer|order)|used\s+to|historic(?:al(?:ly)?)?|at\s+(?:the|that)\s+time|back\s+then|in\s+the\s+past|earlier|prior|originally|initially|ago|no\s+longer|(?:last|first)\s+(?:week|month|year|time|spring|summer|autumn|winter|assessment|analysis|review|oasys|order|sentence|period|licence)|in\s+(?:19|20)\d\d)\b/iu;
const CONDITION = /\b(?:if|unless|whether|when|whenever|in\s+case|in\s+the\s+event|once|depending)\b/iu;

export const isQuestion = (sentence: string): boolean => sentence.trimEnd().endsWith("?");

/** Dated to the past, wherever the words stand: "previously", "at the time", "last year". */
export const isPast = (sentence: string): boolean => PAST.test(sentence);

/** Told of the past by the verb that leads up to it: "was", "had been". What comes later may be about something else. */
export const isTold = (before: string): boolean => WAS.test(before);

const OPINION = new RegExp(
  `\\b(?:he|she|they|${KIN})(?:\\s+(?:also|still|really|just|now))?\\s+(?:thinks?|believes?|feels?|says?|said|claims?|claimed|reckons?|insists?|insisted|argues?|argued|maintains?|hopes?|fears?)\\b`,
  "i",
);

/** Words before a statement that make it the opinion of the person, family or friends: "his mother thinks". */
export const isOpinion = (before: string): boolean => OPINION.test(before);

/** About what holds only sometimes: "if", "unless", "when". */
export const isConditional = (sentence: string): boolean => CONDITION.test(sentence);

const MODAL =
  /\b(?:should|would|could|might|will\s+be(?:come)?|potential(?:ly)?|aims?|aiming|goal|target|wants?|hopes?|hoping|to\s+(?:be|become|reduce|lower|bring|get|move|drop))\b/iu;
/** Lower case only: May is a month. */
const MAY = /\bmay\b/u;

/** Words before a statement that make it a wish, a plan or a possibility. */
export const isHypothetical = (before: string): boolean => MODAL.test(before) || MAY.test(before);

const CLAUSE = /[;:–—]|\s-\s|\b(?:but|however|although|though|yet|and)\b/giu;
const DENIAL =
  /\b(?:not(?!\s+(?:only|just|merely))|never|nor|neither|cannot|deny|denies|denied|denying|disput\w*|disagree\w*|reject\w*|without|rather\s+than|instead\s+of|far\s+from)\b|n['’]t\b|\bno\s+(?:[\p{L}-]+\s+){0,2}$/iu;
const DENIED_AFTER =
  /\b(?:is|are|seems?|looks?|feels?)\s+(?:not|wrong|incorrect|inaccurate|mistaken|too\s+(?:high|low)|out\s+of\s+date)\b|\b(?:disput\w*|disagree\w*|denie[sd]|deny)\b|\bnot\s+(?:accepted|agreed|right|correct|accurate|the\s+case|borne\s+out)\b/iu;

/** The statement between `before` and `after` is denied or contested, in its own clause or after it. */
export function isDenied(before: string, after: string): boolean {
  let start = 0;
  for (const word of before.matchAll(CLAUSE)) start = word.index + word[0].length;
  return DENIAL.test(before.slice(start)) || DENIED_AFTER.test(after);
}
