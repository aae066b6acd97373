/** Listening for Ctrl+C and SIGTERM between two cases. */
import type { Sink } from "./terminal.ts";

/** How long to work before looking whether somebody wants it to stop, in milliseconds. */
const SLICE_MS = 50;

export interface Stopper {
  /** A pause when it is time for one: lets Ctrl+C be heard and the output be taken. False to stop. */
  breath(): Promise<boolean>;
  isStopped(): boolean;
  /** Leave the signals to whoever had them. */
  end(): void;
}

export function stopper(sink: Sink): Stopper {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  let last = Date.now();
  return {
    breath: async () => {
      if (Date.now() - last < SLICE_MS) return true;
      await sink.drained();
      await new Promise((resolve) => setImmediate(resolve));
      last = Date.now();
      return !isStopped && sink.isOpen();
    },
    isStopped: () => isStopped,
    end: () => {
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
    },
  };
}
