/** A report file that is written piece by piece and appears whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, statSync, unlinkSync, writeSync } from "node:fs";
import path from "node:path";
import { realPath } from "./find.ts";

export interface OutputFile {
  write(piece: string | Uint8Array): void;
  /** Put the file in its place; false when it could not be written. */
  finish(): boolean;
  abandon(): void;
  isOpen(): boolean;
}

/** Pieces are gathered up to this many letters before the disk is asked. */
const ENOUGH = 1 << 16;

/** Undefined when no file can be made there. */
export function openOutput(file: string): OutputFile | undefined {
  const target = realPath(file);
  const kind = kindOf(target);
  if (kind === "folder") return undefined;
  // A device or a pipe is written to as it is: a file put in its place would end it.
  const temporary = kind === "other" ? target : path.join(path.dirname(target), `.${path.basename(target)}.caselint-new`);
  let open: number;
  try {
    open = openSync(temporary, "w", 0o600);
  } catch {
    return undefined;
  }
  let waiting = "";
  let isGood = true;
  const put = (bytes: Uint8Array): void => {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
    } catch {
      isGood = false;
    }
  };
  const flush = (): void => {
    if (waiting !== "" && isGood) put(Buffer.from(waiting, "utf8"));
    waiting = "";
  };
  const abandon = (): void => {
    try {
      closeSync(open);
    } catch {
      // It was closed already.
    }
    if (temporary === target) return;
    try {
      unlinkSync(temporary);
    } catch {
      // It is gone already.
    }
  };
  return {
    write: (piece) => {
      if (typeof piece === "string") {
        waiting += piece;
        if (waiting.length > ENOUGH) flush();
        return;
      }
      flush();
      if (isGood) put(piece);
    },
    isOpen: () => isGood,
    abandon,
    finish: () => {
      flush();
      try {
        if (!isGood) throw new Error("not written");
        if (temporary !== target) fsyncSync(open);
        closeSync(open);
        if (temporary !== target) renameSync(temporary, target);
        return true;
      } catch {
        abandon();
        return false;
      }
    },
  };
}

/** What stands at a path now; a file where nothing does. */
function kindOf(target: string): "file" | "folder" | "other" {
  try {
    const stat = statSync(target);
    return stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other";
  } catch {
    return "file";
  }
}
