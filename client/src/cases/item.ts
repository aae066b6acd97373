import * as vscode from "vscode";
import type { TreeNode, TreeState } from "../../../server/src/lsp/protocol.ts";
import { t } from "../words.ts";

const icons: Readonly<Record<Exclude<TreeState, "open">, string>> = {
  case: "briefcase",
  group: "list-unordered",
  record: "note",
  due: "clock",
  overdue: "bell",
  strength: "star",
  note: "info",
};

/** Full, half and empty, as in the reports: told apart without colour, and where there is no room for the word. */
const weights: Readonly<Record<NonNullable<TreeNode["severity"]>, string>> = {
  error: "circle-filled",
  warning: "color-mode",
  info: "circle",
};

const colours: Readonly<Record<NonNullable<TreeNode["severity"]>, string>> = {
  error: "problemsErrorIcon.foreground",
  warning: "problemsWarningIcon.foreground",
  info: "problemsInfoIcon.foreground",
};

/** How a line looks and is read out. Its state is a word and a shape; colour only repeats them. */
export function itemOf(node: TreeNode, unfolded: boolean, prefix: string): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(node.label, node.children === 0 ? None : unfolded ? Expanded : Collapsed);
  const word = wordOf(node);
  const isSaid = `${node.label} ${node.detail}`.toLowerCase().includes(word.toLowerCase());
  const said = isSaid ? node.detail : joined([word, node.detail], ", ");
  item.id = prefix + node.id;
  item.description = said;
  item.iconPath = new vscode.ThemeIcon(iconOf(node), colourOf(node));
  item.tooltip = joined([joined([node.label, said], "\n"), node.more], "\n\n");
  item.contextValue = node.folder !== undefined ? "case" : node.place !== undefined ? "place" : node.state;
  item.accessibilityInformation = { label: joined([node.label, said, node.more], ", "), role: "treeitem" };
  if (node.place !== undefined) {
    item.command = { title: t("Go to the place"), command: "caselint.show", arguments: [...node.place] };
  }
  return item;
}

const iconOf = ({ state, severity }: TreeNode): string => (state === "open" ? weights[severity ?? "info"] : icons[state]);

function wordOf({ state, severity }: TreeNode): string {
  if (state === "overdue") return t("overdue");
  if (state === "due") return t("due");
  if (state === "strength") return t("strength");
  if (state !== "open") return "";
  if (severity === "error") return t("gap");
  return severity === "warning" ? t("weak") : t("thought");
}

function colourOf({ state, severity }: TreeNode): vscode.ThemeColor | undefined {
  if (state === "strength") return new vscode.ThemeColor("testing.iconPassed");
  if (state === "overdue" && severity === undefined) return new vscode.ThemeColor(colours.warning);
  return severity === undefined || state === "case" || state === "group" || state === "record"
    ? undefined
    : new vscode.ThemeColor(colours[severity]);
}

const joined = (parts: readonly string[], between: string): string => parts.filter((part) => part !== "").join(between);
