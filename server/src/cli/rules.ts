/** `caselint rules`: every rule, and every finding of the form. */
import { packs } from "../../../schemas/packs/index.ts";
import { KIND_TITLES } from "../../../schemas/titles.ts";
import { classesOf, offersOf } from "../engine/offers.ts";
import { packsWith } from "../engine/rulePage.ts";
import { caseloadRules, formRules, rules } from "../engine/rules.ts";
import { said, t } from "../l10n/say.ts";
import { LABELS, wrap } from "../report/words.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import { kindsOf } from "./catalogue.ts";
import type { ExitCode } from "./exit.ts";
import { here } from "./local.ts";
import { paintFor, stdoutSink, widthOf } from "./terminal.ts";

/** Findings of the form with something to offer; they carry no examples to learn it from. */
const FORM_OFFERS: Readonly<Record<string, readonly string[]>> = {
  "record-value-not-usable": ["safe", "choice"],
  "record-kind-unknown": ["choice"],
};

export async function listRules(args: Args): Promise<ExitCode> {
  if (args.positionals.length > 0) throw new Usage("`caselint rules` takes no paths. `caselint explain RULE` tells about one rule.");
  const sink = stdoutSink();
  sink.write(args.value("format") === "json" ? rulesJson() : rulesText(args));
  await sink.drained();
  return 0;
}

function rulesJson(): string {
  const packsOf = packsWith();
  const own = [...rules, ...here().localRules].map((rule) => ({
    id: rule.id,
    kind: kindsOf(rule).join(", "),
    scope: rule.scope,
    severity: rule.severity,
    packs: rule.localTo === undefined ? packsOf(rule.id) : [rule.localTo],
    cites: rule.cites,
    fixes: classesOf(offersOf(rule)),
    mustAnswer: rule.mustAnswer === true,
    since: rule.since,
  }));
  const form = formRules.map((rule) => ({
    id: rule.id,
    kind: "any",
    scope: "record",
    severity: rule.severity,
    packs: packs.map((p) => p.id),
    cites: [],
    fixes: FORM_OFFERS[rule.id] ?? [],
    mustAnswer: true,
    since: "0.1",
  }));
  const caseload = caseloadRules.map((rule) => ({
    id: rule.id,
    kind: rule.record,
    scope: rule.scope,
    severity: rule.severity,
    packs: packsOf(rule.id),
    cites: rule.cites,
    fixes: [],
    mustAnswer: false,
    since: rule.since,
  }));
  const list = [...own, ...caseload, ...form].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({ schema: 1, rules: list }, null, 2)}\n`;
}

function rulesText(args: Args): string {
  const paint = paintFor(args, process.stdout);
  const width = widthOf(process.stdout);
  const out: string[] = [];
  const row = (id: string, severity: keyof typeof LABELS, what: string): void => {
    out.push(`  ${LABELS[severity].padEnd(8)}${id}`);
    for (const line of wrap(t(what).replace(/\{\w+\}/gu, "…"), width - 10)) out.push(paint.dim(`          ${line}`));
  };
  for (const [kind, title] of Object.entries(KIND_TITLES)) {
    const own = rules.filter((r) => kindsOf(r)[0] === kind);
    if (own.length === 0) continue;
    out.push(paint.bold(said(title)));
    for (const rule of own) row(rule.id, rule.severity, Object.values(rule.messages)[0]?.what ?? "");
    out.push("");
  }
  const local = here().localRules;
  for (const pack of new Set(local.map((rule) => rule.localTo))) {
    out.push(paint.bold(t("The local pack {id}", { id: pack ?? "" })));
    for (const rule of local) if (rule.localTo === pack) row(rule.id, rule.severity, Object.values(rule.messages)[0]?.what ?? "");
    out.push("");
  }
  out.push(paint.bold(t("Many cases at once, in reports only")));
  for (const rule of caseloadRules) row(rule.id, rule.severity, Object.values(rule.messages)[0]?.what ?? "");
  out.push("", paint.bold(t("The form of any record")));
  for (const rule of [...formRules].sort((a, b) => (a.id < b.id ? -1 : 1)))
    row(rule.id, rule.severity, Object.values(rule.messages)[0]?.what ?? "");
  out.push(
    "",
    t(
      local.length === 0
        ? "{rules} rules and {form} findings of the form. `caselint explain RULE` tells more about one."
        : "{rules} rules, {local} of local packs and {form} findings of the form. `caselint explain RULE` tells more about one.",
      { rules: rules.length + caseloadRules.length, local: local.length, form: formRules.length },
    ),
  );
  return `${out.join("\n")}\n`;
}
