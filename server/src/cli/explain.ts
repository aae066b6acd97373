/** `caselint explain`: what a rule asks, why, and where that comes from. */
import { packs } from "../../../schemas/packs/index.ts";
import { asExample } from "../engine/examples.ts";
import type { Rule } from "../engine/rules.ts";
import { spelledOut } from "../engine/sources.ts";
import type { Paint } from "../report/paint.ts";
import { LABELS, listed, wrap } from "../report/words.ts";
import { closest } from "../source/suggest.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import type { FormRule } from "./catalogue.ts";
import { allIds, formRuleOf, kindsOf, packsWith, ruleOf } from "./catalogue.ts";
import type { ExitCode } from "./exit.ts";
import { offersOf } from "./offers.ts";
import { paintFor, stdoutSink, widthOf } from "./terminal.ts";

const MOST_EXAMPLES = 2;
const MOST_OFFERS = 6;

const MEANS = {
  error: "a required safeguard is absent, or the record contradicts itself",
  warning: "likely to be weak",
  info: "worth a thought",
} as const;
const CLASSES = { safe: "safe, done by `caselint fix`", prompt: "puts in a prompt to fill in", choice: "a person picks" } as const;

export async function explain(args: Args): Promise<ExitCode> {
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0) throw new Usage("Name one rule: caselint explain RULE. `caselint rules` lists them.");
  const rule = ruleOf(id);
  const form = formRuleOf(id);
  if (rule === undefined && form === undefined) {
    const near = closest(id, allIds());
    throw new Usage(
      `There is no rule "${id.slice(0, 80)}". ${near === undefined ? "`caselint rules` lists them." : `Did you mean ${near}?`}`,
    );
  }
  const page = newPage(paintFor(args, process.stdout), widthOf(process.stdout));
  if (rule !== undefined) rulePage(rule, page);
  else if (form !== undefined) formPage(form, page);
  const sink = stdoutSink();
  sink.write(page.text());
  await sink.drained();
  return 0;
}

/** Lines gathered for one page. */
interface Page {
  readonly paint: Paint;
  head(title: string): void;
  say(words: string, indent?: number): void;
  raw(line: string): void;
  text(): string;
}

function newPage(paint: Paint, width: number): Page {
  const lines: string[] = [];
  return {
    paint,
    head: (title) => lines.push(...(lines.length > 0 ? [""] : []), paint.bold(title)),
    say: (words, indent = 2) => lines.push(...wrap(words, width - indent).map((line) => " ".repeat(indent) + line)),
    raw: (line) => lines.push(line),
    text: () => `${lines.join("\n")}\n`,
  };
}

const gaps = (text: string): string => text.replace(/\{\w+\}/gu, "…");

function messages(list: FormRule["messages"] | Rule["messages"], page: Page): void {
  for (const { what, ask } of Object.values(list)) {
    page.say(gaps(what));
    page.say(gaps(ask), 4);
  }
}

function rulePage(rule: Rule, page: Page): void {
  page.head(rule.id);
  messages(rule.messages, page);
  page.head("Why");
  page.say(rule.why);
  const cited = rule.cites.map(clauseOf).filter((c) => c !== undefined);
  if (cited.length > 0) page.head("What the standard asks");
  for (const clause of cited) {
    page.say(`${clause.name}: ${clause.question}${clause.isVerified ? "" : " (wording not verified)"}`);
    if (clause.figure !== undefined) page.say(clause.figure, 4);
  }
  page.head("At a glance");
  page.say(`Severity: ${LABELS[rule.severity]} (${MEANS[rule.severity]})`);
  page.say(rule.scope === "case" ? "Looks at: the whole case" : `Looks at: ${listed(kindsOf(rule))}`);
  page.say(`On in: ${listed(packsWith()(rule.id)) || "local packs only"}`);
  page.say(rule.mustAnswer === true ? "Set aside: never" : "Set aside: with a reason, in judgements");
  page.say(`Source: ${rule.source}`);
  for (const line of spelledOut(rule.source)) page.say(line.replaceAll("*", ""));
  page.say(`Since: ${rule.since}`);
  const parameters = Object.entries(rule.parameters ?? {});
  if (parameters.length > 0) page.head("Parameters");
  for (const [name, p] of parameters)
    page.say(`${name}: ${p.help} Unless said otherwise: ${[p.default].flat().join(", ")}${p.unit === undefined ? "" : ` ${p.unit}`}.`);
  page.head("Put right by");
  const offers = offersOf(rule);
  if (offers.length === 0) page.say("Writing what is asked for.");
  for (const offer of offers.slice(0, MOST_OFFERS)) page.say(`${offer.title} (${CLASSES[offer.class]})`);
  if (offers.length > MOST_OFFERS) page.say(`and ${offers.length - MOST_OFFERS} more`);
  examples("Reported", rule.examples.invalid, page);
  examples("Nothing to report", rule.examples.valid, page);
}

function formPage(rule: FormRule, page: Page): void {
  page.head(rule.id);
  messages(rule.messages, page);
  page.head("Why");
  page.say(rule.why);
  page.head("At a glance");
  page.say(`Severity: ${LABELS[rule.severity]} (${MEANS[rule.severity]})`);
  page.say("Looks at: the form of any record");
  page.say("On in: every standard, always");
  page.say("Set aside: never");
}

function clauseOf(cite: string): { name: string; question: string; isVerified: boolean; figure: string | undefined } | undefined {
  const [id, number = ""] = cite.split("/");
  const pack = packs.find((p) => p.id === id);
  const clause = pack?.clauses[number];
  if (pack === undefined || clause === undefined) return undefined;
  return { name: `${pack.title}, ${number}`, question: clause.question, isVerified: clause.verified, figure: pack.figures[number]?.text };
}

/** The first few; the place of a finding is underlined. */
function examples(title: string, list: Rule["examples"]["valid"], page: Page): void {
  if (list.length === 0) return;
  page.head(list.length > MOST_EXAMPLES ? `${title} (${MOST_EXAMPLES} of ${list.length} examples)` : title);
  list.slice(0, MOST_EXAMPLES).forEach((given, i) => {
    if (i > 0) page.raw("");
    for (const line of asExample(given).text.trimEnd().split("\n")) {
      const start = line.indexOf("«");
      page.raw(`    ${line.replace(/[«»]/gu, "")}`);
      if (start < 0) continue;
      const end = line.indexOf("»", start);
      page.raw(page.paint.red(`    ${" ".repeat(start)}${"^".repeat(Math.max(1, (end < 0 ? line.length : end) - start - 1))}`));
    }
  });
}
