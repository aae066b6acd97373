/** What the client was told, and what it must be told next: each file once, and only where something changed. */

import type { Connection, Diagnostic } from "vscode-languageserver/node";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import type { CaseResult, FileResult } from "../engine/types.ts";
import { createCounts } from "./counts.ts";
import type { ExplanationOf } from "./diagnostics.ts";
import { diagnosticsOf, signature } from "./diagnostics.ts";
import type { OpenDocument } from "./documents.ts";
import { linesOf } from "./documents.ts";
import { settingsNotes } from "./notes.ts";
import { statusMethod } from "./protocol.ts";
import { uriOfPath } from "./uris.ts";
import type { Workspace } from "./workspace.ts";

export interface Told {
  readonly id: string;
  readonly items: () => Diagnostic[];
}

export interface Publisher {
  /** Work out what changed, and tell the client. */
  update(): void;
  /** A file was opened, closed or typed in: look at it again even if its findings stay. */
  touch(path: string): void;
  /** The client asks for this file itself after the change it made. */
  typed(path: string): void;
  /** What there is to say of a file; call `update` before. Undefined when nothing is known of it. */
  of(path: string): Told | undefined;
  /**
   * While many cases are read, a client that asks for findings itself is asked to do so only now and then: each time it
   * names every file it knows. `false` ends that.
   */
  hold(isOn: boolean): void;
  /** Paths of all files of which something is known. */
  paths(): Iterable<string>;
}

export interface PublisherOptions {
  readonly connection: Connection;
  readonly workspace: () => Workspace;
  readonly documentAt: (path: string) => OpenDocument | undefined;
  /** The address the client uses for a file, if it ever named it. */
  readonly uriAt: (path: string) => string;
  readonly explanation: () => ExplanationOf;
  /** The client asks for findings itself. */
  readonly pulls: () => boolean;
  readonly refreshes: () => boolean;
  /** Told of the folders of cases that changed, after the client was told of their findings. */
  readonly changed: (folders: readonly string[]) => void;
}

interface Known {
  readonly id: string;
  readonly signature: string;
  readonly isEmpty: boolean;
}

/** Milliseconds between refreshes while many cases are read. */
const BETWEEN = 2000;

export function createPublisher(options: PublisherOptions): Publisher {
  const known = new Map<string, Known>();
  const filesOf = new Map<string, readonly string[]>();
  const notesOf = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const touched = new Set<string>();
  /** Typed in since the last update. */
  const typedIn = new Set<string>();
  const counts = createCounts();
  let lastStatus = "";
  let troubles: ReadonlyMap<string, readonly string[]> = new Map();
  let counter = 0;
  /** How many readings of many cases are under way, whether a refresh waits for them, and when the last was sent. */
  let held = 0;
  let isWaiting = false;
  let refreshed = 0;

  const notesAt = (path: string): string[] => {
    const out = new Set(troubles.get(path));
    for (const notes of notesOf.values()) for (const note of notes.get(path) ?? []) out.add(note);
    return [...out];
  };

  const take = (folder: string, result: CaseResult | undefined): void => {
    counts.put(folder, result);
    for (const path of filesOf.get(folder) ?? []) touched.add(path);
    for (const path of notesOf.get(folder)?.keys() ?? []) touched.add(path);
    filesOf.delete(folder);
    notesOf.delete(folder);
    if (result === undefined) return;
    filesOf.set(
      folder,
      result.files.map((f) => f.path),
    );
    for (const { path } of result.files) touched.add(path);
    if (result.problems.length === 0) return;
    const notes = settingsNotes(result, options.workspace());
    notesOf.set(folder, notes);
    for (const path of notes.keys()) touched.add(path);
  };

  const takeTroubles = (): void => {
    const now = new Map<string, string[]>();
    for (const { path, message } of options.workspace().troubles()) now.set(path, [...(now.get(path) ?? []), message]);
    for (const path of new Set([...now.keys(), ...troubles.keys()]))
      if (now.get(path)?.join("\n") !== troubles.get(path)?.join("\n")) touched.add(path);
    troubles = now;
  };

  const resultAt = (path: string): FileResult | undefined =>
    options.workspace().isShown(path) ? options.workspace().session.result(path) : undefined;

  /** Look at a file again; says whether the client sees something else than before. */
  const look = (path: string): boolean => {
    const before = known.get(path);
    const result = resultAt(path);
    const notes = notesAt(path);
    if (result === undefined && notes.length === 0) return known.delete(path) && before?.isEmpty === false;
    const now = `${result === undefined ? "" : signature(result)}\n${notes.join("\n")}`;
    if (before?.signature === now) return false;
    known.set(path, { id: String(++counter), signature: now, isEmpty: now === "\n" });
    return now !== "\n" || before?.isEmpty === false;
  };

  const items = (path: string): Diagnostic[] => {
    const result = resultAt(path);
    const document = options.documentAt(path);
    const lines = result !== undefined && document?.text === result.text ? linesOf(document) : undefined;
    const out = result === undefined ? [] : diagnosticsOf(result, options.explanation(), lines);
    for (const note of notesAt(path)) out.push(noteDiagnostic(note));
    return out;
  };

  const push = (path: string): void => {
    const version = options.documentAt(path)?.version ?? undefined;
    void options.connection.sendDiagnostics({
      uri: options.uriAt(path),
      diagnostics: known.has(path) ? items(path) : [],
      ...(version === undefined ? {} : { version }),
    });
  };

  const refresh = (): void => {
    isWaiting = held > 0 && performance.now() - refreshed < BETWEEN;
    if (isWaiting) return;
    refreshed = performance.now();
    void options.connection.sendRequest("workspace/diagnostic/refresh").catch(() => {});
  };

  const update = (): void => {
    const workspace = options.workspace();
    workspace.refreshDay();
    const changes = workspace.session.changes();
    for (const [folder, result] of changes) take(folder, result);
    takeTroubles();
    let others = false;
    for (const path of touched) {
      if (!look(path)) continue;
      others = others || !typedIn.has(path);
      if (!options.pulls()) push(path);
    }
    touched.clear();
    typedIn.clear();
    if (others && options.pulls() && options.refreshes()) refresh();
    if (changes.size > 0) options.changed([...changes.keys()]);
    const status = counts.total();
    const text = JSON.stringify(status);
    if (text === lastStatus) return;
    lastStatus = text;
    void options.connection.sendNotification(statusMethod, status);
  };

  return {
    update,
    touch: (path) => touched.add(path),
    typed: (path) => typedIn.add(path),
    of: (path) => {
      const told = known.get(path);
      return told === undefined ? undefined : { id: told.id, items: () => items(path) };
    },
    hold: (isOn) => {
      held += isOn ? 1 : -1;
      if (held === 0 && isWaiting) refresh();
    },
    paths: () => known.keys(),
  };
}

/** A sentence about settings, at the top of the file it is about. */
function noteDiagnostic(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Warning, source: "caselint", message };
}

export const uriFor = (paths: ReadonlyMap<string, string>, path: string): string => paths.get(path) ?? uriOfPath(path);
