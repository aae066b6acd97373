/**
 * When cases are too few to rate. Of nine cases each moves the share by more than ten points, two of them by more than a
 * band, and the margin at 80 per cent is over 21 points either way: a band would say more than is known.
 */
import type { QuestionShare, StandardRating } from "./report.ts";

/** Fewest relevant cases that a band is told of. The figures themselves are always told. */
export const FEWEST_RATED = 10;

/** Some cases are relevant and too few for a band. Say "too few to rate". */
export const isTooFewToRate = ({ relevant }: Pick<QuestionShare, "relevant">): boolean => relevant > 0 && relevant < FEWEST_RATED;

/**
 * Cases were counted, and the standard has no indicative band because too few were: on each of its questions, or on one
 * whose share would make the rating lower than those with enough. Say "too few to rate", and not that there is nothing.
 */
export const isStandardTooFew = ({ indicative, questions }: Pick<StandardRating, "indicative" | "questions">): boolean =>
  indicative === null && questions.some(isTooFewToRate);
