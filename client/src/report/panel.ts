import * as vscode from "vscode";
import type { ReportFormat, ReportParams, ReportResult, reportMethod } from "../../../server/src/lsp/protocol.ts";
import { ask, type Deps } from "../deps.ts";
import { isRecord, nameOf, say } from "../target.ts";
import { t } from "../words.ts";
import { placeIn } from "./message.ts";
import { editorPage, type PageState, sentencePage } from "./page.ts";
import { openPlace } from "./places.ts";

const report: typeof reportMethod = "caselint/report";

/** A report in an editor tab. */
export interface Page {
  readonly state: PageState;
  readonly panel: vscode.WebviewPanel;
  /** The folder that places in the page are seen from. */
  readonly folder: vscode.Uri;
  /** Ask for the report and show it; true when there is one. */
  refresh(): Promise<boolean>;
  /** Are reasons of professional judgements shown? They are words of the record: never at first, nor after a reload. */
  withReasons(): boolean;
  showReasons(isOn: boolean): Promise<boolean>;
  /** The report in a format; the page itself for HTML, so that what is saved is what was read. */
  made(format: ReportFormat): Promise<NonNullable<ReportResult> | undefined>;
}

/** Fill a panel with a report. Closing the panel cancels what is under way. */
export function createPage(deps: Deps, panel: vscode.WebviewPanel, state: PageState): Page {
  const of = vscode.Uri.parse(state.of, true);
  const folder = isRecord(of) ? vscode.Uri.joinPath(of, "..") : of;
  const closing = new vscode.CancellationTokenSource();
  let shown: NonNullable<ReportResult> | undefined;
  let isClosed = false;
  let reasons = false;
  panel.title = titleOf(state, folder);
  panel.webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [] };
  panel.webview.onDidReceiveMessage(async (message: unknown) => {
    const place = placeIn(message);
    if (place === undefined) return;
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const opened = await openPlace(place, [...(shown?.from === undefined ? [] : [vscode.Uri.parse(shown.from, true)]), folder, ...roots]);
    if (opened === undefined) say(t("{path} is not there any more.", { path: place.path }));
  });
  panel.onDidDispose(() => {
    isClosed = true;
    closing.cancel();
    closing.dispose();
  });

  const request = (format: ReportFormat): Promise<ReportResult | undefined> => {
    const params: ReportParams = { of: state.of, what: state.what, format, ...(reasons ? { reasons } : {}) };
    return ask<ReportResult>(deps, report, params, closing.token);
  };
  const show = (html: string): void => {
    if (!isClosed) panel.webview.html = html;
  };

  const refresh = async (): Promise<boolean> => {
    show(sentencePage(t("The records are being read."), state, nonce()));
    const made = await request("html");
    shown = made ?? undefined;
    if (made === undefined) show(sentencePage(t("The report could not be made. The log says more."), state, nonce()));
    else if (made === null) show(sentencePage(t("There are no case records here."), state, nonce()));
    else show(editorPage(made.content, state, nonce(), unsavedNote(made.unsaved)));
    return shown !== undefined;
  };

  return {
    state,
    panel,
    folder,
    refresh,
    withReasons: () => reasons,
    showReasons(isOn) {
      reasons = isOn;
      return refresh();
    },
    async made(format) {
      return (format === "html" ? shown : undefined) ?? (await request(format)) ?? undefined;
    },
  };
}

function titleOf({ what }: PageState, folder: vscode.Uri): string {
  const name = nameOf(folder);
  return what === "caseload" ? t("Report: {name}", { name }) : t("Ready to countersign: {name}", { name });
}

function unsavedNote(n: number): string {
  if (n === 0) return "";
  return n === 1
    ? t("1 open record is not saved yet: it is shown as it was saved.")
    : t("{n} open records are not saved yet: they are shown as they were saved.", { n });
}

function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
