/** The explanation of a rule or a finding of the form, as Markdown: what is asked, why, and where that comes from. */
import type { Pack } from "../../../schemas/pack.ts";
import type { Rule } from "../engine/rules.ts";
import { formRules, rules } from "../engine/rules.ts";
import { spelledOut } from "../engine/sources.ts";

const SEVERITY = {
  error: "A required safeguard is absent, or the record contradicts itself.",
  warning: "Likely to be weak.",
  info: "Worth a thought.",
} as const;

/** Null when there is no such rule. */
export function explainRule(id: string, packs: readonly Pack[]): string | null {
  const rule = rules.find((r) => r.id === id);
  if (rule !== undefined) return rulePage(rule, packs);
  const form = formRules.find((r) => r.id === id);
  if (form === undefined) return null;
  return page(form.id, form.messages, form.why, [`- ${SEVERITY[form.severity]}`, "- Always asked; it cannot be set aside."]);
}

function rulePage(rule: Rule, packs: readonly Pack[]): string {
  const kinds = typeof rule.record === "string" ? [rule.record] : rule.record;
  const facts = [
    `- ${SEVERITY[rule.severity]}`,
    rule.scope === "case" ? "- Looks at the whole case." : `- Looks at one record: ${kinds.join(", ")}.`,
    rule.mustAnswer === true
      ? "- It cannot be set aside."
      : "- It can be set aside with a reason, a manager's agreement and a date to look again.",
    ...Object.values(rule.parameters ?? {}).map(
      (p) => `- ${p.help} Unless said otherwise: ${[p.default].flat().join(", ")}${p.unit === undefined ? "" : ` ${p.unit}`}.`,
    ),
  ];
  const parts = [page(rule.id, rule.messages, rule.why, facts)];
  const cited = standardText(rule.cites, packs);
  if (cited.length > 0) parts.push("## What the standard asks", "", ...cited, "");
  parts.push(`Source: ${rule.source}`, "", ...spelledOut(rule.source).flatMap((line) => [line, ""]));
  return parts.join("\n");
}

function page(
  id: string,
  messages: Readonly<Record<string, { readonly what: string; readonly ask: string }>>,
  why: string,
  facts: readonly string[],
): string {
  const said = Object.values(messages).flatMap((m) => [gaps(m.what), "", `> ${gaps(m.ask)}`, ""]);
  return [`# ${id}`, "", ...said, "## Why", "", why, "", ...facts, ""].join("\n");
}

/** Clauses with their wording, whether it was checked, and the figure of the inspection. */
export function standardText(cites: readonly string[], packs: readonly Pack[]): string[] {
  const out: string[] = [];
  for (const cite of cites) {
    const [packId, number] = cite.split("/") as [string, string];
    const pack = packs.find((p) => p.id === packId);
    const clause = pack?.clauses[number];
    if (pack === undefined || clause === undefined) continue;
    out.push(`- **${pack.title}, ${number}**: ${clause.question}${clause.verified ? "" : " (wording not checked)"}`);
    const figure = pack.figures[number];
    if (figure !== undefined) out.push(`  ${figure.text}`);
  }
  return out;
}

/** Places filled in when the rule speaks. */
const gaps = (text: string): string => text.replace(/\{(\w+)\}/gu, "…");
