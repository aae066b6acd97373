/** What makes a run incomplete, each said once, in the order of paths. */
import type { Trouble } from "../host/find.ts";
import { t } from "../l10n/say.ts";
import type { Problem } from "../report/json.ts";
import type { Paint } from "../report/paint.ts";
import { inert } from "../report/words.ts";
import type { Redactor } from "./redact.ts";

export function gatherProblems(troubles: readonly Trouble[], problems: readonly Problem[], redact: Redactor | undefined): Problem[] {
  const seen = new Map<string, Problem>();
  for (const { path, message } of [...troubles, ...problems]) {
    const one = redact === undefined ? { path, message } : { path: redact.path(path), message: redact.problem(message) };
    seen.set(`${one.path}\n${one.message}`, one);
  }
  return [...seen.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.message < b.message ? -1 : 1));
}

/** For standard error, after everything else. */
export function problemsText(problems: readonly Problem[], isStopped: boolean, paint: Paint): string {
  const lines: string[] = [];
  if (isStopped) lines.push(paint.bold(t("Stopped before the end: what is reported is only part.")));
  if (problems.length > 0) lines.push(paint.bold(t("This check is not complete:")));
  for (const { path, message } of problems) lines.push(`  ${inert(path)}: ${inert(message)}`);
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}
