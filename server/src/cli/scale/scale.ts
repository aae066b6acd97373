/** How much of a caseload is checked here, by how many, and what is remembered: from the command line. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { countRecords } from "../../host/cases.ts";
import type { SettingsSource } from "../../host/settings.ts";
import { languageOf } from "../../l10n/index.ts";
import type { ReportOptions } from "../../report/formats/reporter.ts";
import type { Args } from "../args.ts";
import { Usage } from "../args.ts";
import type { Input } from "../run.ts";
import { VERSION } from "../version.ts";
import { cacheOf } from "./cache.ts";
import type { FlowOptions } from "./flow.ts";
import type { Parts } from "./parts.ts";
import { newParts } from "./parts.ts";
import { startWorker, workers } from "./pool.ts";
import type { Survey } from "./shard.ts";
import { runId, secretOf, shardOf, survey } from "./shard.ts";
import type { OfficerKey } from "./work.ts";
import { newSecret, officerKey } from "./work.ts";

export interface Scale {
  readonly shard: ReportOptions["shard"];
  readonly pool: FlowOptions["pool"];
  readonly memory: FlowOptions["memory"];
  readonly officerKey: OfficerKey;
  /** Only of a shard. */
  readonly parts: Parts | undefined;
  readonly records: () => number;
  /** Workers go, and what is remembered is kept small. */
  close(): Promise<void>;
}

export interface ScaleInput {
  readonly asOf: string;
  readonly given: Input;
  readonly settings: SettingsSource;
  readonly isReport: boolean;
}

/** Fewer records are done before a worker has warmed up: at 4,000 one more thread took a quarter more work and no less time. */
const WORTHWHILE = 8_000;
/** More bring little: one thread still reads and writes everything. */
const MOST_UNASKED = 4;
const MOST = 64;

export function scaleOf(args: Args, { asOf, given, settings, isReport }: ScaleInput): Scale {
  const shard = shardOf(args);
  const wanted = workersWanted(args);
  if (shard !== undefined && args.has("stdin"))
    throw new Usage("One record on standard input is no caseload: --shard and --stdin do not go together.");
  if (shard !== undefined && args.has("redact"))
    throw new Usage("Shards under pseudonyms could not be put together: leave --redact out here, and give it to `caselint merge`.");
  let surveyed: Survey | undefined;
  const look = (): Survey => {
    surveyed ??= survey(given.paths, process.cwd(), settings);
    return surveyed;
  };
  const standard = args.value("standard");
  // Results hold sentences, so those in one language are not those in another.
  const language = languageOf(args.value("lang"));
  const baseline = args.value("baseline");
  const isSmall = args.has("stdin") || args.has("timings");
  const size = isSmall
    ? 0
    : wanted === "auto"
      ? unasked((least) => countRecords(given.paths, process.cwd(), settings.ignored, least), shard?.of ?? 1)
      : wanted;
  // Shards count cases by officer together, so all of them need one secret; any other run has its own.
  const officers = shard === undefined ? newSecret() : secretOf(look());
  const officer = officerKey(officers);
  const setup = { caselint: true, asOf, standard, baseline, isReport, language, officers } as const;
  const pool = size === 0 ? undefined : workers(size, () => startWorker(ownFile(), setup));
  const baselineHash = baseline === undefined ? "" : hashOf(baseline);
  const memory =
    args.has("cache") && !args.has("no-cache") && !isSmall
      ? cacheOf([buildHash(), language, isReport, baselineHash, baseline ?? ""], settings, officer)
      : undefined;
  if (memory !== undefined) pool?.keep(memory.keep);
  const run = (): string =>
    runId([VERSION, buildHash(), asOf, args.command, language, standard, args.has("with-text"), baselineHash, look().digest, officer("")]);
  return {
    shard: shard === undefined ? null : { ...shard, run: run() },
    pool,
    memory,
    officerKey: officer,
    parts: shard === undefined ? undefined : newParts(args.has("with-text")),
    records: () => look().records,
    close: async () => {
      await pool?.close();
      memory?.close();
    },
  };
}

/** Workers beside the main thread, where nobody said how many. */
function unasked(countTo: (least: number) => number, shards: number): number {
  const spare = Math.min(MOST_UNASKED, availableParallelism() - 1);
  const least = WORTHWHILE * shards;
  return spare < 1 || countTo(least) < least ? 0 : spare;
}

function workersWanted(args: Args): number | "auto" {
  const given = args.value("workers");
  if (given === undefined || given === "auto") return "auto";
  if (!/^\d{1,2}$/u.test(given) || Number(given) > MOST) throw new Usage(`The option --workers needs a number from 0 to ${MOST}, or auto.`);
  return Number(given);
}

/** The bundle that runs, which workers run too. */
const ownFile = (): string => (typeof __filename === "string" ? __filename : (process.argv[1] as string));

let build: string | undefined;

/** Rules are part of the bundle, so one sum over it stands for them all. */
function buildHash(): string {
  build ??= hashOf(ownFile());
  return build;
}

function hashOf(file: string): string {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    return "";
  }
}
