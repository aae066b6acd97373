import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** What every part of the extension gets when it is registered. */
export interface Deps {
  readonly client: BaseLanguageClient;
  readonly output: vscode.LogOutputChannel;
}

/** Ask the server; undefined when it cannot answer or the question was cancelled. Why goes to the log. */
export async function ask<R>(
  { client, output }: Deps,
  method: string,
  params: object,
  token?: vscode.CancellationToken,
): Promise<R | undefined> {
  try {
    return await (token === undefined ? client.sendRequest<R>(method, params) : client.sendRequest<R>(method, params, token));
  } catch (problem) {
    if (token?.isCancellationRequested !== true) output.warn(`${method}: ${String(problem)}`);
    return undefined;
  }
}
