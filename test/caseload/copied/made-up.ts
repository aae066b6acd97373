// Long because the words of a whole made-up caseload stand here, beside what puts them together.
/**
 * A made-up caseload, the same for the same seed: cases of three records and forty texts, each text partly a
 * template's (of all teams or of one), partly its own. On request some texts are copied into another person's case.
 */
import type { CaseFiles } from "../../../server/src/engine/case.ts";
import { analyseFile } from "../../../server/src/engine/file.ts";

export type How = "exact" | "words" | "names";

export interface Planted {
  readonly how: How;
  /** `path at`, as findings show places. */
  readonly places: readonly [string, string];
}

export interface MadeUp {
  /** Files of each case, by path. */
  readonly cases: readonly Readonly<Record<string, string>>[];
  readonly planted: readonly Planted[];
}

export type Chance = () => number;

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(next: Chance, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
const split = (words: string): readonly string[] => words.split("|");

const FIRST = split(
  "Dean|Carly|Idris|Saffi|Merren|Jory|Tamsin|Lowen|Bryony|Kit|Ansel|Petra|Davy|Morwenna|Hal|Nessa|Corin|Elowen|Gethin|Rhian",
);
const LAST = split(
  "Garrowby|Fenwharf|Quayle|Stoke|Hollowell|Tarn|Brackwater|Winterbourne|Pellow|Ashgrove|Marsden|Orchard|Skerry|Thorne|Vane",
);
const WHO = split(
  "{name}|{they}|{name}|{they}|{name}|{they}|His mother|The landlord|Her sister|A neighbour|The tutor|The support worker|An old friend|The manager|The nurse|A cousin",
);
const DID = split(
  "talked about|worried about|put off|looked into|laughed about|got angry over|went back to|had forgotten|wanted help with|was proud of|argued over|kept quiet about|asked twice about|made a list for|missed|was late for|explained|waited on|gave up on|started again with|blamed others for|lost sleep over|saved up for|apologised for|wrote down|sold|borrowed|painted|avoided|planned|counted|hid|mended|dreaded|praised|refused|carried|bought|broke|cleaned|paid for|left behind|returned|described|swapped|measured|promised|burnt|dropped|remembered",
);
const WHICH = split(
  "first|broken|cheap|new|old|borrowed|missing|long|second|noisy|shared|unpaid|small|cold|heavy|green|muddy|quiet|rusty|spare|early|late|torn|empty|locked|bright|damp|steep|crowded|friendly|formal|hurried|patient|awkward|careful|clumsy|costly|dusty|faded|fresh|gentle|hasty|honest|idle|jagged|keen|lonely|narrow|orange|painful|rented|sudden|tidy|useful|wooden|yellow|final|narrow|repeated|strange",
);
const WHAT = split(
  "bus pass|shift|letter|fishing trip|phone contract|bike|form|kitchen job|match|rent book|fine|class|fence|driving test|dog|interview|prescription|key|meal|quiz|washing machine|laptop|tenancy|debt plan|bank card|art group|gym visit|van|market stall|choir|ladder|boiler|garden|parcel|coat|bakery|allotment|guitar|radio|carpet|boat|kettle|window|photograph|rota|meeting|wage slip|taxi|birthday|wedding|hospital visit|argument|promise|helmet|overtime|loan|jacket|sofa|party|cooker|tent|passport|raffle|shed|bracelet|recipe|pram|playgroup|toolbox|trailer|walk|blanket|lunch|drawing|concert|cupboard|appeal|bench|diary|heater",
);
const WHERE = split(
  "harbour|flat|mill|estate|hostel|station|town hall|food bank|library|ward|depot|shop|school|canal|car park|chapel|quarry|museum|bridge|beach|clinic|pub|sawmill|field|stadium|airport|farm|launderette|ferry|barracks|courtyard|lighthouse|orchard|nursery|underpass|viaduct|workshop|yard|zoo|tower",
);
const NEAR = split("near|at|by|on the way to|behind|across from|outside|past|inside|beyond|next to|above");
const WHEN = split(
  "on Tuesday|last week|before pay day|after the funeral|since the move|over the weekend|in the spring|during the night|when drink came up|at half term|around {n} in the morning|for {n} days|some {n} weeks ago|after the row|until the heating failed|by lunchtime|in the holidays|on the last bus|as the shop closed|once the rain stopped",
);
const TAIL = split(
  "and felt better for it|without being asked|which had not happened before|and would rather not say why|as it reminded {them} of home|because money was short|though nobody else had noticed|and it showed|with some heat|after a long silence|and cried|and made a joke of it|so we rang together|and we will see|but it came to nothing|as always|and the police were told|and that was new|so the plan was changed|and it was a good day|because the {which} {what} had gone|so the {which} {what} had to wait|and then {did} the {what}|while a {what} was {near} the {where}|before {did2} the {which} {where}",
);
const LISTS: Readonly<Record<string, readonly string[]>> = {
  who: WHO,
  did: DID,
  did2: split("finding|leaving|seeing|passing|reaching|missing|cleaning|painting|showing|closing|describing"),
  which: WHICH,
  what: WHAT,
  where: WHERE,
  near: NEAR,
  when: WHEN,
  tail: TAIL,
};

/** Whole sentences that every office has, in three wordings for each text. */
const FORMS: readonly string[] = Array.from({ length: 3 * 13 }, (_, i) => {
  const next = chance(900 + i);
  return Array.from({ length: 2 + (i % 3) }, () => formal(next)).join(" ");
});

function formal(next: Chance): string {
  const a = split(
    "The person|This case|The order|The plan|This section|The risk to others|The level of contact|Every appointment|Any change|The office",
  );
  const b = split(
    "has been discussed|will be reviewed|is to be recorded|was explained|must be agreed|is monitored|remains in place|was considered",
  );
  const c = split(
    "with the manager|at the next supervision|in line with the guidance|by the end of {n} weeks|with partner agencies|through the usual routes",
  );
  const d = split(
    "and any concern is shared without delay|and the outcome is noted here|so that the sentence is delivered as ordered|before the next review is due|unless new information comes to light",
  );
  return `${pick(next, a)} ${pick(next, b)} ${pick(next, c)} ${pick(next, d)}.`;
}

interface Person {
  readonly name: string;
  readonly they: string;
  readonly them: string;
}

const SHAPES = split(
  "{who} {did} the {which} {what} {near} the {where} {tail}.|{when}, {name} {did} a {which} {what} {tail}.|{who} {did} the {what} {when} and {did} a {which} {what} {near} the {which} {where}.|There was a {which} {what} {near} the {where}, and {they} {did} the {which} {what} {tail}.",
);

function sentence(next: Chance, one: Person): string {
  const said = put(pick(next, SHAPES), one, next);
  return capital(said);
}

function put(words: string, one: Person, next: Chance): string {
  return words.replace(/\{(\w+)\}/gu, (_, gap: string) => {
    if (gap === "n") return String(2 + Math.floor(next() * 9));
    const list = LISTS[gap];
    return list === undefined ? one[gap as keyof Person] : put(pick(next, list), one, next);
  });
}

export const ROSH = split("whoIsAtRisk|natureOfRisk|riskImminence|riskMitigationFactors|analysisOfRiskFactors");
export const RMP = split("keyInformationCurrentSituation|supervision|monitoringAndControl|interventionsAndTreatment|victimSafetyPlanning");
export const CONTACT = split("checkIn|review|summarise");
const CONTACTS = 10;
const TEAM = 25;

interface Draft {
  readonly person: Person;
  readonly crn: string;
  readonly folder: string;
  /** By place within the case: `rosh whoIsAtRisk`. */
  readonly texts: Map<string, string>;
}

function draft(next: Chance, n: number): Draft {
  const isHe = next() < 0.7;
  const person = { name: pick(next, FIRST), they: isHe ? "he" : "she", them: isHe ? "him" : "her" };
  const places = [
    ...ROSH.map((field) => `rosh ${field}`),
    ...RMP.map((field) => `rmp ${field}`),
    ...Array.from({ length: CONTACTS }, (_, i) => CONTACT.map((field) => `contacts records[c${i + 1}].${field}`)).flat(),
  ];
  const texts = new Map<string, string>();
  for (const place of places) {
    const form = ROSH.length + RMP.length + CONTACT.length - 1 - (place.length % 13);
    const parts: string[] = [];
    if (next() < 0.6) parts.push(put(FORMS[3 * form + Math.floor(next() * 3)] as string, person, next));
    // A paragraph of one team, in two cases of three.
    if (next() < 0.05) parts.push(formal(chance(Math.floor(n / TEAM) * 17 + (place.length % 2))));
    const own = 2 + Math.floor(next() * 4);
    for (let i = 0; i < own; i++) parts.push(sentence(next, person));
    texts.set(place, parts.join(" "));
  }
  const crn = `Z${String(100_000 + n)}`;
  return { person, crn, folder: `cases/${crn}`, texts };
}

function filesOf({ person, crn, folder, texts }: Draft, next: Chance): Record<string, string> {
  const group = (file: string): Record<string, string> =>
    Object.fromEntries(
      [...texts].filter(([place]) => place.startsWith(`${file} `)).map(([place, text]) => [place.slice(file.length + 1), text]),
    );
  const contacts = Array.from({ length: CONTACTS }, (_, i) => ({
    id: `c${i + 1}`,
    date: "2019-01-10",
    ...Object.fromEntries(CONTACT.map((field) => [field, texts.get(`contacts records[c${i + 1}].${field}`)])),
  }));
  const json = (value: object): string => JSON.stringify({ crn, ...value });
  return {
    [`${folder}/case.case.json`]: json({ record: "case", name: `${person.name} ${pick(next, LAST)}` }),
    [`${folder}/rosh.case.json`]: json({ record: "rosh", ...group("rosh") }),
    [`${folder}/rmp.case.json`]: json({ record: "rmp", ...group("rmp") }),
    [`${folder}/contacts.case.json`]: json({ record: "contact", records: contacts }),
  };
}

/** Half of the copies are exact; in a quarter 3 words of 100 are others, in a quarter the names are. */
export function madeUp(seed: number, cases: number, pairs: number): MadeUp {
  const next = chance(seed);
  const drafts = Array.from({ length: cases }, (_, n) => draft(next, n));
  const planted: Planted[] = [];
  const used = new Set<string>();
  while (planted.length < pairs) {
    const [from, to] = [pick(next, drafts), pick(next, drafts)];
    const place = pick(next, [...from.texts.keys()]);
    const places = [shown(from, place), shown(to, place)] as const;
    if (from === to || places.some((one) => used.has(one))) continue;
    for (const one of places) used.add(one);
    const how: How = planted.length % 2 === 0 ? "exact" : planted.length % 4 === 1 ? "words" : "names";
    const text = from.texts.get(place) as string;
    to.texts.set(place, how === "exact" ? text : how === "words" ? otherWords(next, text, 0.03) : otherNames(text, from.person, to.person));
    planted.push({ how, places });
  }
  return { cases: drafts.map((one) => filesOf(one, next)), planted };
}

function shown(one: Draft, place: string): string {
  const [file, at] = place.split(" ");
  return `${one.folder}/${file}.case.json ${at}`;
}

/** This share of the words, but one at least, replaced by words of other texts. */
export function otherWords(next: Chance, text: string, share: number): string {
  const words = text.split(" ");
  const others = [...WHAT, ...WHERE, ...WHICH].flatMap((some) => some.split(" "));
  for (let i = 0; i < Math.max(1, Math.round(words.length * share)); i++) words[Math.floor(next() * words.length)] = pick(next, others);
  return words.join(" ");
}

function otherNames(text: string, from: Person, to: Person): string {
  const swap: Readonly<Record<string, string>> = {
    [from.name]: to.name,
    [from.they]: to.they,
    [from.them]: to.them,
    [capital(from.they)]: capital(to.they),
  };
  return text.replace(/\p{L}+/gu, (word) => swap[word] ?? word);
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

export function read(files: Readonly<Record<string, string>>): CaseFiles {
  const [first = ""] = Object.keys(files);
  return { folder: first.slice(0, first.lastIndexOf("/")), files: Object.entries(files).map(([path, text]) => analyseFile(path, text)) };
}
