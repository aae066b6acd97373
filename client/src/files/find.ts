import * as vscode from "vscode";

const records = "**/*.case.{yaml,yml,json,md}";
const settings = "**/caselint.yaml";
/** As the server passes over them. */
const passedOver = /^(?:\..*|node_modules|dist|out)$/u;
const passedOverGlob = "{**/.*/**,**/node_modules/**,**/dist/**,**/out/**}";
const deepest = 64;
/** Folders listed one by one before a search is given up. */
const mostFolders = 2000;
/** Milliseconds: where nothing can search behind a scheme, editors wait for ever. */
const patience = 4000;

export interface Found {
  readonly settings: readonly vscode.Uri[];
  readonly records: readonly vscode.Uri[];
  /** There are more records than were asked for. */
  readonly isMore: boolean;
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

export const isRecord = (uri: vscode.Uri): boolean => /\.case\.(?:ya?ml|json|md)$/iu.test(uri.path);
export const isSettings = (uri: vscode.Uri): boolean => nameOf(uri) === "caselint.yaml";

/** Records and settings at and below a folder: by the editor's own search, or else folder by folder. @param most records */
export async function filesUnder(folder: vscode.Uri, most: number): Promise<Found> {
  const found = vscode.workspace.getWorkspaceFolder(folder) === undefined ? undefined : await searched(folder, most);
  return found !== undefined && found.records.length > 0 ? found : walked(folder, most);
}

async function searched(folder: vscode.Uri, most: number): Promise<Found | undefined> {
  const stop = new vscode.CancellationTokenSource();
  const search = (glob: string, most: number): Thenable<vscode.Uri[]> =>
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), passedOverGlob, most, stop.token);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  try {
    const both = await Promise.race([Promise.all([search(settings, mostFolders), search(records, most + 1)]), late]);
    if (both === undefined) return undefined;
    return { settings: both[0], records: inOrder(both[1]).slice(0, most), isMore: both[1].length > most };
  } catch {
    return undefined;
  } finally {
    stop.cancel();
    stop.dispose();
  }
}

/** What lies near comes first, so that it is there when there is too much. */
async function walked(top: vscode.Uri, most: number): Promise<Found> {
  const found: { settings: vscode.Uri[]; records: vscode.Uri[] } = { settings: [], records: [] };
  let level = [top];
  let listed = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const below: vscode.Uri[] = [];
    for (const folder of level) {
      if (++listed > mostFolders || found.records.length > most) {
        return { settings: found.settings, records: found.records.slice(0, most), isMore: true };
      }
      for (const [name, type] of await list(folder)) {
        const uri = vscode.Uri.joinPath(folder, name);
        const isFolder = (type & vscode.FileType.Directory) !== 0;
        if (isFolder && !passedOver.test(name)) below.push(uri);
        else if (!isFolder && isRecord(uri)) found.records.push(uri);
        else if (!isFolder && isSettings(uri)) found.settings.push(uri);
      }
    }
    level = below;
  }
  return { ...found, records: inOrder(found.records).slice(0, most), isMore: found.records.length > most };
}

async function list(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** Records of a case side by side, so that they come to the server together. */
const inOrder = (uris: readonly vscode.Uri[]): vscode.Uri[] => [...uris].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
