/** What rules about many cases find, in totals. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { newCounters } from "../../server/src/caseload/counters.ts";
import type { DrawnFrom } from "../../server/src/caseload/drawn-from.ts";
import { settingsUnder } from "../../server/src/caseload/settings.ts";
import type { Counters } from "../../server/src/caseload/types.ts";
import { wholeOf } from "../../server/src/caseload/whole.ts";
import { envFor } from "../support/check.ts";

interface Given {
  readonly standard?: string;
  readonly drawnFrom?: DrawnFrom;
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function said(change: (counters: Counters) => void, { standard = "hmip-2018", drawnFrom, parameters }: Given = {}): string[] {
  const counters = newCounters();
  change(counters);
  const env = {
    ...envFor(),
    packs,
    settingsFile: parameters === undefined ? undefined : { path: "caselint.yaml", settings: { parameters } },
  };
  return wholeOf(counters, { packs, discretion: [], setting: settingsUnder(env, standard), drawnFrom }).findings.map((f) => f.message);
}

const states = (noGap: number, gap: number) => ({ noGap, gap, person: 0, notApplicable: 0 });

describe("rules about many cases", () => {
  it("say nothing of nothing", () =>
    assert.deepEqual(
      said(() => {}),
      [],
    ));
  it("name a team with flags and few enquiries, and no small team", () =>
    assert.deepEqual(
      said(
        (c) =>
          void Object.assign(c.teams, {
            North: { flagged: 20, recorded: 6 },
            Small: { flagged: 9, recorded: 0 },
            West: { flagged: 20, recorded: 19 },
          }),
      ),
      ["In North, 20 cases carry a safeguarding flag and 6 have an enquiry or referral on record."],
    ));
  const officers = (c: Counters): void => {
    c.officers = { a: 61, b: 60, c: 75 };
  };
  it("count officers with many cases where the local pack is on", () =>
    assert.deepEqual(said(officers, { standard: "local-sodexo-cl-2019" }), ["2 officers hold more than 60 active cases each."]));
  it("do not count them elsewhere", () => assert.deepEqual(said(officers), []));
  const women = (c: Counters): void => {
    c.cases = 200;
    c.questions["hmip-2018"] = { "2.1.1": states(150, 50) };
    c.groups["sex"] = {
      female: { cases: 40, questions: { "hmip-2018": { "2.1.1": states(22, 18) } } },
      male: { cases: 160, questions: { "hmip-2018": { "2.1.1": states(128, 32) } } },
    };
  };
  it("name a group with more gaps, and not the group with fewer", () =>
    assert.deepEqual(said(women), [
      "Records for women show more gaps than others on 2.1.1, beyond chance (80 per cent; comparisons made: 1).",
    ]));
  it("name a low share with its band", () =>
    assert.deepEqual(
      said((c) => {
        c.questions["hmip-2018"] = { "2.2.3": states(41, 59), "2.1.1": states(4, 5) };
      }),
      ["41 per cent of relevant cases show no gap on 2.2.3, which lies in the band inadequate."],
    ));
  const sampled = (c: Counters): void => {
    c.cases = 40;
    c.groups["sex"] = { female: { cases: 12, questions: {} }, male: { cases: 28, questions: {} } };
  };
  const drawnFrom = { cases: 429, groups: { sex: { female: 60, male: 369 } } };
  it("say that a sample is small and unlike the caseload", () =>
    assert.deepEqual(said(sampled, { drawnFrom }), [
      "40 cases were checked; 119 are needed for 80 per cent confidence and a margin of 5.",
      "The sample holds 30 per cent women; the caseload holds 14 per cent.",
      "The sample holds 70 per cent men; the caseload holds 86 per cent.",
    ]));
  it("take their figures from the settings", () =>
    assert.deepEqual(
      said(sampled, {
        drawnFrom,
        parameters: { "batch-sample-too-small": { margin: 10 }, "batch-sample-unrepresentative": { points: 20 } },
      }),
      [],
    ));
});
