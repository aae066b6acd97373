/**
 * What is kept back, in every format at once. Two caseloads that differ only in what is kept back have to give the same
 * bytes: whatever is the same for both cannot tell one from the other, however its parts are put together.
 */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { sharesBeside } from "../../server/src/caseload/drawn-from.ts";
import { settingsUnder } from "../../server/src/caseload/settings.ts";
import type { CaseRow, Dimension } from "../../server/src/caseload/types.ts";
import { wholeOf } from "../../server/src/caseload/whole.ts";
import { FORMATS } from "../../server/src/report/formats/index.ts";
import { FORMAT_NAMES } from "../../server/src/report/formats/names.ts";
import type { End, Format, Out, ReportOptions } from "../../server/src/report/formats/reporter.ts";
import { noPaint } from "../../server/src/report/paint.ts";
import { addCase, newTally } from "../../server/src/report/summary.ts";
import { envFor } from "../support/check.ts";
import { chance } from "./annex2/chance.ts";
import { countedOf, rowsOf } from "./made-up.ts";

const setting = settingsUnder({ ...envFor(), packs }, "hmip-2018");

type Told = Readonly<Record<string, string>>;

const wholeIn = (rows: readonly CaseRow[]) => wholeOf(countedOf(rows), { packs, discretion: [], setting });

/** Everything that can be had of these cases: each format, as it is and in full. */
async function toldOf(rows: readonly CaseRow[]): Promise<Told> {
  const caseload = wholeIn(rows);
  const out: Record<string, string> = {};
  for (const name of FORMAT_NAMES) {
    const make = await FORMATS[name]();
    out[name] = written(make, rows, caseload, { isQuiet: false, isFull: false });
    // In other formats nothing hangs on it.
    if (name === "text" || name === "markdown" || name === "html")
      out[`${name} --full`] = written(make, rows, caseload, { isQuiet: false, isFull: true });
  }
  return out;
}

function written(
  make: Format,
  rows: readonly CaseRow[],
  caseload: End["caseload"],
  how: { readonly isQuiet: boolean; readonly isFull: boolean },
): string {
  const pieces: Buffer[] = [];
  const out: Out = { write: (piece) => void pieces.push(Buffer.from(piece as string)) };
  const options: ReportOptions = {
    tool: { name: "caselint", version: "1.2.3" },
    asOf: "2019-03-29",
    shard: null,
    isReport: true,
    paint: noPaint,
    width: 100,
    withText: false,
    ...how,
  };
  const tally = newTally();
  const reporter = make(out, options);
  reporter.start();
  for (const row of rows) {
    const result = { crn: row.crn ?? undefined, folder: row.folder, files: [], judgements: [], problems: [] };
    addCase(tally, result);
    reporter.found(result, row);
  }
  reporter.end({
    tally,
    caseload,
    problems: [],
    isComplete: true,
    isStopped: false,
    calendarUntil: undefined,
    sentence: () => "",
  });
  return Buffer.concat(pieces).toString("latin1");
}

const grouped = (row: CaseRow, dimension: Dimension, value: string): CaseRow => ({ ...row, groups: { ...row.groups, [dimension]: value } });

/** 140 cases: 100 white, 27 Asian, 7 black, 6 of mixed ethnicity. */
const ethnicities = rowsOf({ women: 40, men: 100 }, chance(3)).map((row, i) =>
  grouped(row, "ethnicity", i < 100 ? "white" : i < 127 ? "asian" : i < 134 ? "black" : "mixed"),
);

/** 140 cases with licences, of which only four are about 2.2.3. */
const licences = rowsOf({ women: 40, men: 100 }, chance(4)).map((row, i) => {
  const sentence = i < 30 ? "licence" : i < 60 ? "suspended-sentence-order" : "community-order";
  return grouped(i < 26 ? { ...row, questions: { ...row.questions, "2.2.3": "not-applicable" } } : row, "sentence", sentence);
});

/** The rows with the group of two of them changed over. */
function exchanged(rows: readonly CaseRow[], dimension: Dimension, a: number, b: number): CaseRow[] {
  const [one, other] = [rows[a], rows[b]].map((row) => row?.groups[dimension] ?? "") as [string, string];
  return rows.map((row, i) => (i === a ? grouped(row, dimension, other) : i === b ? grouped(row, dimension, one) : row));
}

