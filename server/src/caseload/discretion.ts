/** Reads what people decided about ratings: standards lifted or lowered, and ratings that records cannot show. */
import type { Pack } from "../../../schemas/pack.ts";
import { closest } from "../source/suggest.ts";
import { quoted } from "./quoted.ts";
import { BANDS, type GivenRating } from "./ratings.ts";
import type { Band, Discretion } from "./report.ts";

export interface Decided {
  readonly discretion: readonly Discretion[];
  readonly given: readonly GivenRating[];
  /** Plain sentences about what cannot be used; nothing is decided then. */
  readonly problems: readonly string[];
}

type Plain = Readonly<Record<string, unknown>>;
type Say = (message: string) => void;

const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);
const NAMES = BANDS.map(([name]) => name);
/** A standard by its number or letter: 2.4, C. */
const STANDARD = /^[A-Z0-9]{1,3}(?:\.[0-9]{1,2})?$/u;
/** Most rows of a list. */
const MOST = 100;

/**
 * @param value the file as a plain value: `list` of { standard, to, who, why } and `given` of { standard, band, who, why }
 * @param packs every pack, to tell standards that records show from those they do not
 */
export function readDecided(value: unknown, packs: readonly Pack[]): Decided {
  const problems: string[] = [];
  const say: Say = (message) => problems.push(message);
  if (!isPlain(value)) {
    say("It needs `list` or `given`, each with rows for standards.");
    return { discretion: [], given: [], problems };
  }
  for (const key of Object.keys(value)) if (key !== "list" && key !== "given") say(unknown(key, ["list", "given"], "The file"));
  const rated = new Set(packs.flatMap((pack) => Object.keys(pack.standards)));
  const discretion = rowsOf(value["list"], "list", "to", say).map(({ standard, band, who, why }) => ({ standard, to: band, who, why }));
  const given = rowsOf(value["given"], "given", "band", say);
  for (const { standard } of discretion)
    if (!rated.has(standard)) say(`Standard ${standard} under \`list\` is rated by no pack. Ratings from elsewhere go under \`given\`.`);
  for (const { standard } of given)
    if (rated.has(standard)) say(`Standard ${standard} under \`given\` is rated from records. To lift or lower it, use \`list\`.`);
  return problems.length === 0 ? { discretion, given, problems } : { discretion: [], given: [], problems };
}

function rowsOf(value: unknown, name: "list" | "given", bandName: "to" | "band", say: Say): GivenRating[] {
  if (value === undefined || value === null || value === "") return [];
  if (!Array.isArray(value) || value.length > MOST) {
    say(`\`${name}\` needs rows, each with standard, ${bandName}, who and why, at most ${MOST}.`);
    return [];
  }
  const seen = new Set<string>();
  return value.flatMap((row: unknown, i) => {
    const read = rowOf(row, `Row ${i + 1} of \`${name}\``, bandName, say);
    if (read !== undefined && seen.has(read.standard)) say(`Standard ${read.standard} stands twice under \`${name}\`. Keep one row.`);
    if (read !== undefined) seen.add(read.standard);
    return read ?? [];
  });
}

function rowOf(row: unknown, place: string, bandName: "to" | "band", say: Say): GivenRating | undefined {
  const names = ["standard", bandName, "who", "why"];
  if (!isPlain(row)) {
    say(`${place} needs ${names.slice(0, 3).join(", ")} and why.`);
    return undefined;
  }
  for (const key of Object.keys(row)) if (!names.includes(key)) say(unknown(key, names, place));
  const standard = text(row["standard"]);
  const band = bandNamed(text(row[bandName]));
  const who = text(row["who"]);
  const why = text(row["why"]);
  if (!STANDARD.test(standard)) say(`${place} needs \`standard\`, as "2.4".`);
  if (band === undefined) say(`${place} needs \`${bandName}\`: one of ${NAMES.join(", ")}.`);
  if (who === "") say(`${place} needs \`who\`: discretion is somebody's.`);
  if (why === "") say(`${place} needs \`why\`: a rating is never changed without a reason.`);
  return STANDARD.test(standard) && band !== undefined && who !== "" && why !== "" ? { standard, band, who, why } : undefined;
}

/** A number written without quotation marks is what somebody means by 2.4. */
const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value).trim() : "");

const bandNamed = (word: string): Band | undefined => NAMES.find((name) => name === word.toLowerCase().replaceAll(/\s+/gu, "-"));

function unknown(key: string, known: readonly string[], where: string): string {
  const near = closest(key, known);
  return `${where} has "${quoted(key)}", which is not known. ${near === undefined ? `Use ${known.join(", ")}.` : `Did you mean ${near}?`}`;
}

/** Discretion for standards that no case was counted under: a sentence each. */
export function unusedDiscretion(
  decided: Pick<Decided, "discretion">,
  ratings: readonly { readonly discretion: Discretion | null }[],
): string[] {
  const used = new Set(ratings.map((rating) => rating.discretion));
  return decided.discretion
    .filter((row) => !used.has(row))
    .map((row) => `The discretion for standard ${row.standard} was not used, as no case was rated on it.`);
}
