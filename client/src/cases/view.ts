import * as vscode from "vscode";
import { State } from "vscode-languageclient";
import type { TreeNode, treeChangedMethod } from "../../../server/src/lsp/protocol.ts";
import type { Deps } from "../deps.ts";
import { t } from "../words.ts";
import { createLines, type Lines } from "./lines.ts";
import { askForWords, createNarrowing, groupings } from "./narrowing.ts";
import { createTouched } from "./touched.ts";

const treeChanged: typeof treeChangedMethod = "caselint/treeChanged";
/** Milliseconds between two counts while nobody looks at the view. */
const countsApart = 3000;

/** What a test may ask about the view of cases. */
export interface CasesView {
  readonly lines: Lines;
  readonly view: Pick<vscode.TreeView<TreeNode>, "badge" | "description" | "message" | "visible" | "selection" | "reveal">;
}

/** The view "Cases": its lines, what narrows them, and how many are overdue. */
export function registerCases(context: vscode.ExtensionContext, deps: Deps): CasesView {
  const narrowing = createNarrowing(context);
  const touched = createTouched(context);
  const lines = createLines(deps, narrowing, touched, {
    overdue(n) {
      const tooltip = n === 1 ? t("1 overdue") : t("{n} overdue", { n });
      if (view.badge?.value !== n) view.badge = { value: n, tooltip };
    },
    // What stands beside the title is not seen where the view is alone in its place. An empty view has words of its own.
    shown(n) {
      const message = n > 0 && !narrowing.isPlain() ? t("Shown: {what}", { what: narrowing.description() }) : "";
      if ((view.message ?? "") !== message) view.message = message;
    },
  });
  const view = vscode.window.createTreeView("caselint.cases", { treeDataProvider: lines, showCollapseAll: true });
  view.description = narrowing.description();

  let timer: ReturnType<typeof setTimeout> | undefined;
  function refresh(): void {
    if (view.visible) {
      lines.refresh();
      return;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      void lines.count();
    }, countsApart);
  }
  const command = (name: string, act: (...given: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`caselint.cases.${name}`, act);

  context.subscriptions.push(
    view,
    { dispose: () => clearTimeout(timer) },
    narrowing.onDidChange(() => {
      view.description = narrowing.description();
      lines.refresh();
    }),
    touched.onDidAdd(() => {
      if (narrowing.onlyTouched()) lines.refresh();
    }),
    deps.client.onNotification(treeChanged, refresh),
    deps.client.onDidChangeState(({ newState }) => {
      const running = newState === State.Running;
      const stopped = newState === State.Stopped || newState === State.StartFailed;
      void vscode.commands.executeCommand("setContext", "caselint.running", running);
      void vscode.commands.executeCommand("setContext", "caselint.stopped", stopped);
      if (stopped) {
        view.badge = undefined;
        lines.refresh();
      }
      if (!running) return;
      lines.refresh();
      void lines.count();
    }),
    // Lines that changed while nobody looked were only counted.
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) lines.refresh();
    }),
    ...groupings.map((grouping) => command(`group.${grouping}`, () => narrowing.set({ grouping }))),
    command("filter", (words?: unknown) => (typeof words === "string" ? narrowing.set({ filter: words }) : askForWords(narrowing))),
    command("clearFilter", () => narrowing.set({ filter: "" })),
    command("onlyTouched", () => narrowing.set({ onlyTouched: true })),
    command("allRecords", () => narrowing.set({ onlyTouched: false })),
    command("newRecord", (node?: TreeNode) => {
      const near = node?.folder;
      return vscode.commands.executeCommand("caselint.newRecord", near === undefined ? {} : { near: vscode.Uri.parse(near, true) });
    }),
  );
  return { lines, view };
}
