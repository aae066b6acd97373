/** Where to begin in a case, as the editor says it: short lines above the header, and the reasons when one rests on it. */
import { firstGaps } from "../engine/first.ts";
import type { CaseResult } from "../engine/types.ts";
import { t } from "../l10n/say.ts";

export interface BeginWith {
  readonly title: string;
  /** A file of the case, and a UTF-16 offset in it. */
  readonly path: string;
  readonly offset: number;
}

/** "1. contingency missing": a rule's id says in two or three words what its message says in full. */
export function beginWith(result: CaseResult): BeginWith[] {
  return firstGaps(result).map(({ finding, file }, i) => ({
    title: `${i === 0 ? `${t("Begin with")} ` : ""}${i + 1}. ${finding.rule.replaceAll("-", " ")}`,
    path: file.path,
    offset: finding.start,
  }));
}

/** The same in full, as Markdown, with the reason for the order; undefined in a case without findings. */
export function beginWithText(result: CaseResult): string | undefined {
  const first = firstGaps(result);
  if (first.length === 0) return undefined;
  const lines = first.map(
    ({ finding, reason, more }, i) =>
      `${i + 1}. ${finding.message} *${finding.ask}* (${t(reason)}${more === 0 ? "" : `; ${t("{n} more like it", { n: more })}`})`,
  );
  return [`**${t("Begin with")}**`, "", ...lines].join("\n");
}
