/** Results of cases remembered between runs. What is kept holds no text of a record, and its name says nothing. */
import { createHash } from "node:crypto";
import { officerIn, viewOf } from "../../caseload/row.ts";
import type { Cache } from "../../host/cache.ts";
import { openCache } from "../../host/cache.ts";
import type { FoundCase } from "../../host/cases.ts";
import type { SettingsSource } from "../../host/settings.ts";
import { withoutTexts, withTexts } from "../../report/replay.ts";
import type { PackedDrawn } from "./drawn.ts";
import { packDrawn, unpackDrawn } from "./drawn.ts";
import type { Task } from "./flow.ts";
import type { Checked, OfficerKey } from "./work.ts";

export interface Memory {
  recall(task: Task): Checked | undefined;
  keep(task: Task, checked: Checked): void;
  close(): void;
}

/** @param seed all that decides about results besides settings and records: version, rules, baseline */
export function cacheOf(seed: readonly unknown[], settings: SettingsSource, officer: OfficerKey, cache: Cache = openCache()): Memory {
  const keys = new WeakMap<Task, string>();
  return {
    recall: (task) => {
      const key = keyOf(seed, settings.keyFor(task.found.folder), task.found);
      keys.set(task, key);
      const kept = cache.get(key) as Kept | undefined;
      return kept === undefined
        ? undefined
        : unpacked(kept, task.found, () => officerNow(task.found, settings.envFor(task.found.folder).asOf, officer));
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

type Kept = Omit<Checked, "drawn"> & { readonly drawn?: PackedDrawn };

/** Nothing of who the officer is, not even what stands for them: that is asked again. */
const SOMEBODY = "";

function packed({ result, row, drawn }: Checked): Kept {
  const kept = { result: withoutTexts(result), row: row.officer === null ? row : { ...row, officer: SOMEBODY } };
  return drawn === undefined ? kept : { ...kept, drawn: packDrawn(drawn) };
}

function unpacked({ result, row, drawn }: Kept, found: FoundCase, officer: () => string | null): Checked {
  const texts = new Map(found.files.map((file) => [file.path, file.text]));
  return {
    result: withTexts(result, (path) => texts.get(path) ?? ""),
    row: row.officer === null ? row : { ...row, officer: officer() },
    drawn: unpackDrawn(drawn),
  };
}

/** Of the header alone, because reading all records is what the cache is there to save. */
function officerNow(found: FoundCase, asOf: string, officer: OfficerKey): string | null {
  const headers = found.files.filter((file) => file.isHeader).map((file) => file.analysis);
  return officerIn(viewOf({ folder: found.shown, files: headers }, asOf).view, officer);
}
