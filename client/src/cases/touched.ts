import * as vscode from "vscode";
import { isRecord } from "../target.ts";

const key = "caselint.touched";
/** Milliseconds: a working day, so that a window that is reloaded or opened again the same day still knows. */
const keptFor = 12 * 60 * 60 * 1000;
const most = 500;

export interface Touched {
  /** Addresses of the records somebody changed in this window. */
  addresses(): readonly string[];
  /** Fires when a record is changed for the first time. */
  readonly onDidAdd: vscode.Event<void>;
}

/** Which records were changed here today. Only addresses are kept, never what was written. */
export function createTouched(context: vscode.ExtensionContext): Touched {
  const added = new vscode.EventEmitter<void>();
  const now = Date.now();
  const kept = context.workspaceState.get<Readonly<Record<string, number>>>(key) ?? {};
  const times = new Map(Object.entries(kept).filter(([, time]) => typeof time === "number" && now - time < keptFor));
  const listening = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    // A file that changes on disk changes its document as well, but leaves it clean. Typing is told twice: first the change
    // of a document that still counts as clean, then that it is not clean any more.
    if (!document.isDirty || !isRecord(document.uri)) return;
    const address = document.uri.toString();
    if (times.has(address)) return;
    times.set(address, Date.now());
    for (const oldest of [...times.keys()].slice(0, Math.max(0, times.size - most))) times.delete(oldest);
    void context.workspaceState.update(key, Object.fromEntries(times));
    added.fire();
  });
  context.subscriptions.push(added, listening);
  return { addresses: () => [...times.keys()], onDidAdd: added.event };
}
