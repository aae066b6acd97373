/** Quiet lines above records, and small words after dates. */
import type { CodeLens, InlayHint } from "vscode-languageserver/node";
import { hintsOf } from "../../language/hints.ts";
import { lensesOf } from "../../language/lenses.ts";
import { overlaps } from "../actions.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { Feature } from "./feature.ts";

export const lenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false }, inlayHintProvider: { resolveProvider: false } },
  register({ connection, look, workspace, log }) {
    connection.onCodeLens(
      guard("codeLens", log, [], ({ textDocument }): CodeLens[] => {
        const where = look(textDocument.uri);
        if (where === undefined) return [];
        const found = lensesOf(where.file, workspace().filesOf(where.case), where.case, workspace().day());
        // Words without a command: they are there to be read.
        return found.map(({ at, title }) => ({ range: rangeOf(where.lines, at, at), command: { title, command: "" } }));
      }),
    );
    connection.languages.inlayHint.on(
      guard("inlayHint", log, [], ({ textDocument, range }): InlayHint[] => {
        const where = look(textDocument.uri);
        if (where === undefined) return [];
        const found = hintsOf(where.file, workspace().filesOf(where.case), workspace().day(), overlaps(range, where.lines));
        return found.map(({ at, label }) => ({ position: rangeOf(where.lines, at, at).start, label, paddingLeft: true }));
      }),
    );
  },
};
