// Long because every message a client may send is answered here, each in a few lines.
/** The language server: messages in, the engine's results out. It decides nothing itself. */

import type {
  ClientCapabilities,
  Connection,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { DocumentDiagnosticReportKind, TextDocumentSyncKind } from "vscode-languageserver/node";
import { isDate } from "../engine/shell.ts";
import { isRecordName, SETTINGS_NAME } from "../host/find.ts";
import type { Language, Words } from "../l10n/index.ts";
import { english, languageOf, loadWords } from "../l10n/index.ts";
import { speak } from "../l10n/say.ts";
import type { Abilities, Where } from "./actions.ts";
import type { ExplanationOf } from "./diagnostics.ts";
import type { Change, OpenDocument } from "./documents.ts";
import { applyChanges, linesOf } from "./documents.ts";
import type { FeatureContext } from "./features/feature.ts";
import { features } from "./features/index.ts";
import { guard } from "./guard.ts";
import type { ClientSettings } from "./protocol.ts";
import { ruleScheme } from "./protocol.ts";
import { createPublisher, uriFor } from "./publisher.ts";
import { isFilePath, pathOfUri } from "./uris.ts";
import type { Workspace } from "./workspace.ts";
import { createWorkspace } from "./workspace.ts";

/** What the server needs from the world around it. */
export interface World {
  /** ISO date of today, local. */
  today(): string;
  readonly cwd: string;
  readonly version: string;
  /** The page of a rule as a file, for clients that know no other way; undefined when it is not there. */
  pageOf(rule: string): string | undefined;
  /** Takes a line for people who look for the cause of something. Never record text. */
  log(line: string): void;
}

interface Options extends Partial<ClientSettings> {
  /** Check for another day than today: for tests and for looking back. */
  readonly asOf?: string;
}

/** Records, settings, and the packs that settings may name. */
const WATCHED = ["**/*.case.{json,md}", "**/*.{yaml,yml}"];
/** Folders that come and go in the editor: watchers of files say nothing of what was in them. */
const FOLDERS = { filters: [{ pattern: { glob: "**", matches: "folder" as const } }] };

const isRecord = (path: string): boolean => isRecordName(path.slice(path.lastIndexOf("/") + 1));
const isSettings = (path: string): boolean => path.endsWith(`/${SETTINGS_NAME}`);

/** @returns what to call with the paths of files that changed, where clients have a way of their own to tell */
export function startServer(connection: Connection, world: World): (paths: readonly string[]) => void {
  const documents = new Map<string, OpenDocument>();
  /** The address by which the client last named a file. */
  const uris = new Map<string, string>();
  let workspace: Workspace = createWorkspace(world);
  let abilities: Abilities = { documentChanges: false, create: false, shows: false, annotations: false };
  let client: ClientCapabilities = {};
  let pulls = false;
  let refreshes = false;
  let registers = false;
  let folders: readonly string[] = [];
  let explanation: ExplanationOf = world.pageOf;
  let language: Language = "en";
  let settling = false;
  const listeners: ((folders: readonly string[]) => void)[] = [];
  const publisher = createPublisher({
    connection,
    workspace: () => workspace,
    documentAt: (path) => documents.get(path),
    uriAt: (path) => uriFor(uris, path),
    explanation: () => explanation,
    pulls: () => pulls,
    refreshes: () => refreshes,
    changed: (folders) => {
      for (const listener of listeners) listener(folders);
    },
  });
  const log = (line: string): void => world.log(line);

  connection.onInitialize((params): InitializeResult => {
    const plain: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    };
    for (const feature of features) Object.assign(plain, feature.capabilities);
    const serverInfo = { name: "caselint", version: world.version };
    return guard("initialize", log, { serverInfo, capabilities: plain }, () => {
      takeParams(params);
      const workspaceFolders = { supported: true, changeNotifications: true };
      const fileOperations = { didCreate: FOLDERS, didRename: FOLDERS, didDelete: FOLDERS };
      const capabilities: ServerCapabilities = {
        ...plain,
        ...(pulls ? { diagnosticProvider: { identifier: "caselint", interFileDependencies: true, workspaceDiagnostics: true } } : {}),
        workspace:
          params.capabilities?.workspace?.fileOperations === undefined ? { workspaceFolders } : { workspaceFolders, fileOperations },
      };
      return { serverInfo, capabilities };
    })();
  });

  function takeParams(params: InitializeParams): void {
    const options = (params.initializationOptions ?? {}) as Options;
    const text = params.capabilities?.textDocument;
    const work = params.capabilities?.workspace;
    const asOf = options.asOf;
    client = params.capabilities ?? {};
    pulls = text?.diagnostic !== undefined;
    refreshes = work?.diagnostics?.refreshSupport === true;
    registers = work?.didChangeWatchedFiles?.dynamicRegistration === true;
    abilities = {
      documentChanges: work?.workspaceEdit?.documentChanges === true,
      create: work?.workspaceEdit?.resourceOperations?.includes("create") === true,
      shows: options.shows === true,
      annotations: work?.workspaceEdit?.changeAnnotationSupport !== undefined,
    };
    // Our own client shows explanations as documents of a scheme of its own; others get the page on disk.
    if (options.run !== undefined) explanation = (rule) => `${ruleScheme}:/${rule}.md`;
    folders = foldersOf(params);
    // Sentences name settings files as seen from the folder that people have open.
    const today = typeof asOf === "string" && isDate(asOf) ? () => asOf : world.today;
    language = "en";
    speak(english);
    workspace = createWorkspace({ version: world.version, today, cwd: folders[0] ?? world.cwd });
    takeLanguage(options.messageLanguage);
  }

  /** A notification: what goes wrong is logged, and what holds afterwards is said in any case. */
  const noted = <P>(what: string, handler: (params: P) => void): ((params: P) => void) =>
    guard(what, log, undefined, (params: P) => {
      settle();
      handler(params);
    });

  const foldersChanged = noted("folders", (params: { event: { added: { uri: string }[]; removed: { uri: string }[] } }) => {
    for (const folder of params.event.added) {
      const added = folderPath(folder.uri);
      workspace.addFolder(added);
      // Records that counted already for one that is open are shown from now on.
      for (const { files } of workspace.session.all())
        for (const { path } of files) if (path.startsWith(`${added}/`)) publisher.touch(path);
    }
    for (const folder of params.event.removed) {
      workspace.removeFolder(folderPath(folder.uri));
      // Files of the folder may still count for a case elsewhere, but are not shown any more.
      for (const path of publisher.paths()) publisher.touch(path);
    }
  });

  connection.onInitialized(
    noted("initialized", () => {
      for (const folder of folders) workspace.addFolder(folder);
      // Here and no sooner: the library takes these messages for itself while it is initialized.
      connection.onNotification("workspace/didChangeWorkspaceFolders", foldersChanged);
      if (!registers) return;
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      void connection
        .sendRequest("client/registerCapability", {
          registrations: [{ id: "caselint-files", method: "workspace/didChangeWatchedFiles", registerOptions: { watchers } }],
        })
        .catch(() => {});
    }),
  );

  connection.onDidOpenTextDocument(
    noted("didOpen", ({ textDocument: given }) => {
      const path = pathOfUri(given.uri);
      const text = String(given.text);
      documents.set(path, {
        uri: given.uri,
        version: typeof given.version === "number" ? given.version : null,
        text,
        lines: undefined,
        changed: undefined,
      });
      uris.set(path, given.uri);
      publisher.touch(path);
      if (isRecord(path)) workspace.open(path, text);
    }),
  );

  connection.onDidChangeTextDocument(
    noted("didChange", ({ textDocument, contentChanges }) => {
      const path = pathOfUri(textDocument.uri);
      const document = documents.get(path);
      const version = typeof textDocument.version === "number" ? textDocument.version : null;
      if (document === undefined || (version !== null && document.version !== null && version < document.version)) return;
      applyChanges(document, version, contentChanges as Change[]);
      publisher.typed(path);
      if (isRecord(path)) workspace.type(path, document.text, document.changed);
    }),
  );

  connection.onDidSaveTextDocument(
    noted("didSave", ({ textDocument }) => {
      const path = pathOfUri(textDocument.uri);
      const document = documents.get(path);
      // What is saved is read as the command line reads it, with nothing taken as half typed.
      if (document !== undefined && isRecord(path)) workspace.open(path, document.text);
      if (isSettings(path)) workspace.onDisk(path);
    }),
  );

  connection.onDidCloseTextDocument(
    noted("didClose", ({ textDocument }) => {
      const path = pathOfUri(textDocument.uri);
      if (!documents.delete(path)) return;
      publisher.touch(path);
      workspace.close(path);
    }),
  );

  connection.onDidChangeWatchedFiles(
    noted("didChangeWatchedFiles", ({ changes }) => {
      for (const change of changes) workspace.onDisk(pathOfUri(change.uri));
    }),
  );
  const moved = noted("files", ({ files }: { files: { uri?: string; oldUri?: string; newUri?: string }[] }) => {
    for (const file of files)
      for (const uri of [file.uri, file.oldUri, file.newUri]) if (uri !== undefined) workspace.onDisk(folderPath(uri));
  });
  connection.workspace.onDidCreateFiles(moved);
  connection.workspace.onDidRenameFiles(moved);
  connection.workspace.onDidDeleteFiles(moved);

  // No setting changes results; one changes the language they are told in.
  connection.onDidChangeConfiguration(
    noted("didChangeConfiguration", ({ settings }: { settings?: { caselint?: Partial<ClientSettings> } | null }) => {
      const set = settings?.caselint;
      if (set !== undefined && "messageLanguage" in set) takeLanguage(set.messageLanguage);
    }),
  );

  function takeLanguage(set: unknown): void {
    const wanted = languageOf(set);
    if (wanted === language) return;
    language = wanted;
    const take = guard("language", log, undefined, (words: Words) => {
      if (language !== wanted) return;
      speak(words);
      workspace.reword();
      for (const path of publisher.paths()) publisher.touch(path);
      settle();
    });
    if (wanted === "en") take(english);
    else void loadWords(wanted).then(take);
  }

  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guard("diagnostic", log, nothing, ({ textDocument, previousResultId }): DocumentDiagnosticReport => {
      publisher.update();
      const told = publisher.of(pathOfUri(textDocument.uri));
      if (told === undefined) return nothing;
      if (told.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: told.id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: told.id, items: told.items() };
    }),
  );

  connection.languages.diagnostics.onWorkspace(
    guard("workspace diagnostic", log, { items: [] }, ({ previousResultIds }): { items: WorkspaceDocumentDiagnosticReport[] } => {
      publisher.update();
      const known = new Map(previousResultIds.map((p) => [pathOfUri(p.uri), p]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const path of publisher.paths()) {
        const told = publisher.of(path);
        if (told === undefined) continue;
        const before = known.get(path);
        known.delete(path);
        const uri = uris.get(path) ?? before?.uri ?? uriFor(uris, path);
        const version = documents.get(path)?.version ?? null;
        if (before?.value === told.id) items.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: told.id });
        else items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: told.id, items: told.items() });
      }
      // A file that is gone is said to be clean, once.
      for (const before of known.values())
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri: before.uri, version: null, items: [] });
      return { items };
    }),
  );

  const context: FeatureContext = {
    connection,
    look,
    uriOf: (path) => uriFor(uris, path),
    workspace: () => workspace,
    abilities: () => abilities,
    client: () => client,
    explanation: () => explanation,
    onChange: (listener) => listeners.push(listener),
    hold: (isOn) => publisher.hold(isOn),
    settle,
    version: world.version,
    log,
  };
  for (const feature of features) feature.register(context);

  /** What is known of an open document, or undefined: nothing is asked of others. */
  function look(uri: string): Where | undefined {
    const path = pathOfUri(uri);
    const document = documents.get(path);
    workspace.refreshDay();
    const result = document === undefined ? undefined : workspace.session.caseOf(path);
    const file = workspace.session.file(path);
    const found = result?.files.find((f) => f.path === path);
    if (document === undefined || result === undefined || file === undefined || found === undefined) return undefined;
    return { uri, version: document.version, file, result: found, case: result, lines: linesOf(document) };
  }

  /** After the messages that are waiting: tell the client what changed. */
  function settle(): void {
    if (settling) return;
    settling = true;
    setImmediate(
      guard("update", log, undefined, () => {
        settling = false;
        publisher.update();
      }),
    );
  }

  connection.listen();
  return noted("changed", (paths: readonly string[]) => {
    for (const path of paths) workspace.onDisk(path);
  });
}

/** A folder's path, without a slash at its end. */
const folderPath = (uri: string): string => pathOfUri(uri).replace(/(?<=.)\/$/u, "");

function foldersOf(params: InitializeParams): string[] {
  const folders =
    params.workspaceFolders ?? (params.rootUri === null || params.rootUri === undefined ? [] : [{ uri: params.rootUri, name: "" }]);
  return folders.map((f) => folderPath(f.uri)).filter(isFilePath);
}
