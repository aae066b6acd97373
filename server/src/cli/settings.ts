/** `caselint settings`: what holds for a record or folder, and where each setting comes from. */
import path from "node:path";
import { caseWanted } from "../engine/case.ts";
import { effectiveIn } from "../engine/env.ts";
import { type Tried, tryExamples } from "../engine/local-rules/try.ts";
import type { Rule } from "../engine/rules.ts";
import type { Effective, StandardWanted } from "../engine/settings.ts";
import type { FoundCase } from "../host/cases.ts";
import { casesIn } from "../host/cases.ts";
import { exists, isFolder } from "../host/find.ts";
import { shownPath } from "../host/paths.ts";
import type { SettingsSource } from "../host/settings.ts";
import type { Paint } from "../report/paint.ts";
import { inert, LABELS } from "../report/words.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import { asOfDate, settingsOf } from "./common.ts";
import type { ExitCode } from "./exit.ts";
import { gatherProblems, problemsText } from "./problems.ts";
import { paintFor, stdoutSink } from "./terminal.ts";

interface Shown {
  readonly rules: readonly Rule[];
  readonly path: string;
  readonly crn: string | undefined;
  readonly settingsFile: string | undefined;
  readonly effective: Effective;
}

export async function showSettings(args: Args): Promise<ExitCode> {
  const [given = ".", ...more] = args.positionals;
  if (more.length > 0) throw new Usage("Name one record or folder: caselint settings PATH.");
  const target = path.resolve(given);
  if (!exists(target)) throw new Usage(`There is nothing at ${given}. Is the path right?`);
  const source = settingsOf(args, asOfDate(args), [given]);
  if (args.has("test")) return testLocalRules(args, target, source);
  const seen = shownFor(target, source);
  const problems = gatherProblems(
    source.troubles,
    seen.effective.problems.map((message) => ({ path: seen.path, message })),
    undefined,
  );
  const sink = stdoutSink();
  sink.write(args.value("format") === "json" ? settingsJson(seen, problems) : settingsText(seen, paintFor(args, process.stdout)));
  await sink.drained();
  process.stderr.write(problemsText(problems, false, paintFor(args, process.stderr)));
  return problems.length > 0 ? 2 : 0;
}

/** `--test`: the examples of every local rule. Leaves with 2 when a pack cannot be used, with 1 when an example comes out otherwise. */
async function testLocalRules(args: Args, target: string, source: SettingsSource): Promise<ExitCode> {
  const env = source.envFor(isFolder(target) ? target : path.dirname(target));
  const tried = env.rules.filter((rule) => rule.localTo !== undefined).map((rule) => tryExamples(rule, env));
  const lost = env.localPacks.length === 0 ? [] : effectiveIn(env)({}).problems;
  const file = env.settingsFile?.path ?? shownPath(target, process.cwd());
  const problems = gatherProblems(
    source.troubles,
    lost.map((message) => ({ path: file, message })),
    undefined,
  );
  const failing = tried.filter((one) => one.problems.length > 0).length;
  const sink = stdoutSink();
  sink.write(
    args.value("format") === "json"
      ? `${JSON.stringify({ schema: 1, settingsFile: env.settingsFile?.path ?? null, rules: tried, problems }, null, 2)}\n`
      : triedText(tried, failing, paintFor(args, process.stdout)),
  );
  await sink.drained();
  process.stderr.write(problemsText(problems, false, paintFor(args, process.stderr)));
  if (problems.length > 0) return 2;
  return failing > 0 ? 1 : 0;
}

function triedText(tried: readonly Tried[], failing: number, paint: Paint): string {
  if (tried.length === 0) return "No local pack that is named here brings rules, so there is nothing to try.\n";
  const out: string[] = [];
  for (const { rule, valid, invalid, problems } of tried) {
    const verdict = valid + invalid === 0 ? "no examples" : problems.length === 0 ? "as meant" : "not as meant";
    out.push(`${problems.length === 0 ? rule : paint.bold(rule)}: ${verdict}, ${invalid} to be reported and ${valid} that are fine`);
    for (const problem of problems) out.push(`  ${problem}`);
  }
  out.push(
    "",
    failing === 0 ? `${tried.length} local rules, all as meant.` : `${failing} of ${tried.length} local rules are not as meant.`,
  );
  return `${out.join("\n")}\n`;
}

