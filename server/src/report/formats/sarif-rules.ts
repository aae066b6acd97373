/** What SARIF says of rules: the account that the pages give, in short. */
import { packs } from "../../../../schemas/packs/index.ts";
import { clauseOf } from "../../engine/packs.ts";
import type { AnyRule } from "../../engine/rulePage.ts";
import { packsWith } from "../../engine/rulePage.ts";
import { caseloadRules, formRules, rules } from "../../engine/rules.ts";
import type { Severity } from "../../engine/types.ts";

export const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = { error: "error", warning: "warning", info: "note" };

export interface RuleList {
  /** Every rule that comes with the tool, by id. */
  readonly descriptors: readonly unknown[];
  /** Undefined for a rule of an organisation's own. */
  indexOf(rule: string): number | undefined;
}

export function ruleList(): RuleList {
  const all: AnyRule[] = [...rules, ...caseloadRules, ...formRules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const on = packsWith();
  const index = new Map(all.map((rule, i) => [rule.id, i]));
  return { descriptors: all.map((rule) => descriptor(rule, on)), indexOf: (rule) => index.get(rule) };
}

function descriptor(rule: AnyRule, on: (rule: string) => string[]): unknown {
  const said = Object.values(rule.messages) as readonly { readonly what: string; readonly ask: string }[];
  const asked = [...new Set(said.map((m) => gaps(m.ask)))];
  const clauses = ("cites" in rule ? rule.cites : []).flatMap((cite) => {
    const cited = clauseOf(cite, packs);
    return cited === undefined ? [] : [`${cited.pack.title}, ${cited.number}: ${cited.clause.question}`];
  });
  const isForm = !("scope" in rule);
  return {
    id: rule.id,
    name: rule.id
      .split("-")
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(""),
    shortDescription: { text: gaps(said[0]?.what ?? rule.id) },
    fullDescription: { text: rule.why },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    // Shown by the editor's extension without any network; `page` is the same page as a file of the package.
    helpUri: `caselint-rule:/${rule.id}.md`,
    help: {
      text: [rule.why, ...asked, ...clauses].join("\n"),
      markdown: [rule.why, ...asked.map((ask) => `> ${ask}`), clauses.map((clause) => `- ${clause}`).join("\n")]
        .filter((p) => p !== "")
        .join("\n\n"),
    },
    properties: {
      page: `docs/rules/${rule.id}.md`,
      scope: isForm ? "record" : rule.scope,
      kinds: isForm ? ["any"] : [rule.record].flat(),
      packs: isForm ? packs.map((pack) => pack.id) : on(rule.id),
      cites: isForm ? [] : rule.cites,
      mustAnswer: isForm || ("mustAnswer" in rule && rule.mustAnswer === true),
      since: isForm ? "0.1" : rule.since,
    },
  };
}

const gaps = (words: string): string => words.replace(/\{\w+\}/gu, "…");
