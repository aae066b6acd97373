import { createHmac, randomBytes } from "node:crypto";
import type { CaseloadReport } from "../caseload/report.ts";
import type { CaseRow } from "../caseload/types.ts";
import type { CaseResult } from "../engine/types.ts";
import { redactCase, redactCaseload, redactPath, redactRow } from "../report/redact.ts";

export interface Redactor {
  case(result: CaseResult): CaseResult;
  /** @param shown the case as `case` gave it */
  row(row: CaseRow, shown: CaseResult): CaseRow;
  caseload(whole: CaseloadReport): CaseloadReport;
  path(file: string): string;
  /** A CRN or the id of a record. */
  id(text: string): string;
  /** A sentence about settings or files, without the names it quotes. */
  problem(message: string): string;
}

let ofThisRun: Redactor | undefined;

/** Pseudonyms under a key that is made for this run and kept nowhere: the same for all that ask within the run. */
export function redactor(): Redactor {
  ofThisRun ??= newRedactor();
  return ofThisRun;
}

function newRedactor(): Redactor {
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
    row: (row, shown) => redactRow(row, shown, pseudonym),
    caseload: (whole) => redactCaseload(whole, pseudonym),
    path: (file) => redactPath(file, pseudonym),
    id: pseudonym,
    problem: (message) =>
      message
        .replace(/"[^"]*"/gu, '"…"')
        .replace(/\(([^()]*)\)/gu, (all, inside: string) => (inside.includes("/") || inside.includes("caselint.yaml") ? "" : all)),
  };
}
