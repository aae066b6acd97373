/** The tree of cases, line by line as it is unfolded: what stands at its top, and what lies under a line. */
import { byCase } from "./treeByCase.ts";
import { byDue, byKind, byQuestion } from "./treeGroups.ts";
import type { TreeCase, TreeItem } from "./treeItems.ts";
import type { Branch, Grouping, Seen, TreeAsk, TreeLine } from "./treeLine.ts";

const GROUPINGS: Readonly<Record<Grouping, (seen: readonly Seen[]) => readonly Branch[]>> = {
  case: byCase,
  kind: byKind,
  question: byQuestion,
  due: byDue,
};

/** @param cases in the order in which they are shown */
export function treeLines(cases: readonly TreeCase[], { grouping, parent, filter, only }: TreeAsk): readonly TreeLine[] {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  const seen = cases.flatMap((one) => seenOf(one, words, only) ?? []);
  let branches = GROUPINGS[grouping](seen);
  // A line that is not there any more has nothing under it.
  while (parent !== null) {
    const next = branches.find(({ line }) => line.id === parent || parent.startsWith(`${line.id}\n`));
    if (next === undefined) return [];
    branches = next.below();
    if (next.line.id === parent) break;
  }
  return branches.map(({ line }) => line);
}

const wholes = new WeakMap<TreeCase, Seen>();

/** The same again for the same case, so that what is made of it can be kept. */
function whole(one: TreeCase): Seen {
  let seen = wholes.get(one);
  if (seen === undefined) {
    seen = { of: one, items: one.items, isWhole: true };
    wholes.set(one, seen);
  }
  return seen;
}

function seenOf(one: TreeCase, words: readonly string[], only: ReadonlySet<string> | null): Seen | undefined {
  if (words.length === 0 && only === null) return whole(one);
  const own = `${one.crn ?? ""} ${one.folder.slice(one.folder.lastIndexOf("/") + 1)}`.toLowerCase();
  const left = words.filter((word) => !own.includes(word));
  if (left.length === 0 && only === null) return whole(one);
  const items = one.items.filter(
    (item) => (only === null || only.has(item.record.path)) && left.every((word) => textOf(item).includes(word)),
  );
  return items.length === 0 ? undefined : { of: one, items, isWhole: false };
}

const texts = new WeakMap<TreeItem, string>();

/** What may be looked for in a line: its words, its record, its rule and its questions. */
function textOf(item: TreeItem): string {
  let text = texts.get(item);
  if (text === undefined) {
    const { record } = item;
    const rule = item.key.slice(item.key.indexOf(" ") + 1);
    text =
      `${item.label} ${item.when} ${item.state} ${rule} ${record.name} ${record.kind ?? ""} ${record.id} ${item.questions.join(" ")}`.toLowerCase();
    texts.set(item, text);
  }
  return text;
}
