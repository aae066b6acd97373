import { predictor as predictors } from "../../../../schemas/vocab/assessment.ts";
import { bandOf } from "../../../../schemas/vocab/predictor-bands.ts";
import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import { choose, defineRule } from "../_kit/index.ts";

const PREDICTORS = new Map<string, string>(predictors.values.map((p) => [p.value, p.label]));
const BANDS = new Map<string, string>(riskLevel.values.map((b) => [b.value, b.label.toLowerCase()]));

export default defineRule({
  id: "assessment-score-band-mismatch",
  scope: "record",
  record: "assessment",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    band: {
      what: "The band given for {predictor} is {band}, but the score beside it falls in {expected}.",
      ask: "Which of the two did the tool print, the score or the band?",
    },
  },
  why: "Programmes, contact levels and allocation go by the band, not the figure. One that does not fit its score sends the case down the wrong road, and nobody looks at the figure again.",
  source: "Bands of the predictors as the Ministry's risk calculator has them",
  check(record, cx) {
    for (const [i, row] of (record.scores ?? []).entries()) {
      if (row.predictor === undefined || row.score === undefined || row.band === undefined) continue;
      const expected = bandOf(row.predictor, Number(row.score));
      if (expected === row.band) continue;
      const path = ["scores", i, "band"];
      cx.report("band", path, {
        data: {
          predictor: PREDICTORS.get(row.predictor) as string,
          band: BANDS.get(row.band) as string,
          expected: BANDS.get(expected) as string,
        },
        fix: choose("Band", path, riskLevel),
      });
    }
  },
  examples: {
    valid: [
      // The lower end of a band belongs to it.
      `type: layer-3
scores:
  - { predictor: ogrs3, score: 50, band: medium }
  - { predictor: ovp, score: 29, band: low }
  - { predictor: rsr, score: 6.9, band: high }
`,
      // Without a band there is nothing to compare.
      `type: layer-3
scores:
  - { predictor: ogp, score: 72 }
`,
    ],
    invalid: [
      `type: layer-3
scores:
  - { predictor: ogp, score: 66, band: medium }
  - { predictor: ovp, score: 60, band: «medium» }
`,
      `type: layer-3
scores:
  - predictor: rsr
    score: 2.95
    band: «medium»
`,
      // The same figure is read by the bands of its own predictor.
      `type: layer-3
scores:
  - { predictor: csrp, score: 6.9, band: «high» }
`,
    ],
  },
});