/** Settings of the record or case at the path; of the folder alone where it is neither. */
function shownFor(target: string, source: SettingsSource): Shown {
  const cwd = process.cwd();
  const shown = shownPath(target, cwd);
  const found = caseAt(target, cwd);
  const folder = found?.folder ?? (isFolder(target) ? target : path.dirname(target));
  const env = source.envFor(folder);
  const header = found?.case.files.flatMap((f) => f.entries).find((e) => e.kind === "case");
  const own = found?.case.files.find((f) => f.path === shown)?.entries[0]?.facts.value as { readonly standard?: string } | undefined;
  const wanted: StandardWanted = { ...caseWanted(header), ...(own?.standard === undefined ? {} : { recordStandard: own.standard }) };
  return { rules: env.rules, path: shown, crn: header?.crn, settingsFile: env.settingsFile?.path, effective: effectiveIn(env)(wanted) };
}

/** The case that the path belongs to; none for a folder that holds several. */
function caseAt(target: string, cwd: string): FoundCase | undefined {
  let first: FoundCase | undefined;
  for (const step of casesIn([target], { cwd, troubles: [] })) {
    if ("settled" in step) continue;
    if (step.folder !== target && isFolder(target) && !target.startsWith(step.folder + path.sep)) return undefined;
    first ??= step;
    break;
  }
  return first;
}

function settingsJson(
  { rules, path: shown, crn, settingsFile, effective }: Shown,
  problems: readonly { path: string; message: string }[],
): string {
  const list = rules.map((rule) => {
    const s = effective.rule(rule.id);
    const parameters = Object.entries(s.parameters).map(([name, value]) => ({
      name,
      value,
      unit: rule.parameters?.[name]?.unit ?? null,
      from: s.from.parameters[name] ?? "rule",
    }));
    return { id: rule.id, on: s.on, severity: s.severity, parameters, from: { on: s.from.on, severity: s.from.severity } };
  });
  const { id, title, form } = effective.pack;
  const out = {
    schema: 1,
    path: shown,
    crn: crn ?? null,
    settingsFile: settingsFile ?? null,
    standard: { id, title, from: effective.standardFrom },
    form: form ?? "older",
    localPacks: effective.local,
    terms: effective.pack.terms,
    rules: list,
    problems,
  };
  return `${JSON.stringify(out, null, 2)}\n`;
}

function settingsText({ rules, path: shown, crn, settingsFile, effective }: Shown, paint: Paint): string {
  const out: string[] = [];
  const row = (name: string, value: string): void => {
    out.push(`${name.padEnd(14)}${value}`);
  };
  row("For", `${inert(shown)}${crn === undefined ? "" : `, case ${inert(crn)}`}`);
  row("Standard", `${effective.pack.id} (${effective.pack.title})`);
  row("", paint.dim(`from ${effective.standardFrom}`));
  row("Settings file", settingsFile === undefined ? "none" : inert(settingsFile));
  row("Local packs", effective.local.length === 0 ? "none" : effective.local.join(", "));
  const on = rules.filter((r) => effective.rule(r.id).on);
  row("Rules", `${on.length} on, ${rules.length - on.length} off`);
  out.push("", paint.bold("On"));
  for (const rule of rules) {
    const s = effective.rule(rule.id);
    if (!s.on) continue;
    out.push(
      `  ${LABELS[s.severity].padEnd(8)}${rule.id}  ${paint.dim(`from ${s.from.on}${s.from.severity === "rule" || s.from.severity === s.from.on ? "" : `, severity from ${s.from.severity}`}`)}`,
    );
    for (const [name, value] of Object.entries(s.parameters)) {
      const unit = rule.parameters?.[name]?.unit;
      out.push(
        `            ${name} = ${[value].flat().join(", ")}${unit === undefined ? "" : ` ${unit}`}  ${paint.dim(`from ${s.from.parameters[name] ?? "rule"}`)}`,
      );
    }
  }
  const off = rules.filter((r) => !effective.rule(r.id).on);
  if (off.length > 0) out.push("", paint.bold("Off"));
  for (const rule of off) out.push(`          ${rule.id}  ${paint.dim(effective.rule(rule.id).from.on)}`);
  return `${out.join("\n")}\n`;
}
