/** From an id to what it stands for and to everywhere it is named, and from a record's name to its file. */
import type { DocumentHighlight, DocumentLink, Location, Position } from "vscode-languageserver/node";
import { DocumentHighlightKind } from "vscode-languageserver/node";
import type { IdPlace } from "../../language/idPlaces.ts";
import type { CaseFilesView } from "../../language/idsAt.ts";
import { definitionsAt, idAt, spotsOf } from "../../language/idsAt.ts";
import { linksIn } from "../../language/links.ts";
import type { Where } from "../actions.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { Feature, FeatureContext } from "./feature.ts";
import { linesOfFile, locationOf, viewOf } from "./places.ts";

interface Asked {
  readonly where: Where;
  readonly view: CaseFilesView;
  readonly place: IdPlace;
}

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export const navigation: Feature = {
  capabilities: {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
  },
  register: (cx) => {
    const { connection, log } = cx;
    connection.onDefinition(
      guard("definition", log, null, (params): Location | null => {
        const asked = idUnder(cx, params);
        const found = asked === undefined ? undefined : definitionsAt(asked.view, asked.where.file, asked.place)[0];
        return found === undefined ? null : locationOf(cx, found.file, found.span);
      }),
    );
    connection.onReferences(
      guard("references", log, [], (params): Location[] => {
        const asked = idUnder(cx, params);
        if (asked === undefined) return [];
        const wantsAll = params.context.includeDeclaration;
        const spots = spotsOf(asked.view, asked.where.file, asked.place).filter((s) => wantsAll || s.place.role !== "definition");
        return spots.map(({ file, place }) => locationOf(cx, file, place));
      }),
    );
    connection.onDocumentHighlight(
      guard("documentHighlight", log, [], (params): DocumentHighlight[] => {
        const asked = idUnder(cx, params);
        if (asked === undefined) return [];
        const { file, lines } = asked.where;
        return spotsOf(asked.view, file, asked.place)
          .filter((spot) => spot.file === file)
          .map(({ place }) => ({
            range: rangeOf(lines, place.start, place.end),
            kind: place.role === "definition" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          }));
      }),
    );
    connection.onDocumentLinks(
      guard("documentLink", log, [], ({ textDocument }): DocumentLink[] => {
        const where = cx.look(textDocument.uri);
        if (where === undefined) return [];
        return linksIn(viewOf(cx, where), where.file).map(({ span, to, words }) => {
          const line = linesOfFile(to.file).position(to.span.start).line;
          const target = cx.uriOf(to.file.path);
          // Editors take the line from the end of the address; in a file of one record there is nothing to look for.
          return {
            range: rangeOf(where.lines, span.start, span.end),
            target: to.entry.index < 0 ? target : `${target}#L${line + 1}`,
            tooltip: words,
          };
        });
      }),
    );
  },
};

function idUnder(cx: FeatureContext, { textDocument, position }: Params): Asked | undefined {
  const where = cx.look(textDocument.uri);
  if (where === undefined) return undefined;
  const view = viewOf(cx, where);
  const place = idAt(view, where.file, where.lines.offset(position.line, position.character));
  return place === undefined ? undefined : { where, view, place };
}
