/** How far a run is, on a terminal's standard error only. */
export interface Progress {
  step(): void;
  /** Take the line away. */
  clear(): void;
}

const EVERY_MS = 100;
const WIDTH = 30;

export function progressOn(stream: NodeJS.WriteStream, total: () => number): Progress {
  if (!stream.isTTY) return { step: () => {}, clear: () => {} };
  const all = total();
  let done = 0;
  let last = Date.now();
  let isShown = false;
  return {
    step: () => {
      done++;
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      isShown = true;
      const full = Math.min(WIDTH, Math.round((done / Math.max(all, 1)) * WIDTH));
      stream.write(`\r\u001b[K[${"=".repeat(full)}${" ".repeat(WIDTH - full)}] ${done} of ${all} files`);
    },
    clear: () => {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}
