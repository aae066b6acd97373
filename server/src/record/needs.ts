import { saidYes } from "./answers.ts";
import type { Answer, Said } from "./types.ts";

/** OASys section scores at which an area is a need (codes and thresholds as the assessment services use them). */
const THRESHOLD: Readonly<Record<string, number>> = {
  accommodation: 2,
  ete: 3,
  relationships: 2,
  lifestyle: 2,
  drugs: 2,
  alcohol: 4,
  thinking: 4,
  attitudes: 2,
};

/** A row is a need when its score reaches the threshold of its area, or when it says so. */
export function isNeed(row: {
  readonly area?: string | undefined;
  readonly score?: string | undefined;
  readonly need?: Answer | Said | undefined;
}): boolean {
  if (saidYes(row.need)) return true;
  const threshold = THRESHOLD[row.area ?? ""];
  return threshold !== undefined && row.score !== undefined && Number(row.score) >= threshold;
}
