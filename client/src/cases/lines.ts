import * as vscode from "vscode";
import type { TreeNode, TreeParams, TreeResult, treeMethod } from "../../../server/src/lsp/protocol.ts";
import { ask, type Deps } from "../deps.ts";
import { itemOf } from "./item.ts";
import type { Narrowing } from "./narrowing.ts";
import type { Touched } from "./touched.ts";

const tree: typeof treeMethod = "caselint/tree";

export interface Lines extends vscode.TreeDataProvider<TreeNode> {
  getChildren(node?: TreeNode): Promise<TreeNode[]>;
  getTreeItem(node: TreeNode): vscode.TreeItem;
  /** Ask for the number of things overdue without showing anything. */
  count(): Promise<void>;
  /** Show the lines anew. */
  refresh(): void;
}

interface Listener {
  /** How many things are overdue, whatever is shown. */
  overdue(n: number): void;
  /** How many lines stand at the top. */
  shown(n: number): void;
}

/** The lines of the view, asked of the server level by level. */
export function createLines(deps: Deps, narrowing: Narrowing, touched: Touched, listener: Listener): Lines {
  const changed = new vscode.EventEmitter<undefined>();
  const parents = new WeakMap<TreeNode, TreeNode>();
  let single = false;

  async function request(parent: TreeNode | undefined): Promise<readonly TreeNode[]> {
    const params: TreeParams = {
      grouping: narrowing.grouping(),
      parent: parent?.id ?? null,
      filter: narrowing.filter(),
      only: narrowing.onlyTouched() ? touched.addresses() : null,
    };
    const result = await ask<TreeResult>(deps, tree, params);
    const nodes = result?.nodes ?? [];
    if (parent === undefined) {
      single = nodes.length === 1;
      listener.shown(nodes.length);
    }
    if (result !== undefined) listener.overdue(result.overdue);
    return nodes;
  }

  return {
    onDidChangeTreeData: changed.event,
    async getChildren(parent) {
      const nodes = await request(parent);
      if (parent !== undefined) for (const node of nodes) parents.set(node, parent);
      return [...nodes];
    },
    getTreeItem(node) {
      const isTop = !parents.has(node);
      const filtered = narrowing.filter() !== "";
      // What is found is shown unfolded. It has ids of its own, so that what was folded before stays folded afterwards.
      return itemOf(node, filtered || (isTop && single), filtered ? "found/" : "");
    },
    getParent: (node) => parents.get(node),
    async count() {
      const params: TreeParams = { grouping: "case", parent: null, filter: "", only: null };
      const result = await ask<TreeResult>(deps, tree, params);
      if (result !== undefined) listener.overdue(result.overdue);
    },
    refresh: () => changed.fire(undefined),
  };
}
