/** Writing a file so that it is either as it was or as it should be, never in between. */
import { closeSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

export type Written = "written" | "changed-meanwhile" | "failed";

/**
 * Put a new text in a file's place: a file beside it, flushed, then renamed over it.
 *
 * @param before what the file must still hold; undefined for a file that must not be there yet
 */
export function writeText(file: string, text: string, before: Uint8Array | undefined): Written {
  let target = file;
  let mode = 0o600;
  if (before !== undefined) {
    try {
      target = realpathSync(file);
      mode = statSync(target).mode & 0o7777;
      if (!readFileSync(target).equals(before)) return "changed-meanwhile";
    } catch {
      return "failed";
    }
  }
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.caselint-new`);
  try {
    const open = openSync(temporary, "w", mode);
    try {
      writeFileSync(open, text);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    if (before === undefined && existsNow(target)) throw new Error("taken");
    renameSync(temporary, target);
  } catch {
    removeQuietly(temporary);
    return "failed";
  }
  flushFolder(path.dirname(target));
  return "written";
}

function existsNow(file: string): boolean {
  try {
    statSync(file);
    return true;
  } catch {
    return false;
  }
}

function removeQuietly(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was never made.
  }
}

/** The rename itself is flushed where the system lets a folder be opened; Windows does not. */
function flushFolder(folder: string): void {
  try {
    const open = openSync(folder, "r");
    try {
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  } catch {
    // Nothing more can be done, and the file itself is whole.
  }
}
