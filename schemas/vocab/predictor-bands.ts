/**
 * Bands of the actuarial predictors. A score is in the last band whose lower end it reaches. The predictor's
 * name fixes its bands: the OGRS4 generation (ARP, VRP, CSRP) has names of its own.
 *
 * Source: the calculator the Ministry publishes at https://github.com/ministryofjustice/hmpps-arns-risk-actuarial-api;
 * OGRS3, OGP, OVP and RSR as they stood before commit 4dd14960, the others as of commit 016919c (2026-08-04).
 */

import type { predictor } from "./assessment.ts";
import type { riskLevel } from "./rosh.ts";

type Predictor = (typeof predictor)["values"][number]["value"];
type Band = (typeof riskLevel)["values"][number]["value"];

/** Band and its lower end in per cent, from the lowest band up. */
export type Bands = readonly (readonly [band: Band, from: number])[];

export const predictorBands: Readonly<Record<Predictor, Bands>> = {
  ogrs3: [
    ["low", 0],
    ["medium", 50],
    ["high", 75],
    ["very-high", 90],
  ],
  ogp: [
    ["low", 0],
    ["medium", 34],
    ["high", 67],
    ["very-high", 85],
  ],
  ovp: [
    ["low", 0],
    ["medium", 30],
    ["high", 60],
    ["very-high", 80],
  ],
  rsr: [
    ["low", 0],
    ["medium", 3],
    ["high", 6.9],
  ],
  arp: [
    ["low", 0],
    ["medium", 50],
    ["high", 75],
    ["very-high", 90],
  ],
  vrp: [
    ["low", 0],
    ["medium", 30],
    ["high", 60],
    ["very-high", 80],
  ],
  csrp: [
    ["low", 0],
    ["medium", 1],
    ["high", 3],
    ["very-high", 6.9],
  ],
};

/** The band of a score in per cent. */
export function bandOf(name: Predictor, score: number): Band {
  let found: Band = "low";
  for (const [band, from] of predictorBands[name]) if (score >= from) found = band;
  return found;
}
