/** How far a run is, on a terminal's standard error only: a log would be flooded by it. */
import { count, thousands } from "../report/words.ts";
import type { Shard } from "./scale/shard.ts";

export interface Progress {
  /** One more file was read. */
  step(): void;
  /** So many cases and records of this run are told, and so many files, of any part, were read on the way. */
  told(cases: number, records: number, files: number): void;
  /** Writes something that may go to the same terminal: the line makes room for it. */
  beside(write: () => void): void;
  /** Take the line away. */
  clear(): void;
}

type Stream = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean };

const EVERY_MS = 100;
const WIDTH = 30;
/** Before this many milliseconds nobody can tell how long the rest takes. */
const TELLING_MS = 3000;

const SILENT: Progress = { step: () => {}, told: () => {}, beside: (write) => write(), clear: () => {} };

/**
 * @param total files at and below the paths, whichever part they belong to: asked only if somebody looks
 * @param around what is taken from the process, for tests
 */
export function progressOn(stream: Stream, total: () => number, shard?: Shard, around = surroundings()): Progress {
  if (stream.isTTY !== true || around.isLog) return SILENT;
  const all = Math.max(total(), 1);
  const start = around.now();
  const part = shard === undefined ? "" : `part ${shard.index} of ${shard.of}: `;
  let files = 0;
  let last = start;
  let shown = "";
  const show = (what: () => string): void => {
    const now = around.now();
    if (now - last < EVERY_MS) return;
    last = now;
    const share = Math.min(1, files / all);
    const full = Math.round(share * WIDTH);
    shown = `\r\u001b[K[${"=".repeat(full)}${" ".repeat(WIDTH - full)}] ${part}${what()}${left(share, now - start)}`;
    stream.write(shown);
  };
  const clear = (): void => {
    if (shown !== "") stream.write("\r\u001b[K");
  };
  return {
    step: () => {
      files++;
      show(() => `${thousands(files)} of ${thousands(all)} files`);
    },
    told: (cases, records, read) => {
      files = read;
      show(() => `${count(cases, "case")}, ${count(records, "record")}, ${Math.floor((100 * Math.min(files, all)) / all)} per cent`);
    },
    beside: (write) => {
      if (shown === "" || !around.isShared) {
        write();
        return;
      }
      clear();
      write();
      stream.write(shown);
    },
    clear: () => {
      clear();
      shown = "";
    },
  };
}

export interface Surroundings {
  now(): number;
  /** Standard output goes to a terminal too. */
  readonly isShared: boolean;
  /** The terminal is one that only keeps what it is told. */
  readonly isLog: boolean;
}

const surroundings = (): Surroundings => ({
  now: Date.now,
  isShared: process.stdout.isTTY === true,
  isLog: process.env["TERM"] === "dumb" || (process.env["CI"] ?? "") !== "",
});

/** ", about 3 minutes left". */
function left(share: number, ms: number): string {
  if (ms < TELLING_MS || share === 0 || share >= 1) return "";
  const seconds = Math.ceil(((ms / share) * (1 - share)) / 1000);
  return `, about ${seconds < 90 ? count(seconds, "second") : count(Math.round(seconds / 60), "minute")} left`;
}
