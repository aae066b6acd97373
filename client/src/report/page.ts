import { t } from "../words.ts";
import { script, style } from "./look.ts";

/** What a page is about: kept in the page, so that it comes back after the window was reloaded. */
export interface PageState {
  /** Address of a folder or a record. */
  readonly of: string;
  readonly what: "caseload" | "countersign";
}

const policyTag = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u;
/** For a page that brings none: it may show itself and nothing more. */
const closed = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The server's page with the colours of the editor, and with places that lead to their records. Its own policy stays as
 * strict as it was; only the two pieces put in here are allowed besides, by a word of their own.
 * @param nonce a fresh random word for every page
 * @param note a sentence that is true of this window alone, above the page
 */
export function editorPage(html: string, state: PageState, nonce: string, note = ""): string {
  const own = unescaped(policyTag.exec(html)?.[1] ?? closed);
  const policy = allowing(allowing(own, "style-src", nonce), "script-src", nonce);
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const withPolicy = policyTag.test(html) ? html.replace(policyTag, () => head) : html.replace(/<head>/u, () => `<head>${head}`);
  const look = `<style nonce="${nonce}">${style}</style>\n</head>`;
  const acts = `<script nonce="${nonce}" data-state="${escaped(JSON.stringify(state))}" data-open="${escaped(t("Open the record"))}">${script}</script>\n</body>`;
  const above = note === "" ? "" : `\n<p class="note" role="status">${escaped(note)}</p>`;
  return withPolicy
    .replace("</head>", () => look)
    .replace("<body>", () => `<body>${above}`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/u, () => acts);
}

function allowing(policy: string, directive: string, nonce: string): string {
  const parts = policy.split(";").map((part) => part.trim());
  const at = parts.findIndex((part) => part === directive || part.startsWith(`${directive} `));
  if (at < 0) parts.push(`${directive} 'nonce-${nonce}'`);
  else parts[at] = `${parts[at]?.replace(/ 'none'$/u, "")} 'nonce-${nonce}'`;
  return parts.filter((part) => part !== "").join("; ");
}

/** A page with one sentence, while there is no report to show. */
export function sentencePage(sentence: string, state: PageState, nonce: string): string {
  const body = `<main><p role="status">${escaped(sentence)}</p></main>`;
  const html = `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>Caselint</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
  return editorPage(html, state, nonce);
}

/** Reads back what a page kept; undefined when it is something else. */
export function stateOf(kept: unknown): PageState | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const { of, what } = kept as { readonly of?: unknown; readonly what?: unknown };
  if (typeof of !== "string" || (what !== "caseload" && what !== "countersign")) return undefined;
  return { of, what };
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (c) => entities[c] ?? c);
const unescaped = (text: string): string =>
  Object.entries(entities)
    .reduce((sofar, [letter, entity]) => (letter === "&" ? sofar : sofar.replaceAll(entity, letter)), text)
    .replaceAll("&amp;", "&");
