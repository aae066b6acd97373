/**
 * How much of the extension host's time it takes until the language server is asked for: reading the code, and
 * everything that is registered. Runs from the moment this file is read, so it is imported first.
 */
interface Moment {
  readonly wall: number;
  /** Of the whole process; a browser does not say. */
  readonly cpu: number | undefined;
}

interface Host {
  readonly process?: { cpuUsage?(): { readonly user: number; readonly system: number } };
}

let spent = 0;
let since: Moment | undefined = now();

function now(): Moment {
  const used = (globalThis as Host).process?.cpuUsage?.();
  return { wall: performance.now(), cpu: used && (used.user + used.system) / 1000 };
}

/** Count from here on. */
export function resume(): void {
  since ??= now();
}

/** Count no further until it is resumed. */
export function pause(): void {
  if (since === undefined) return;
  const { wall, cpu } = now();
  const took = wall - since.wall;
  // A busy machine lets the host wait, and other threads of it work meanwhile: neither is ours.
  spent += cpu === undefined || since.cpu === undefined ? took : Math.min(took, cpu - since.cpu);
  since = undefined;
}

/** Milliseconds counted so far. */
export const counted = (): number => spent;
