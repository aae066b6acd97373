/** A report file that is written piece by piece and appears whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, statSync, unlinkSync, writeSync } from "node:fs";
import { constants } from "node:os";
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

/** Files that are not whole yet, each with what takes it away. */
const unfinished = new Set<() => void>();

/** Takes away what is not whole, however the process ends: by a fault, or by a signal that nobody else listens to. */
const clearAway = (): void => {
  for (const abandon of [...unfinished]) abandon();
};
// Not SIGHUP: listening to it would take away what `nohup` gives.
const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM"];
const onSignal = (signal: NodeJS.Signals): void => {
  if (process.listenerCount(signal) > 1) return;
  clearAway();
  process.exit(128 + constants.signals[signal]);
};

function guard(abandon: () => void): void {
  if (unfinished.size === 0) {
    process.on("exit", clearAway);
    // Before the others, which may take themselves away when they are told.
    for (const signal of signals) process.prependListener(signal, onSignal);
  }
  unfinished.add(abandon);
}

function unguard(abandon: () => void): void {
  if (!unfinished.delete(abandon) || unfinished.size > 0) return;
  process.removeListener("exit", clearAway);
  for (const signal of signals) process.removeListener(signal, onSignal);
}

/**
 * Undefined when no file can be made there. Nothing is left there until there is something to write, so that a run
 * that is killed over a long walk leaves nothing behind.
 */
export function openOutput(file: string): OutputFile | undefined {
  const target = realPath(file);
  const kind = kindOf(target);
  if (kind === "folder") return undefined;
  // A device or a pipe is written to as it is: a file put in its place would end it.
  const temporary = kind === "other" ? target : path.join(path.dirname(target), `.${path.basename(target)}.caselint-new`);
  let open: number | undefined;
  let waiting = "";
  let isGood = true;
  const abandon = (): void => {
    unguard(abandon);
    if (open === undefined) return;
    quietly(closeSync, open);
    if (temporary !== target) quietly(unlinkSync, temporary);
    open = undefined;
  };
  const start = (): number => {
    if (open !== undefined) return open;
    if (temporary !== target) guard(abandon);
    open = openSync(temporary, "w", 0o600);
    return open;
  };
  try {
    start();
  } catch {
    abandon();
    return undefined;
  }
  if (temporary !== target) abandon();
  const put = (bytes: Uint8Array): void => {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(start(), bytes, at);
    } catch {
      isGood = false;
    }
  };
  const flush = (): void => {
    if (waiting !== "" && isGood) put(Buffer.from(waiting, "utf8"));
    waiting = "";
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
        const whole = start();
        if (temporary !== target) fsyncSync(whole);
        closeSync(whole);
        if (temporary !== target) renameSync(temporary, target);
        open = undefined;
        unguard(abandon);
        return true;
      } catch {
        abandon();
        return false;
      }
    },
  };
}

/** It was closed already, or is gone already. */
function quietly<T>(does: (one: T) => void, one: T): void {
  try {
    does(one);
  } catch {
    // That is what was wanted.
  }
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
