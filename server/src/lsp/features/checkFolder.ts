/** Every case of a folder, however many there are, read while other messages are answered. */
import type { CancellationToken } from "vscode-languageserver/node";
import type { CaseResult } from "../../engine/types.ts";
import type { Trouble } from "../../host/find.ts";
import { shownPath } from "../../host/paths.ts";
import { t } from "../../l10n/say.ts";
import { count, thousands } from "../../report/words.ts";
import { countsOf } from "../counts.ts";
import { faultLine } from "../guard.ts";
import { progressFor } from "../progress.ts";
import type { CheckFolderParams, CheckFolderResult, FolderProblem } from "../protocol.ts";
import { checkFolderMethod } from "../protocol.ts";
import { inSlices } from "../slices.ts";
import { pathOfUri } from "../uris.ts";
import type { Workspace } from "../workspace.ts";
import type { Feature, FeatureContext } from "./feature.ts";

/** Findings are told this often meanwhile, in milliseconds. */
const TOLD_EVERY = 200;

export const checkFolder: Feature = {
  capabilities: {},
  register: (cx) => {
    cx.connection.onRequest(checkFolderMethod, async (params: CheckFolderParams, token: CancellationToken): Promise<CheckFolderResult> => {
      const progress = progressFor(cx.connection, params.workDoneToken, t("Reading records"));
      cx.hold(true);
      try {
        return await readFolder(cx, params, token, progress.tell);
      } catch (fault) {
        cx.log(faultLine("checkFolder", fault));
        return null;
      } finally {
        progress.end();
        cx.hold(false);
        cx.settle();
      }
    });
  },
};

async function readFolder(
  cx: FeatureContext,
  params: CheckFolderParams,
  token: CancellationToken,
  tell: (share: number, message: string) => void,
): Promise<CheckFolderResult> {
  const workspace = cx.workspace();
  const folder = pathOfUri(params.folder).replace(/(?<=.)\/$/u, "");
  workspace.refreshDay();
  let all = 0;
  const isCounted = await inSlices(workspace.countIn(folder), token, (records) => {
    all += records;
  });
  if (!isCounted) return null;
  const troubles: Trouble[] = [];
  const folders = new Set<string>();
  let read = 0;
  let told = performance.now();
  const take = (result: CaseResult): void => {
    folders.add(result.folder);
    for (const file of result.files) if (file.path.startsWith(`${folder}/`)) read++;
  };
  const between = (): void => {
    tell(
      read / Math.max(all, 1),
      t("{cases}, {n} of {files}", { cases: count(folders.size, "case"), n: thousands(read), files: count(all, "file") }),
    );
    if (performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    cx.settle();
  };
  if (!(await inSlices(workspace.readAll(folder, troubles), token, take, between))) return null;
  // As they are by now: some may have changed while others were read.
  const results = workspace.session.all().filter((result) => folders.has(result.folder));
  return { ...countsOf(results), problems: problemsOf(results, troubles, workspace) };
}

function problemsOf(results: readonly CaseResult[], troubles: readonly Trouble[], workspace: Workspace): FolderProblem[] {
  const out = new Map<string, FolderProblem>();
  const add = (path: string, message: string): void => void out.set(`${path}\n${message}`, { path, message });
  for (const { path, message } of troubles) add(path, message);
  const shown = (path: string): string => shownPath(path, workspace.cwd);
  for (const { path, message } of workspace.troubles()) add(shown(path), message);
  for (const result of results) {
    for (const { path, message } of result.problems) add(shown(path), message);
    for (const { path, unreadable } of result.files) if (unreadable !== undefined) add(shown(path), unreadable);
  }
  return [...out.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
