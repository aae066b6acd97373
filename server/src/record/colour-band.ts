/**
 * The local colour band of a case at allocation: a matrix of reoffending against serious harm, with entries that
 * place a case by themselves and others that only ask for thought (HMIP 2019, Annex 3, L694-730).
 */
import { addMonths } from "./calendar.ts";
import type { CaseView } from "./case.ts";
import { hasChildPlan, isRegistered, isStandaloneUpw, overallOf } from "./harm.ts";

export type Band = "green" | "yellow" | "blue" | "red";
type Circumstance = NonNullable<NonNullable<CaseView["header"]["value"]["circumstances"]>[number]>;
type Element = NonNullable<NonNullable<NonNullable<CaseView["header"]["value"]["offences"]>[number]["elements"]>[number]>;

const RANK: Readonly<Record<Band, number>> = { green: 1, yellow: 2, blue: 3, red: 4 };

/** Bands in order: green 1, yellow 2, blue 3, red 4. */
export const bandRank = (band: Band): number => RANK[band];

/** A short plain label, and the lowest band it leads to. */
export interface BandReason {
  readonly label: string;
  readonly band: Band;
}

export interface ColourBand {
  /** The lowest band that the guide gives; undefined where it gives none. */
  readonly band: Band | undefined;
  /** The matrix, if the case has a place in it, and then whatever places the case by itself. */
  readonly automatic: readonly BandReason[];
  /** What asks for thought about a higher band. */
  readonly consider: readonly BandReason[];
  /** Unpaid work or attendance centre alone: the hub holds the case and nobody gives it a band. */
  readonly isHub: boolean;
  /** Why the band may be higher yet: something that decides it is not recorded. */
  readonly unsure: string | undefined;
}

const TREATMENT: ReadonlySet<string> = new Set(["drug-rehabilitation", "alcohol-treatment", "mental-health-treatment"]);
const HUB: ColourBand = { band: undefined, automatic: [], consider: [], isHub: true, unsure: undefined };

/** @param youngUnder age in years below which somebody is a young person */
export function colourBand(view: CaseView, youngUnder = 25): ColourBand {
  if (isStandaloneUpw(view)) return HUB;
  const header = view.header.value;
  const score = ogrsOf(view);
  const isIom = isRegistered(view, "iom");
  const isVeryHigh = isIom || (score !== undefined && score >= 90);
  const upper: Band = isVeryHigh ? "red" : "blue";
  const young = isUnder(header.dateOfBirth, youngUnder, view.asOf);
  const has = (what: Circumstance): boolean => header.circumstances?.includes(what) ?? false;
  const hasElement = (what: Element): boolean => header.offences?.some((row) => row.elements?.includes(what)) ?? false;

  const cell = matrix(view, score, isIom);
  const automatic: BandReason[] = typeof cell === "object" ? [cell] : [];
  const place = (applies: boolean, label: string, band: Band): void => {
    if (applies) automatic.push({ label, band });
  };
  place(isIom, "IOM nominal", "red");
  place(hasChildPlan(view), "child protection plan", upper);
  place(isRegistered(view, "visor") || hasElement("sexual"), "sexual offence or ViSOR entry", upper);
  place(has("prevent"), "Prevent case", upper);
  place(header.requirements?.some((row) => TREATMENT.has(row.type ?? "")) ?? false, "treatment requirement", "yellow");
  place(has("adverse-childhood-experiences") && young === true, "young person with adverse childhood experiences", "yellow");
  place(has("serious-organised-crime"), "link to serious organised crime", "yellow");

  const consider: BandReason[] = [];
  const ask = (applies: boolean, label: string): void => {
    if (applies) consider.push({ label, band: upper });
  };
  ask(view.current("rosh")?.value.childrenConcern === "yes", "concern for a child");
  ask(header.people?.some((person) => person.childStatus === "child-in-need") ?? false, "child in need");
  ask(hasElement("domestic-abuse"), "domestic abuse");
  ask(hasElement("hate"), "hate crime");
  ask(has("complex-mental-health"), "complex mental health");

  const band = automatic.reduce<Band | undefined>(
    (most, { band: one }) => (most !== undefined && RANK[most] >= RANK[one] ? most : one),
    undefined,
  );
  return { band, automatic, consider, isHub: false, unsure: band === "red" ? undefined : unsureOf(cell, view, young, has) };
}

/** The two-year score in per cent: the current assessment's first, else the one at allocation. */
function ogrsOf(view: CaseView): number | undefined {
  const row = view.current("assessment")?.value.scores?.find((s) => s.predictor === "ogrs3" && s.score !== undefined);
  const score = row?.score ?? view.header.value.ogrs3;
  return score === undefined ? undefined : Number(score);
}

const NO_COLUMN = "no column";
const NO_SCORE = "no score";
const NO_LEVEL = "no level";

/** The place in the matrix. High and very high risk of serious harm have no column: such cases are not for this guide. */
function matrix(
  view: CaseView,
  score: number | undefined,
  isIom: boolean,
): BandReason | typeof NO_COLUMN | typeof NO_SCORE | typeof NO_LEVEL {
  const harm = overallOf(view);
  if (harm === undefined) return NO_LEVEL;
  if (harm !== "low" && harm !== "medium") return NO_COLUMN;
  if (isIom || (score !== undefined && score >= 90))
    return { label: `very high risk of reoffending with ${harm} risk of serious harm`, band: "red" };
  if (score === undefined) return NO_SCORE;
  if (score >= 50) return { label: `high risk of reoffending with ${harm} risk of serious harm`, band: harm === "low" ? "yellow" : "blue" };
  return { label: `low risk of reoffending with ${harm} risk of serious harm`, band: harm === "low" ? "green" : "yellow" };
}

function unsureOf(
  cell: ReturnType<typeof matrix>,
  view: CaseView,
  young: boolean | undefined,
  has: (what: Circumstance) => boolean,
): string | undefined {
  if (cell === NO_LEVEL) return "The overall risk of serious harm is not recorded.";
  if (cell === NO_SCORE) return "No OGRS3 score is recorded.";
  if (young === undefined && has("adverse-childhood-experiences")) return "The date of birth is not recorded.";
  const unread = /^(?:ogrs3|circumstances|registrations|requirements|offences|people|dateOfBirth)\b/u;
  if (view.header.unusable.some((path) => unread.test(path))) return "Something in the case header that decides the band cannot be used.";
  return undefined;
}

function isUnder(born: string | undefined, years: number, day: string): boolean | undefined {
  return born === undefined ? undefined : addMonths(born, years * 12) > day;
}
