import * as vscode from "vscode";

/** The four steps of the beginning, for who looks for them in the palette. */
export function registerWalkthrough(context: vscode.ExtensionContext): void {
  const id = `${context.extension.id}#start`;
  context.subscriptions.push(
    vscode.commands.registerCommand("caselint.openWalkthrough", () =>
      vscode.commands.executeCommand("workbench.action.openWalkthrough", id, false),
    ),
  );
}
