/** What is known of the place that somebody rests on. */
import type { Hover } from "vscode-languageserver/node";
import { MarkupKind } from "vscode-languageserver/node";
import { packs } from "../../../../schemas/packs/index.ts";
import { hoverAt } from "../../language/hover.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { Feature } from "./feature.ts";
import { viewOf } from "./places.ts";

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (cx) => {
    cx.connection.onHover(
      guard("hover", cx.log, null, ({ textDocument, position }): Hover | null => {
        const where = cx.look(textDocument.uri);
        if (where === undefined) return null;
        const env = cx.workspace().envOf(where.case.folder);
        const found = hoverAt(where.file, where.result, where.lines.offset(position.line, position.character), {
          packs: [...packs, ...env.localPacks],
          view: viewOf(cx, where),
          env,
          whole: where.case,
        });
        if (found === undefined) return null;
        return {
          contents: { kind: MarkupKind.Markdown, value: found.markdown },
          range: rangeOf(where.lines, found.span.start, found.span.end),
        };
      }),
    );
  },
};
