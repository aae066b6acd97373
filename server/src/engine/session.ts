/**
 * An editing session: texts in memory, checked again only where something changed. After any changes, closes
 * and deletions its results equal those of a cold check of the same texts (a property test holds it).
 */
import type { Span } from "../source/tree.ts";
import { carryOver } from "./carry.ts";
import type { CaseFiles, Memo } from "./case.ts";
import { checkCase, newMemo } from "./case.ts";
import type { Env } from "./env.ts";
import type { FileAnalysis, Unreadable } from "./file.ts";
import { analyseFile, unreadableFile } from "./file.ts";
import { folderOf, groupCases } from "./folders.ts";
import type { CaseResult, FileResult } from "./types.ts";

export interface Session {
  /** Give a file its text. `changed` is the part just typed, which lets broken text be read around it. */
  set(path: string, text: string, changed?: Span): void;
  /** Say that a file is there but cannot be read. */
  setUnreadable(path: string, why: Unreadable): void;
  remove(path: string): void;
  has(path: string): boolean;
  /** The file as it stands, for hovers, fixes and the rest. */
  file(path: string): FileAnalysis | undefined;
  /** Folders of the cases whose results may have changed since the last call, with their new results; folders that are gone have none. */
  changes(): ReadonlyMap<string, CaseResult | undefined>;
  /** The case of a file, checked. */
  caseOf(path: string): CaseResult | undefined;
  /** The result of one file. */
  result(path: string): FileResult | undefined;
  /** Every case, checked, in the order of folders. */
  all(): readonly CaseResult[];
  /** Settings or the day changed: everything is checked again. */
  setEnv(envOf: (folder: string) => Env): void;
}

