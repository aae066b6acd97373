/**
 * Ratings that the counters of a caseload point to. They are indicative: they speak of what records show, not of what
 * an inspector would decide. Bands and "a standard takes its lowest question" are as in HMIP 2019, Annex 2 (L633-680).
 */
import type { ClauseCases, Pack } from "../../../schemas/pack.ts";
import { lay, lineage } from "../engine/packs.ts";
import { zOf } from "./intervals.ts";
import type { Band, Discretion, OverallRating, QuestionShare, StandardRating } from "./report.ts";
import { isTooFewToRate } from "./too-few.ts";
import type { Counters, QuestionCount } from "./types.ts";

/** Bands with the whole per cent each begins at, lowest first. */
export const BANDS = [
  ["inadequate", 0],
  ["requires-improvement", 50],
  ["good", 65],
  ["outstanding", 80],
] as const satisfies readonly (readonly [Band, number])[];

/** Overall bands with the points each begins at, of 30 for ten standards. */
const OVERALL = [
  ["inadequate", 0],
  ["requires-improvement", 6],
  ["good", 16],
  ["outstanding", 26],
] as const satisfies readonly (readonly [Band, number])[];

/** A provider is rated on ten standards; with fewer known there is no overall rating. */
const TEN = 10;

/** Percentage points from where a band begins that count as near it. */
const NEAR = 5;

/**
 * How many cases there are behind those that were reported on. A number stands for cases of any kind; the counts of
 * each question are then taken as the same share of it. By kind, `risk-of-harm` goes by `all` unless it is given.
 */
export type Population = number | Readonly<Partial<Record<ClauseCases, number>>>;

/** A rating of a standard that records cannot show, such as leadership. */
export interface GivenRating {
  readonly standard: string;
  readonly band: Band;
  readonly who: string;
  readonly why: string;
}

export interface RatingOptions {
  readonly discretion?: readonly Discretion[] | undefined;
  readonly population?: Population | undefined;
  /** Per cent; 80 unless said otherwise, as the inspectorate plans its samples (HMIP 2019 L602). */
  readonly confidence?: number | undefined;
}

/**
 * A rating for every standard of every pack that cases were counted under, in the order of `packs`.
 *
 * @param packs all packs, so that what one extends is found
 */
export function ratingsOf(counters: Counters, packs: readonly Pack[], options: RatingOptions = {}): StandardRating[] {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const z = zOf(options.confidence ?? 80);
  const out: StandardRating[] = [];
  for (const one of packs) {
    const counts = Object.hasOwn(counters.questions, one.id) ? counters.questions[one.id] : undefined;
    if (counts === undefined) continue;
    const pack = lineage(one, byId).reduce((under, over) => lay(under, over, false));
    const behind = populationOf(pack, counts, counters.cases, options.population);
    for (const [standard, { title }] of Object.entries(pack.standards)) {
      const numbers = questionsUnder(standard, pack);
      if (numbers.length === 0) continue;
      const questions = numbers.map((number) =>
        shareOf(number, pack.clauses[number]?.question ?? "", countAt(counts, number), behind(number), z),
      );
      const known = questions.filter(({ percent }) => percent !== null);
      const lowest = decidingOf(known);
      out.push({
        pack: pack.id,
        standard,
        title,
        questions,
        indicative: lowest === null ? null : bandOf(lowest),
        isNearBoundary: lowest !== null && isNear(lowest),
        discretion: (known.length === 0 ? undefined : options.discretion?.find((row) => row.standard === standard)) ?? null,
      });
    }
  }
  return out;
}

/** The rating that counts: what people decided, else what the figures point to. */
export const ratingOf = (rating: StandardRating): Band | null => rating.discretion?.to ?? rating.indicative;

/**
 * 0 for inadequate to 3 for outstanding over ten standards: those rated here and those given. A pack of which not
 * all ten are known has none.
 */
export function overallOf(ratings: readonly StandardRating[], given: readonly GivenRating[]): OverallRating[] {
  const out: OverallRating[] = [];
  for (const pack of new Set(ratings.map((rating) => rating.pack))) {
    const own = ratings.filter((rating) => rating.pack === pack);
    const bands = [...given.map((one) => one.band), ...own.map(ratingOf)];
    if (bands.length !== TEN || bands.includes(null)) continue;
    const points = bands.reduce((sum, band) => sum + BANDS.findIndex(([name]) => name === band), 0);
    out.push({
      pack,
      points,
      most: TEN * (BANDS.length - 1),
      indicative: within(OVERALL, points),
      given: given.map(({ standard, band }) => ({ standard, band })),
    });
  }
  return out;
}

/** A whole percentage, halves up, worked out in whole numbers so that no machine rounds otherwise. */
export const percentOf = (part: number, whole: number): number => Math.floor((200 * part + whole) / (2 * whole));

