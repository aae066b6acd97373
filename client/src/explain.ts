import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ExplainResult, explainMethod, RulesResult, ruleScheme, rulesMethod } from "../../server/src/lsp/protocol.ts";

const scheme: typeof ruleScheme = "caselint-rule";
const explain: typeof explainMethod = "caselint/explain";
const listRules: typeof rulesMethod = "caselint/rules";

export interface Explanations extends vscode.TextDocumentContentProvider {
  readonly scheme: string;
  /** Open the page of a rule; without an id, ask which. */
  show(rule: unknown): Promise<void>;
}

/** Pages that say what a rule asks for and why, written by the server. */
export function createExplanations(client: BaseLanguageClient): Explanations {
  async function ask(): Promise<string | undefined> {
    const here = rulesAtCursor();
    const rules = await client.sendRequest<RulesResult>(listRules);
    const items = rules.map(({ id, summary }) => ({ label: id, detail: summary }));
    items.sort((a, b) => Number(here.has(b.label)) - Number(here.has(a.label)));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: "Which rule?", matchOnDetail: true });
    return picked?.label;
  }

  return {
    scheme,
    async provideTextDocumentContent(uri) {
      const rule = uri.path.replace(/^\//, "").replace(/\.md$/, "");
      const text = await client.sendRequest<ExplainResult>(explain, { rule });
      return text ?? `There is no rule called \`${rule}\`.\n`;
    },
    async show(rule) {
      const id = typeof rule === "string" ? rule : await ask();
      if (id === undefined) return;
      // The manifest associates the scheme with the Markdown preview, so a followed code opens alike.
      await vscode.commands.executeCommand("vscode.open", vscode.Uri.from({ scheme, path: `/${id}.md` }));
    },
  };
}

/** The rules that have something to say where the cursor stands: they come first in the list. */
function rulesAtCursor(): Set<string> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return new Set();
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.source === "caselint" && diagnostic.range.intersection(editor.selection) !== undefined);
  return new Set(found.map(({ code }) => String(typeof code === "object" ? code.value : code)));
}
