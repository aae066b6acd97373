/** The two streams of a run: what colour they take, and when they cannot be written to. */

import type { Paint } from "../report/paint.ts";
import { ansiPaint, noPaint } from "../report/paint.ts";
import type { Args } from "./args.ts";

const WIDTH = 100;
const MOST_WIDTH = 120;

export function paintFor(args: Args, stream: { readonly isTTY?: boolean }): Paint {
  if (args.has("no-color")) return noPaint;
  if (args.has("color")) return ansiPaint;
  if ((process.env["NO_COLOR"] ?? "") !== "" || process.env["TERM"] === "dumb") return noPaint;
  return stream.isTTY === true ? ansiPaint : noPaint;
}

export const widthOf = (stream: { readonly isTTY?: boolean; readonly columns?: number }): number =>
  stream.isTTY === true ? Math.max(60, Math.min(MOST_WIDTH, stream.columns ?? WIDTH)) : WIDTH;

/** Where a report goes. */
export interface Sink {
  write(text: string | Uint8Array): void;
  /** Resolves once what was written has been taken. */
  drained(): Promise<void>;
  /** False when the reader has gone or the disk is full: nothing more need be written. */
  isOpen(): boolean;
}

let brokenBy: string | undefined;
let isWatched = false;

/** Standard output, watched: a reader that stops listening is no fault, a full disk is one. */
export function stdoutSink(): Sink {
  if (!isWatched) {
    isWatched = true;
    process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
      brokenBy ??= problem.code ?? "unknown";
    });
  }
  let isFull = false;
  return {
    write: (text) => {
      if (brokenBy === undefined && text.length > 0) isFull = !process.stdout.write(text);
    },
    drained: () => {
      if (!isFull || brokenBy !== undefined) return Promise.resolve();
      isFull = false;
      return new Promise((resolve) => {
        process.stdout.once("drain", resolve);
        process.stdout.once("error", () => resolve());
        process.stdout.once("close", () => resolve());
      });
    },
    isOpen: () => brokenBy === undefined,
  };
}

/** Why standard output took no more: undefined, a reader that went away (EPIPE), or a fault. */
export const stdoutBrokenBy = (): string | undefined => brokenBy;

export function say(text: string): void {
  process.stderr.write(text.endsWith("\n") ? text : `${text}\n`);
}
