/** What cannot be used in the settings of a case, at the file that says it. */
import path from "node:path";
import type { CaseResult } from "../engine/types.ts";
import { slashes } from "../host/paths.ts";
import type { Workspace } from "./workspace.ts";

/** Sentences by the path of the file they are shown at. One about the whole case stands at its settings, or at its header. */
export function settingsNotes(result: CaseResult, workspace: Workspace): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const problem of result.problems) {
    const at = result.files.some((f) => f.path === problem.path) ? problem.path : placeOf(result, workspace);
    if (at === undefined) continue;
    const list = out.get(at);
    if (list === undefined) out.set(at, [problem.message]);
    else list.push(problem.message);
  }
  return out;
}

function placeOf(result: CaseResult, workspace: Workspace): string | undefined {
  const header = workspace
    .filesOf(result)
    .flatMap((f) => f.entries)
    .find((e) => e.kind === "case");
  const asksItself = (header?.facts.value as { readonly standard?: string } | undefined)?.standard !== undefined;
  const settings = workspace.envOf(result.folder).settingsFile?.path;
  if (settings !== undefined && !asksItself) return slashes(path.resolve(workspace.cwd, settings));
  return header?.facts.file ?? result.files[0]?.path;
}
