/** Listening for Ctrl+C and SIGTERM between two cases. */
import type { Problem } from "../report/json.ts";
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

/** The first signal ends the run in good order. The second finds nobody listening here, and ends it at once. */
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

/**
 * What every format tells of a run that was stopped, in the words it has for what was not read.
 *
 * @param last the folder of the last case that was told, as shown
 */
export const stoppedAfter = (last: string | undefined, paths: readonly string[]): Problem =>
  last === undefined
    ? { path: paths.join(", "), message: "The run was stopped before its first case, so nothing here was checked." }
    : { path: last, message: "The run was stopped after this case: this is only part of the records." };