describe("what is kept back is kept back in every format", () => {
  async function same(one: readonly CaseRow[], other: readonly CaseRow[]): Promise<void> {
    const [a, b] = [await toldOf(one), await toldOf(other)];
    assert.ok(Object.keys(a).length >= 14);
    assert.deepEqual(
      Object.keys(a).filter((name) => a[name] !== b[name]),
      [],
    );
  }
  const differ = async (one: readonly CaseRow[], other: readonly CaseRow[]): Promise<void> =>
    assert.notDeepEqual(await toldOf(one), await toldOf(other));

  it("the size of a small group", () =>
    same(
      ethnicities,
      ethnicities.map((row, i) => (i === 127 ? grouped(row, "ethnicity", "mixed") : row)),
    ));
  it("what the cases of a small group show", () => {
    const swapped = (i: number) => exchanged(ethnicities, "ethnicity", i, 139);
    for (let i = 127; i < 134; i++) assert.deepEqual(wholeIn(swapped(i)), wholeIn(ethnicities));
    return same(ethnicities, swapped(130));
  });
  it("the size of a group of two, where the other is all the rest", () => {
    const rows = ethnicities.map((row, i) => grouped(row, "sex", i < 7 ? "female" : "male"));
    return same(
      rows,
      rows.map((row, i) => (i === 6 ? grouped(row, "sex", "male") : row)),
    );
  });
  it("on one question, how many of a large group it is about", () => {
    const [kept, shown] = ["licence", "community-order"].map((value) =>
      wholeIn(licences)
        .groups.find((group) => group.dimension === "sentence" && group.value === value)
        ?.shares.map(({ question }) => question),
    );
    assert.ok(kept !== undefined && kept.length === 11 && !kept.includes("2.2.3") && shown?.includes("2.2.3"));
    // A case that it is not about, for one that it is about and that is the same in all other questions.
    const twin = licences.with(40, { ...(licences[40] as CaseRow), questions: { ...licences[0]?.questions, "2.2.3": "gap" } });
    return same(twin, exchanged(twin, "sentence", 0, 40));
  });
  it("and no more than that: the size of a large group is told", () =>
    differ(
      ethnicities,
      ethnicities.map((row, i) => (i === 100 ? grouped(row, "ethnicity", "white") : row)),
    ));
  // This is what nothing can be done about here, and what the description of reports warns of.
  it("but two reports that differ by one case give its groups away", () => {
    const white = (rows: readonly CaseRow[]) => wholeIn(rows).groups.find(({ value }) => value === "white")?.cases;
    assert.deepEqual([white(ethnicities), white(ethnicities.slice(1))], [100, 99]);
  });
});

describe("a sample beside the caseload", () => {
  const drawnFrom = { cases: 430, groups: { sex: { female: 60, male: 370 } } };
  const groups = (women: number, men: number) => ({ sex: { female: { cases: women }, male: { cases: men } } });
  it("shows no group that is small in the sample, nor the rest that gives it away", () => {
    const { beside, keptBack } = sharesBeside(groups(3, 37), 40, drawnFrom);
    assert.deepEqual([beside, keptBack.map(({ dimension, points }) => [dimension, points.toFixed(2)])], [[], [["sex", "6.45"]]]);
  });
  it("shows none from which those kept back in the caseload follow", () => {
    const three = { rosh: { low: { cases: 20 }, medium: { cases: 17 }, "very-high": { cases: 3 } } };
    const { beside } = sharesBeside(three, 40, { cases: 430, groups: { rosh: { low: 200, medium: 180 } } });
    assert.deepEqual(
      beside.map(({ value }) => value),
      ["low"],
    );
  });
  it("shows groups that are large in both", () =>
    assert.deepEqual(
      sharesBeside(groups(12, 28), 40, drawnFrom).beside.map(({ value, sample }) => [value, sample]),
      [
        ["female", 30],
        ["male", 70],
      ],
    ));
  it("is said to differ, without saying in which small group", () => {
    const rows = rowsOf({ women: 2, men: 38 }, chance(9));
    const { findings } = wholeOf(countedOf(rows), { packs, discretion: [], setting, drawnFrom });
    assert.deepEqual(
      findings.flatMap(({ rule, message }) => (rule === "batch-sample-unrepresentative" ? message : [])),
      ["Groups by sex that are too small to show here lie more than 5 points from their share of the caseload."],
    );
  });
});
