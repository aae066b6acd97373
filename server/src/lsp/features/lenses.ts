/** Quiet lines above records, and small words after dates. */
import type { CodeLens, Command, InlayHint } from "vscode-languageserver/node";
import { hintsOf } from "../../language/hints.ts";
import type { Lens } from "../../language/lenses.ts";
import { lensesOf } from "../../language/lenses.ts";
import { lineIndex } from "../../source/lines.ts";
import type { Where } from "../actions.ts";
import { overlaps } from "../actions.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { ShowArguments } from "../protocol.ts";
import type { Feature, FeatureContext } from "./feature.ts";

export const lenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false }, inlayHintProvider: { resolveProvider: false } },
  register(cx) {
    const { connection, look, workspace, uriOf, abilities, log } = cx;
    /** By address, what the lines of a document said when the client last asked. */
    const said = new Map<string, string>();
    const lensesIn = (uri: string): { where: Where; found: Lens[] } | undefined => {
      const where = look(uri);
      if (where === undefined) return undefined;
      return { where, found: lensesOf(where.file, workspace().filesOf(where.case), where.case, workspace().day()) };
    };
    refreshOnChange(cx, said, (uri) => lensesIn(uri)?.found);
    connection.onCodeLens(
      guard("codeLens", log, [], ({ textDocument }): CodeLens[] => {
        const here = lensesIn(textDocument.uri);
        if (here === undefined) return [];
        const { where, found } = here;
        said.set(textDocument.uri, wordsOf(found));
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

const wordsOf = (found: readonly Lens[]): string => found.map(({ title, to }) => `${title} ${to?.path ?? ""}`).join("\n");

/** Milliseconds in which several changes count as one. */
const PAUSE = 250;

/** Editors ask again for the document that is typed in; of the others they must be told, as a header sums up its case. */
function refreshOnChange(cx: FeatureContext, said: Map<string, string>, lensesIn: (uri: string) => readonly Lens[] | undefined): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = guard("codeLens refresh", cx.log, undefined, (): void => {
    timer = undefined;
    let isOther = false;
    for (const [uri, before] of said) {
      const found = lensesIn(uri);
      const now = found === undefined ? undefined : wordsOf(found);
      if (now === undefined) said.delete(uri);
      else if (now !== before) isOther = true;
    }
    if (isOther) void cx.connection.sendRequest("workspace/codeLens/refresh").catch(() => {});
  });
  cx.onChange(() => {
    if (said.size === 0 || cx.client().workspace?.codeLens?.refreshSupport !== true) return;
    if (timer === undefined) timer = setTimeout(look, PAUSE);
  });
}
