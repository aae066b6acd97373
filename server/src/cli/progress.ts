/** How far a run is, on a terminal's standard error only. */
import { count, thousands } from "../report/words.ts";

export interface Progress {
  step(): void;
  /** Take the line away. */
  clear(): void;
}

const EVERY_MS = 100;
const WIDTH = 30;
/** Before this many milliseconds nobody can tell how long the rest takes. */
const TELLING_MS = 3000;

export function progressOn(stream: NodeJS.WriteStream, total: () => number): Progress {
  if (!stream.isTTY) return { step: () => {}, clear: () => {} };
  const all = total();
  const start = Date.now();
  let done = 0;
  let last = start;
  let isShown = false;
  return {
    step: () => {
      done++;
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      isShown = true;
      const full = Math.min(WIDTH, Math.round((done / Math.max(all, 1)) * WIDTH));
      const bar = `[${"=".repeat(full)}${" ".repeat(WIDTH - full)}]`;
      stream.write(`\r\u001b[K${bar} ${thousands(done)} of ${thousands(all)} files${left(done, all, now - start)}`);
    },
    clear: () => {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}

/** ", about 3 minutes left". */
function left(done: number, all: number, ms: number): string {
  if (ms < TELLING_MS || done >= all) return "";
  const seconds = Math.ceil(((ms / done) * (all - done)) / 1000);
  return `, about ${seconds < 90 ? count(seconds, "second") : count(Math.round(seconds / 60), "minute")} left`;
}
