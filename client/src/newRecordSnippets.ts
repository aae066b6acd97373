import * as vscode from "vscode";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description?: string;
  /** A whole record, for a file with nothing in it yet. */
  readonly isFileTemplate?: boolean;
}

interface Item extends vscode.CompletionItem {
  readonly isWhole: boolean;
}

const places = [
  { file: "yaml.json", pattern: "**/*.case.{yaml,yml}" },
  { file: "markdown.json", pattern: "**/*.case.md" },
] as const;

/**
 * Snippets in case records only: the editor's own way would offer them in every YAML and Markdown file. Whole records
 * where nothing is written yet; parts for whoever begins to type their name.
 */
export function registerSnippets(context: vscode.ExtensionContext): void {
  for (const { file, pattern } of places) {
    let items: Promise<Item[]> | undefined;
    const provider: vscode.CompletionItemProvider = {
      async provideCompletionItems(document, position) {
        const before = document.lineAt(position.line).text.slice(0, position.character).trim();
        const isEmpty = document.getText().trim() === before;
        if (!isEmpty && before === "") return undefined;
        items ??= read(vscode.Uri.joinPath(context.extensionUri, "client/snippets", file));
        return (await items).filter(({ isWhole, label }) => isWhole === isEmpty && nameOf(label).startsWith(before));
      },
    };
    context.subscriptions.push(vscode.languages.registerCompletionItemProvider({ pattern }, provider));
  }
}

const nameOf = (label: string | vscode.CompletionItemLabel): string => (typeof label === "string" ? label : label.label);

async function read(uri: vscode.Uri): Promise<Item[]> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const snippets = JSON.parse(text) as Readonly<Record<string, Snippet>>;
  return Object.entries(snippets).map(([name, { prefix, body, description, isFileTemplate }]) => {
    const item = new vscode.CompletionItem({ label: prefix, description: name }, vscode.CompletionItemKind.Snippet);
    item.insertText = new vscode.SnippetString(body.join("\n"));
    item.documentation = description ?? name;
    // After what the record itself asks for.
    item.sortText = `~${prefix}`;
    return Object.assign(item, { isWhole: isFileTemplate === true });
  });
}
