/** The tree of cases: its lines as they are unfolded, and a word when they are not what they were. */
import type { CaseResult } from "../../engine/types.ts";
import { treeLines } from "../../language/tree.ts";
import type { TreeCase } from "../../language/treeItems.ts";
import type { TreeLine } from "../../language/treeLine.ts";
import { lineIndex } from "../../source/lines.ts";
import { caseTree, shownCases } from "../caseTrees.ts";
import { guard } from "../guard.ts";
import type { TreeNode, TreeParams, TreeResult } from "../protocol.ts";
import { treeChangedMethod, treeMethod } from "../protocol.ts";
import { pathOfUri } from "../uris.ts";
import type { Workspace } from "../workspace.ts";
import type { Feature, FeatureContext } from "./feature.ts";
import { linesOfFile } from "./places.ts";

/** The client is told at most this often, in milliseconds. */
const PAUSE = 250;

interface Told {
  readonly tree: TreeCase;
  readonly result: CaseResult;
}

export const tree: Feature = {
  capabilities: {},
  register(cx) {
    /** By folder, as the client may have them; undefined before it asked. */
    let told: Map<string, Told> | undefined;
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;

    cx.connection.onRequest(
      treeMethod,
      guard("tree", cx.log, { nodes: [], overdue: 0 }, (params: TreeParams): TreeResult => {
        const workspace = cx.workspace();
        workspace.refreshDay();
        const results = shownCases(workspace);
        const cases = results.map((result) => caseTree(result, workspace));
        told = new Map(cases.map((one, i) => [one.folder, { tree: one, result: results[i] as CaseResult }]));
        const only = params.only === null ? null : new Set(params.only.map((uri) => pathOfUri(uri)));
        const lines = treeLines(cases, { grouping: params.grouping, parent: params.parent, filter: params.filter, only });
        return { nodes: lines.map((line) => nodeOf(cx, line)), overdue: cases.reduce((n, one) => n + one.counts.overdue, 0) };
      }),
    );

    const tell = guard("treeChanged", cx.log, undefined, (): void => {
      timer = undefined;
      let isOther = false;
      for (const folder of changed)
        isOther = replace(told as Map<string, Told>, folder, resultIn(cx.workspace(), folder), cx.workspace()) || isOther;
      changed.clear();
      if (isOther) void cx.connection.sendNotification(treeChangedMethod);
    });
    cx.onChange((folders) => {
      if (told === undefined) return;
      for (const folder of folders) changed.add(folder);
      if (timer === undefined) timer = setTimeout(tell, PAUSE);
    });
  },
};

function nodeOf(cx: FeatureContext, { id, label, detail, more, state, severity, children, at, folder }: TreeLine): TreeNode {
  const file = at === undefined ? undefined : cx.workspace().session.file(at.path);
  const place = at === undefined || file === undefined ? undefined : linesOfFile(file).position(at.offset);
  return {
    id,
    label,
    detail,
    more,
    state,
    children,
    ...(severity === undefined ? {} : { severity }),
    ...(at === undefined || place === undefined ? {} : { place: [cx.uriOf(at.path), place.line, place.column] as const }),
    ...(folder === undefined ? {} : { folder: cx.uriOf(folder) }),
  };
}

const resultIn = (workspace: Workspace, folder: string): CaseResult | undefined =>
  shownCases(workspace).find((result) => result.folder === folder);

/** Takes note of how a case is now; says whether a client that knew it sees another tree. */
function replace(told: Map<string, Told>, folder: string, result: CaseResult | undefined, workspace: Workspace): boolean {
  const before = told.get(folder);
  if (result === undefined) return told.delete(folder);
  const now: Told = { tree: caseTree(result, workspace), result };
  told.set(folder, now);
  return before === undefined || !isSame(before, now);
}

function isSame(before: Told, now: Told): boolean {
  if (before.result === now.result) return true;
  const [a, b] = [before.tree, now.tree];
  if (a.crn !== b.crn || a.pack !== b.pack || a.items.length !== b.items.length || a.first.join() !== b.first.join()) return false;
  if (JSON.stringify(a.questions) !== JSON.stringify(b.questions)) return false;
  return a.items.every((item, i) => {
    const other = b.items[i];
    if (other === undefined || item.key !== other.key || item.label !== other.label || item.when !== other.when) return false;
    if (item.more !== other.more || item.severity !== other.severity || item.record.name !== other.record.name) return false;
    // A click leads to a line; where on it does not matter.
    return (
      item.offset === other.offset ||
      lineAt(before.result, item.record.path, item.offset) === lineAt(now.result, item.record.path, other.offset)
    );
  });
}

function lineAt(result: CaseResult, path: string, offset: number): number {
  const text = result.files.find((file) => file.path === path)?.text ?? "";
  let known = indexes.get(result);
  if (known === undefined) {
    known = new Map();
    indexes.set(result, known);
  }
  let lines = known.get(path);
  if (lines === undefined) {
    lines = lineIndex(text);
    known.set(path, lines);
  }
  return lines.position(offset).line;
}

const indexes = new WeakMap<CaseResult, Map<string, ReturnType<typeof lineIndex>>>();
