/** Words and lines that all groupings of the tree share. */
import type { Severity } from "../engine/types.ts";
import { t } from "../l10n/say.ts";
import type { TreeCase, TreeItem, TreeRecord } from "./treeItems.ts";
import type { Branch, TreeLine } from "./treeLine.ts";

/** A person's CRN and the folder of the case: never a name. */
export const caseName = ({ crn, folder }: Pick<TreeCase, "crn" | "folder">): string => {
  const name = folder.slice(folder.lastIndexOf("/") + 1);
  return crn === undefined ? name : name.toLowerCase() === crn.toLowerCase() ? crn : `${crn} ${name}`;
};

/** "4 open, 2 overdue"; of these, what there is none of is not named. */
export function countWords(items: readonly Pick<TreeItem, "state">[]): string {
  const counts = { open: 0, due: 0, overdue: 0, note: 0 };
  for (const { state } of items) counts[state]++;
  const parts: string[] = [];
  if (counts.open > 0) parts.push(t("{n} open", { n: counts.open }));
  if (counts.overdue > 0) parts.push(t("{n} overdue", { n: counts.overdue }));
  if (counts.due > 0) parts.push(t("{n} due", { n: counts.due }));
  if (parts.length > 0) return parts.join(", ");
  return counts.note > 0 ? t("nothing open, not all evaluated") : t("nothing open");
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest of them, as a part of a line. */
export function gravest(items: readonly TreeItem[]): Pick<TreeLine, "severity"> {
  let best: Severity | undefined;
  for (const { severity } of items)
    if (severity !== undefined && (best === undefined || GRAVITY[severity] < GRAVITY[best])) best = severity;
  return best === undefined ? {} : { severity: best };
}

const nothing = (): readonly Branch[] => [];

/** @param where what is said of the place beside when it is due: the record, the case, or both */
export function itemLine(parent: string, item: TreeItem, where: string): Branch {
  const line: TreeLine = {
    id: `${parent}\n${item.key}`,
    label: item.label,
    detail: [item.when, where].filter((part) => part !== "").join(" \u00b7 "),
    more: item.when === "" ? item.more : `${item.more} (${item.when}.)`,
    state: item.state,
    ...(item.severity === undefined ? {} : { severity: item.severity }),
    children: 0,
    at: { path: item.record.path, offset: item.offset },
  };
  return { line, below: nothing };
}

/** "Contact, 2018-10-22"; the id as well where several records of a file are told apart by it. */
export const recordWords = ({ name, id, index }: TreeRecord): string => (index < 0 || id === "" ? name : `${name} (${id})`);

export const plainLine = (line: TreeLine): Branch => ({ line, below: nothing });

/** The same value again for the same list, so that counts and lines are worked out once. */
export function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}
