/** Files for what must not stay: readable by their owner alone, and without a name wherever the system allows that. */
import { closeSync, mkdtempSync, openSync, rmdirSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Nameless {
  /** To be read and written. */
  readonly file: number;
  close(): void;
}

/** Nothing is left behind by a crash, Ctrl+C or an end in between: the name goes before the first byte comes. */
export function nameless(): Nameless {
  const folder = mkdtempSync(path.join(tmpdir(), "caselint-"));
  const name = path.join(folder, "spool");
  const file = openSync(name, "wx+", 0o600);
  const remove = (): void => {
    unlinkSync(name);
    rmdirSync(folder);
  };
  let isOpen = true;
  let isNamed = false;
  const close = (): void => {
    process.removeListener("exit", close);
    try {
      if (isOpen) closeSync(file);
      isOpen = false;
      if (isNamed) remove();
      isNamed = false;
    } catch {
      // Another program holds it; the system clears its temporary folder.
    }
  };
  try {
    remove();
  } catch {
    isNamed = true;
    process.once("exit", close);
  }
  return { file, close };
}
