/** A line of the tree, and what it is made from. */
import type { Severity } from "../engine/types.ts";
import type { TreeCase, TreeItem } from "./treeItems.ts";

export type Grouping = "case" | "kind" | "question" | "due";
export type TreeState = "case" | "group" | "record" | "open" | "due" | "overdue" | "strength" | "note";

export interface TreeLine {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly more: string;
  readonly state: TreeState;
  readonly severity?: Severity;
  readonly children: number;
  /** A file of the case and a UTF-16 offset in it. */
  readonly at?: { readonly path: string; readonly offset: number };
  /** Of a case. */
  readonly folder?: string;
}

export interface TreeAsk {
  readonly grouping: Grouping;
  /** Id of a line that was given before; null for the top. */
  readonly parent: string | null;
  readonly filter: string;
  /** Paths of the records that count; null for all. */
  readonly only: ReadonlySet<string> | null;
}

/** A case with those of its items that are wanted. */
export interface Seen {
  readonly of: TreeCase;
  readonly items: readonly TreeItem[];
  /** Nothing was filtered away: what holds of the case as a whole may be said. */
  readonly isWhole: boolean;
}

/** A line and what makes the lines under it, when somebody unfolds it. Ids of lines below begin with `<id>\n`. */
export interface Branch {
  readonly line: TreeLine;
  readonly below: () => readonly Branch[];
}
