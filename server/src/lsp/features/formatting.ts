/** Tidying a record without touching its words. */
import type { TextEdit } from "vscode-languageserver/node";
import { formatEdits } from "../../language/format.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { Feature } from "./feature.ts";

export const formatting: Feature = {
  capabilities: { documentFormattingProvider: true },
  register({ connection, look, log }) {
    connection.onDocumentFormatting(
      guard("formatting", log, [], ({ textDocument }): TextEdit[] => {
        const where = look(textDocument.uri);
        if (where === undefined) return [];
        return formatEdits(where.file).map(({ start, end, text }) => ({ range: rangeOf(where.lines, start, end), newText: text }));
      }),
    );
  },
};
