/** Completion: what may be written at the caret, as the client can take it. */
import type { ClientCapabilities, CompletionItem, CompletionList, CompletionParams } from "vscode-languageserver/node";
import { CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from "vscode-languageserver/node";
import type { Completion } from "../../language/completion.ts";
import { completionsAt } from "../../language/completion.ts";
import type { LineIndex } from "../../source/lines.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type { Feature, FeatureContext } from "./feature.ts";

/**
 * A colon asks for a value; a dash starts a row, and goes on with values that have hyphens in them; `[` and `,`
 * ask for what a list may hold; `"` for names and values in JSON; `#` for a section; `(` for ids in a text.
 * A space would ask at every word of a text, and so would letters, which clients ask at by themselves.
 */
const TRIGGERS = [":", "-", "[", ",", '"', "#", "("];

const KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  kind: CompletionItemKind.Class,
  key: CompletionItemKind.Property,
  row: CompletionItemKind.Struct,
  value: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Value,
  id: CompletionItemKind.Reference,
  person: CompletionItemKind.Reference,
  record: CompletionItemKind.File,
  heading: CompletionItemKind.Module,
};

interface Takes {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly beside: boolean;
  readonly asIs: boolean;
}

/** What a client says it can take; one that says nothing gets plain text. */
export function takes(client: ClientCapabilities | undefined): Takes {
  const completion = client?.textDocument?.completion;
  const item = completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    beside: item?.labelDetailsSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true,
  };
}

export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: TRIGGERS, completionItem: { labelDetailsSupport: true } } },
  register: (cx: FeatureContext) => {
    cx.connection.onCompletion(
      guard("completion", cx.log, null, ({ textDocument, position }: CompletionParams): CompletionList | null => {
        const where = cx.look(textDocument.uri);
        if (where === undefined) return null;
        const can = takes(cx.client());
        const workspace = cx.workspace();
        const caret = where.lines.offset(position.line, position.character);
        const found = where.result.records.flatMap((record) => record.findings.map((finding) => finding.rule));
        const options = { today: workspace.day(), snippets: can.snippets, found };
        const offers = completionsAt(where.file, workspace.filesOf(where.case), caret, options);
        return offers.length === 0 ? null : { isIncomplete: false, items: offers.map((offer) => itemOf(offer, where.lines, can)) };
      }),
    );
  },
};

/** One offer in the form that the client can take. */
export function itemOf(offer: Completion, lines: LineIndex, can: Takes): CompletionItem {
  const range = rangeOf(lines, offer.span.start, offer.span.end);
  const item: CompletionItem = {
    label: offer.label,
    kind: KINDS[offer.kind],
    sortText: offer.sort,
    filterText: offer.filter,
    textEdit: { range, newText: offer.text },
  };
  if (can.beside && offer.meaning !== "") item.labelDetails = { description: offer.meaning };
  const detail = can.beside ? offer.detail : [offer.meaning, offer.detail].filter((words) => words !== "").join(", ");
  if (detail !== "") item.detail = detail;
  if (offer.markdown !== "")
    item.documentation = can.markdown ? { kind: MarkupKind.Markdown, value: offer.markdown } : plain(offer.markdown);
  if (offer.snippet) item.insertTextFormat = InsertTextFormat.Snippet;
  // What is offered is indented already.
  if (can.asIs) item.insertTextMode = InsertTextMode.asIs;
  if (offer.commaAt !== undefined) item.additionalTextEdits = [{ range: rangeOf(lines, offer.commaAt, offer.commaAt), newText: "," }];
  return item;
}

const plain = (markdown: string): string => markdown.replace(/\*\*|`/gu, "");
