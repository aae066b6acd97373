// Made-up values for any field a record can have: plausible, of the right form, always the same for the same seed.
const who = ["He", "Saffi", "His aunt", "The key worker", "The landlord", "A neighbour", "His manager", "The tutor", "The nurse"];
const did = ["asked about", "talked through", "went back over", "put off", "agreed to", "wrote down", "came early for", "worried about"];
const what = [
  "the Tuesday group",
  "the bus fare",
  "a letter from the council",
  "the dog",
  "his shifts",
  "the plan for pay day",
  "the spare key",
  "the last argument",
];
const how = [
  "without being asked",
  "for the second time",
  "with some heat",
  "and laughed",
  "after a long silence",
  "before the end",
  "when drink came up",
];
const names = ["Oriel Fenwharf", "Saffi Brackwater", "Tamsin Hollowell", "Idris Quayle", "Merren Stoke", "Jory Tarn"];
const levels = [
  "He is a medium risk of harm to known adults.",
  "Risk to children is low, as he lives alone.",
  "Police call it a high risk address.",
];
/** What people write when they have nothing to say, or mean to come back. */
const gaps = ["As above.", "n/a", "See OASys", "[add what was agreed]", "Tbc"];

/** Numbers from 0 to 1 that are the same in every run. */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = (next, list) => list[Math.floor(next() * list.length)];

/** Sentences of about this length; some name a person by id, and a few name a level of risk. */
export function paragraph(next, length) {
  let text = "";
  while (text.length < length) {
    const chance = next();
    if (chance < 0.003) text += `${pick(next, levels)} `;
    else text += `${pick(next, who)}${chance < 0.05 ? " (P1)" : ""} ${pick(next, did)} ${pick(next, what)} ${pick(next, how)}. `;
  }
  return text.trim();
}

const date = (next) =>
  `2022-${pick(next, ["04", "05", "06", "07", "08", "09", "10", "11"])}-${String(1 + Math.floor(next() * 28)).padStart(2, "0")}`;

/**
 * A value for one field, or undefined where there is nothing to point at.
 * @param field as `fieldsOf` gives it
 * @param known ids that the case has so far, by letter; new ones are added
 * @param group makes the value of a group or row from its schema
 */
export function madeUp(field, next, known, group) {
  const { type, vocab, letters = "", min = 0, max = 60 } = field.info;
  const some = () => vocab.values[Math.floor(next() * vocab.values.length)].value;
  const newId = () => {
    const id = `${letters.charAt(0)}${(known[letters.charAt(0)]?.length ?? 0) + 1}`;
    known[letters.charAt(0)] = [...(known[letters.charAt(0)] ?? []), id];
    return id;
  };
  const oldId = () =>
    pick(
      next,
      [...letters].flatMap((letter) => known[letter] ?? []),
    );
  const listOf = (one) => (one === undefined ? undefined : [one]);
  switch (type) {
    case "prose":
      return next() < 0.06 ? pick(next, gaps) : paragraph(next, 80 + next() * 160);
    case "text":
      return field.name === "name" || field.name === "owner" ? pick(next, names) : paragraph(next, 20);
    case "answer":
      return pick(next, ["no", "no", "unknown", `yes - ${paragraph(next, 30)}`]);
    case "date":
      return date(next);
    case "time":
      return pick(next, ["09:30", "11:00", "14:15"]);
    case "period":
      return pick(next, ["1 week", "2 working days", "same day", "4 hours"]);
    case "number":
      return String(Math.round(min + next() * (Math.min(max, min + 60) - min)));
    case "choice":
      return some();
    case "choices":
      return [some()];
    case "texts":
      return [paragraph(next, 30), paragraph(next, 30)];
    case "id":
      return newId();
    case "ref":
      return oldId();
    case "ids":
      return listOf(oldId());
    case "recordIds":
    case "links":
      return ["rosh"];
    case "object":
      return group(field.of);
    case "rows":
      return Array.from({ length: 1 + Math.floor(next() * 3) }, () => group(field.of));
    default:
      return undefined;
  }
}
