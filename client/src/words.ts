import * as l10n from "@vscode/l10n";
import welsh from "../../l10n/bundle.l10n.cy.json" with { type: "json" };

/** A sentence with its `{names}` filled, in the language that was set. The English sentence is the key of the bundle. */
export const t = (sentence: string, data?: Record<string, string | number>): string =>
  data === undefined ? l10n.t(sentence) : l10n.t(sentence, data);

/** From now on, speak this language. What is on the screen already stays until it is made anew. */
export const speak = (language: "en" | "cy"): void => l10n.config({ contents: language === "cy" ? welsh : {} });
