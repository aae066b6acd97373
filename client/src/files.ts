import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import type { FilesParams, filesMethod, SentFile } from "../../server/src/lsp/protocol.ts";
import { filesUnder, isRecord, isSettings } from "./files/find.ts";
import { inBatches, packsNamed, readFile } from "./files/read.ts";
import { nameOf, say } from "./target.ts";
import { t } from "./words.ts";

const method: typeof filesMethod = "caselint/files";
/** Records read without being asked: beyond, only the cases of what is open. As many as the server reads by itself on a desktop. */
const mostAtOnce = 4000;
/** Records read when a folder is asked for by name: all of them lie in the memory of the browser. */
const mostWhenAsked = 20_000;
/** Around a record that was opened from elsewhere. */
const mostAround = 500;
/** Milliseconds in which changes are gathered. */
const pause = 50;
/** Milliseconds that findings wait for files, which may be far away. */
const patience = 5000;

/** What lies in the folders that are open, for a server that has no disk. */
export interface Files extends vscode.Disposable {
  /** Waits until the server has what lies at and below a folder, or around a record. False: there is more than it was sent. */
  ready(uri: vscode.Uri): Promise<boolean>;
  /** Waits until the server has the folders that are open, and what lies around a record, or for five seconds. */
  opened(record?: vscode.Uri): Promise<void>;
}

interface Brought {
  readonly folder: vscode.Uri;
  readonly most: number;
  /** False when there was more than was asked for. */
  readonly done: Promise<boolean>;
}

