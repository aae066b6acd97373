/** What the local allocation guide gives for a case: shown when somebody rests on its colour band. */
import { colourBand as bands } from "../../../schemas/vocab/case.ts";
import { caseWanted } from "../engine/case.ts";
import type { Env } from "../engine/env.ts";
import { effectiveIn } from "../engine/env.ts";
import { said, t } from "../l10n/say.ts";
import { caseView } from "../record/case.ts";
import type { Band, BandReason } from "../record/colour-band.ts";
import { colourBand } from "../record/colour-band.ts";
import type { RecordFacts } from "../record/types.ts";
import type { CaseFilesView } from "./idsAt.ts";

const RULE = "case-colour-band-mismatch";
const LABELS: ReadonlyMap<Band, string> = new Map(bands.values.map((v) => [v.value, v.label]));

/** The band and its reasons as Markdown; undefined without a header, and where no local pack with colour bands is on. */
export function bandHover(view: CaseFilesView, env: Env): string | undefined {
  const entries = view.files.flatMap((file) => file.entries);
  const header = entries.find((entry) => entry.kind === "case");
  if (header === undefined) return undefined;
  const setting = effectiveIn(env)(caseWanted(header)).rule(RULE);
  if (!setting.on) return undefined;
  const facts = entries.map((entry) => entry.facts);
  const guide = colourBand(caseView(view.asOf, header.facts as RecordFacts<"case">, facts), Number(setting.parameters["age"]));
  if (guide.isHub) return `**${t("Allocation guide")}**: ${t("no band. Unpaid work or attendance centre alone is held by the hub.")}`;
  const lines = [
    `**${t("Allocation guide")}**: ${guide.band === undefined ? t("no band") : t("at least {band}", { band: said(LABELS.get(guide.band) ?? "") })}`,
  ];
  lines.push(...listOf(t("By itself"), guide.automatic), ...listOf(t("To consider"), guide.consider));
  if (guide.unsure !== undefined) lines.push("", t("It may be higher: {why}", { why: startedSmall(t(guide.unsure)) }));
  return lines.join("\n");
}

function listOf(title: string, reasons: readonly BandReason[]): string[] {
  if (reasons.length === 0) return [];
  return ["", `${title}:`, "", ...reasons.map(({ label, band }) => `- ${said(label)}: ${said(LABELS.get(band) ?? "")}`)];
}

const startedSmall = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
