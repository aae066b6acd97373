/** What the page for countersigning says of one case, gathered from its records and what was found in them. */
import path from "node:path";
import { KIND_TITLES } from "../../../schemas/titles.ts";
import { checkCase } from "../engine/case.ts";
import type { FileAnalysis, RecordEntry } from "../engine/file.ts";
import { rules } from "../engine/rules.ts";
import type { CaseResult } from "../engine/types.ts";
import { casesIn } from "../host/cases.ts";
import { settingsSource } from "../host/settings.ts";
import { t } from "../l10n/say.ts";
import { viewOf } from "../language/clocks.ts";
import { recordName } from "../language/recordName.ts";
import type { TreeItem, TreeRecord } from "../language/treeItems.ts";
import type { Countersign, CountersignJudgement, CountersignRecord } from "../report/html/countersign.ts";
import { byNumber } from "../report/html/words.ts";
import type { LineIndex } from "../source/lines.ts";
import { lineIndex } from "../source/lines.ts";
import { treeOf } from "./caseTrees.ts";

export interface CountersignOn {
  readonly folder: string;
  readonly cwd: string;
  /** ISO date. */
  readonly asOf: string;
  readonly version: string;
  /** Show the reasons of judgements. */
  readonly reasons: boolean;
}

export interface CountersignOf {
  readonly page: Countersign;
  /** Absolute folder of the case: paths in the page are seen from there. */
  readonly folder: string;
}

/** The case of the folder as it is saved, the first one below it where it holds none itself; undefined without any. */
export function countersignOf({ folder, cwd, asOf, version, reasons }: CountersignOn): CountersignOf | undefined {
  const settings = settingsSource({ asOf, rules, standardFlag: undefined, cwd, version });
  for (const step of casesIn([folder], { cwd, troubles: [], ignored: settings.ignored })) {
    if ("settled" in step) continue;
    const env = settings.envFor(step.folder);
    const { files } = step.case;
    const result = checkCase(step.case, env);
    const tree = treeOf(result, files, env);
    const entries = files.flatMap((file) => file.entries.map((entry) => ({ file, entry })));
    const below = (file: string): string => path.posix.relative(step.shown, file);
    const placed = placesIn(files, below);
    const page: Countersign = {
      version,
      asOf,
      crn: result.crn,
      folder: path.posix.basename(result.folder === "." ? step.folder : result.folder),
      standard: tree.pack.title,
      open: tree.items.flatMap((item) =>
        item.state === "open" ? [{ what: item.label, ask: item.more, severity: item.severity ?? "info", record: placed(item) }] : [],
      ),
      due: dueOf(tree.items, placed),
      judgements: judgementsOf(result, entries, reasons),
      notEvaluated: tree.items.flatMap((item) => (item.state === "note" ? [{ record: placed(item), reasons: [item.more] }] : [])),
      questions: Object.keys(tree.questions)
        .filter((number) => tree.questions[number] !== "not-applicable")
        .sort(byNumber)
        .map((number) => ({
          number,
          question: tree.pack.clauses[number]?.question ?? "",
          state: tree.questions[number] ?? "for-a-person",
        })),
      checks: entries.flatMap(({ entry }) => (entry.kind === "check" ? [checkOf(entry)] : [])),
      records: entries.map(({ file, entry }) => ({ name: fullName(entry), status: statusOf(entry), path: below(file.path) })),
      lastReview: viewOf(files, asOf)
        ?.done("review")
        .reduce<string | undefined>(
          (last, { date }) => (date !== undefined && (last === undefined || date > last) ? date : last),
          undefined,
        ),
    };
    return { page, folder: step.folder };
  }
  return undefined;
}

const nameOf = ({ name, id, index }: TreeRecord): string => (index < 0 ? name : `${name} (${id})`);
const fullName = (entry: RecordEntry): string => (entry.index < 0 ? recordName(entry) : `${recordName(entry)} (${entry.id})`);

type Placed = (item: TreeItem) => CountersignRecord;

/** What a line of the tree is about, and where. */
function placesIn(files: readonly FileAnalysis[], below: (file: string) => string): Placed {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const lines = new Map<string, LineIndex>();
  return ({ record, offset }) => {
    const at = lines.get(record.path) ?? lineIndex(texts.get(record.path) ?? "");
    lines.set(record.path, at);
    const { line, column } = at.position(offset);
    return { name: nameOf(record), path: below(record.path), line: line + 1, column: column + 1 };
  };
}

function dueOf(items: readonly TreeItem[], placed: Placed): Countersign["due"] {
  return items
    .filter((item) => item.state === "due" || item.state === "overdue")
    .toSorted((a, b) => (a.days ?? Number.POSITIVE_INFINITY) - (b.days ?? Number.POSITIVE_INFINITY))
    .map((item) => ({ what: item.label, when: item.when, isOverdue: item.state === "overdue", record: placed(item) }));
}

interface InFile {
  readonly file: FileAnalysis;
  readonly entry: RecordEntry;
}

/** Judgements are listed record by record, in the order of rows: the same order as the rows themselves. */
function judgementsOf(result: CaseResult, entries: readonly InFile[], reasons: boolean): CountersignJudgement[] {
  const rows = entries
    .toSorted((a, b) => (a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0))
    .flatMap(({ entry }) => (entry.read.value as { readonly judgements?: readonly { readonly reason?: string }[] }).judgements ?? []);
  return result.judgements.map(({ rule, about, date, reviewBy, agreed }, i) => ({
    rule,
    about,
    date,
    reviewBy,
    agreed,
    reason: reasons ? rows[i]?.reason : undefined,
  }));
}

/** What a value is called in front of people. */
function labelOf(entry: RecordEntry, name: string): string | undefined {
  const value = (entry.read.value as Readonly<Record<string, unknown>>)[name];
  return entry.read.shape.byName.get(name)?.vocab?.values.find((one) => one.value === value)?.label;
}

function checkOf(entry: RecordEntry): Countersign["checks"][number] {
  const { requested, responded } = entry.facts.value as { readonly requested?: string; readonly responded?: string };
  const what = labelOf(entry, "type") ?? KIND_TITLES.check;
  return { what: `${what} (${entry.id})`, asked: requested, replied: responded };
}

const statusOf = (entry: RecordEntry): string => labelOf(entry, "status") ?? (entry.kind === "case" ? "" : t("not recorded"));
