// Long because finding cases in a walk, and the case around a single file, are one job told from both ends.
/** From paths to cases, one after another: only the case at hand is in memory. */
import path from "node:path";
import type { CaseFiles } from "../engine/case.ts";
import { analyseFile } from "../engine/file.ts";
import type { SourceFile } from "../engine/glance.ts";
import { sourceFile } from "../engine/glance.ts";
import type { Folder, Ignored, Trouble } from "./find.ts";
import { exists, foldersUnder, isFolder, isRecordName, listFolder, realPath } from "./find.ts";
import { shownPath } from "./paths.ts";
import { readText } from "./read.ts";

/** A case as found: its files by the paths people read, and where they really are. */
export interface FoundCase {
  /** Read as records when first asked for: somebody else may check this case. */
  readonly case: CaseFiles;
  /** Folder as shown. */
  readonly shown: string;
  readonly files: readonly SourceFile[];
  /** Absolute folder. */
  readonly folder: string;
  /** Only these files were asked for; undefined means all. */
  readonly only: ReadonlySet<string> | undefined;
  /** Files that start with a byte order mark. */
  readonly boms: ReadonlySet<string>;
}

/** No file whose path sorts before this one is still to come. */
export interface Settled {
  readonly settled: string;
}

export interface Visit {
  /** Called with each case as soon as it is whole. Return false to stop. */
  found(one: FoundCase): boolean | undefined;
  /** Called for each file read: for progress. */
  read?(path: string): void;
}

export interface FindOptions {
  /** Shown paths are relative to it. */
  readonly cwd: string;
  /** What could not be looked at is added here, with shown paths. */
  readonly troubles: Trouble[];
  readonly overlay?: Overlay;
  readonly ignored?: Ignored;
  readonly read?: (path: string) => void;
}

/** Text given in place of a file's own: an open editor, or standard input. Key: absolute path. */
export type Overlay = ReadonlyMap<string, string>;

interface Open {
  readonly folder: string;
  readonly files: SourceFile[];
  readonly boms: Set<string>;
}

interface State extends FindOptions {
  readonly overlay: Overlay;
  readonly ignored: Ignored;
  readonly done: Set<string>;
}

/** A folder to walk, and what is wanted of it. */
interface Unit {
  readonly root: string;
  wanted: Set<string> | undefined;
  /** Only this folder's own files: those below are cases of their own. */
  readonly isShallow: boolean;
}

/** Calls instead of a generator. */
export function eachCase(
  paths: readonly string[],
  cwd: string,
  visit: Visit,
  troubles: Trouble[],
  overlay: Overlay = new Map(),
  ignored?: Ignored,
): void {
  const read = visit.read?.bind(visit);
  const options = { cwd, troubles, overlay, ...(ignored === undefined ? {} : { ignored }), ...(read === undefined ? {} : { read }) };
  for (const step of casesIn(paths, options)) if (!("settled" in step) && visit.found(step) === false) return;
}

/**
 * Every case at or below the paths, in the order of their paths. A path inside a case brings the whole case, so
 * that its records are checked together, and only what was asked for is shown.
 */
export function* casesIn(paths: readonly string[], options: FindOptions): Generator<FoundCase | Settled, void> {
  const state: State = { ...options, overlay: options.overlay ?? new Map(), ignored: options.ignored ?? (() => false), done: new Set() };
  const order = (unit: Unit): string => (shownPath(unit.root, state.cwd) === "." ? "" : `${shownPath(unit.root, state.cwd)}/`);
  const units = unitsOf(paths, state).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const unit of units) yield* walk(unit, state);
}

function unitsOf(paths: readonly string[], state: State): Unit[] {
  const units = new Map<string, Unit>();
  for (const given of paths) {
    const target = path.resolve(state.cwd, given);
    const isDir = isFolder(target);
    if (!isDir && !state.overlay.has(target) && !fileIsThere(target, state)) continue;
    const root = caseAbove(isDir ? target : path.dirname(target), state);
    const at = root ?? (isDir ? target : path.dirname(target));
    const wantsAll = isDir && at === target;
    const unit = units.get(at);
    if (unit === undefined || (wantsAll && unit.isShallow))
      units.set(at, { root: at, wanted: wantsAll ? undefined : new Set([target]), isShallow: !isDir && root === undefined });
    else if (wantsAll) unit.wanted = undefined;
    else unit.wanted?.add(target);
  }
  return [...units.values()];
}

function fileIsThere(target: string, state: State): boolean {
  const say = (message: string): false => {
    state.troubles.push({ path: shownPath(target, state.cwd), message });
    return false;
  };
  const name = path.basename(target);
  if (!exists(target)) return say("There is nothing here. Is the path right?");
  if (!isRecordName(name)) return say("This is not a record or a folder. Records end in .case.yaml, .case.yml, .case.json or .case.md.");
  if (state.ignored(target)) return say("The settings leave this file out (`ignore` in caselint.yaml), so it was not checked.");
  const found: Trouble[] = [];
  if (listFolder(path.dirname(target), realPath(path.dirname(target)), found).records.includes(name)) return true;
  return say(found.find((t) => t.path === target)?.message ?? "This file could not be read. Is the path right?");
}

