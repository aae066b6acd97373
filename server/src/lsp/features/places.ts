/** From files and spans of the engine to places of the protocol. */
import type { Location } from "vscode-languageserver/node";
import type { FileAnalysis } from "../../engine/file.ts";
import type { CaseFilesView } from "../../language/idsAt.ts";
import type { LineIndex } from "../../source/lines.ts";
import { lineIndex } from "../../source/lines.ts";
import type { Span } from "../../source/tree.ts";
import type { Where } from "../actions.ts";
import { rangeOf } from "../diagnostics.ts";
import type { FeatureContext } from "./feature.ts";

const known = new WeakMap<FileAnalysis, LineIndex>();

/** The lines of a file, counted once for each reading of it. */
export function linesOfFile(file: FileAnalysis): LineIndex {
  let lines = known.get(file);
  if (lines === undefined) {
    lines = lineIndex(file.text);
    known.set(file, lines);
  }
  return lines;
}

export const locationOf = (cx: FeatureContext, file: FileAnalysis, span: Span): Location => ({
  uri: cx.uriOf(file.path),
  range: rangeOf(linesOfFile(file), span.start, span.end),
});

/** The case around a document, as features look at it. */
export const viewOf = (cx: FeatureContext, where: Where): CaseFilesView => ({
  files: cx.workspace().filesOf(where.case),
  asOf: cx.workspace().day(),
});
