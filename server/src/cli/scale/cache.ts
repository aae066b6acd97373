/** Results of cases remembered between runs. What is kept holds no text of a record, and its name says nothing. */
import { createHash } from "node:crypto";
import type { DrawnPiece } from "../../caseload/copied/index.ts";
import type { Cache } from "../../host/cache.ts";
import { openCache } from "../../host/cache.ts";
import type { FoundCase } from "../../host/cases.ts";
import type { SettingsSource } from "../../host/settings.ts";
import { withoutTexts, withTexts } from "../../report/replay.ts";
import type { Task } from "./flow.ts";
import type { Checked } from "./work.ts";

export interface Memory {
  recall(task: Task): Checked | undefined;
  keep(task: Task, checked: Checked): void;
  close(): void;
}

/** @param seed all that decides about results besides settings and records: version, rules, baseline */
export function cacheOf(seed: readonly unknown[], settings: SettingsSource, cache: Cache = openCache()): Memory {
  const keys = new WeakMap<Task, string>();
  return {
    recall: (task) => {
      const key = keyOf(seed, settings.keyFor(task.found.folder), task.found);
      keys.set(task, key);
      const kept = cache.get(key) as Kept | undefined;
      return kept === undefined ? undefined : unpacked(kept, task.found);
    },
    keep: (task, checked) => {
      const key = keys.get(task);
      if (key !== undefined) cache.put(key, packed(checked));
    },
    close: () => cache.close(),
  };
}

/** Paths are part of it, because they are part of results. */
export function keyOf(seed: readonly unknown[], settings: string, found: FoundCase): string {
  const hash = createHash("sha256");
  const only = found.only === undefined ? null : [...found.only].sort();
  hash.update(JSON.stringify([seed, settings, found.shown, only]));
  for (const { path, text, unreadable } of found.files) {
    hash.update(`\n${JSON.stringify([path, text.length, unreadable ?? null])}\n`);
    hash.update(text, "utf8");
  }
  return hash.digest("hex");
}

type Kept = Omit<Checked, "drawn"> & {
  readonly drawn?: Omit<NonNullable<Checked["drawn"]>, "pieces"> & {
    readonly pieces: readonly (Omit<DrawnPiece, "sums"> & { readonly sums: string })[];
  };
};

function packed({ result, row, drawn }: Checked): Kept {
  const kept = { result: withoutTexts(result), row };
  if (drawn === undefined) return kept;
  const pieces = drawn.pieces.map((piece) => ({ ...piece, sums: lettersOf(piece.sums) }));
  return { ...kept, drawn: { ...drawn, pieces } };
}

function unpacked({ result, row, drawn }: Kept, found: FoundCase): Checked {
  const texts = new Map(found.files.map((file) => [file.path, file.text]));
  return {
    result: withTexts(result, (path) => texts.get(path) ?? ""),
    row,
    drawn: drawn === undefined ? undefined : { ...drawn, pieces: drawn.pieces.map((piece) => ({ ...piece, sums: sumsOf(piece.sums) })) },
  };
}

const lettersOf = (sums: Uint32Array): string => Buffer.from(sums.buffer, sums.byteOffset, sums.byteLength).toString("base64");

function sumsOf(letters: string): Uint32Array {
  const bytes = Buffer.from(letters, "base64");
  // Copied, because four bytes that are read as one number must begin at a multiple of four.
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
