import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { DiagnosticPullMode, DocumentDiagnosticRequest } from "vscode-languageclient";

type Middleware = NonNullable<LanguageClientOptions["middleware"]>;
type Provide = NonNullable<Middleware["provideDiagnostics"]>;
type Report = Awaited<ReturnType<Parameters<Provide>[3]>>;

/** Milliseconds without typing that count as a pause. */
const pauseLength = 600;

export type Run = "onType" | "onPause" | "onSave";

export interface Quiet {
  readonly pullOptions: NonNullable<LanguageClientOptions["diagnosticPullOptions"]>;
  readonly provideDiagnostics: Provide;
  /** Follow the caret from now on. */
  attach(client: BaseLanguageClient): vscode.Disposable;
}

/** When records are looked at; anything unknown is as it is by itself. */
export function run(): Run {
  const chosen = vscode.workspace.getConfiguration("caselint").get<string>("run");
  return chosen === "onPause" || chosen === "onSave" ? chosen : "onType";
}

/**
 * How much is shown while somebody writes. What is found stays as it is: a finding is only shown later, when the caret
 * has left the line that is being written, or after a pause. Gaps are never held back, nor is what was there before.
 */
export function createQuiet(): Quiet {
  /** The line that is being written: where the last change ended. */
  let typing: { readonly uri: string; readonly line: number; readonly at: number } | undefined;
  /** Keys of what was shown last, by address. */
  const shown = new Map<string, ReadonlySet<string>>();
  const heldIn = new Set<string>();

  function hold(uri: string, items: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
    const before = shown.get(uri);
    const line = typing?.uri === uri && isNearCaretQuiet() ? typing.line : undefined;
    const out = items.filter((item) => line === undefined || !isQuiet(item, line) || before?.has(keyOf(item)) === true);
    shown.set(uri, new Set(out.map(keyOf)));
    if (out.length < items.length) heldIn.add(uri);
    else heldIn.delete(uri);
    return out;
  }

  async function provide(...[document, previous, token, next]: Parameters<Provide>): Promise<Report> {
    const uri = (document instanceof vscode.Uri ? document : document.uri).toString();
    await paused(uri, token);
    const report = (await next(document, previous, token)) as Report;
    if (report === null || report === undefined || !("items" in report)) return report;
    const items = hold(uri, report.items);
    // Without an id the next answer is whole again, also when the server has nothing new to say.
    return items.length === report.items.length ? report : { kind: report.kind, items };
  }

  /** With "onPause": wait until nothing was typed for a while. The next key press cancels the wait and begins another. */
  async function paused(uri: string, token: vscode.CancellationToken): Promise<void> {
    if (run() !== "onPause" || typing?.uri !== uri) return;
    const left = typing.at + pauseLength - Date.now();
    if (left > 0) await new Promise<void>((resolve) => wait(left, token, resolve));
    if (token.isCancellationRequested) throw new vscode.CancellationError();
  }

  return {
    pullOptions: {
      onChange: true,
      onSave: true,
      filter: (_document, mode) => mode === DiagnosticPullMode.onType && run() === "onSave",
    },
    provideDiagnostics: provide,
    attach(client) {
      const leave = (): void => {
        const left = typing;
        typing = undefined;
        if (left === undefined || !heldIn.has(left.uri)) return;
        const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === left.uri);
        if (document === undefined || !client.isRunning()) return;
        const provider = client.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
        provider?.onDidChangeDiagnosticsEmitter.fire();
      };
      return vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          const change = contentChanges.at(-1);
          if (change === undefined || document !== vscode.window.activeTextEditor?.document) return;
          const line = change.range.start.line + change.text.split("\n").length - 1;
          typing = { uri: document.uri.toString(), line, at: Date.now() };
        }),
        vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
          if (typing === undefined || textEditor.document.uri.toString() !== typing.uri) return;
          if (selections[0]?.active.line !== typing.line) leave();
        }),
        vscode.window.onDidChangeActiveTextEditor((editor) => {
          if (editor !== undefined && editor.document.uri.toString() !== typing?.uri) leave();
        }),
        vscode.workspace.onDidSaveTextDocument(({ uri }) => {
          if (uri.toString() === typing?.uri) leave();
        }),
        vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
      );
    },
  };
}

const isNearCaretQuiet = (): boolean => vscode.workspace.getConfiguration("caselint").get("quietNearCaret") !== false;

const isQuiet = ({ severity, range }: vscode.Diagnostic, line: number): boolean =>
  severity !== vscode.DiagnosticSeverity.Error && range.start.line <= line && line <= range.end.line;

/** A finding is the same as long as it is of the same rule and about the same place in the record. */
function keyOf(item: vscode.Diagnostic): string {
  const code = typeof item.code === "object" ? item.code.value : item.code;
  const data = (item as { readonly data?: { readonly path?: string } }).data;
  return `${code} ${data?.path ?? ""}`;
}

function wait(ms: number, token: vscode.CancellationToken, done: () => void): void {
  const timer = setTimeout(done, ms);
  token.onCancellationRequested(() => {
    clearTimeout(timer);
    done();
  });
}
