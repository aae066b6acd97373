/**
 * Defects of the Annex 2 caseload mended one after another, and the whole of what is told of the caseload held beside
 * what was told before. Mending one record moves the count of its question by one, and nothing else. That means:
 *
 * - Of the counters: the question has a gap less and a case without one more, in the caseload and in each group the
 *   case belongs to. Findings and their severities may only become fewer, and records more where one was missing.
 *   All other counters are what they were.
 * - Of the report: what follows from that count by definition, which is its share, its band, whether it is named as low,
 *   the band of its standard, the overall points; and for groups the figures on this question. Which differences of
 *   groups stand out is left aside: they are judged all together, so that each count has a part in it.
 */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { addRow, newCounters } from "../../server/src/caseload/counters.ts";
import { readDecided } from "../../server/src/caseload/discretion.ts";
import type { CaseloadReport } from "../../server/src/caseload/report.ts";
import { rowOf } from "../../server/src/caseload/row.ts";
import { settingsOfCaseload } from "../../server/src/caseload/settings.ts";
import type { CaseRow, Counters } from "../../server/src/caseload/types.ts";
import { wholeOf } from "../../server/src/caseload/whole.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { groupCases } from "../../server/src/engine/folders.ts";
import { settingsValue } from "../../server/src/engine/texts.ts";
import { envFor } from "../support/check.ts";
import { chance } from "./annex2/chance.ts";
import type { Annex2Case } from "./annex2/index.ts";
import { ANNEX2, AS_OF, annex2, DECIDED, rebuilt } from "./annex2/index.ts";

const env = envFor({ packs, asOf: AS_OF });
const HOW_MANY = 30;
const PACK = "hmip-2018";

function rowIn(files: Annex2Case["files"]): CaseRow {
  const [found, ...others] = groupCases(Object.entries(files).map(([path, text]) => analyseFile(path, text)));
  assert.ok(found !== undefined && others.length === 0);
  return rowOf(found, checkCase(found, env), env, (name) => name);
}

interface Told {
  readonly counters: Counters;
  readonly report: CaseloadReport;
}

function told(rows: readonly CaseRow[]): Told {
  const counters = newCounters();
  for (const row of rows) addRow(counters, row);
  const parsed = settingsValue(DECIDED);
  assert.ok("value" in parsed);
  const { discretion, given } = readDecided(parsed.value, packs);
  return { counters, report: wholeOf(counters, { packs, discretion, given, setting: settingsOfCaseload(env, counters) }) };
}

/** One of each question, then others, in an order thrown by a fixed seed. */
function sampled(cases: readonly Annex2Case[]): { readonly index: number; readonly question: string }[] {
  const by = chance(31_07_2019);
  const all = by.shuffled(cases.flatMap(({ defects }, index) => defects.map((question) => ({ index, question }))));
  const first = Object.keys(ANNEX2).map((question) => all.find((one) => one.question === question) as (typeof all)[number]);
  return by.shuffled([...first, ...all.filter((one) => !first.includes(one)).slice(0, HOW_MANY - first.length)]);
}

/** Every number of the counters by its path, as `questions/hmip-2018/2.2.3/gap`. */
function numbers(value: unknown, path = "", out = new Map<string, number>()): Map<string, number> {
  if (typeof value === "number") out.set(path, value);
  else for (const [key, inner] of Object.entries(value as object)) numbers(inner, path === "" ? key : `${path}/${key}`, out);
  return out;
}

/** Paths whose number changed, with by how much. */
function moved(before: Counters, after: Counters): [string, number][] {
  const [old, now] = [numbers(before), numbers(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path): [string, number][] => {
    const by = (now.get(path) ?? 0) - (old.get(path) ?? 0);
    return by === 0 ? [] : [[path, by]];
  });
}

const bandOf = (percent: number): string =>
  percent < 50 ? "inadequate" : percent < 65 ? "requires-improvement" : percent < 80 ? "good" : "outstanding";
const BANDS = ["inadequate", "requires-improvement", "good", "outstanding"];

function countersMoved(before: Counters, after: Counters, question: string, { groups }: CaseRow): void {
  const at = [`questions/${PACK}/${question}`];
  for (const [dimension, value] of Object.entries(groups)) at.push(`groups/${dimension}/${value ?? ""}/questions/${PACK}/${question}`);
  const counts = moved(before, after);
  const isOfFindings = (path: string): boolean => path.startsWith("rules/") || path.startsWith("severities/");
  for (const [path, by] of counts) if (isOfFindings(path)) assert.ok(by < 0, `${question}: ${path} moved by ${by}`);
  for (const [path, by] of counts) if (path === "records") assert.equal(by, 1, question);
  assert.ok(counts.some(([path]) => path.startsWith("rules/")));
  assert.deepEqual(
    counts.filter(([path]) => !isOfFindings(path) && path !== "records").sort(),
    at
      .flatMap((path): [string, number][] => [
        [`${path}/gap`, -1],
        [`${path}/noGap`, 1],
      ])
      .sort(),
  );
}