/** Names of record files in a folder, with those that only exist as an overlay: `deep` ones may stand in a folder that is not there yet. */
function namesIn(folder: Folder, overlay: Overlay, isDeep = false): readonly string[] {
  if (overlay.size === 0) return folder.records;
  const names = new Set(folder.records);
  for (const file of overlay.keys()) {
    const own = path.dirname(file);
    const isHere = own === folder.path || (isDeep && own.startsWith(folder.path + path.sep) && !isFolder(own));
    if (isHere && isRecordName(path.basename(file))) names.add(path.relative(folder.path, file));
  }
  return [...names].sort();
}

/** The nearest folder at or above that holds a case header. */
function caseAbove(folder: string, state: State): string | undefined {
  for (let here = folder; ; ) {
    const names = namesIn(listFolder(here, realPath(here), []), state.overlay);
    if (names.some((name) => CASE_NAME.test(name)) || names.some((name) => isHeader(path.join(here, name), state))) return here;
    const up = path.dirname(here);
    if (up === here) return undefined;
    here = up;
  }
}

const CASE_NAME = /^case\.case\./iu;
const CASE_LINE = /^[ \t{]*["']?record["']?[ \t]*:[ \t]*["']?case\b/imu;

function isHeader(file: string, state: State): boolean {
  const text = state.overlay.get(file) ?? textOf(file);
  return text !== undefined && CASE_LINE.test(text.slice(0, 2000)) && analyseFile(file, text).isHeader;
}

function textOf(file: string): string | undefined {
  const read = readText(file);
  return "why" in read ? undefined : read.text;
}

function* walk(unit: Unit, state: State): Generator<FoundCase | Settled, void> {
  const open: Open[] = [];
  const only = unit.wanted === undefined ? undefined : new Set<string>();
  const found: Trouble[] = [];
  for (const { at, folder } of unit.isShallow ? oneFolder(unit.root, found) : foldersUnder(unit.root, found, state.ignored)) {
    // A single file is said to be amiss only if it was asked for; the same goes for what lies around it.
    if (unit.wanted === undefined) for (const t of found) state.troubles.push({ path: shownPath(t.path, state.cwd), message: t.message });
    found.length = 0;
    const holder = open[open.length - 1];
    if (at === "leave") {
      if (holder !== undefined && holder.folder === folder.path) {
        open.pop();
        yield* give(holder, state, only);
      }
      if (open.length === 0) yield { settled: `${shownPath(folder.path, state.cwd)}/\uffff` };
      continue;
    }
    const files = readFolder(folder, unit, state, only);
    if (files.files.some((f) => f.isHeader)) open.push(files);
    else if (holder !== undefined) {
      for (const file of files.files) holder.files.push(file);
      for (const one of files.boms) holder.boms.add(one);
      if (folder.hasSettings)
        state.troubles.push({
          path: shownPath(path.join(folder.path, "caselint.yaml"), state.cwd),
          message: "Settings inside a case are not used. Could they be moved to the case folder or above it?",
        });
    } else if (files.files.length > 0) yield* give(files, state, only);
  }
}

function* oneFolder(root: string, found: Trouble[]): Generator<{ at: "enter" | "leave"; folder: Folder }, void> {
  const folder = isFolder(root) ? listFolder(root, realPath(root), found) : { path: root, records: [], hasSettings: false, folders: [] };
  yield { at: "enter", folder };
}

function* give(one: Open, state: State, only: ReadonlySet<string> | undefined): Generator<FoundCase, void> {
  if (state.done.has(one.folder)) return;
  state.done.add(one.folder);
  if (only !== undefined && !one.files.some((f) => only.has(f.path))) return;
  yield foundCase(shownPath(one.folder, state.cwd), one.folder, one.files, only, one.boms);
}

export function foundCase(
  shown: string,
  folder: string,
  files: readonly SourceFile[],
  only: ReadonlySet<string> | undefined,
  boms: ReadonlySet<string> = new Set(),
): FoundCase {
  let known: CaseFiles | undefined;
  return {
    get case() {
      known ??= { folder: shown, files: files.map((file) => file.analysis) };
      return known;
    },
    shown,
    files,
    folder,
    only,
    boms,
  };
}

function readFolder(folder: Folder, unit: Unit, state: State, only: Set<string> | undefined): Open {
  const files: SourceFile[] = [];
  const boms = new Set<string>();
  for (const name of namesIn(folder, state.overlay, folder.path === unit.root)) {
    const file = path.join(folder.path, name);
    const shown = shownPath(file, state.cwd);
    if (only !== undefined && unit.wanted !== undefined && isWanted(file, unit.wanted)) only.add(shown);
    state.read?.(shown);
    const text = state.overlay.get(file);
    const read = text === undefined ? readText(file) : { text, bom: false };
    if ("why" in read) files.push(sourceFile(shown, "", read));
    else {
      if (read.bom) boms.add(shown);
      files.push(sourceFile(shown, read.text));
    }
  }
  return { folder: folder.path, files, boms };
}

const isWanted = (file: string, wanted: ReadonlySet<string>): boolean =>
  [...wanted].some((w) => file === w || file.startsWith(w + path.sep));

/**
 * How many record files lie at or below the paths, without reading any: for progress.
 *
 * @param enough who only asks whether there are so many need not wait for the rest
 */
export function countRecords(paths: readonly string[], cwd: string, ignored?: Ignored, enough = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const given of paths) {
    const target = path.resolve(cwd, given);
    if (!isFolder(target)) count++;
    else
      for (const { at, folder } of foldersUnder(target, [], ignored)) {
        if (at === "enter") count += folder.records.length;
        if (count >= enough) return count;
      }
  }
  return count;
}
