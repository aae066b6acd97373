/** Quick fixes and fix all, as edits of the workspace. */

import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CodeAction,
  Command,
  CreateFile,
  TextEdit as LspEdit,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { CodeActionKind } from "vscode-languageserver/node";
import { checkCase } from "../engine/case.ts";
import type { Env } from "../engine/env.ts";
import type { FileAnalysis } from "../engine/file.ts";
import type { CasePlace, PlannedFix } from "../engine/fix.ts";
import { fixAll, planFix } from "../engine/fix.ts";
import type { CaseResult, FileResult } from "../engine/types.ts";
import { t } from "../l10n/say.ts";
import { firstPrompt } from "../language/newRecord.ts";
import { applyEdits } from "../source/edit.ts";
import type { LineIndex } from "../source/lines.ts";
import { lineIndex } from "../source/lines.ts";
import type { ExplanationOf } from "./diagnostics.ts";
import { diagnosticsOf, rangeOf } from "./diagnostics.ts";
import type { ShowArguments } from "./protocol.ts";
import { uriOfPath } from "./uris.ts";

export const FIX_ALL = "source.fixAll.caselint";

export interface Where {
  readonly uri: string;
  /** Null when the client keeps no versions. */
  readonly version: number | null;
  readonly file: FileAnalysis;
  readonly result: FileResult;
  readonly case: CaseResult;
  /** Lines of the file's text. */
  readonly lines: LineIndex;
}

export interface Abilities {
  /** Edits may name the version they are for. */
  readonly documentChanges: boolean;
  /** Edits may make a file. */
  readonly create: boolean;
  /** The client goes to a place when a line above a record is picked. */
  readonly shows: boolean;
  /** Edits may say what they are for, and ask to be looked at before they are made. */
  readonly annotations: boolean;
}

/** Fixes for what stands in the range; those that would change nothing are left out. */
export function quickFixes(
  where: Where,
  start: number,
  end: number,
  abilities: Abilities,
  asOf: string,
  explanation: ExplanationOf,
): CodeAction[] {
  const at = placeOf(where.case, asOf);
  const shown = diagnosticsOf(where.result, explanation, where.lines);
  const lines = where.lines;
  const out: CodeAction[] = [];
  let n = 0;
  for (const record of where.result.records) {
    const entry = where.file.entries.find((e) => e.index === record.index);
    for (const finding of record.findings) {
      const diagnostic = shown[n++];
      if (diagnostic === undefined || finding.start > end || finding.end < start) continue;
      for (const fix of finding.fixes) {
        const planned = planFix(where.file, entry, fix, at);
        const edit = planned === null ? null : workspaceEdit(planned, where, lines, abilities, fix.title);
        if (planned === null || edit === null) continue;
        const command = abilities.shows ? toFirstPrompt(planned, where) : undefined;
        out.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          edit,
          ...(command === undefined ? {} : { command }),
          ...(fix.class === "safe" ? { isPreferred: true } : {}),
        });
      }
    }
  }
  return out;
}

function placeOf(result: CaseResult, asOf: string): CasePlace {
  return {
    folder: result.folder,
    crn: result.crn,
    asOf,
    taken: new Set(result.files.map((f) => f.path)),
    texts: new Set(result.files.map((f) => f.text)),
  };
}

const ANNOTATION = "caselint";

/** What a person is told beside an edit. Another file is only written after a look at it. */
function annotation(label: string, isElsewhere: boolean): { readonly [id: string]: ChangeAnnotation } {
  const description = isElsewhere
    ? "A new record beside this one. What stands in brackets waits for your words."
    : "What stands in brackets waits for your words.";
  return { [ANNOTATION]: { label, description, needsConfirmation: isElsewhere } };
}

function workspaceEdit(planned: PlannedFix, where: Where, lines: LineIndex, abilities: Abilities, title: string): WorkspaceEdit | null {
  if (planned.create !== undefined) {
    if (!abilities.create || !abilities.documentChanges) return null;
    const uri = uriOfPath(planned.create.path);
    const note = abilities.annotations ? { annotationId: ANNOTATION } : {};
    const make: CreateFile = { kind: "create", uri, options: { overwrite: false, ignoreIfExists: false }, ...note };
    const start = { line: 0, character: 0 };
    const text: LspEdit | AnnotatedTextEdit = { range: { start, end: start }, newText: planned.create.text, ...note };
    return {
      documentChanges: [make, { textDocument: { uri, version: null }, edits: [text] }],
      ...(abilities.annotations ? { changeAnnotations: annotation(title, true) } : {}),
    };
  }
  const edits = planned.edits.map((e): LspEdit => ({ range: rangeOf(lines, e.start, e.end), newText: e.text }));
  if (!abilities.annotations || !abilities.documentChanges) return textEdit(where, edits, abilities);
  const noted = edits.map((e): AnnotatedTextEdit => ({ ...e, annotationId: ANNOTATION }));
  return { ...textEdit(where, noted, abilities), changeAnnotations: annotation(title, false) };
}

/** After an edit: the first prompt it wrote, selected, so that the first word typed takes its place. */
function toFirstPrompt(planned: PlannedFix, where: Where): Command | undefined {
  const uri = planned.create === undefined ? where.uri : uriOfPath(planned.create.path);
  const text = planned.create === undefined ? applyEdits(where.file.text, planned.edits) : planned.create.text;
  const span = planned.create === undefined ? promptIn(planned.edits) : firstPrompt(text);
  if (span === undefined) return undefined;
  const { start, end } = rangeOf(lineIndex(text), span.start, span.end);
  const place: ShowArguments = [uri, start.line, start.character, end.line, end.character];
  return { title: "", command: "caselint.show", arguments: [...place] };
}

/** Offsets, after all edits, of the first prompt that one of them brings. */
function promptIn(edits: PlannedFix["edits"]): { readonly start: number; readonly end: number } | undefined {
  let shift = 0;
  for (const edit of edits.slice().sort((a, b) => a.start - b.start)) {
    const span = firstPrompt(edit.text);
    if (span !== undefined) return { start: edit.start + shift + span.start, end: edit.start + shift + span.end };
    shift += edit.text.length - (edit.end - edit.start);
  }
  return undefined;
}

function textEdit(where: Where, edits: LspEdit[], abilities: Abilities): WorkspaceEdit {
  if (!abilities.documentChanges) return { changes: { [where.uri]: edits } };
  const change: TextDocumentEdit = { textDocument: { uri: where.uri, version: where.version }, edits };
  return { documentChanges: [change] };
}

/** All safe fixes of one document as one edit, or undefined when there are none. */
export function fixAllAction(where: Where, files: readonly FileAnalysis[], env: Env, abilities: Abilities): CodeAction | undefined {
  const texts = fixAll(files, where.case.folder, env.asOf, (now) => checkCase({ folder: where.case.folder, files: now }, env));
  const text = texts.get(where.file.path);
  if (text === undefined) return undefined;
  const edit = textEdit(where, [minimal(where.file.text, text, where.lines)], abilities);
  return { title: t("Caselint: put right what is safe"), kind: FIX_ALL, edit };
}

/** One edit from the first difference to the last. */
function minimal(before: string, after: string, lines: LineIndex): LspEdit {
  let start = 0;
  while (start < before.length && start < after.length && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  return { range: rangeOf(lines, start, before.length - end), newText: after.slice(start, after.length - end) };
}

export function overlaps(range: Range, lines: LineIndex): { start: number; end: number } {
  return { start: lines.offset(range.start.line, range.start.character), end: lines.offset(range.end.line, range.end.character) };
}