/** Band of a whole percentage: as published, bands go by the rounded figure. */
export const bandOf = (percent: number): Band => within(BANDS, percent);

function within(bands: readonly (readonly [Band, number])[], value: number): Band {
  return (bands.findLast(([, from]) => value >= from) ?? BANDS[0])[0];
}

const isNear = (percent: number): boolean => BANDS.some(([, from]) => from > 0 && Math.abs(percent - from) <= NEAR);

/**
 * The lowest share of those with enough cases. Null as well when a question with too few would lower the band: to pass
 * over it would rate a standard better for having fewer cases.
 */
function decidingOf(known: readonly QuestionShare[]): number | null {
  const enough = known.filter((one) => !isTooFewToRate(one));
  if (enough.length === 0) return null;
  const lowest = lowestOf(enough);
  return bandOf(lowestOf(known)) === bandOf(lowest) ? lowest : null;
}

const lowestOf = (known: readonly QuestionShare[]): number => Math.min(...known.map(({ percent }) => percent ?? 100));

/** Questions of a standard: "2.2.3" of "2.2", "C1" of "C". */
function questionsUnder(standard: string, pack: Pack): string[] {
  return Object.keys(pack.clauses).filter((number) => number.startsWith(standard) && /^[.\d]/u.test(number.slice(standard.length)));
}

const NOTHING: QuestionCount = { gap: 0, noGap: 0, person: 0, notApplicable: 0 };

const countAt = (counts: Readonly<Record<string, QuestionCount>>, number: string): QuestionCount =>
  (Object.hasOwn(counts, number) ? counts[number] : undefined) ?? NOTHING;

function shareOf(id: string, question: string, count: QuestionCount, population: number | undefined, z: number): QuestionShare {
  const relevant = count.gap + count.noGap;
  const percent = relevant === 0 ? null : percentOf(count.noGap, relevant);
  return {
    id,
    question,
    gapFree: count.noGap,
    relevant,
    person: count.person,
    percent,
    margin: relevant === 0 ? null : marginOf(relevant, population, z),
    band: percent === null || isTooFewToRate({ relevant }) ? null : bandOf(percent),
  };
}

/** Populations that are smaller than the cases counted on a question: a sentence each. */
export function populationTroubles(
  ratings: readonly StandardRating[],
  packs: readonly Pack[],
  population: Population | undefined,
): string[] {
  if (population === undefined) return [];
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const most = new Map<string, number>();
  for (const { pack, questions } of ratings)
    for (const { id, relevant } of questions) {
      const found = byId.get(pack);
      const clause = found === undefined ? undefined : lineage(found, byId).findLast((one) => one.clauses[id] !== undefined)?.clauses[id];
      const kind = typeof population === "number" ? "" : (clause?.cases ?? "all");
      most.set(kind, Math.max(most.get(kind) ?? 0, relevant));
    }
  const out: string[] = [];
  for (const [kind, cases] of most) {
    const given = typeof population === "number" ? population : population[kind as ClauseCases];
    if (given !== undefined && given < cases)
      out.push(`The population${kind === "" ? "" : ` of ${kind}`} is given as ${given}, and ${cases} cases were counted on one question.`);
  }
  return out;
}

/**
 * Percentage points either way, to one place, for a share near a half: the widest it can be, and how the
 * inspectorate's samples are planned. With a population, corrected for it being finite.
 */
export function marginOf(cases: number, population: number | undefined, z: number): number {
  const left = population === undefined ? 1 : population <= cases ? 0 : (population - cases) / (population - 1);
  return Math.round(1000 * z * Math.sqrt((0.25 / cases) * left)) / 10;
}

function populationOf(
  pack: Pack,
  counts: Readonly<Record<string, QuestionCount>>,
  cases: number,
  population: Population | undefined,
): (number: string) => number | undefined {
  if (population === undefined) return () => undefined;
  const relevant = (number: string): number => countAt(counts, number).gap + countAt(counts, number).noGap;
  const scaled = (number: string, behind: number, of: number): number | undefined =>
    of === 0 ? undefined : Math.round((behind * relevant(number)) / of);
  if (typeof population === "number") return (number) => scaled(number, population, cases);
  const kindOf = (number: string): ClauseCases => pack.clauses[number]?.cases ?? "all";
  const widest = Math.max(0, ...Object.keys(pack.clauses).map((number) => (kindOf(number) === "all" ? relevant(number) : 0)));
  return (number) => {
    const own = population[kindOf(number)];
    if (own !== undefined) return own;
    return kindOf(number) === "risk-of-harm" && population.all !== undefined ? scaled(number, population.all, widest) : undefined;
  };
}
