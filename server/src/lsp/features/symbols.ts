/** The outline of a document, and what can be looked up across the cases of the workspace. */
import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver/node";
import { SymbolKind } from "vscode-languageserver/node";
import type { Found, OutlineItem } from "../../language/symbols.ts";
import { outlineOf, search } from "../../language/symbols.ts";
import type { LineIndex } from "../../source/lines.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { Feature } from "./feature.ts";
import { locationOf } from "./places.ts";

const OUTLINE: Readonly<Record<OutlineItem["what"], SymbolKind>> = {
  record: SymbolKind.File,
  group: SymbolKind.Object,
  rows: SymbolKind.Array,
  row: SymbolKind.Struct,
  text: SymbolKind.String,
};
const FOUND: Readonly<Record<Found["what"], SymbolKind>> = {
  case: SymbolKind.Package,
  record: SymbolKind.File,
  person: SymbolKind.Class,
  address: SymbolKind.Namespace,
  factor: SymbolKind.Event,
};

export const symbols: Feature = {
  capabilities: { documentSymbolProvider: true, workspaceSymbolProvider: true },
  register: (cx) => {
    cx.connection.onDocumentSymbol(
      guard("documentSymbol", cx.log, [], ({ textDocument }): DocumentSymbol[] => {
        const where = cx.look(textDocument.uri);
        return where === undefined ? [] : outlineOf(where.file).map((item) => shown(item, where.lines));
      }),
    );
    cx.connection.onWorkspaceSymbol(
      guard("workspaceSymbol", cx.log, [], ({ query }): SymbolInformation[] => {
        const workspace = cx.workspace();
        const files = function* () {
          for (const result of workspace.session.all())
            for (const { path } of result.files) {
              const file = workspace.isShown(path) ? workspace.session.file(path) : undefined;
              if (file !== undefined) yield file;
            }
        };
        return search(files(), query).map((found) => ({
          name: found.name,
          kind: FOUND[found.what],
          location: locationOf(cx, found.file, found.span),
          ...(found.within === "" ? {} : { containerName: found.within }),
        }));
      }),
    );
  },
};

function shown(item: OutlineItem, lines: LineIndex): DocumentSymbol {
  return {
    name: item.name,
    ...(item.detail === "" ? {} : { detail: item.detail }),
    kind: OUTLINE[item.what],
    range: rangeOf(lines, item.span.start, item.span.end),
    selectionRange: rangeOf(lines, item.mark.start, item.mark.end),
    children: item.children.map((child) => shown(child, lines)),
  };
}
