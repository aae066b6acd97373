/** The tree by case: what to begin with, then record by record, then the key questions without a gap. */
import { t } from "../l10n/say.ts";
import { count } from "./clocks.ts";
import type { TreeItem, TreeRecord } from "./treeItems.ts";
import type { Branch, Seen, TreeLine } from "./treeLine.ts";
import { caseName, countWords, gravest, itemLine, plainLine, recordWords } from "./treeWords.ts";

const known = new WeakMap<Seen, Branch>();

export const byCase = (seen: readonly Seen[]): readonly Branch[] =>
  seen.map((one) => {
    let branch = known.get(one);
    if (branch === undefined) {
      branch = caseBranch(one);
      known.set(one, branch);
    }
    return branch;
  });

function caseBranch(one: Seen): Branch {
  const id = `case\n${one.of.folder}`;
  const parts = partsOf(one);
  const line: TreeLine = {
    id,
    label: caseName(one.of),
    detail: countWords(one.items),
    more: "",
    state: "case",
    ...gravest(one.items),
    children: parts.first.length + parts.records.length + (parts.strengths.length > 0 ? 1 : 0),
    folder: one.of.folder,
  };
  return { line, below: () => linesOf(id, one, parts) };
}

interface Parts {
  readonly first: readonly TreeItem[];
  /** What is left, in the order of records. */
  readonly records: readonly (readonly [TreeRecord, readonly TreeItem[]])[];
  /** Numbers of questions. */
  readonly strengths: readonly string[];
}

function partsOf({ of, items, isWhole }: Seen): Parts {
  const first = of.first.flatMap((key) => items.find((item) => item.key === key) ?? []);
  const records = new Map<string, [TreeRecord, TreeItem[]]>();
  for (const item of items) {
    if (first.includes(item)) continue;
    const key = `${item.record.path}#${item.record.index}`;
    const known = records.get(key);
    if (known === undefined) records.set(key, [item.record, [item]]);
    else known[1].push(item);
  }
  return { first, records: [...records.values()], strengths: isWhole ? strengthsOf({ of, items }) : [] };
}

/** Questions for which the records show no gap, and that no open line bears on. */
export function strengthsOf({ of, items }: Pick<Seen, "of" | "items">): string[] {
  const touched = new Set(items.flatMap((item) => (item.state === "note" ? [] : item.questions)));
  return Object.keys(of.questions)
    .filter((number) => of.questions[number] === "no-gap" && !touched.has(`${of.pack.id}/${number}`))
    .sort(byNumber);
}

function linesOf(id: string, { of }: Seen, { first, records, strengths }: Parts): Branch[] {
  const out = first.map((item) => itemLine(id, item, recordWords(item.record)));
  for (const [record, items] of records) {
    const own = `${id}\n${record.path}#${record.index}`;
    const line: TreeLine = {
      id: own,
      label: record.name,
      detail: [record.index < 0 ? "" : record.id, countWords(items)].filter((part) => part !== "").join(" \u00b7 "),
      more: "",
      state: "record",
      ...gravest(items),
      children: items.length,
      at: { path: record.path, offset: record.offset },
    };
    out.push({ line, below: () => items.map((item) => itemLine(own, item, "")) });
  }
  if (strengths.length > 0) out.push(strengthLines(id, of, strengths));
  return out;
}

function strengthLines(parent: string, of: Seen["of"], strengths: readonly string[]): Branch {
  const id = `${parent}\nstrengths`;
  const line: TreeLine = {
    id,
    label: t("No gap found"),
    detail: count(strengths.length, "key question"),
    more: t("What is recorded answers these. Caselint sees what is recorded, not the work itself."),
    state: "strength",
    children: strengths.length,
  };
  const below = (): Branch[] =>
    strengths.map((number) =>
      plainLine({
        id: `${id}\n${number}`,
        label: `${number} ${of.pack.clauses[number]?.question ?? ""}`,
        detail: t("no gap found"),
        more: "",
        state: "strength",
        children: 0,
      }),
    );
  return { line, below };
}

/** "2.2.3" before "2.10.1". Compared by hand: the system's own comparison takes a hundred times as long. */
export function byNumber(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [x, y] = [left[i] as string, right[i] as string];
    if (x !== y) return Number(x) - Number(y) || (x < y ? -1 : 1);
  }
  return left.length - right.length;
}
