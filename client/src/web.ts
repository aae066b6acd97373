import type * as vscode from "vscode";
import { webClient } from "./client.web.ts";
import { type CaselintApi, start } from "./start.ts";

export { stop as deactivate } from "./start.ts";

/** The entry in a browser: the language server is a worker. There are no processes, so there are no tasks. */
export const activate = (context: vscode.ExtensionContext): Promise<CaselintApi> => start(context, webClient(context));