/** @param envOf settings by case folder; one object for each set of settings, so that work can be kept */
export function createSession(envOf: (folder: string) => Env): Session {
  const files = new Map<string, FileAnalysis>();
  /** Files with text that was read around what was just typed: the same text given again may read in another way. */
  const readAround = new Set<string>();
  const memo: Memo = newMemo();
  let env = envOf;
  let groups: Map<string, CaseFiles> | undefined;
  /** Folders of the groups in order; undefined when one came or went. */
  let order: readonly string[] | undefined;
  let folderOfFile = new Map<string, string>();
  const headers = folderCounts();
  const filesBelow = folderCounts();
  const results = new Map<string, CaseResult>();
  /** What each result was made from. */
  const madeFrom = new Map<string, CaseFiles>();
  const stale = new Set<string>();
  /** Folders with a new result, and folders without one, since the last `changes`. */
  const touched = new Set<string>();

  /** What a folder's group holds now; none left means that the case is gone. */
  const regroupOne = (folder: string, list: readonly FileAnalysis[]): void => {
    if (groups === undefined) return;
    if (list.length > 0) {
      if (!groups.has(folder)) order = undefined;
      groups.set(folder, { folder, files: list });
      stale.add(folder);
      return;
    }
    groups.delete(folder);
    order = undefined;
    forget(folder);
  };

  const put = (path: string, now: FileAnalysis): void => {
    const before = files.get(path);
    const own = folderOf(path);
    const isAlone = filesBelow.at(own) === 0;
    files.set(path, now);
    if (before === undefined) filesBelow.add(own, 1);
    if (before?.isHeader !== now.isHeader && (now.isHeader || before !== undefined)) {
      headers.add(own, now.isHeader ? 1 : -1);
      // Which files belong to a header that came or went takes a look at all of them, unless there is nothing else.
      if (!isAlone) groups = undefined;
    }
    if (groups === undefined) return;
    const folder = before === undefined ? groupOf(own) : (folderOfFile.get(path) as string);
    folderOfFile.set(path, folder);
    const group = groups.get(folder)?.files ?? [];
    regroupOne(folder, before === undefined ? [...group, now] : group.map((f) => (f.path === path ? now : f)));
  };

  const drop = (path: string): void => {
    const before = files.get(path);
    if (before === undefined) return;
    const own = folderOf(path);
    files.delete(path);
    filesBelow.add(own, -1);
    if (before.isHeader) {
      headers.add(own, -1);
      if (filesBelow.at(own) > 0) groups = undefined;
    }
    const folder = folderOfFile.get(path);
    folderOfFile.delete(path);
    if (groups === undefined || folder === undefined) return;
    regroupOne(
      folder,
      (groups.get(folder)?.files ?? []).filter((f) => f.path !== path),
    );
  };

  /** The case of the files of a folder: the nearest header's at or above it, else its own. */
  const groupOf = (own: string): string => {
    for (let here = own; ; here = folderOf(here)) {
      if (headers.here(here) > 0) return here;
      if (here === folderOf(here)) return own;
    }
  };

  const forget = (folder: string): void => {
    stale.delete(folder);
    memo.cases.delete(folder);
    madeFrom.delete(folder);
    if (results.delete(folder)) touched.add(folder);
  };

  const regroup = (): Map<string, CaseFiles> => {
    if (groups !== undefined) return groups;
    const now = new Map(groupCases([...files.values()]).map((g) => [g.folder, g]));
    folderOfFile = new Map();
    for (const group of now.values()) for (const file of group.files) folderOfFile.set(file.path, group.folder);
    for (const folder of [...results.keys()]) if (!now.has(folder)) forget(folder);
    for (const group of now.values()) {
      const known = madeFrom.get(group.folder);
      if (known === undefined || !sameFiles(known, group)) stale.add(group.folder);
    }
    groups = now;
    order = undefined;
    return now;
  };

  const check = (folder: string): CaseResult | undefined => {
    const group = regroup().get(folder);
    if (group === undefined) return undefined;
    const known = results.get(folder);
    if (known !== undefined && !stale.has(folder)) return known;
    const result = checkCase(group, env(folder), memo);
    results.set(folder, result);
    madeFrom.set(folder, group);
    stale.delete(folder);
    touched.add(folder);
    return result;
  };

  const caseOf = (path: string): CaseResult | undefined => {
    regroup();
    const folder = folderOfFile.get(path);
    return folder === undefined ? undefined : check(folder);
  };

  return {
    set: (path, text, changed) => {
      const before = files.get(path);
      if (before !== undefined && before.text === text && before.unreadable === undefined && changed === undefined && !readAround.has(path))
        return;
      const now = analyseFile(path, text, changed === undefined ? {} : { changed });
      if (before !== undefined) carryOver(before, now, memo);
      if (changed !== undefined && now.parsed?.problems.length !== 0) readAround.add(path);
      else readAround.delete(path);
      put(path, now);
    },
    setUnreadable: (path, why) => put(path, unreadableFile(path, why)),
    remove: drop,
    has: (path) => files.has(path),
    file: (path) => files.get(path),
    caseOf,
    result: (path) => caseOf(path)?.files.find((f) => f.path === path),
    all: () => {
      const now = regroup();
      order ??= [...now.keys()].sort();
      return order.map((folder) => check(folder) as CaseResult);
    },
    changes: () => {
      regroup();
      for (const folder of [...stale]) if (check(folder) === undefined) stale.delete(folder);
      const out = new Map<string, CaseResult | undefined>();
      for (const folder of touched) out.set(folder, results.get(folder));
      touched.clear();
      return out;
    },
    setEnv: (next) => {
      env = next;
      for (const folder of results.keys()) stale.add(folder);
    },
  };
}

/** Files are read once for each text, so the same object is the same text read the same way. */
function sameFiles(before: CaseFiles, now: CaseFiles): boolean {
  if (before.files.length !== now.files.length) return false;
  const known = new Set(before.files);
  return now.files.every((f) => known.has(f));
}

/** Counts by folder: what lies in a folder itself, and what lies at or below it. */
function folderCounts(): { add(folder: string, n: 1 | -1): void; here(folder: string): number; at(folder: string): number } {
  const own = new Map<string, number>();
  const below = new Map<string, number>();
  const change = (counts: Map<string, number>, folder: string, n: number): void => {
    const now = (counts.get(folder) ?? 0) + n;
    if (now === 0) counts.delete(folder);
    else counts.set(folder, now);
  };
  return {
    add: (folder, n) => {
      change(own, folder, n);
      for (let here = folder; ; here = folderOf(here)) {
        change(below, here, n);
        if (here === folderOf(here)) return;
      }
    },
    here: (folder) => own.get(folder) ?? 0,
    at: (folder) => below.get(folder) ?? 0,
  };
}
