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
import { groupCases } from "./folders.ts";
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
  let folderOfFile = new Map<string, string>();
  const results = new Map<string, CaseResult>();
  /** What each result was made from. */
  const madeFrom = new Map<string, CaseFiles>();
  const stale = new Set<string>();
  /** Folders with a new result, and folders without one, since the last `changes`. */
  const touched = new Set<string>();

  const put = (path: string, now: FileAnalysis): void => {
    const before = files.get(path);
    files.set(path, now);
    if (groups === undefined || before === undefined || before.isHeader !== now.isHeader) {
      groups = undefined;
      return;
    }
    const folder = folderOfFile.get(path) as string;
    const group = groups.get(folder) as CaseFiles;
    groups.set(folder, { folder, files: group.files.map((f) => (f.path === path ? now : f)) });
    stale.add(folder);
  };

  const regroup = (): Map<string, CaseFiles> => {
    if (groups !== undefined) return groups;
    const now = new Map(groupCases([...files.values()]).map((g) => [g.folder, g]));
    folderOfFile = new Map();
    for (const group of now.values()) for (const file of group.files) folderOfFile.set(file.path, group.folder);
    for (const folder of [...results.keys()]) {
      if (now.has(folder)) continue;
      results.delete(folder);
      madeFrom.delete(folder);
      memo.cases.delete(folder);
      touched.add(folder);
    }
    for (const group of now.values()) {
      const known = madeFrom.get(group.folder);
      if (known === undefined || !sameFiles(known, group)) stale.add(group.folder);
    }
    groups = now;
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
    remove: (path) => {
      if (files.delete(path)) groups = undefined;
    },
    has: (path) => files.has(path),
    file: (path) => files.get(path),
    caseOf,
    result: (path) => caseOf(path)?.files.find((f) => f.path === path),
    all: () => [...regroup().keys()].map((folder) => check(folder) as CaseResult),
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
