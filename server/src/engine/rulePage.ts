/**
 * All there is to tell about a rule, as sections: the pages, the editor and `caselint explain` print this one
 * account, each in its own way.
 */
import type { Pack } from "../../../schemas/pack.ts";
import { packs as standards } from "../../../schemas/packs/index.ts";
import { KIND_TITLES } from "../../../schemas/titles.ts";
import { said as saidOf, t, table } from "../l10n/say.ts";
import { effectiveIn } from "./env.ts";
import { asExample } from "./examples.ts";
import type { Offer } from "./offers.ts";
import { offersOf } from "./offers.ts";
import { clauseOf } from "./packs.ts";
import type { CaseloadRule, Rule } from "./rules.ts";
import { caseloadRules, formRules, rules } from "./rules.ts";
import { spelledOut } from "./sources.ts";

export type FormRule = (typeof formRules)[number];
export type AnyRule = Rule | CaseloadRule | FormRule;

export type Block =
  | { readonly is: "text"; readonly text: string }
  /** The question to ask oneself. */
  | { readonly is: "ask"; readonly text: string }
  | { readonly is: "item"; readonly text: string; readonly under?: string }
  | { readonly is: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A record; `«»` marks the place of the finding. */
  | { readonly is: "record"; readonly text: string; readonly asOf: string | undefined };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface RulePage {
  readonly id: string;
  readonly severity: "error" | "warning" | "info";
  /** What it says, and then the rest. The first section has no title. */
  readonly sections: readonly Section[];
}

const MEANS = table({
  error: "error: a required safeguard is absent, or the record contradicts itself",
  warning: "warning: likely to be weak",
  info: "information: worth a thought",
});
const CLASSES: Readonly<Record<Offer["class"], string>> = table({
  safe: "safe, done by `caselint fix`",
  prompt: "puts in a prompt to fill in",
  choice: "a person picks",
});
const MOST_OFFERS = 8;

const text = (words: string): Block => ({ is: "text", text: words });
const item = (words: string, under?: string): Block =>
  under === undefined ? { is: "item", text: words } : { is: "item", text: words, under };
/** Places filled in when the rule speaks. */
const gaps = (words: string): string => t(words).replace(/\{\w+\}/gu, "…");

/** Every rule and finding of the form by its id; local rules are given. */
export function ruleById(id: string, local: readonly Rule[] = []): AnyRule | undefined {
  const is = (r: { readonly id: string }): boolean => r.id === id;
  return rules.find(is) ?? caseloadRules.find(is) ?? formRules.find(is) ?? local.find(is);
}

/** Kinds of record a rule looks at, by their titles. */
export function kindTitles(rule: Rule): string[] {
  return [rule.record].flat().map((kind) => saidOf(KIND_TITLES[kind]));
}

/** Ids of the standards in which a rule is on, from the oldest. */
export function packsWith(): (rule: string) => string[] {
  const each = standards.map((pack) => {
    const env = { asOf: pack.from, packs: standards, localPacks: [], rules, settingsFile: undefined, standardFlag: pack.id };
    return { id: pack.id, effective: effectiveIn(env)({}) };
  });
  return (rule) => each.filter(({ effective }) => effective.rule(rule).on).map(({ id }) => id);
}

/**
 * @param packs standards and local packs whose clauses may be cited
 * @param local rules of an organisation's own
 * @returns null when there is no such rule
 */
export function rulePage(id: string, packs: readonly Pack[], local: readonly Rule[] = []): RulePage | null {
  const rule = ruleById(id, local);
  if (rule === undefined) return null;
  const sections: Section[] = [
    { title: "", blocks: said(rule) },
    { title: t("Why"), blocks: [text(t(rule.why))] },
  ];
  const add = (title: string, blocks: readonly Block[]): void => {
    if (blocks.length > 0) sections.push({ title, blocks });
  };
  if ("cites" in rule) add(t("What the standard asks"), clauses(rule.cites, packs));
  add(t("At a glance"), glance(rule));
  if ("parameters" in rule) add(t("Parameters"), parameters(rule));
  if ("scope" in rule && rule.scope === "caseload") {
    add(
      t("Speaks"),
      rule.examples.invalid.map((words) => item(t(words))),
    );
    add(
      t("Stays silent"),
      rule.examples.valid.map((words) => item(t(words))),
    );
  } else if ("scope" in rule) {
    add(t("Put right by"), offers(rule as Rule));
    add(t("Reported"), records((rule as Rule).examples.invalid));
    add(t("Nothing to report"), records((rule as Rule).examples.valid));
  }
  return { id: rule.id, severity: rule.severity, sections };
}

function said(rule: AnyRule): Block[] {
  const all = Object.values(rule.messages) as readonly { readonly what: string; readonly ask: string }[];
  // A local rule says the same whether something is missing or differs.
  const shown = "localTo" in rule && rule.localTo !== undefined ? all.slice(0, 1) : all;
  return shown.flatMap((m): Block[] => [text(gaps(m.what)), { is: "ask", text: gaps(m.ask) }]);
}

function clauses(cites: readonly string[], packs: readonly Pack[]): Block[] {
  return cites.flatMap((cite) => {
    const cited = clauseOf(cite, packs);
    if (cited === undefined) return [];
    const { pack, number, clause, figure } = cited;
    return [item(`${pack.title}, ${number}: ${clause.question}${clause.verified ? "" : ` (${t("wording not checked")})`}`, figure?.text)];
  });
}

function glance(rule: AnyRule): Block[] {
  if (!("scope" in rule)) {
    return [t("Looks at: the form of any record."), t("On in: every standard, always."), t("Set aside: never.")]
      .map((line) => item(line))
      .toSpliced(0, 0, item(t("Severity: {means}.", { means: MEANS[rule.severity] })));
  }
  const on =
    "localTo" in rule && rule.localTo !== undefined ? t("the local pack {id}", { id: rule.localTo }) : packsWith()(rule.id).join(", ");
  const looks =
    rule.scope === "caseload"
      ? `${t("many cases at once, in reports only.")} ${t(rule.reads)}`
      : rule.scope === "case"
        ? t("the whole case; listed under {kinds}.", { kinds: kindTitles(rule).join(", ") })
        : t("one record: {kinds}.", { kinds: kindTitles(rule).join(", ") });
  const aside =
    rule.scope === "caseload"
      ? t("does not apply.")
      : rule.mustAnswer === true
        ? t("never.")
        : t("with a reason, a manager's agreement and a date to look again.");
  return [
    item(t("Severity: {means}.", { means: MEANS[rule.severity] })),
    item(t("Looks at: {looks}", { looks })),
    item(t("On in: {standards}.", { standards: on === "" ? t("local packs that ask for it") : on })),
    item(t("Set aside: {aside}", { aside })),
    item(t("Since: {version}.", { version: rule.since })),
    item(t("Source: {source}.", { source: rule.source }), spelledOut(rule.source).join(" ") || undefined),
  ];
}

function parameters(rule: AnyRule): Block[] {
  const entries = Object.entries(("parameters" in rule ? rule.parameters : undefined) ?? {});
  if (entries.length === 0) return [];
  const rows = entries.map(([name, p]) => [name, `${[p.default].flat().join(", ")}${p.unit === undefined ? "" : ` ${p.unit}`}`, t(p.help)]);
  return [{ is: "table", head: [t("name"), t("unless said otherwise"), t("meaning")], rows }];
}

function offers(rule: Rule): Block[] {
  const all = offersOf(rule);
  if (all.length === 0) return [text(t("Writing what is asked for."))];
  const shown = all.slice(0, MOST_OFFERS).map((offer) => item(`${saidOf(offer.title)} (${CLASSES[offer.class]})`));
  return all.length > MOST_OFFERS ? [...shown, item(t("and {n} more of the same sort", { n: all.length - MOST_OFFERS }))] : shown;
}

function records(list: Rule["examples"]["valid"]): Block[] {
  return list.map((given) => {
    const { text: words, asOf } = asExample(given);
    return { is: "record", text: words.trimEnd(), asOf };
  });
}
