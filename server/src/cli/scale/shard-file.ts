/** The report of a shard, read line by line: a caseload is never in memory as a whole. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import type { PackedCase } from "../../report/replay.ts";
import { inert } from "../../report/words.ts";
import { Usage } from "../args.ts";
import type { PartsHead } from "./parts.ts";

export interface ShardFile {
  /** As it was given. */
  readonly name: string;
  readonly version: string;
  readonly asOf: string;
  readonly shard: { readonly index: number; readonly of: number; readonly run: string };
  readonly head: PartsHead;
  /** In the order of their places in the walk. */
  cases(): Generator<PackedCase, void>;
}

const CHUNK = 1 << 18;
const PARTS = '"parts":{';
const END = "]}}";

/** Throws `Usage` with a sentence for a file that is no whole shard. */
export function openShard(name: string): ShardFile {
  const lines = linesOf(name);
  try {
    const first = lines.next().value;
    const start = first === undefined ? undefined : headOf(first);
    if (start === undefined) return reformatted(name);
    let head: PartsHead | undefined;
    for (const line of lines) {
      if (!line.startsWith(PARTS)) continue;
      head = parsed<{ parts: PartsHead }>(`{${line}${END}`)?.parts;
      break;
    }
    // Told before anything is written: a file that was cut off on its way.
    if (!isEnded(name)) throw damaged(name);
    return { name, ...checkedHead(name, start, head), cases: () => casesOf(name) };
  } finally {
    lines.return();
  }
}

function isEnded(name: string): boolean {
  const file = openSync(path.resolve(name), "r");
  try {
    const bytes = Buffer.alloc(END.length + 2);
    const from = fstatSync(file).size - bytes.length;
    return from > 0 && readSync(file, bytes, 0, bytes.length, from) === bytes.length && bytes.toString("latin1") === `\n${END}\n`;
  } finally {
    closeSync(file);
  }
}

interface Start {
  readonly version: string;
  readonly asOf: string;
  readonly shard: ShardFile["shard"];
}

/** What the first line tells. */
function headOf(line: string): Start | undefined {
  return line.endsWith('"records":[') || line.endsWith('"records":[],"cases":[') ? startOf(parsed(`${line}]}`)) : undefined;
}

function startOf(value: unknown): Start | undefined {
  const { schema, tool, asOf, shard } = (value ?? {}) as {
    schema?: unknown;
    tool?: { version?: unknown } | null;
    asOf?: unknown;
    shard?: { index?: unknown; of?: unknown; run?: unknown } | null;
  };
  const isPart = Number.isInteger(shard?.index) && Number.isInteger(shard?.of) && typeof shard?.run === "string";
  if (schema !== 1 || typeof tool?.version !== "string" || typeof asOf !== "string" || !isPart) return undefined;
  return { version: tool.version, asOf, shard: shard as ShardFile["shard"] };
}

function checkedHead(name: string, start: Start, head: PartsHead | undefined): Start & { readonly head: PartsHead } {
  if (head?.form !== 2 || !Number.isInteger(head.total) || !Array.isArray(head.problems)) throw damaged(name);
  return { ...start, head };
}

/** A file that another program has laid out in its own way, and anything else. */
function reformatted(name: string): ShardFile {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path.resolve(name), "utf8"));
  } catch {
    throw notShard(name);
  }
  const start = startOf(value);
  const parts = (value as { parts?: PartsHead & { cases?: readonly PackedCase[] } }).parts;
  if (start === undefined) throw notShard(name);
  const cases = parts?.cases;
  if (!Array.isArray(cases)) throw damaged(name);
  return {
    name,
    ...checkedHead(name, start, parts),
    *cases() {
      yield* cases;
    },
  };
}

function* casesOf(name: string): Generator<PackedCase, void> {
  let isInside = false;
  for (const line of linesOf(name)) {
    if (!isInside) {
      isInside = line.startsWith(PARTS);
      continue;
    }
    if (line === END) return;
    const one = parsed<PackedCase>(line.endsWith(",") ? line.slice(0, -1) : line);
    if (one === undefined || !Number.isInteger(one.n) || !Array.isArray(one.result?.files)) throw damaged(name);
    yield one;
  }
  throw damaged(name);
}

function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** Lines without their ends; the file is closed whichever way this is left. */
function* linesOf(name: string): Generator<string, void> {
  let file: number;
  try {
    file = openSync(path.resolve(name), "r");
  } catch {
    throw new Usage(`The shard ${inert(name)} could not be read. Is it there, and may it be opened?`);
  }
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const bytes = Buffer.allocUnsafe(CHUNK);
  const waiting: string[] = [];
  try {
    for (;;) {
      const got = readFrom(file, bytes, name);
      const text = got === 0 ? decoder.decode() : decoder.decode(bytes.subarray(0, got), { stream: true });
      const pieces = text.split("\n");
      const last = pieces.pop() as string;
      for (const piece of pieces) {
        waiting.push(piece);
        const line = waiting.join("");
        waiting.length = 0;
        yield line;
      }
      if (last !== "") waiting.push(last);
      if (got === 0) break;
    }
    if (waiting.length > 0) yield waiting.join("");
  } finally {
    closeSync(file);
  }
}

function readFrom(file: number, bytes: Buffer, name: string): number {
  try {
    return readSync(file, bytes, 0, bytes.length, null);
  } catch {
    throw new Usage(`The shard ${inert(name)} could not be read. Is it a file?`);
  }
}

const notShard = (name: string): Usage =>
  new Usage(`${inert(name)} is not the report of a shard. \`caselint check --shard 1/4 --format json --output 1.json\` makes one.`);

const damaged = (name: string): Usage => new Usage(`The shard ${inert(name)} is not whole. Could it be run again?`);
