/** The tree by kind of record, by key question and by when something is due: groups, then cases, then what they hold. */
import { kinds } from "../../../schemas/kinds.ts";
import { KIND_TITLES } from "../../../schemas/titles.ts";
import { key, said, t } from "../l10n/say.ts";
import { byNumber, strengthsOf } from "./treeByCase.ts";
import type { TreeItem } from "./treeItems.ts";
import type { Branch, Seen, TreeLine } from "./treeLine.ts";
import { caseName, countWords, gravest, itemLine, once, recordWords } from "./treeWords.ts";

/** What a group holds of one case: its items, or that no gap was found. */
interface Share {
  readonly of: Seen["of"];
  readonly items: TreeItem[];
}

/** By the name of a group, then in the order of cases. */
type Groups = Map<string, Map<string, Share>>;

function shareIn(groups: Groups, group: string, of: Seen["of"]): Share {
  let cases = groups.get(group);
  if (cases === undefined) {
    cases = new Map();
    groups.set(group, cases);
  }
  let share = cases.get(of.folder);
  if (share === undefined) {
    share = { of, items: [] };
    cases.set(of.folder, share);
  }
  return share;
}

interface Title {
  readonly label: string;
  /** Before the counts. */
  readonly about?: string;
  readonly more?: string;
}

/** @param isOne there is one case in all: naming it again under every group would only be in the way */
function groupBranch(id: string, { label, about = "", more = "" }: Title, shares: readonly Share[], isOne: boolean): Branch {
  const items = shares.flatMap((share) => share.items);
  const isStrong = items.length === 0;
  const counts = isStrong ? t("no gap found") : countWords(items);
  const line: TreeLine = {
    id,
    label,
    detail: about === "" ? counts : `${about} \u00b7 ${counts}`,
    more,
    state: isStrong ? "strength" : "group",
    ...gravest(items),
    children: isOne ? items.length : shares.length,
  };
  const below = (): readonly Branch[] =>
    isOne
      ? items.map((item) => itemLine(`${id}\n${shares[0]?.of.folder}`, item, recordWords(item.record)))
      : shares.map((s) => caseBranch(id, s));
  return { line, below: once(below) };
}

function caseBranch(parent: string, { of, items }: Share): Branch {
  const id = `${parent}\n${of.folder}`;
  const line: TreeLine = {
    id,
    label: caseName(of),
    detail: items.length === 0 ? t("no gap found") : countWords(items),
    more: "",
    state: items.length === 0 ? "strength" : "case",
    ...gravest(items),
    children: items.length,
    folder: of.folder,
  };
  return { line, below: () => items.map((item) => itemLine(id, item, recordWords(item.record))) };
}

const sharesOf = (groups: Groups, name: string): Share[] => [...(groups.get(name)?.values() ?? [])];

export function byKind(seen: readonly Seen[]): readonly Branch[] {
  const groups: Groups = new Map();
  for (const { of, items } of seen) for (const item of items) shareIn(groups, item.record.kind ?? "", of).items.push(item);
  const branch = (name: string, label: string): Branch[] =>
    groups.has(name) ? [groupBranch(`kind\n${name}`, { label }, sharesOf(groups, name), seen.length === 1)] : [];
  return [...kinds.flatMap((kind) => branch(kind, said(KIND_TITLES[kind]))), ...branch("", t("Files that could not be read as a record"))];
}

export function byQuestion(seen: readonly Seen[]): readonly Branch[] {
  const groups: Groups = new Map();
  const packs = new Map<string, Seen["of"]["pack"]>();
  for (const one of seen) {
    packs.set(one.of.pack.id, one.of.pack);
    for (const item of one.items)
      for (const question of item.questions.length === 0 ? [""] : item.questions) shareIn(groups, question, one.of).items.push(item);
    if (one.isWhole) for (const number of strengthsOf(one)) shareIn(groups, `${one.of.pack.id}/${number}`, one.of);
  }
  const isOne = seen.length === 1;
  const out: Branch[] = [];
  for (const id of [...packs.keys()].sort()) {
    const pack = packs.get(id) as Seen["of"]["pack"];
    for (const number of Object.keys(pack.clauses).sort(byNumber)) {
      const name = `${id}/${number}`;
      if (!groups.has(name)) continue;
      const standard = pack.standards[number.slice(0, number.lastIndexOf("."))]?.title ?? "";
      const about = [packs.size > 1 ? pack.title : "", standard].filter((part) => part !== "").join(", ");
      const label = `${number} ${pack.clauses[number]?.question ?? ""}`;
      out.push(groupBranch(`question\n${name}`, { label, about }, sharesOf(groups, name), isOne));
    }
  }
  if (groups.has("")) out.push(groupBranch("question\n", { label: t("Not about one key question") }, sharesOf(groups, ""), isOne));
  return out;
}

/** When something is due, in days from as-of. */
const TIMES: readonly (readonly [name: string, label: string, holds: (days: number) => boolean])[] = [
  ["overdue", key("Overdue"), (days) => days < 0],
  ["week", key("Within a week"), (days) => days >= 0 && days <= 7],
  ["month", key("Within a month"), (days) => days > 7 && days <= 31],
  ["later", key("Later"), (days) => days > 31],
];

/** What has a date stands in the order of dates, whichever case it is of; the rest by case. */
export function byDue(seen: readonly Seen[]): readonly Branch[] {
  const isOne = seen.length === 1;
  const dated = seen.flatMap(({ of, items }) => items.flatMap((item) => (item.days === undefined ? [] : [{ of, item, days: item.days }])));
  dated.sort((a, b) => a.days - b.days);
  const out: Branch[] = [];
  for (const [name, label, holds] of TIMES) {
    const here = dated.filter(({ days }) => holds(days));
    if (here.length === 0) continue;
    const id = `due\n${name}`;
    const items = here.map(({ item }) => item);
    const line: TreeLine = {
      id,
      label: t(label),
      detail: String(here.length),
      more: "",
      state: name === "overdue" ? "overdue" : "group",
      ...gravest(items),
      children: here.length,
    };
    const below = (): Branch[] =>
      here.map(({ of, item }) =>
        itemLine(`${id}\n${of.folder}`, item, isOne ? recordWords(item.record) : `${caseName(of)}, ${recordWords(item.record)}`),
      );
    out.push({ line, below });
  }
  const groups: Groups = new Map();
  for (const { of, items } of seen) for (const item of items) if (item.days === undefined) shareIn(groups, "", of).items.push(item);
  if (groups.has("")) out.push(groupBranch("due\nnone", { label: t("Without a date") }, sharesOf(groups, ""), isOne));
  return out;
}
