import { createHmac, randomBytes } from "node:crypto";
import type { CaseResult } from "../engine/types.ts";
import { redactCase, redactPath } from "../report/redact.ts";

export interface Redactor {
  case(result: CaseResult): CaseResult;
  path(file: string): string;
  /** A CRN or the id of a record. */
  id(text: string): string;
  /** A sentence about settings or files, without the names it quotes. */
  problem(message: string): string;
}

/** Pseudonyms under a key that is made for this run and kept nowhere. */
export function redactor(): Redactor {
  const key = randomBytes(32);
  const known = new Map<string, string>();
  const pseudonym = (text: string): string => {
    let made = known.get(text);
    if (made === undefined) {
      made = `x${createHmac("sha256", key).update(text).digest("hex").slice(0, 10)}`;
      known.set(text, made);
    }
    return made;
  };
  return {
    case: (result) => redactCase(result, pseudonym),
    path: (file) => redactPath(file, pseudonym),
    id: pseudonym,
    problem: (message) =>
      message
        .replace(/"[^"]*"/gu, '"…"')
        .replace(/\(([^()]*)\)/gu, (all, inside: string) => (inside.includes("/") || inside.includes("caselint.yaml") ? "" : all)),
  };
}
