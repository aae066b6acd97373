/** What the tree and the pages tell of each case, worked out once for each result. */
import { questionsOf } from "../caseload/questions.ts";
import { viewOf } from "../caseload/row.ts";
import { caseWanted } from "../engine/case.ts";
import type { Env } from "../engine/env.ts";
import { effectiveIn } from "../engine/env.ts";
import type { FileAnalysis } from "../engine/file.ts";
import { lineage } from "../engine/packs.ts";
import type { Effective } from "../engine/settings.ts";
import type { CaseResult } from "../engine/types.ts";
import type { TreeCase } from "../language/treeItems.ts";
import { treeCase } from "../language/treeItems.ts";
import type { Workspace } from "./workspace.ts";

/** A case that changes has a new result, and so has every case when the day or the settings change. */
const known = new WeakMap<CaseResult, TreeCase>();

export function caseTree(result: CaseResult, workspace: Workspace): TreeCase {
  let tree = known.get(result);
  if (tree === undefined) {
    tree = fresh(result, workspace);
    known.set(result, tree);
  }
  return tree;
}

const fresh = (result: CaseResult, workspace: Workspace): TreeCase =>
  treeOf(result, workspace.filesOf(result), workspace.envOf(result.folder));

/** @param files all files of the case, as `result` has them */
export function treeOf(result: CaseResult, files: readonly FileAnalysis[], env: Env): TreeCase {
  const { header, view } = viewOf({ folder: result.folder, files }, env.asOf);
  const effective = effectiveIn(env)(caseWanted(header));
  const questions = questionsOf(view, result, effective, env.rules);
  return treeCase({ result, files, asOf: env.asOf, pack: effective.pack, packIds: idsIn(effective, env), questions });
}

const idsOf = new WeakMap<Effective, ReadonlySet<string>>();

function idsIn(effective: Effective, env: Env): ReadonlySet<string> {
  let ids = idsOf.get(effective);
  if (ids === undefined) {
    const byId = new Map([...env.packs, ...env.localPacks].map((pack) => [pack.id, pack]));
    ids = new Set([...lineage(effective.pack, byId).map((pack) => pack.id), ...effective.local]);
    idsOf.set(effective, ids);
  }
  return ids;
}

/** Cases of which at least one file is anybody's business, in the order of their folders. */
export const shownCases = (workspace: Workspace): CaseResult[] =>
  workspace.session.all().filter((result) => result.files.some(({ path }) => workspace.isShown(path)));
