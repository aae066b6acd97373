import * as vscode from "vscode";

/** A Markdown record as a page beside it, with the focus left where somebody writes. */
export function registerPreview(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("caselint.previewRecord", async (given?: vscode.Uri) => {
      const uri = given ?? vscode.window.activeTextEditor?.document.uri;
      if (uri === undefined || !/\.case\.md$/iu.test(uri.path)) return;
      const from = vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.One;
      await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
      await vscode.window.showTextDocument(uri, { viewColumn: from });
    }),
  );
}
