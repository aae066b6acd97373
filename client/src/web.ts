// First, so that it counts the reading of the rest.

import type * as vscode from "vscode";
import { webClient } from "./client.web.ts";
import { pause, resume } from "./clock.ts";
import { type CaselintApi, start } from "./start.ts";

export { stop as deactivate } from "./start.ts";

/** The entry in a browser: the language server is a worker. There are no processes, so there are no tasks. */
export function activate(context: vscode.ExtensionContext): Promise<CaselintApi> {
  resume();
  return start(context, webClient(context));
}

pause();
