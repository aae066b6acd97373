/** Finding record files: an own walk, because the system's recursive one follows links round and round. */
import type { Dirent } from "node:fs";
import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { formatOf } from "../engine/texts.ts";

/** Folders nobody keeps records in. */
const PASSED_OVER = new Set(["node_modules", "dist", "out"]);
const DEEPEST = 64;

export interface Folder {
  /** Absolute. */
  readonly path: string;
  /** Names of record files, sorted. */
  readonly records: readonly string[];
  readonly hasSettings: boolean;
  /** Folders below, in the order in which the paths of their files sort. */
  readonly folders: readonly string[];
}

export interface Trouble {
  readonly path: string;
  readonly message: string;
}

/** True for a file or folder, by its absolute path, that settings leave out. */
export type Ignored = (file: string) => boolean;

export const SETTINGS_NAME = "caselint.yaml";

export const isRecordName = (name: string): boolean => formatOf(name) !== undefined;

const isOwnFolder = (name: string): boolean => !name.startsWith(".") && !PASSED_OVER.has(name);

/**
 * One folder's records and the folders below it.
 *
 * @param root links that lead out of here are not followed; a real path
 */
export function listFolder(folder: string, root: string, troubles: Trouble[]): Folder {
  const records: string[] = [];
  const folders: string[] = [];
  let hasSettings = false;
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (problem) {
    troubles.push({ path: folder, message: folderMessage(problem) });
    entries = [];
  }
  for (const entry of entries) {
    const name = entry.name;
    const kind = entry.isSymbolicLink() ? linkKind(path.join(folder, name), root) : kindOf(entry);
    const says = isRecordName(name) ? RECORD_TROUBLE[kind] : kind === "outside" && isOwnFolder(name) ? RECORD_TROUBLE.outside : undefined;
    if (says !== undefined) troubles.push({ path: path.join(folder, name), message: says });
    if (kind === "folder" && isOwnFolder(name)) folders.push(name);
    else if (kind === "file" && isRecordName(name)) records.push(name);
    else if (kind === "file" && name === SETTINGS_NAME) hasSettings = true;
  }
  return { path: folder, records: records.sort(), hasSettings, folders: folders.sort(asFolders) };
}

/** Files of `a` sort before those of `a-b` or after them just as `a/` does. */
const asFolders = (a: string, b: string): number => (`${a}/` < `${b}/` ? -1 : 1);

type EntryKind = "file" | "folder" | "nowhere" | "outside" | "other";

/** What to say of something that has a record's name and is no file. */
const RECORD_TROUBLE: Readonly<Partial<Record<EntryKind, string>>> = {
  folder: "This is a folder with the name of a record, so there is no record to check. Should it be a file?",
  nowhere: "This link leads nowhere, so no record was checked. Has the file been moved?",
  outside: "This link leads out of the folder that is checked, so it was not followed. Could what it leads to be given instead?",
  other: "This has the name of a record but is not a file, so it was not checked. What should it be?",
};

const kindOf = (entry: Dirent): EntryKind => (entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other");

function folderMessage(problem: unknown): string {
  const code = (problem as NodeJS.ErrnoException).code;
  if (code === "EMFILE" || code === "ENFILE")
    return "Too many files are open on this computer, so this folder was not checked. Could it be tried again?";
  return "This folder could not be opened, so its records were not checked. Who can give access to it?";
}

/** What a link leads to, if it stays inside the root. A file outside that is no record is nobody's business. */
function linkKind(file: string, root: string): EntryKind {
  try {
    const real = realpathSync(file);
    const stat = statSync(real);
    const kind = stat.isDirectory() ? "folder" : stat.isFile() ? "file" : "other";
    const isInside = real === root || real.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
    if (isInside) return kind;
    return kind === "folder" || isRecordName(path.basename(file)) ? "outside" : "other";
  } catch {
    return "nowhere";
  }
}

/** One end of a folder's visit. */
export interface FolderStep {
  readonly at: "enter" | "leave";
  readonly folder: Folder;
}

/** Folders depth first: each is entered before those below it and left after them. */
export function* foldersUnder(start: string, troubles: Trouble[], ignored: Ignored = () => false): Generator<FolderStep, void> {
  const root = realPath(start);
  const seen = new Set<string>();
  function* step(at: string, depth: number): Generator<FolderStep, void> {
    // The same folder reached twice through a link is checked once.
    const key = identity(at);
    if (seen.has(key)) return;
    seen.add(key);
    if (depth > DEEPEST) {
      troubles.push({ path: at, message: "This folder lies more than 64 folders deep, so its records were not checked." });
      return;
    }
    const folder = kept(listFolder(at, root, troubles), ignored);
    yield { at: "enter", folder };
    for (const name of folder.folders) yield* step(path.join(at, name), depth + 1);
    yield { at: "leave", folder };
  }
  yield* step(start, 0);
}

/** A folder without what settings leave out. */
function kept(folder: Folder, ignored: Ignored): Folder {
  const isKept = (name: string): boolean => !ignored(path.join(folder.path, name));
  if (folder.records.every(isKept) && folder.folders.every(isKept)) return folder;
  return {
    path: folder.path,
    records: folder.records.filter(isKept),
    hasSettings: folder.hasSettings,
    folders: folder.folders.filter(isKept),
  };
}

/** The same with calls: `enter` and `leave` for each folder, parents around their children. */
export function walkFolders(
  start: string,
  troubles: Trouble[],
  enter: (folder: Folder) => void,
  leave: (folder: Folder) => void,
  ignored?: Ignored,
): void {
  for (const { at, folder } of foldersUnder(start, troubles, ignored)) (at === "enter" ? enter : leave)(folder);
}

/** A path with its links followed; as given where that cannot be done. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Device and file number; the real path where the system gives none. */
function identity(folder: string): string {
  try {
    const stat = statSync(folder, { bigint: true });
    return stat.ino === 0n ? realPath(folder) : `${stat.dev}:${stat.ino}`;
  } catch {
    return folder;
  }
}

/** True when the path is there, whatever it is. */
export function exists(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
  }
}

export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
