/** Parts of a record that can be folded away. */
import type { FoldingRange } from "vscode-languageserver/node";
import { foldsOf } from "../../language/folding.ts";
import { guard } from "../guard.ts";
import type { Feature } from "./feature.ts";

export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  register: (cx) => {
    cx.connection.onFoldingRanges(
      guard("foldingRange", cx.log, [], ({ textDocument }): FoldingRange[] => {
        const where = cx.look(textDocument.uri);
        if (where === undefined) return [];
        return foldsOf(where.file, where.lines).map(({ first, last }) => ({ startLine: first, endLine: last }));
      }),
    );
  },
};
