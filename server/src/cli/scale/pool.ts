/** Workers, each with a little more to do than it has at hand. A worker that ends gives its cases back. */
import { Worker } from "node:worker_threads";
import type { Language } from "../../l10n/index.ts";
import { withTexts } from "../../report/replay.ts";
import type { Pool, Slot } from "./flow.ts";
import type { Checked } from "./work.ts";

export interface CaseMessage {
  readonly shown: string;
  readonly folder: string;
  readonly only: readonly string[] | undefined;
  readonly files: readonly { readonly path: string; readonly text: string; readonly unreadable: unknown }[];
}

export interface Answer {
  readonly id: number;
  /** Results without texts; undefined for a case that could not be checked. */
  readonly checked: readonly (Checked | undefined)[];
}

/** What the pool needs of a worker. */
export interface Port {
  on(event: "message", listen: (answer: Answer) => void): unknown;
  on(event: "error" | "exit", listen: () => void): unknown;
  postMessage(message: { readonly id: number; readonly cases: readonly CaseMessage[] }): void;
  terminate(): unknown;
}

export interface Workers extends Pool {
  keep(listen: (task: Slot["todo"][number], checked: Checked) => void): void;
  close(): Promise<void>;
}

/** Slots a worker holds: one at hand and one to go on with. */
const HELD = 2;

export function workers(size: number, start: () => Port): Workers {
  const live = new Map<Port, Map<number, Slot>>();
  let id = 0;
  let isNews = false;
  let wake: (() => void) | undefined;
  let kept: ((task: Slot["todo"][number], checked: Checked) => void) | undefined;
  const news = (): void => {
    isNews = true;
    wake?.();
    wake = undefined;
  };
  const lost = (port: Port): void => {
    const held = live.get(port);
    if (held === undefined) return;
    live.delete(port);
    for (const slot of held.values()) {
      slot.state = "waiting";
      slot.isSuspect = true;
    }
    news();
  };
  for (let i = 0; i < size; i++) {
    const port = start();
    live.set(port, new Map());
    port.on("message", (answer) => {
      const slot = live.get(port)?.get(answer.id);
      if (slot === undefined) return;
      live.get(port)?.delete(answer.id);
      const { todo } = slot;
      slot.todo = [];
      todo.forEach((task, i) => {
        const bare = answer.checked[i];
        if (bare === undefined) {
          slot.todo.push(task);
          return;
        }
        const texts = new Map(task.found.files.map((file) => [file.path, file.text]));
        const checked = { ...bare, result: withTexts(bare.result, (path) => texts.get(path) ?? "") };
        slot.results.set(task, checked);
        kept?.(task, checked);
      });
      slot.state = slot.todo.length === 0 ? "done" : "waiting";
      slot.isSuspect = slot.todo.length > 0;
      news();
    });
    port.on("error", () => lost(port));
    port.on("exit", () => lost(port));
  }
  const freest = (): Port | undefined => {
    let best: Port | undefined;
    for (const [port, held] of live)
      if (held.size < HELD && held.size < (best === undefined ? HELD : (live.get(best)?.size ?? HELD))) best = port;
    return best;
  };
  return {
    size,
    hasRoom: () => freest() !== undefined,
    keep: (listen) => {
      kept = listen;
    },
    send: (slot) => {
      const port = freest();
      if (port === undefined) return;
      id++;
      live.get(port)?.set(id, slot);
      slot.state = "sent";
      port.postMessage({ id, cases: slot.todo.map(({ found }) => messageOf(found)) });
    },
    next: async () => {
      if (!isNews && live.size > 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      isNews = false;
    },
    close: async () => {
      const ports = [...live.keys()];
      live.clear();
      await Promise.all(ports.map((port) => port.terminate()));
    },
  };
}

const messageOf = ({ shown, folder, only, files }: Slot["todo"][number]["found"]): CaseMessage => ({
  shown,
  folder,
  only: only === undefined ? undefined : [...only],
  files: files.map(({ path, text, unreadable }) => ({ path, text, unreadable })),
});

/** What a worker is told before its first case. */
export interface WorkerSetup {
  readonly caselint: true;
  readonly asOf: string;
  readonly standard: string | undefined;
  readonly baseline: string | undefined;
  readonly isReport: boolean;
  readonly language: Language;
  /** Secret under which officers become words. */
  readonly officers: string;
}

/** A worker runs the file of the command line tool itself, so that it is found wherever that is. */
export function startWorker(file: string, setup: WorkerSetup): Port {
  return new Worker(file, { workerData: setup, stdout: true, stderr: true });
}
