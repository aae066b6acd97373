import { colourBand as bands } from "../../../../schemas/vocab/case.ts";
import { bandRank, colourBand } from "../../record/colour-band.ts";
import { choose, defineRule } from "../_kit/index.ts";

const LABELS: ReadonlyMap<string, string> = new Map(bands.values.map((v) => [v.value, v.label.toLowerCase()]));

export default defineRule({
  id: "case-colour-band-mismatch",
  scope: "case",
  record: "case",
  reads: ["assessment", "rosh"],
  severity: "error",
  pack: "loc",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    lower: {
      what: "The colour band is {band}, lower than {needed}, which the allocation guide gives: {reasons}.",
      ask: "Which is out of date: the band, or what the guide goes by?",
    },
  },
  parameters: {
    age: { default: 25, unit: "years", help: "Below this age somebody with adverse childhood experiences is a young person." },
  },
  why: "Locally, resource follows risk: the colour decides who holds the case, how often the person is seen and what work is offered. A band below what the guide gives means less time and less skill than the risk asks for, and nobody has decided that it should be so.",
  source: "HMIP 2019 L694-729, Annex 3",
  check(view, cx) {
    const band = view.header.value.colourBand;
    if (band === undefined) return;
    const guide = colourBand(view, cx.parameter("age"));
    const needed = guide.band;
    if (needed === undefined || bandRank(band) >= bandRank(needed)) {
      if (guide.unsure !== undefined && band !== "red") cx.notEvaluated(guide.unsure);
      return;
    }
    const reasons = guide.automatic.filter((r) => bandRank(r.band) > bandRank(band)).map((r) => r.label);
    cx.report("lower", view.header, ["colourBand"], {
      data: { band: LABELS.get(band) as string, needed: LABELS.get(needed) as string, reasons: reasons.join("; ") },
      fix: choose("Colour band", ["colourBand"], { values: bands.values.filter((v) => bandRank(v.value) >= bandRank(needed)) }),
    });
  },
  examples: {
    valid: [
      example("colourBand: yellow\nogrs3: 62", "low"),
      // Higher than the guide gives is a judgement that nobody needs to explain.
      example("colourBand: red\nogrs3: 12", "low"),
      // No column for high risk of serious harm, and nothing else places the case.
      example("colourBand: green\nogrs3: 62", "high"),
      // The hub holds unpaid work alone.
      example("colourBand: green\nogrs3: 95\nrequirements:\n  - { id: R1, type: unpaid-work, amount: 80, unit: hours }", "medium"),
      // 25 on the day.
      example("colourBand: green\nogrs3: 12\ncircumstances: [adverse-childhood-experiences]", "low", "1994-03-29"),
      example("colourBand: green\nogrs3: 62"),
    ],
    invalid: [
      example("colourBand: «yellow»\nogrs3: 50", "medium"),
      example("colourBand: «blue»\nogrs3: 90", "low"),
      // The reason is for a band the guide leaves open; this one it does not.
      example("colourBand: «green»\ncolourBandReason: Settled, and seen by the same officer for years.\nogrs3: 12", "medium"),
      example("colourBand: «blue»\nregistrations:\n  - { type: iom, date: 2019-01-14 }"),
      example("colourBand: «yellow»\nogrs3: 12\ncircumstances: [prevent]", "high"),
      example("colourBand: «green»\nogrs3: 12\nrequirements:\n  - { id: R1, type: drug-rehabilitation }\n  - { id: R2, type: rar }", "low"),
      example("colourBand: «green»\nogrs3: 12\ncircumstances: [adverse-childhood-experiences]", "low", "1994-03-30"),
    ],
  },
});

function example(lines: string, level?: string, born = "1985-05-04"): string {
  const rosh = level === undefined ? "" : `---\nrecord: rosh\noverallRiskLevel: ${level}\n`;
  return `record: case\ndateOfBirth: ${born}\n${lines}\n${rosh}`;
}
