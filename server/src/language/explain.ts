/** The explanation of a rule or a finding of the form, as Markdown: what is asked, why, and where that comes from. */
import type { Pack } from "../../../schemas/pack.ts";
import { clauseOf } from "../engine/packs.ts";
import type { Block } from "../engine/rulePage.ts";
import { rulePage } from "../engine/rulePage.ts";
import type { Rule } from "../engine/rules.ts";
import { t } from "../l10n/say.ts";

/**
 * Null when there is no such rule.
 *
 * @param local rules of an organisation's own
 */
export function explainRule(id: string, packs: readonly Pack[], local: readonly Rule[] = []): string | null {
  const page = rulePage(id, packs, local);
  if (page === null) return null;
  const out = [`# ${page.id}`, ""];
  for (const { title, blocks } of page.sections) {
    if (title !== "") out.push(`## ${title}`, "");
    blocks.forEach((block, i) => {
      out.push(...lines(block));
      // Items of one list stand together.
      if (block.is !== "item" || blocks[i + 1]?.is !== "item") out.push("");
    });
  }
  return out.join("\n");
}

function lines(block: Block): string[] {
  switch (block.is) {
    case "text":
      return [block.text];
    case "ask":
      return [`> ${block.text}`];
    case "item":
      return block.under === undefined ? [`- ${block.text}`] : [`- ${block.text}`, `  ${block.under}`];
    case "table":
      return [row(block.head), row(block.head.map(() => "---")), ...block.rows.map(row)];
    case "record":
      return [
        ...(block.asOf === undefined ? [] : [t("As of {day}:", { day: block.asOf }), ""]),
        "```yaml",
        ...withMarks(block.text),
        "```",
      ];
  }
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/** The record with carets under the place of the finding, in a comment line. */
function withMarks(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const start = line.indexOf("«");
    if (start < 0) return [line];
    const end = line.indexOf("»", start);
    const width = Math.max(1, (end < 0 ? line.length : end) - start - 1);
    const pointer = start < 1 ? `#${"^".repeat(Math.max(1, width - 1))}` : `#${" ".repeat(start - 1)}${"^".repeat(width)}`;
    return [line.replace(/[«»]/gu, ""), pointer];
  });
}

/** Clauses with their wording, whether it was checked, and the figure of the inspection. */
export function standardText(cites: readonly string[], packs: readonly Pack[]): string[] {
  const out: string[] = [];
  for (const cite of cites) {
    const cited = clauseOf(cite, packs);
    if (cited === undefined) continue;
    const { pack, number, clause, figure } = cited;
    out.push(`- **${pack.title}, ${number}**: ${clause.question}${clause.verified ? "" : ` (${t("wording not checked")})`}`);
    if (figure !== undefined) out.push(`  ${figure.text}`);
  }
  return out;
}
