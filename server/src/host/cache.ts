/**
 * Small results kept between runs, in a folder only their owner can open. An entry that is not whole, or not what was
 * written, is none. Runs side by side do not disturb each other: an entry appears whole or not at all.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cacheFolder } from "./cache-folder.ts";

export interface Cache {
  /** The value, or undefined. @param key hexadecimal, 32 digits or more */
  get(key: string): unknown;
  put(key: string, value: unknown): void;
  /** Keep it small, if anything was added: what is old goes, then what was longest not asked for. */
  close(): void;
}

export interface CacheLimits {
  readonly bytes: number;
  readonly days: number;
}

const LIMITS: CacheLimits = { bytes: 512 * 1024 * 1024, days: 30 };
const DAY_MS = 24 * 60 * 60 * 1000;
const SUM_BYTES = 32;
/** No single case is larger; a damaged entry must not fill the memory. */
const MOST_ENTRY = 256 * 1024 * 1024;

export function openCache(folder: string = cacheFolder(), limits: CacheLimits = LIMITS): Cache {
  const place = (key: string): string => path.join(folder, key.slice(0, 2), key.slice(2));
  const made = new Set<string>();
  let isAdded = false;
  let isGood = true;
  return {
    get: (key) => {
      const file = place(key);
      const value = read(file);
      if (value !== undefined) touch(file);
      return value;
    },
    put: (key, value) => {
      if (!isGood) return;
      const file = place(key);
      const temporary = `${file}.${process.pid}.new`;
      try {
        const own = path.dirname(file);
        if (!made.has(own)) {
          mkdirSync(own, { recursive: true, mode: 0o700 });
          made.add(own);
        }
        const body = deflateRawSync(JSON.stringify(value), { level: 1 });
        writeFileSync(temporary, Buffer.concat([sumOf(key, body), body]), { mode: 0o600 });
        renameSync(temporary, file);
        isAdded = true;
      } catch {
        // Nobody waits for a cache: without room, or without leave to write, there is none.
        isGood = false;
        rmSync(temporary, { force: true });
      }
    },
    close: () => {
      if (isAdded) trim(folder, limits);
    },
  };
}

const sumOf = (key: string, body: Uint8Array): Buffer => createHash("sha256").update(key).update(body).digest();

function read(file: string): unknown {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SUM_BYTES);
    const key = path.basename(path.dirname(file)) + path.basename(file);
    if (!sumOf(key, body).equals(bytes.subarray(0, SUM_BYTES))) return undefined;
    return JSON.parse(inflateRawSync(body, { maxOutputLength: MOST_ENTRY }).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Once a day is enough to know what is still wanted. */
function touch(file: string): void {
  try {
    const now = Date.now();
    if (now - statSync(file).mtimeMs > DAY_MS) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // Another run has taken it away.
  }
}

function trim(folder: string, limits: CacheLimits): void {
  const oldest = Date.now() - limits.days * DAY_MS;
  const entries: { file: string; bytes: number; at: number }[] = [];
  let bytes = 0;
  for (const one of list(folder)) {
    if (!/^[0-9a-f]{2}$/u.test(one)) continue;
    for (const name of list(path.join(folder, one))) {
      const file = path.join(folder, one, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      if (stat === undefined || !stat.isFile()) continue;
      // What a run that was cut off left behind.
      const isLeft = name.endsWith(".new") && stat.mtimeMs < Date.now() - DAY_MS;
      if (isLeft || stat.mtimeMs < oldest) rmSync(file, { force: true });
      else {
        entries.push({ file, bytes: stat.size, at: stat.mtimeMs });
        bytes += stat.size;
      }
    }
  }
  if (bytes <= limits.bytes) return;
  entries.sort((a, b) => a.at - b.at);
  for (const one of entries) {
    if (bytes <= limits.bytes * 0.8) break;
    rmSync(one.file, { force: true });
    bytes -= one.bytes;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