/** Ratings and the overall rating as they follow from those before. */
function expectedOf({ ratings, overall }: CaseloadReport, question: string): Pick<CaseloadReport, "ratings" | "overall"> {
  let lifted = 0;
  const after = ratings.map((rating) => {
    if (!rating.questions.some(({ id }) => id === question)) return rating;
    const questions = rating.questions.map((one) => {
      if (one.id !== question) return one;
      const percent = Math.round((100 * (one.gapFree + 1)) / one.relevant);
      return { ...one, gapFree: one.gapFree + 1, percent, band: bandOf(percent) as typeof one.band };
    });
    const lowest = Math.min(...questions.map(({ percent }) => percent as number));
    const indicative = bandOf(lowest) as typeof rating.indicative;
    // What people decided stays as it is.
    if (rating.discretion === null) lifted = BANDS.indexOf(indicative as string) - BANDS.indexOf(rating.indicative as string);
    return { ...rating, questions, indicative, isNearBoundary: [50, 65, 80].some((from) => Math.abs(lowest - from) <= 5) };
  });
  return { ratings: after, overall: overall.map((one) => ({ ...one, points: one.points + lifted })) };
}

function groupsMoved(before: CaseloadReport, after: CaseloadReport, question: string, { groups }: CaseRow): void {
  const shown = ({ groups: all }: CaseloadReport) => all.map(({ dimension, value, cases }) => [dimension, value, cases]);
  assert.deepEqual(shown(after), shown(before));
  for (const [i, group] of before.groups.entries()) {
    const others = ({ shares }: typeof group) =>
      shares
        .filter((one) => one.question !== question)
        .map(({ difference, ...one }) => ({ ...one, difference: { ...difference, isClear: null } }));
    assert.deepEqual(others(after.groups[i] as typeof group), others(group));
    const [was, is] = [group, after.groups[i]].map((one) => one?.shares.find((share) => share.question === question));
    // A share is kept back or told by what else there is to tell, and its count has a part in it.
    if (was === undefined || is === undefined) continue;
    const isIn = (groups[group.dimension] ?? "") === group.value;
    assert.deepEqual([is.relevant, is.gapFree], [was.relevant, was.gapFree + (isIn ? 1 : 0)], `${group.dimension} ${group.value}`);
  }
}

const sentences = ({ findings }: CaseloadReport, question: string): string[] =>
  findings.flatMap(({ rule, message }) => (rule === "batch-disproportionality" || message.includes(`on ${question},`) ? [] : message));

describe("mending the Annex 2 caseload", () => {
  const cases = annex2();
  const sample = sampled(cases);

  it(`takes ${HOW_MANY} defects over all 19 questions`, () => {
    assert.equal(sample.length, HOW_MANY);
    assert.equal(new Set(sample.map(({ question }) => question)).size, 19);
    assert.equal(new Set(sample.map(({ index, question }) => `${index} ${question}`)).size, HOW_MANY);
  });

  it("moves the count of the question by one each time, and nothing else", () => {
    const texts = cases.map(({ files }) => files);
    const left = cases.map(({ defects }) => defects);
    let rows: readonly CaseRow[] = texts.map(rowIn);
    let before = told(rows);
    for (const { index, question } of sample) {
      left[index] = (left[index] ?? []).filter((one) => one !== question);
      const mended = rebuilt(index, () => left[index] ?? []).files;
      const changed = Object.keys(mended).filter((path) => mended[path] !== texts[index]?.[path]);
      assert.ok(changed.length > 0 && changed.length <= 2, `${question} is mended in ${changed.join(" and ")}`);
      texts[index] = mended;
      const row = rowIn(mended);
      rows = rows.with(index, row);
      const after = told(rows);

      countersMoved(before.counters, after.counters, question, row);
      const { ratings, overall } = after.report;
      assert.deepEqual({ ratings, overall }, expectedOf(before.report, question));
      groupsMoved(before.report, after.report, question, row);
      assert.deepEqual(sentences(after.report, question), sentences(before.report, question));
      const percent = ratings.flatMap(({ questions }) => questions).find(({ id }) => id === question)?.percent ?? 0;
      const low = `${percent} per cent of relevant cases show no gap on ${question}, which lies in the band ${bandOf(percent).replace("-", " ")}.`;
      assert.deepEqual(
        after.report.findings.flatMap(({ rule, message }) =>
          rule === "batch-key-question-rating" && message.includes(`on ${question},`) ? message : [],
        ),
        percent < 65 ? [low] : [],
      );
      before = after;
    }
    // Read from all the texts again, the caseload is what it came to one case at a time.
    assert.deepEqual(told(texts.map(rowIn)), before);
  });
});
