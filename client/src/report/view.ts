import * as vscode from "vscode";
import type { ReportFormat } from "../../../server/src/lsp/protocol.ts";
import type { Deps } from "../deps.ts";
import { activeRecord, given, pickFolder, say } from "../target.ts";
import { t } from "../words.ts";
import { type PageState, stateOf } from "./page.ts";
import { createPage, type Page } from "./panel.ts";
import { openToPrint, save } from "./save.ts";

const viewType = "caselint.report";

/** The reports: opened by a command, saved and printed from the title of their tab, and there again after a reload. */
export function registerReports(context: vscode.ExtensionContext, deps: Deps): void {
  const pages = new Map<string, Page>();
  const keyOf = ({ of, what }: PageState): string => `${what} ${of}`;
  const active = (): Page | undefined => [...pages.values()].find(({ panel }) => panel.active);

  function tell(): void {
    const page = active();
    const what = page?.state.what;
    const reasons = what !== "countersign" ? undefined : page?.withReasons() ? "shown" : "hidden";
    void vscode.commands.executeCommand("setContext", "caselint.report.caseload", what === "caseload");
    void vscode.commands.executeCommand("setContext", "caselint.report.reasons", reasons);
  }

  function keep(panel: vscode.WebviewPanel, state: PageState): Page {
    const page = createPage(deps, panel, state);
    const key = keyOf(state);
    pages.set(key, page);
    panel.onDidDispose(() => {
      if (pages.get(key) === page) pages.delete(key);
      tell();
    });
    panel.onDidChangeViewState(tell);
    tell();
    return page;
  }

  /** @returns true when a report is shown */
  async function show(of: vscode.Uri | undefined, what: PageState["what"]): Promise<boolean> {
    if (of === undefined) return false;
    const state: PageState = { of: of.toString(), what };
    const there = pages.get(keyOf(state));
    if (there !== undefined) {
      there.panel.reveal();
      return there.refresh();
    }
    const panel = vscode.window.createWebviewPanel(viewType, "Caselint", vscode.ViewColumn.Active, { enableFindWidget: true });
    return keep(panel, state).refresh();
  }

  async function reasons(isOn: boolean): Promise<boolean> {
    const page = active();
    if (page?.state.what !== "countersign") return false;
    const made = page.showReasons(isOn);
    tell();
    return made;
  }

  async function saveAs(format: ReportFormat, argument: unknown): Promise<vscode.Uri | undefined> {
    const page = active();
    if (page === undefined) return undefined;
    const made = await page.made(format);
    if (made === undefined) {
      say(t("There is no report to save yet."));
      return undefined;
    }
    const near = vscode.workspace.getWorkspaceFolder(page.folder)?.uri ?? page.folder;
    return save(made, format, near, targetIn(argument));
  }

  async function print(argument: unknown): Promise<void> {
    const saved = await saveAs("html", argument);
    if (saved !== undefined) await openToPrint(saved);
  }

  const command = (name: string, act: (argument?: unknown) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`caselint.${name}`, act);
  context.subscriptions.push(
    command("report", async (argument) => show(given(argument) ?? (await pickFolder(t("Report on a folder"))), "caseload")),
    command("countersign", async (argument) => show(given(argument) ?? activeRecord(), "countersign")),
    command("report.refresh", () => active()?.refresh()),
    command("report.showReasons", () => reasons(true)),
    command("report.hideReasons", () => reasons(false)),
    command("report.saveHtml", (argument) => saveAs("html", argument)),
    command("report.saveCsv", (argument) => saveAs("csv", argument)),
    command("report.saveXlsx", (argument) => saveAs("xlsx", argument)),
    command("report.print", print),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, kept) {
        const state = stateOf(kept);
        if (state === undefined) panel.dispose();
        else void keep(panel, state).refresh();
      },
    }),
  );
}

/** Menus hand over the address of the tab, which is no place to write to: a target is named. */
function targetIn(argument: unknown): vscode.Uri | undefined {
  const target = (argument as { readonly target?: unknown } | null | undefined)?.target;
  return target instanceof vscode.Uri ? target : undefined;
}
