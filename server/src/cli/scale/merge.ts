/** `caselint merge`: the reports of all shards of a run as the one report that the run would have written at once. */
import type { Drawn } from "../../caseload/copied/index.ts";
import { newCounters } from "../../caseload/counters.ts";
import { mostCommonStandard } from "../../caseload/settings.ts";
import { formRules, rules } from "../../engine/rules.ts";
import type { RuleSetting } from "../../engine/settings.ts";
import { t } from "../../l10n/say.ts";
import type { PackedCase } from "../../report/replay.ts";
import { unpackResult } from "../../report/replay.ts";
import { newTally } from "../../report/summary.ts";
import { inert, listed } from "../../report/words.ts";
import type { Args } from "../args.ts";
import { Usage } from "../args.ts";
import type { ExitCode } from "../exit.ts";
import { gatherProblems } from "../problems.ts";
import { redactor } from "../redact.ts";
import { tell } from "../run.ts";
import { stoppedAfter, stopper } from "../stop.ts";
import { openTelling } from "../telling.ts";
import { VERSION } from "../version.ts";
import { copying } from "./copying.ts";
import { unpackDrawn } from "./drawn.ts";
import type { ShardFile } from "./shard-file.ts";
import { openShard } from "./shard-file.ts";

export async function merge(args: Args): Promise<ExitCode> {
  if (args.positionals.length === 0) throw new Usage("Name the reports of all shards: caselint merge 1.json 2.json ...");
  const shards = args.positionals.map(openShard);
  const first = shards[0] as ShardFile;
  checkWhole(shards);
  if (args.has("with-text") && !first.head.withText)
    throw new Usage("These shards hold no text: give --with-text to each `check --shard` or `report --shard` too.");
  const isReport = first.head.command === "report";
  const redact = args.has("redact") ? redactor() : undefined;
  const { reporter, sink, end, abandon } = await openTelling(args, { asOf: first.asOf, shard: null, isReport });
  const tally = newTally(first.head.baseline ?? undefined);
  const counters = newCounters();
  const copied = isReport ? copying(redact) : undefined;
  const stop = stopper(sink);
  let last: string | undefined;
  reporter.start();
  try {
    for (const one of inOrder(shards)) {
      reporter.settled(redact === undefined ? one.settled : "");
      tell(unpackResult(one.result), one.row, { tally, counters, reporter, redact });
      if (one.more !== undefined) copied?.add(drawnOf(one));
      last = one.result.folder;
      if (!(await stop.breath())) break;
    }
  } catch (problem) {
    abandon();
    throw problem;
  } finally {
    stop.end();
  }
  const problems = gatherProblems(
    [],
    shards.flatMap((shard) => [...shard.head.problems]),
    redact,
  );
  if (stop.isStopped()) problems.push(stoppedAfter(last === undefined ? undefined : (redact?.path(last) ?? last), args.positionals));
  return end({
    tally,
    counters,
    copied: stop.isStopped() ? [] : (copied?.end(problems) ?? []),
    problems,
    isStopped: stop.isStopped(),
    sentence: (rule, messageId) => sentenceIn(shards, rule, messageId),
    setting: settingIn(shards, mostCommonStandard(counters)),
    drawnFrom: first.head.drawnFrom ?? undefined,
  });
}

/** One run, and every shard of it once. */
function checkWhole(shards: readonly ShardFile[]): void {
  const first = shards[0] as ShardFile;
  if (first.version !== VERSION)
    throw new Usage(`These shards were made by Caselint ${inert(first.version)}, and this is ${VERSION}. Could the same one do both?`);
  const { of, run } = first.shard;
  const known = new Map<number, ShardFile>();
  for (const one of shards) {
    if (one.shard.of !== of || one.shard.run !== run || one.head.total !== first.head.total)
      throw new Usage(
        `${inert(first.name)} and ${inert(one.name)} are not shards of one run: version, day, settings, options, paths or records differ.`,
      );
    const before = known.get(one.shard.index);
    if (before !== undefined)
      throw new Usage(`Shard ${one.shard.index} of ${of} is there twice: ${inert(before.name)} and ${inert(one.name)}.`);
    if (one.head.stopped)
      throw new Usage(`Shard ${one.shard.index} of ${of}, ${inert(one.name)}, was stopped before its end. Could it be run again?`);
    known.set(one.shard.index, one);
  }
  const missing: string[] = [];
  for (let i = 1; i <= of; i++) if (!known.has(i)) missing.push(String(i));
  if (missing.length === 0) return;
  const named = missing.length > 8 ? [...missing.slice(0, 8), `${missing.length - 8} more`] : missing;
  throw new Usage(`${missing.length === 1 ? "Shard" : "Shards"} ${listed(named)} of ${of} ${missing.length === 1 ? "is" : "are"} missing.`);
}

/** Cases of all shards in the order of the walk that each shard made; every place once. */
function* inOrder(shards: readonly ShardFile[]): Generator<PackedCase, void> {
  const heads = shards.map((shard) => {
    const cases = shard.cases();
    return { cases, next: cases.next().value };
  });
  const { total } = (shards[0] as ShardFile).head;
  let wanted = total - shards.reduce((sum, { head }) => sum + head.failed, 0);
  let last = -1;
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads) if (head.next !== undefined && (least?.next === undefined || head.next.n < least.next.n)) least = head;
    if (least?.next === undefined) break;
    const one: PackedCase = least.next;
    if (one.n <= last) throw new Usage("These shards tell one case twice. Could all of them be run again?");
    last = one.n;
    wanted--;
    yield one;
    least.next = least.cases.next().value;
  }
  if (wanted !== 0) throw new Usage("These shards do not tell every case once. Could all of them be run again?");
}

function drawnOf({ n, more }: PackedCase): Drawn {
  const drawn = unpackDrawn(more);
  if (drawn === undefined) throw new Usage(`What these shards tell of copied text in case ${n + 1} is not whole. Could they be run again?`);
  return drawn;
}

function sentenceIn(shards: readonly ShardFile[], rule: string, messageId: string): string {
  const own = [...rules, ...formRules].find((one) => one.id === rule)?.messages[messageId]?.what;
  if (own !== undefined) return t(own).replace(/\{\w+\}/gu, "…");
  for (const { head } of shards) {
    const said = Object.hasOwn(head.sentences, rule) ? head.sentences[rule]?.[messageId] : undefined;
    if (said !== undefined) return said;
  }
  return rule;
}

function settingIn(shards: readonly ShardFile[], standard: string | undefined): (rule: string) => RuleSetting {
  const named = standard ?? "";
  const found = shards.find(({ head }) => Object.hasOwn(head.settings, named))?.head.settings[named];
  return (rule) => found?.[rule] ?? { on: false, severity: "info", parameters: {}, from: { on: "", severity: "", parameters: {} } };
}
