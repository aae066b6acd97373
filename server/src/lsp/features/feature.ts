import type { ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver/node";
import type { Abilities, Where } from "../actions.ts";
import type { ExplanationOf } from "../diagnostics.ts";
import type { Workspace } from "../workspace.ts";

/** What a feature may use: an open document with all that is known of it, and the workspace around it. */
export interface FeatureContext {
  readonly connection: Connection;
  /** Undefined for documents that are not open or are no records. */
  look(uri: string): Where | undefined;
  /** The address of a path of the engine, as the client last named it. */
  uriOf(path: string): string;
  workspace(): Workspace;
  abilities(): Abilities;
  /** What the client said it can do. */
  client(): ClientCapabilities;
  /** Where the client reads what a rule is about. */
  explanation(): ExplanationOf;
  /** Called after findings were told, with the folders of the cases that have a new result or none any more. */
  onChange(listener: (folders: readonly string[]) => void): void;
  /** While many cases are read: `Publisher.hold`. */
  hold(isOn: boolean): void;
  /** Findings are told, now that the messages that are waiting have been read. */
  settle(): void;
  /** Of this tool. */
  readonly version: string;
  /** A plain line for standard error; never record text. */
  log(line: string): void;
}

/** One thing the server offers besides findings: what it tells the client that it can do, and its handlers. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(cx: FeatureContext): void;
}
