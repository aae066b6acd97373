/** Quiet lines above records, and small words after dates. */
import type { CodeLens, Command, InlayHint } from "vscode-languageserver/node";
import { hintsOf } from "../../language/hints.ts";
import type { Lens } from "../../language/lenses.ts";
import { lensesOf } from "../../language/lenses.ts";
import { lineIndex } from "../../source/lines.ts";
import { overlaps } from "../actions.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { ShowArguments } from "../protocol.ts";
import type { Feature } from "./feature.ts";

export const lenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false }, inlayHintProvider: { resolveProvider: false } },
  register({ connection, look, workspace, uriOf, abilities, log }) {
    connection.onCodeLens(
      guard("codeLens", log, [], ({ textDocument }): CodeLens[] => {
        const where = look(textDocument.uri);
        if (where === undefined) return [];
        const found = lensesOf(where.file, workspace().filesOf(where.case), where.case, workspace().day());
        const files = new Map(where.case.files.map((file) => [file.path, file]));
        const commandOf = (lens: Lens): Command => {
          const file = lens.to === undefined ? undefined : files.get(lens.to.path);
          // Words without a command: they are there to be read.
          if (!abilities().shows || lens.to === undefined || file === undefined) return { title: lens.title, command: "" };
          const { line, column } = lineIndex(file.text).position(lens.to.offset);
          const place: ShowArguments = [uriOf(file.path), line, column];
          return { title: lens.title, command: "caselint.show", arguments: [...place] };
        };
        return found.map((lens) => ({ range: rangeOf(where.lines, lens.at, lens.at), command: commandOf(lens) }));
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
