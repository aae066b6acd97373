// First, so that it counts the reading of the rest.

import type * as vscode from "vscode";
import { desktopClient } from "./client.ts";
import { pause, resume } from "./clock.ts";
import { type CaselintApi, start } from "./start.ts";
import { registerTasks } from "./tasks.ts";

export type { CaselintApi } from "./start.ts";
export { stop as deactivate } from "./start.ts";

/** The entry where there is Node: the language server is a process of its own, and tasks may run. */
export function activate(context: vscode.ExtensionContext): Promise<CaselintApi> {
  resume();
  registerTasks(context);
  return start(context, desktopClient(context));
}

pause();
