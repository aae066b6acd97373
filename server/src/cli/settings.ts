/** `caselint settings`: what holds for a record or folder, and where each setting comes from. */
import path from "node:path";
import { caseWanted } from "../engine/case.ts";
import { effectiveIn } from "../engine/env.ts";
import { rules } from "../engine/rules.ts";
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
  return { path: shown, crn: header?.crn, settingsFile: env.settingsFile?.path, effective: effectiveIn(env)(wanted) };
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
  { path: shown, crn, settingsFile, effective }: Shown,
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

function settingsText({ path: shown, crn, settingsFile, effective }: Shown, paint: Paint): string {
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