/** Sends files whenever the server starts, and every change to them. */
export function createFiles(client: BaseLanguageClient, output: vscode.LogOutputChannel): Files {
  /** By address. */
  const brought = new Map<string, Brought>();
  const sent = new Map<string, vscode.Uri>();
  const packs = new Set<string>();
  const waiting = new Map<string, vscode.Uri>();
  /** Sent on their own since the server started: a batch that was read before must not bring back what they said then. */
  const fresh = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first: Promise<unknown> = Promise.resolve();

  async function send(params: FilesParams): Promise<void> {
    for (const { uri } of params.put ?? []) sent.set(uri, vscode.Uri.parse(uri, true));
    for (const uri of params.remove ?? []) sent.delete(uri);
    if (client.state === State.Running) await client.sendNotification(method, params);
  }

  /** Settings with the packs they name, which may be others than before. */
  async function withPacks(settings: readonly (SentFile | undefined)[]): Promise<SentFile[]> {
    const there = settings.filter((file) => file !== undefined);
    const named = there.flatMap(packsNamed);
    for (const uri of named) packs.add(uri.toString());
    return [...(await Promise.all(named.map(readFile))).filter((file) => file !== undefined), ...there];
  }

  async function bring(folder: vscode.Uri, most: number): Promise<boolean> {
    const found = await filesUnder(folder, most);
    await send({ folders: [folder.toString()], put: await withPacks(await Promise.all(found.settings.map(readFile))) });
    // Half of a caseload would look as if the rest were missing, so nothing comes until it is asked for.
    if (found.isMore && most === mostAtOnce) return false;
    for await (const batch of inBatches(found.records)) await send({ put: batch.filter(({ uri }) => !fresh.has(uri)) });
    return !found.isMore;
  }

  /** Bring a folder, unless it or one around it was brought whole, or as far as is asked. False: there is more. */
  async function around(folder: vscode.Uri, most: number): Promise<boolean> {
    for (const one of [...brought.values()]) if (isBelow(folder, one.folder) && (await one.done)) return true;
    const key = folder.toString();
    const before = brought.get(key);
    if (before !== undefined && before.most >= most) return before.done;
    const one = { folder, most, done: bring(folder, most) };
    brought.set(key, one);
    return one.done;
  }

  const folderOf = (uri: vscode.Uri): vscode.Uri => (isRecord(uri) || isSettings(uri) ? vscode.Uri.joinPath(uri, "..") : uri);

  async function aroundOpen(uri: vscode.Uri): Promise<void> {
    if (!isRecord(uri) || uri.scheme === "untitled" || uri.query !== "") return;
    const top = vscode.workspace.getWorkspaceFolder(uri);
    if (top !== undefined && (await around(top.uri, mostAtOnce))) return;
    await around(folderOf(uri), mostAround);
  }

  function tell(line: string): void {
    output.info(line);
    say(line);
  }

  async function bringFolder({ uri, name }: vscode.WorkspaceFolder): Promise<void> {
    if (await around(uri, mostAtOnce)) return;
    tell(t("{name} holds many records: the cases you open are read, and all of them when you check the folder.", { name }));
  }

  /** The server has just started, and knows nothing. */
  function begin(): void {
    brought.clear();
    sent.clear();
    packs.clear();
    fresh.clear();
    const all = (vscode.workspace.workspaceFolders ?? []).map(bringFolder);
    first = Promise.all([...all, ...vscode.workspace.textDocuments.map(({ uri }) => aroundOpen(uri))]).catch((problem) =>
      output.error(String(problem)),
    );
  }

  async function ready(uri: vscode.Uri): Promise<boolean> {
    const top = vscode.workspace.getWorkspaceFolder(uri);
    if (top !== undefined && (await around(top.uri, mostAtOnce))) return true;
    if (await around(folderOf(uri), isRecord(uri) ? mostAround : mostWhenAsked)) return true;
    tell(t("{name} holds more records than a browser can keep. A folder below it can be checked whole.", { name: nameOf(folderOf(uri)) }));
    return false;
  }

  const isFollowed = (uri: vscode.Uri): boolean =>
    sent.has(uri.toString()) || packs.has(uri.toString()) || [...brought.values()].some((one) => isBelow(uri, one.folder));

  function changed(uri: vscode.Uri): void {
    const isOurs = isRecord(uri) || isSettings(uri) || packs.has(uri.toString());
    if (!isOurs || !isFollowed(uri)) return;
    waiting.set(uri.toString(), uri);
    timer ??= setTimeout(flush, pause);
  }

  async function flush(): Promise<void> {
    timer = undefined;
    const uris = [...waiting.values()];
    waiting.clear();
    for (const uri of uris) fresh.add(uri.toString());
    const read = await Promise.all(uris.map(readFile));
    const put = read.filter((file) => file !== undefined);
    const settings = put.filter(({ uri }) => isSettings(vscode.Uri.parse(uri, true)));
    const remove = uris.filter((_uri, i) => read[i] === undefined).map(String);
    await send({ put: [...(await withPacks(settings)), ...put.filter((file) => !settings.includes(file))], remove });
  }

  /** Folders that come and go: watchers of files say nothing of what was in them. */
  function gone(uri: vscode.Uri): void {
    for (const one of sent.values()) if (isBelow(one, uri)) changed(one);
  }
  async function came(uri: vscode.Uri): Promise<void> {
    if (isRecord(uri) || !isFollowed(uri)) return;
    const { settings, records } = await filesUnder(uri, mostAtOnce);
    for (const one of [...settings, ...records]) changed(one);
  }

  const watchers = ["**/*.case.{yaml,yml,json,md}", "**/*.{yaml,yml}"].map((glob) => {
    const watcher = vscode.workspace.createFileSystemWatcher(glob);
    return vscode.Disposable.from(watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed));
  });
  const all = vscode.Disposable.from(
    ...watchers,
    { dispose: () => clearTimeout(timer) },
    client.onDidChangeState(({ newState }) => (newState === State.Running ? begin() : undefined)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => void aroundOpen(uri)),
    vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) brought.delete(uri.toString());
      for (const folder of added) void bringFolder(folder);
    }),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => void came(uri))),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(gone)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        gone(oldUri);
        void came(newUri);
      }
    }),
  );
  return {
    ready,
    opened: (record) => within(patience, record === undefined ? first : first.then(() => aroundOpen(record))),
    dispose: () => all.dispose(),
  };
}

/** Waits for something, but not longer than this many milliseconds. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** At or below a folder. */
function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const top = folder.path.replace(/\/$/u, "");
  return uri.scheme === folder.scheme && uri.authority === folder.authority && (uri.path === top || uri.path.startsWith(`${top}/`));
}
