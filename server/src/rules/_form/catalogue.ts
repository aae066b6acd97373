// Long because the sentences of all findings of the form stand side by side, so that they read alike.
import type { FormRule } from "./form.ts";

const syntax: FormRule = {
  id: "record-syntax",
  severity: "error",
  messages: {
    broken: {
      what: "This line cannot be read as part of the record.",
      ask: "Is a quote, bracket, colon or space missing on this line or the one above?",
    },
    anchor: { what: "An anchor (&) cannot be used in a record.", ask: "Could the text be put in quotes, or written out in full?" },
    alias: { what: "An alias (*) cannot be used in a record.", ask: "Could the text be put in quotes, or written out in full?" },
    "merge-key": { what: "A merge key (<<) cannot be used in a record.", ask: "Could the values be written out in full?" },
    tag: { what: "A tag (!) cannot be used in a record.", ask: "Could the text be put in quotes?" },
    "complex-key": {
      what: "A name starting with a question mark cannot be used in a record.",
      ask: "Could the name be written plainly, followed by a colon?",
    },
    "several-documents": {
      what: "This file holds more than one YAML document.",
      ask: "Could each record have a file of its own, or stand in one records list?",
    },
    "too-deep": { what: "This part is nested more than 64 levels deep.", ask: "Has something been pasted in by mistake?" },
    "too-long": {
      what: "This file is too long to check: the limit is 2 MB or 50,000 lines.",
      ask: "Could it be split into several records?",
    },
    "reserved-key": { what: "The name {key} is reserved and cannot be used in a record.", ask: "What should this be called?" },
    "not-a-record": {
      what: "This file is not a record: it needs names, each with a value.",
      ask: 'Does the first line say which record it is, for example "record: contact"?',
    },
    "tab-indent": { what: "A tab stands where the record needs spaces.", ask: "Could the tab be replaced by two spaces?" },
    "lone-surrogate": {
      what: "Half of a character stands here, so this file cannot be changed safely.",
      ask: "Could the character be typed again?",
    },
    "front-matter-missing": {
      what: "A Markdown record starts with a line of three hyphens.",
      ask: "Is the first line exactly --- with nothing before or after it?",
    },
    "front-matter-unclosed": {
      what: "The first part of this record has no closing line of three hyphens.",
      ask: "Where do the details end and the sections begin?",
    },
    "stray-text": {
      what: "This text stands outside any section, so it is not part of the record.",
      ask: "Which heading does it belong under?",
    },
    "setext-heading": {
      what: "An underlined heading does not start a section.",
      ask: "Could the heading be written with ## in front of it?",
    },
    "several-records-kind": { what: "Only contacts and checks can share a file.", ask: "Could this record have a file of its own?" },
  },
  why: "A record that cannot be read cannot be checked, so what it says about risk would be missed. The rest of the case is still checked.",
};

const kindUnknown: FormRule = {
  id: "record-kind-unknown",
  severity: "error",
  messages: {
    missing: {
      what: "This file does not say which record it is.",
      ask: 'Which record is it? The first line says so, for example "record: contact".',
    },
    unknown: { what: "{value} is not one of the 14 records.", ask: "Which record is this?" },
    meant: { what: '{value} is not one of the 14 records; "{instead}" is.', ask: "Is that the one meant?" },
  },
  why: "The kind of record decides what is asked of it. Without it nothing in the file can be checked.",
};

const fieldUnknown: FormRule = {
  id: "record-field-unknown",
  severity: "warning",
  messages: {
    unknown: { what: "{key} is not a name this record has.", ask: "Where does this information belong?" },
    meant: { what: '{key} is not a name this record has; "{instead}" is.', ask: "Is that the one meant?" },
    heading: {
      what: "This heading is not one this record has, so its text is not read.",
      ask: "Which heading does the text belong under?",
    },
    headingMeant: { what: 'This heading is not one this record has; "{instead}" is.', ask: "Is that the one meant?" },
    notProse: { what: "This heading names a short value: it belongs at the top, between the hyphens.", ask: "Could it be moved there?" },
  },
  why: "What stands under a name that nobody looks for is lost to the next reader, and to every check.",
};

const fieldTwice: FormRule = {
  id: "record-field-twice",
  severity: "warning",
  messages: { twice: { what: "{key} is given twice; only the first is read.", ask: "Which of the two is right?" } },
  why: "When something is said twice the two may differ, and only the first is read.",
};

