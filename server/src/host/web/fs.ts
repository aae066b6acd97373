/**
 * What the host uses of Node's file system, over files in memory: a worker in a browser has no disk. The client fills it.
 * The build puts this in the place of `node:fs`.
 */

/** Null: the file is there, but cannot be read. */
export type Content = string | Uint8Array | null;

interface Stat {
  readonly dev: bigint;
  /** None: folders are told apart by their paths. */
  readonly ino: bigint;
  readonly size: number;
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

interface Entry extends Stat {
  readonly name: string;
}

const files = new Map<string, Content>();
/** Names in each folder; true for a folder. */
const folders = new Map<string, Map<string, boolean>>([["/", new Map()]]);
const open = new Map<number, Uint8Array>();
const encoder = new TextEncoder();
let lastOpen = 0;

const folderOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf("/")));
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** A folder, and those above it, are there from now on. @param path absolute, with `/`, without one at its end */
export function makeFolder(path: string): void {
  if (folders.has(path)) return;
  folders.set(path, new Map());
  makeFolder(folderOf(path));
  folders.get(folderOf(path))?.set(nameOf(path), true);
}

/** A file is there from now on, and says this. */
export function putFile(path: string, content: Content): void {
  makeFolder(folderOf(path));
  folders.get(folderOf(path))?.set(nameOf(path), false);
  files.set(path, content);
}

/** A file is gone. Its folder stays, as it does on a disk. */
export function removeFile(path: string): void {
  if (files.delete(path)) folders.get(folderOf(path))?.delete(nameOf(path));
}

/** As Node fails: callers ask for the code. */
function failure(code: string): Error & { readonly code: string } {
  return Object.assign(new Error(code), { code });
}

function entry(name: string, isFolder: boolean, size = 0): Entry {
  return { name, dev: 0n, ino: 0n, size, isDirectory: () => isFolder, isFile: () => !isFolder, isSymbolicLink: () => false };
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? encoder.encode(content) : content);

export function statSync(path: string): Stat {
  if (folders.has(path)) return entry("", true);
  if (files.has(path)) return entry("", false, files.get(path)?.length);
  throw failure("ENOENT");
}

/** Nothing here is a link. */
export const lstatSync = statSync;

export function realpathSync(path: string): string {
  statSync(path);
  return path;
}

export const existsSync = (path: string): boolean => files.has(path) || folders.has(path);

export function readdirSync(path: string): Entry[] {
  const names = folders.get(path);
  if (names === undefined) throw failure(files.has(path) ? "ENOTDIR" : "ENOENT");
  return [...names].map(([name, isFolder]) => entry(name, isFolder));
}

export function openSync(path: string): number {
  const content = files.get(path);
  if (content === undefined) throw failure(folders.has(path) ? "EISDIR" : "ENOENT");
  if (content === null) throw failure("EACCES");
  open.set(++lastOpen, bytesOf(content));
  return lastOpen;
}

function opened(file: number): Uint8Array {
  const bytes = open.get(file);
  if (bytes === undefined) throw failure("EBADF");
  return bytes;
}

export const fstatSync = (file: number): Stat => entry("", false, opened(file).length);

export const readFileSync = (file: number): Uint8Array => opened(file);

/** Copies up to `length` bytes from `position` on, and says how many there were. */
export function readSync(file: number, into: Uint8Array, offset: number, length: number, position: number): number {
  const piece = opened(file).subarray(position, position + length);
  into.set(piece, offset);
  return piece.length;
}

export const closeSync = (file: number): void => void open.delete(file);
