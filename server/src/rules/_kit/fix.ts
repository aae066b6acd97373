/**
 * Ways to put something right, said without any syntax. A fix never invents evidence: it inserts prompts, or
 * offers every permitted value side by side. Paths start at the record.
 */
import type { Kind } from "../../record/types.ts";
import { prompt } from "../../record/written.ts";
import type { PlainValue } from "../../source/edit.ts";
import type { Vocab } from "../../source/shape.ts";
import type { Step } from "../../source/tree.ts";

/** safe: cannot change meaning; prompt: inserts something to fill in; choice: a person picks. Only safe ones run unasked. */
export type FixClass = "safe" | "prompt" | "choice";

export type FixStep =
  /** Write at a place that is empty or not there yet; groups on the way are made. Never touches words that are there. */
  | { readonly do: "put"; readonly path: readonly Step[]; readonly value: PlainValue }
  /** Add a row or item at the end of a list, which is made when it is not there. */
  | { readonly do: "add"; readonly path: readonly Step[]; readonly value: PlainValue }
  /** Give a choice, answer, date or number another value. Never used on prose. */
  | { readonly do: "replace"; readonly path: readonly Step[]; readonly value: string }
  /** Write a single value as a list of one. */
  | { readonly do: "wrap"; readonly path: readonly Step[] }
  /** Add a prompt after the words that are there, on a line of its own. */
  | { readonly do: "beside"; readonly path: readonly Step[]; readonly value: string }
  /** Write a new record of the case as a file of its own. */
  | { readonly do: "record"; readonly kind: Kind; readonly value: { readonly [key: string]: PlainValue } };

export interface Fix {
  /** What a person reads in the menu: "Add a prompt for the trigger". */
  readonly title: string;
  readonly class: FixClass;
  readonly steps: readonly FixStep[];
}

/** Insert a prompt where nothing is written: `ask("Add a prompt for the trigger", path, "what would set it off")`. */
export function ask(title: string, path: readonly Step[], what: string): Fix {
  return { title, class: "prompt", steps: [{ do: "put", path, value: prompt(what) }] };
}

/** Insert several prompts at once. */
export function askAll(title: string, asks: readonly (readonly [path: readonly Step[], what: string])[]): Fix {
  return { title, class: "prompt", steps: asks.map(([path, what]) => ({ do: "put", path, value: prompt(what) })) };
}

/** Put a prompt beside words that are there, leaving them as they are. */
export function askBeside(title: string, path: readonly Step[], what: string): Fix {
  return { title, class: "prompt", steps: [{ do: "beside", path, value: prompt(what) }] };
}

/** Add a row of prompts to a list. Values that are not facts (a heading, a kind of check, an id to link to) may be given. */
export function addRow(title: string, list: readonly Step[], row: { readonly [key: string]: PlainValue }): Fix {
  return { title, class: "prompt", steps: [{ do: "add", path: list, value: row }] };
}

/** Every value of a list side by side, none preferred. `what` names the thing set: "Staff". */
export function choose(
  what: string,
  path: readonly Step[],
  vocab: Vocab | { readonly values: readonly { readonly value: string; readonly label: string }[] },
): Fix[] {
  return vocab.values.map((v) => ({
    title: `${what}: ${v.label}`,
    class: "choice" as const,
    steps: [{ do: "replace" as const, path, value: v.value }],
  }));
}

/** yes, no and unknown side by side. */
export function chooseAnswer(what: string, path: readonly Step[]): Fix[] {
  return ["yes", "no", "unknown"].map((value) => ({
    title: `${what}: ${value}`,
    class: "choice" as const,
    steps: [{ do: "replace" as const, path, value }],
  }));
}

/** Start a record of this kind in the case folder, in progress, with prompts. `crn`, `record` and `status` are filled in. */
export function startRecord(title: string, kind: Kind, value: { readonly [key: string]: PlainValue }): Fix {
  return { title, class: "prompt", steps: [{ do: "record", kind, value }] };
}

export { prompt };