const fieldMissing: FormRule = {
  id: "record-field-missing",
  severity: "error",
  messages: { missing: { what: "{title} is not recorded.", ask: "Can it be filled in now?", missing: true } },
  why: "A few details are asked for at once because nothing else can be checked without them: which person, which day, who wrote it.",
};

const valueNotUsable: FormRule = {
  id: "record-value-not-usable",
  severity: "error",
  messages: {
    "not-in-list": { what: "{title} has a value that is not in its list.", ask: "Which of the listed values fits?" },
    "not-in-list-meant": {
      what: '{title} has a value that is not in its list; "{instead}" means the same.',
      ask: "Shall it be written that way?",
    },
    "not-an-answer": {
      what: "{title} is answered with yes, no or unknown, then a hyphen and words if wanted.",
      ask: "Which of the three is it?",
    },
    "not-a-date": { what: "{title} is not a day in the form 2019-03-29.", ask: "Which day is meant?" },
    "not-a-time": { what: "{title} is not a time in the form 14:30.", ask: "What time is meant?" },
    "not-a-number": { what: "{title} is not a plain number.", ask: "Which number is meant?" },
    "out-of-range": { what: "{title} is outside the range it can have, {min} to {max}.", ask: "Which number is meant?" },
    "not-a-period": { what: "{title} is not a length of time such as same day, 1 working day or 2 weeks.", ask: "How long is meant?" },
    "not-an-id": { what: "{title} does not name an id of the right letter, such as {letters}1.", ask: "Which one is meant?" },
    "not-a-record-id": {
      what: "{title} is not the name of a record: letters, digits, dots and hyphens, 60 at most.",
      ask: "Which record is meant?",
    },
    "words-for-group": { what: "{title} needs its parts, each with a name.", ask: "Could the words be put under the part they belong to?" },
    "list-for-one": { what: "{title} takes one value, and a list stands here.", ask: "Which one counts?" },
    "group-for-words": {
      what: "{title} takes plain words, and named parts stand here.",
      ask: "Could it be said in words? A colon inside a sentence needs quotes.",
    },
    "rows-expected": { what: "{title} is a list of rows, each with its own parts.", ask: "Could this be written as a row?" },
    "one-for-many": { what: "{title} is a list, and a single value stands here.", ask: "Shall it be written as a list of one?" },
    "beside-records": {
      what: "{title} belongs in the record it is about, not beside the list of records.",
      ask: "Which record is it about?",
    },
    "newer-format": {
      what: "The record format named here is not one that this version of Caselint reads; it reads format 1.",
      ask: "Is there a newer Caselint to check this case with?",
    },
    "no-list": { what: "Only contacts and checks can be a list of records.", ask: "Could each record have a file of its own?" },
  },
  why: "A value that cannot be used counts as not recorded. Saying it the usual way lets everything that depends on it be checked.",
};

const idTwice: FormRule = {
  id: "record-id-twice",
  severity: "error",
  messages: {
    row: { what: "{id} is used twice in this record.", ask: "Which of the two should have the next free number?" },
    record: { what: "Another record of this case has the same id, {id}.", ask: "Could one of them be given an id of its own?" },
  },
  why: "An id that means two things leads a reader, and every check, to the wrong one.",
};

const linkUnknown: FormRule = {
  id: "record-link-unknown",
  severity: "warning",
  messages: {
    id: { what: "{id} is not defined anywhere in this case.", ask: "Who or what is meant?" },
    record: { what: "No record of this case has the id {id}.", ask: "Which record is meant?" },
    meant: { what: "No record of this case has the id {id}; {instead} exists.", ask: "Is that the one meant?" },
  },
  why: "A link that leads nowhere hides who is at risk or what was done about it.",
};

const wrongFolder: FormRule = {
  id: "record-wrong-folder",
  severity: "error",
  messages: {
    crn: { what: "The CRN of this record differs from the CRN of the case it is filed in.", ask: "Whose record is this?" },
    header: { what: "This folder already has a case header.", ask: "Does this one belong in a folder of its own?" },
  },
  why: "A record in another person's folder is missing from the right one, and discloses one person's information in another's case.",
};

const dateInFuture: FormRule = {
  id: "record-date-in-future",
  severity: "error",
  messages: { future: { what: "{title} is {days} after the day of this check.", ask: "Which day is meant?" } },
  why: "Something that has happened cannot have a date still to come. A slip in the year is the usual reason.",
};

