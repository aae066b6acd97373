import { bandRank, colourBand } from "../../record/colour-band.ts";
import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "case-colour-band-override-unexplained",
  scope: "case",
  record: "case",
  reads: ["rosh"],
  severity: "warning",
  pack: "loc",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    unexplained: {
      what: "The colour band is below blue with no reason given, though the case has {reasons}.",
      ask: "Why is less than blue enough for this case?",
      missing: true,
    },
  },
  why: "For some cases the local guide asks a manager to consider blue and leaves the choice open. A lower band can be right, but only somebody who wrote down why can be asked about it later, and only then can the next person tell a decision from an oversight.",
  source: "HMIP 2019 L694-729, Annex 3",
  check(view, cx) {
    const { colourBand: band, colourBandReason: reason } = view.header.value;
    if (band === undefined || bandRank(band) >= bandRank("blue") || reason !== undefined) return;
    const { consider } = colourBand(view);
    if (consider.length === 0) return;
    const path = ["colourBandReason"];
    cx.report("unexplained", view.header, path, {
      data: { reasons: consider.map((r) => r.label).join(", ") },
      fix: ask("Add a prompt for the reason", path, "why a band below blue is right for this case"),
    });
  },
  examples: {
    valid: [
      `record: case
colourBand: blue
circumstances: [complex-mental-health]
`,
      `record: case
colourBand: yellow
colourBandReason: The hospital team sees her twice a week and leads; agreed at the allocation meeting.
circumstances: [complex-mental-health]
`,
      // A concern that nobody has looked into yet.
      `record: case
colourBand: green
---
record: rosh
childrenConcern: unknown
`,
    ],
    invalid: [
      `«record»: case
colourBand: yellow
offences:
  - { date: 2018-11-02, text: Threw a kettle, index: yes, elements: [violence, domestic-abuse] }
`,
      `«record»: case
colourBand: green
people:
  - { id: P1, name: Pip, role: child, livesWith: no, contact: yes, atRisk: no, childStatus: child-in-need }
`,
      `record: case
colourBand: yellow
colourBandReason: «"[add why]"»
---
record: rosh
childrenConcern: yes - his sister's boys
`,
    ],
  },
});
