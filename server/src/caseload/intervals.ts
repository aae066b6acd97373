/** How sure a share, or a difference of two shares, can be. Shares lie between 0 and 1 here. */

/**
 * Standard deviations either way for a confidence in per cent, to four places as the inspectorate's own figures
 * have it: 80 gives 1.2816, 95 gives 1.96. Confidence is kept between 50 and 99.9.
 */
export function zOf(confidence: number): number {
  const p = (1 + Math.min(99.9, Math.max(50, confidence)) / 100) / 2;
  return Math.round(normalQuantile(p) * 1e4) / 1e4;
}

/**
 * The value below which a share `p` (over 0.5, under 1) of a normal distribution lies. Abramowitz and Stegun 26.2.23
 * gives a start good to three places, and two steps of Newton's method bring it to ten.
 */
function normalQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - p));
  let x = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let i = 0; i < 3; i++) x += (p - normalShare(x)) / (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI));
  return x;
}

/** Share of a normal distribution below `x` (0 to 5), by the series of its integral around 0. */
function normalShare(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > 1e-15; k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + sum * (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI));
}

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Wilson's score interval: holds its promise with small numbers and with shares near 0 and 1. */
export function shareInterval(hits: number, of: number, z: number): Interval {
  if (of === 0) return { from: 0, to: 1 };
  const p = hits / of;
  const middle = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return { from: hits === 0 ? 0 : (middle - half) / whole, to: hits === of ? 1 : (middle + half) / whole };
}

export interface Share {
  readonly hits: number;
  readonly of: number;
}

export interface Difference extends Interval {
  /** First share less the second. */
  readonly by: number;
  /** The interval leaves 0 out. */
  readonly isClear: boolean;
}

/**
 * Difference of two shares with Newcombe's hybrid score interval (1998, method 10): it stays within -1 and 1, and
 * covers what it says from ten cases on, which the textbook interval does not. For two shares that rest partly on
 * the same cases their correlation is taken off, as Zou and Donner do (2008).
 *
 * @param correlation of the two shares, -1 to 1; 0 where no case counts in both
 */
export function difference(a: Share, b: Share, z: number, correlation = 0): Difference {
  const [p, q] = [a.hits / a.of, b.hits / b.of];
  const [first, second] = [shareInterval(a.hits, a.of, z), shareInterval(b.hits, b.of, z)];
  const by = p - q;
  const from = by - apart(p - first.from, second.to - q, correlation);
  const upto = by + apart(first.to - p, q - second.from, correlation);
  return { by, from, to: upto, isClear: from > EPSILON || upto < -EPSILON };
}

const EPSILON = 1e-12;

const apart = (x: number, y: number, correlation: number): number => Math.sqrt(Math.max(0, x * x + y * y - 2 * correlation * x * y));

/**
 * How often two shares would lie at least so far apart, in the same direction or the other, if there were no difference
 * between them: Fisher's exact test, with the smaller side doubled. It never promises too much, not for ten cases either.
 */
export function chanceOf(a: Share, b: Share): number {
  const hits = a.hits + b.hits;
  const all = a.of + b.of;
  // Of all ways to place the hits, those that give the first share so many: the logarithm of a hypergeometric share.
  const here = logChoose(a.of, a.hits) + logChoose(b.of, b.hits) - logChoose(all, hits);
  // From one number of hits in the first share to the next, shares go by these ratios.
  const up = (x: number): number => ((a.of - x) * (hits - x)) / ((x + 1) * (b.of - hits + x + 1));
  const down = (x: number): number => (x * (b.of - hits + x)) / ((a.of - x + 1) * (hits - x + 1));
  let [above, below] = [1, 1];
  let term = 1;
  for (let x = a.hits; x < Math.min(a.of, hits) && term > above * TINY; x++) above += term *= up(x);
  term = 1;
  for (let x = a.hits; x > Math.max(0, hits - b.of) && term > below * TINY; x--) below += term *= down(x);
  return Math.min(1, 2 * Math.min(above, below) * Math.exp(here));
}

const TINY = 1e-13;

const logChoose = (of: number, some: number): number => logFactorial(of) - logFactorial(some) - logFactorial(of - some);

/** Stirling's series, eleven places from 10 on; smaller ones are multiplied out. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const n2 = n * n;
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * n2)) / n2) / n2) / n;
}

/** A share as percentage points to one place: what people are shown. */
export const points = (share: number): number => Math.round(share * 1000) / 10 || 0;

/**
 * Cases needed for a share to lie within `margin` percentage points at this confidence, when nothing is known of it
 * beforehand: n0 = z² p (1 - p) / e² with p a half, and n0 / (1 + (n0 - 1) / N) rounded up for a population of N.
 * Source: HMIP 2019 L602.
 */
export function sampleSize(population: number, confidence: number, margin: number): number {
  if (population <= 0) return 0;
  const z = zOf(confidence);
  const e = margin / 100;
  const n0 = (z * z * 0.25) / (e * e);
  return Math.min(population, Math.ceil(n0 / (1 + (n0 - 1) / population) - 1e-9));
}

/** Percentage points either way that a share in so many of a population can be off, at worst; 0 when all were looked at. */
export function marginOf(size: number, population: number, confidence: number): number {
  if (size >= population || population <= 1) return 0;
  if (size === 0) return 50;
  return Math.min(50, 100 * zOf(confidence) * Math.sqrt((0.25 / size) * ((population - size) / (population - 1))));
}
