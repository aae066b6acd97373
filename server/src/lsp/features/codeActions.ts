/** Fixes for what stands at a place, and all that is safe in a document at once. */
import type { CodeAction } from "vscode-languageserver/node";
import { FIX_ALL, fixAllAction, overlaps, quickFixes } from "../actions.ts";
import { guard } from "../guard.ts";
import type { Feature } from "./feature.ts";

export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: ["quickfix", FIX_ALL] } },
  register: (cx) => {
    const { connection, look, workspace, abilities, explanation, log } = cx;
    connection.onCodeAction(
      guard("codeAction", log, [], ({ textDocument, range, context }): CodeAction[] => {
        const where = look(textDocument.uri);
        if (where === undefined) return [];
        const wants = (kind: string): boolean =>
          context.only === undefined || context.only.some((only) => only === "" || kind === only || kind.startsWith(`${only}.`));
        const at = overlaps(range, where.lines);
        const found = wants("quickfix") ? quickFixes(where, at.start, at.end, abilities(), workspace().day(), explanation()) : [];
        // Fixing everything is offered when asked for by name, not in every menu.
        if (context.only === undefined || !wants(FIX_ALL)) return found;
        const all = fixAllAction(where, workspace().filesOf(where.case), workspace().envOf(where.case.folder), abilities());
        return all === undefined ? found : [...found, all];
      }),
    );
  },
};
