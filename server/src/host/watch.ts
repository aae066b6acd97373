/** Hearing of changes in folders; where the system will not tell, looking every few seconds. */
import type { FSWatcher } from "node:fs";
import { statSync, watch as systemWatch } from "node:fs";
import path from "node:path";
import { listFolder, SETTINGS_NAME } from "./find.ts";

export interface Watching {
  /** These folders from now on, and no others. */
  folders(list: ReadonlySet<string>): void;
  close(): void;
}

export interface WatchOptions {
  changed(): void;
  /** The system does not tell, so folders are looked at instead. */
  fellBack(): void;
  readonly watch?: typeof systemWatch;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

const EVERY_MS = 2000;
/** Looking takes at most this share of the time. */
const SHARE = 20;

export function watchFolders({ changed, fellBack, watch = systemWatch, every = EVERY_MS }: WatchOptions): Watching {
  const watchers = new Map<string, FSWatcher>();
  let wanted: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;
  let isPolling = false;
  let isClosed = false;
  let seen = "";

  const look = (): void => {
    const start = Date.now();
    const now = stateOf(wanted);
    if (now !== seen) changed();
    seen = now;
    if (isClosed) return;
    timer = setTimeout(look, Math.max(every, (Date.now() - start) * SHARE));
  };
  const poll = (): void => {
    if (isPolling || isClosed) return;
    isPolling = true;
    for (const one of watchers.values()) one.close();
    watchers.clear();
    fellBack();
    seen = stateOf(wanted);
    timer = setTimeout(look, every);
  };
  const add = (folder: string): void => {
    try {
      const one = watch(folder, { persistent: true }, changed);
      // A folder that goes away takes its watcher along; the one above tells of it.
      one.on("error", (problem: NodeJS.ErrnoException) => {
        one.close();
        watchers.delete(folder);
        if (isLimit(problem)) poll();
      });
      watchers.set(folder, one);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== "ENOENT") poll();
    }
  };
  return {
    folders: (list) => {
      wanted = list;
      if (isPolling) {
        seen = stateOf(wanted);
        return;
      }
      for (const [folder, one] of watchers) {
        if (list.has(folder)) continue;
        one.close();
        watchers.delete(folder);
      }
      for (const folder of list) if (!isPolling && !watchers.has(folder)) add(folder);
    },
    close: () => {
      isClosed = true;
      if (timer !== undefined) clearTimeout(timer);
      for (const one of watchers.values()) one.close();
      watchers.clear();
    },
  };
}

const isLimit = (problem: NodeJS.ErrnoException): boolean => ["ENOSPC", "EMFILE", "ENFILE"].includes(problem.code ?? "");

/** Names, sizes and times of what lies in the folders. */
function stateOf(folders: ReadonlySet<string>): string {
  const out: string[] = [];
  for (const folder of folders) {
    const { records, folders: below, hasSettings } = listFolder(folder, folder, []);
    out.push(folder, ...below);
    for (const name of hasSettings ? [...records, SETTINGS_NAME] : records) {
      const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
      out.push(`${name} ${stat?.size} ${stat?.mtimeMs}`);
    }
  }
  return out.join("\n");
}
