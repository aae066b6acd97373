import * as vscode from "vscode";
import type { TreeGrouping } from "../../../server/src/lsp/protocol.ts";
import { t } from "../words.ts";

/** What the view shows of the cases, and in which order. */
export interface Narrowing {
  grouping(): TreeGrouping;
  filter(): string;
  onlyTouched(): boolean;
  set(change: { readonly grouping?: TreeGrouping; readonly filter?: string; readonly onlyTouched?: boolean }): void;
  /** True while every case is shown in the usual order. */
  isPlain(): boolean;
  /** The words beside the title of the view. */
  description(): string;
  readonly onDidChange: vscode.Event<void>;
}

export const groupings: readonly TreeGrouping[] = ["case", "kind", "question", "due"];
const remembered = "caselint.cases.grouping";

/** The grouping is kept for the workspace; words and the choice of records last as long as the window. */
export function createNarrowing(context: vscode.ExtensionContext): Narrowing {
  const changed = new vscode.EventEmitter<void>();
  context.subscriptions.push(changed);
  const kept = context.workspaceState.get<TreeGrouping>(remembered);
  let grouping: TreeGrouping = kept !== undefined && groupings.includes(kept) ? kept : "case";
  let filter = "";
  let onlyTouched = false;
  tell();

  function tell(): void {
    const keys: Readonly<Record<string, unknown>> = {
      "caselint.cases.grouping": grouping,
      "caselint.cases.filtered": filter !== "",
      "caselint.cases.onlyTouched": onlyTouched,
    };
    for (const [key, value] of Object.entries(keys)) void vscode.commands.executeCommand("setContext", key, value);
  }

  return {
    grouping: () => grouping,
    filter: () => filter,
    onlyTouched: () => onlyTouched,
    set(change) {
      const before = `${grouping} ${onlyTouched} ${filter}`;
      grouping = change.grouping ?? grouping;
      filter = change.filter?.trim() ?? filter;
      onlyTouched = change.onlyTouched ?? onlyTouched;
      if (before === `${grouping} ${onlyTouched} ${filter}`) return;
      void context.workspaceState.update(remembered, grouping);
      tell();
      changed.fire();
    },
    isPlain: () => grouping === "case" && filter === "" && !onlyTouched,
    description() {
      const parts = [titleOf(grouping)];
      if (filter !== "") parts.push(t('with "{words}"', { words: filter }));
      if (onlyTouched) parts.push(t("only what you changed"));
      return parts.join(", ");
    },
    onDidChange: changed.event,
  };
}

function titleOf(grouping: TreeGrouping): string {
  if (grouping === "case") return t("by case");
  if (grouping === "kind") return t("by kind of record");
  return grouping === "question" ? t("by key question") : t("by due date");
}

/** Milliseconds between the last key and a new list. */
const pause = 250;

/** Ask for words; the list follows what is typed. Escape brings back the words there were before. */
export function askForWords(narrowing: Narrowing): Promise<void> {
  const before = narrowing.filter();
  const input = vscode.window.createInputBox();
  input.title = t("Show only lines with these words");
  input.placeholder = t("Words of a case, a record or a question");
  input.value = before;
  let accepted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise((resolve) => {
    input.onDidChangeValue((filter) => {
      clearTimeout(timer);
      timer = setTimeout(() => narrowing.set({ filter }), pause);
    });
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      clearTimeout(timer);
      narrowing.set({ filter: accepted ? input.value : before });
      input.dispose();
      resolve();
    });
    input.show();
  });
}