const promptLeft: FormRule = {
  id: "record-prompt-left",
  severity: "warning",
  messages: {
    left: { what: "A prompt is still waiting to be filled in among the words of this text.", ask: "What belongs in its place?" },
  },
  why: "A prompt is there to be answered. Left beside real words, it makes an unfinished text look finished.",
};

const notApplicableUnclear: FormRule = {
  id: "record-not-applicable-unclear",
  severity: "warning",
  messages: {
    both: { what: "{title} has both a value and a reason why it does not apply.", ask: "Which of the two holds?" },
    reason: { what: "The reason why this does not apply says too little.", ask: "What would a colleague need to know to agree?" },
    unknown: { what: "This reason is given for something the record does not have.", ask: "What does the reason belong to?" },
  },
  why: '"Not applicable" is a decision about a case. A reader needs to see what it rests on.',
};

const noCase: FormRule = {
  id: "record-no-case",
  severity: "error",
  messages: {
    none: {
      what: "This folder has no case header, so its records cannot be checked together.",
      ask: "Is the case record missing, or do these belong in another folder?",
    },
  },
  why: "The header says who the case is about, the sentence and the people at risk. Most of what matters is checked against it.",
};

const unreadable: FormRule = {
  id: "record-unreadable",
  severity: "error",
  messages: {
    encoding: { what: "This file is not plain UTF-8 text (byte {byte}), so it was not checked.", ask: "Could it be saved again as UTF-8?" },
    access: { what: "This file could not be opened, so it was not checked.", ask: "Who can give access to it?" },
    other: { what: "This file could not be read, so it was not checked.", ask: "Can it be opened in the editor?" },
  },
  why: "A file that cannot be opened is not the same as a file with nothing wrong. Nothing in it has been checked.",
};

const ruleFailed: FormRule = {
  id: "record-rule-failed",
  severity: "error",
  messages: {
    failed: {
      what: "The rule {rule} stopped working on this record; the other rules were still checked.",
      ask: "Could you tell the people who look after Caselint?",
    },
  },
  why: "A fault in one rule must not hide the others, and must not look like a record without gaps.",
};

const tooMany: FormRule = {
  id: "record-too-many",
  severity: "warning",
  messages: {
    more: { what: "This file has {more} more findings than are shown.", ask: "Would putting the first ones right clear the others?" },
  },
  why: "A thousand findings in one file usually have one cause, so the list stops there.",
};

const judgementNoReason: FormRule = {
  id: "judgement-no-reason",
  severity: "warning",
  messages: {
    none: { what: "This professional judgement gives no reason, so it sets nothing aside.", ask: "Why does the rule not fit here?" },
  },
  why: "A judgement without a reason cannot be defended later, nor learned from.",
};

const judgementOutOfDate: FormRule = {
  id: "judgement-out-of-date",
  severity: "warning",
  messages: {
    lapsed: {
      what: "This professional judgement is past its review date, so it no longer sets anything aside.",
      ask: "Does it still hold, and who agrees?",
    },
  },
  why: "Circumstances change. A judgement is made for a time and looked at again.",
};

const judgementNotNeeded: FormRule = {
  id: "judgement-not-needed",
  severity: "warning",
  messages: {
    nothing: { what: "There is nothing left for this professional judgement to set aside.", ask: "Can it be taken out?" },
    rule: { what: "This professional judgement names a rule that does not exist.", ask: "Which rule is meant?" },
  },
  why: "A judgement that is no longer needed may one day hide something new.",
};

const judgementNotAllowed: FormRule = {
  id: "judgement-not-allowed",
  severity: "warning",
  messages: {
    never: { what: "{rule} cannot be set aside by a professional judgement.", ask: "What would it take to record what the rule asks for?" },
  },
  why: "A few things protect people in every case, whatever the circumstances. They are asked for every time.",
};

export const formRules: readonly FormRule[] = [
  syntax,
  kindUnknown,
  fieldUnknown,
  fieldTwice,
  fieldMissing,
  valueNotUsable,
  idTwice,
  linkUnknown,
  wrongFolder,
  dateInFuture,
  promptLeft,
  notApplicableUnclear,
  noCase,
  unreadable,
  ruleFailed,
  tooMany,
  judgementNoReason,
  judgementOutOfDate,
  judgementNotNeeded,
  judgementNotAllowed,
];

export const formRuleById: ReadonlyMap<string, FormRule> = new Map(formRules.map((rule) => [rule.id, rule]));
