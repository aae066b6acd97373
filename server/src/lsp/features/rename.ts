/** Giving an id another name in every record of a case, as one edit. */
import type { Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type { FileAnalysis } from "../../engine/file.ts";
import type { Refused, Renaming } from "../../language/rename.ts";
import { renameAt, renameable } from "../../language/rename.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { Feature, FeatureContext } from "./feature.ts";
import { linesOfFile, viewOf } from "./places.ts";

/** Clients show the sentence of a refusal to the person who asked. */
const refusal = ({ refused }: Refused): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, refused);

export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register: (cx) => {
    cx.connection.onPrepareRename(
      guard(
        "prepareRename",
        cx.log,
        null,
        ({ textDocument, position }): { range: Range; placeholder: string } | ResponseError<void> | null => {
          const where = cx.look(textDocument.uri);
          if (where === undefined) return null;
          const found = renameable(viewOf(cx, where), where.file, where.lines.offset(position.line, position.character));
          if (found === undefined) return null;
          if ("refused" in found) return refusal(found);
          return { range: rangeOf(where.lines, found.span.start, found.span.end), placeholder: found.id };
        },
      ),
    );
    cx.connection.onRenameRequest(
      guard("rename", cx.log, null, ({ textDocument, position, newName }): WorkspaceEdit | ResponseError<void> | null => {
        const where = cx.look(textDocument.uri);
        if (where === undefined) return null;
        const view = viewOf(cx, where);
        const found = renameAt(view, where.file, where.lines.offset(position.line, position.character), newName);
        if (found === undefined) return null;
        return "refused" in found ? refusal(found) : workspaceEdit(cx, view.files, found);
      }),
    );
  },
};

/** Files that are open are named with the version the edit was made for. */
function workspaceEdit(cx: FeatureContext, files: readonly FileAnalysis[], { edits }: Renaming): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  const documentChanges: TextDocumentEdit[] = [];
  for (const file of files) {
    const list = edits.get(file.path);
    if (list === undefined) continue;
    const uri = cx.uriOf(file.path);
    const lines = linesOfFile(file);
    const made = list.map((e) => ({ range: rangeOf(lines, e.start, e.end), newText: e.text }));
    changes[uri] = made;
    documentChanges.push({ textDocument: { uri, version: cx.look(uri)?.version ?? null }, edits: made });
  }
  return cx.abilities().documentChanges ? { documentChanges } : { changes };
}
