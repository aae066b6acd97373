/** The caseload as a whole, for people at a terminal. */
import type { CaseloadReport, StandardRating } from "../caseload/report.ts";
import { key, t } from "../l10n/say.ts";
import {
  decidedBand,
  groupLines,
  groupWords,
  marginNote,
  overallWords,
  packTitle,
  questionBand,
  ratingWords,
  shareWords,
} from "./caseload-words.ts";
import type { Sureness } from "./formats/reporter.ts";
import type { Paint } from "./paint.ts";
import { paintSeverity } from "./text.ts";
import { hang, inert, LABELS, rank } from "./words.ts";

export interface CaseloadOptions {
  readonly paint: Paint;
  /** Letters on a line. */
  readonly width: number;
  readonly sureness?: Sureness | undefined;
}

const MOST_PLACES = 6;
const LABEL_WIDTH = 9;

/** Ratings, groups and findings about many cases. Ends with a blank line; "" when there is nothing to tell. */
export function caseloadText(caseload: CaseloadReport, options: CaseloadOptions): string {
  const out: string[] = [];
  ratingsText(caseload, options, out);
  groupsText(caseload, options, out);
  findingsText(caseload, options, out);
  return out.length === 0 ? "" : `${out.join("\n")}\n\n`;
}

function section(title: string, { paint }: CaseloadOptions, out: string[]): void {
  if (out.length > 0) out.push("");
  out.push(paint.bold(title));
}

function ratingsText({ ratings, overall }: CaseloadReport, options: CaseloadOptions, out: string[]): void {
  if (ratings.length === 0) return;
  section(t("What the records show, by standard"), options, out);
  out.push(...hang("  ", "  ", `${t(NOTE)}${marginNote(options.sureness)}`, options.width - 2).map((line) => options.paint.dim(line)));
  for (const pack of new Set(ratings.map((rating) => rating.pack))) {
    out.push("", `  ${options.paint.bold(inert(packTitle(pack)))}`);
    for (const rating of ratings) if (rating.pack === pack) ratingText(rating, options, out);
    for (const one of overall) {
      if (one.pack === pack)
        out.push(...hang("    ", "      ", t("Overall: {rating}", { rating: inert(overallWords(one)) }), options.width - 6));
    }
  }
}

const NOTE = key(
  "Shares of relevant cases whose records show no gap. Indicative: records show what was written, and people judge what was done.",
);

function ratingText(rating: StandardRating, { paint, width }: CaseloadOptions, out: string[]): void {
  out.push(
    ...hang("    ", "      ", `${inert(`${rating.standard} ${rating.title}`)}: ${ratingWords(rating)}`, width - 6).map((l) =>
      paint.bold(l),
    ),
  );
  const shares = rating.questions.map((question) => shareWords(question));
  const room = Math.max(0, ...shares.map((share) => share.length));
  for (const [i, question] of rating.questions.entries()) {
    const band = question.percent === null ? "" : `  ${questionBand(question)}`;
    out.push(`      ${question.id.padEnd(7)}${band === "" ? shares[i] : `${(shares[i] ?? "").padEnd(room)}${band}`}`);
    out.push(...hang("             ", "             ", inert(question.question), Math.max(40, width - 13)).map((line) => paint.dim(line)));
    if (question.person > 0) out.push(paint.dim(`             ${t("For a person to judge: {n}.", { n: question.person })}`));
  }
  const { discretion } = rating;
  if (discretion === null) return;
  const words = t("Discretion: {band}, by {who}. Why: {why}", {
    band: decidedBand(discretion.to),
    who: discretion.who,
    why: discretion.why,
  });
  out.push(...hang("      ", "        ", inert(words), width - 8));
}

function groupsText({ groups }: CaseloadReport, options: CaseloadOptions, out: string[]): void {
  if (groups.length === 0) return;
  section(t("Groups beside the rest of the caseload"), options, out);
  for (const group of groups) {
    out.push(`  ${inert(groupWords(group))}`);
    for (const line of groupLines(group))
      out.push(...hang("    ", "      ", inert(line), options.width - 6).map((l) => options.paint.dim(l)));
  }
}

function findingsText({ findings }: CaseloadReport, options: CaseloadOptions, out: string[]): void {
  if (findings.length === 0) return;
  const { paint, width } = options;
  section(t("About many cases"), options, out);
  const room = Math.max(40, width - 2 - LABEL_WIDTH);
  const hanging = " ".repeat(2 + LABEL_WIDTH);
  for (const finding of [...findings].sort((a, b) => rank(a.severity) - rank(b.severity))) {
    const label = `  ${paintSeverity(finding.severity, LABELS[finding.severity].padEnd(LABEL_WIDTH), paint)}`;
    out.push(...hang(label, hanging, inert(finding.message), room), ...hang(hanging, hanging, inert(finding.ask), room));
    for (const { path, at } of finding.places.slice(0, MOST_PLACES)) out.push(paint.dim(`${hanging}${inert(path)}  ${inert(at)}`));
    const more = finding.places.length - MOST_PLACES;
    if (more > 0) out.push(paint.dim(`${hanging}${t("and {more} more", { more })}`));
    out.push(paint.dim(`${hanging}${finding.rule}`));
  }
}
