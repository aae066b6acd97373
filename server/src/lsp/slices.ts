/** Long work in slices, between which other messages are answered. */

/** Milliseconds of work at a time: several messages may wait for one another. */
const SLICE = 15;

export interface Cancelling {
  readonly isCancellationRequested: boolean;
}

/**
 * Takes each step of the work; false when it was cancelled before its end.
 *
 * @param between called after each slice
 */
export async function inSlices<T>(
  work: Iterable<T>,
  token: Cancelling,
  take: (one: T) => void,
  between: () => void = () => {},
): Promise<boolean> {
  let start = performance.now();
  for (const one of work) {
    take(one);
    if (performance.now() - start < SLICE) continue;
    between();
    await breath();
    if (token.isCancellationRequested) return false;
    start = performance.now();
  }
  return !token.isCancellationRequested;
}

/** Messages are read and answered one to a turn. */
const breath = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
};
