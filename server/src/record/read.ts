// Long because reading scalars, lists, rows and groups is one recursion, and it is the hottest code after parsing.
/** From tree to record: values as the tool writes them, and what could not be used. Never fails. */
import type { FieldShape, Shape } from "../source/shape.ts";
import { closest } from "../source/suggest.ts";
import type { Entry, ListNode, MapNode, RecordNode, ScalarNode, Step } from "../source/tree.ts";
import type { Kind, SeenRecord } from "./types.ts";
import type { Misfit } from "./values.ts";
import { readScalar } from "./values.ts";
import { hasPrompt, isBlank } from "./written.ts";

/** Something about the form of a record that a person should look at; its sentence stands in `rules/_form/`. */
export interface FormProblem {
  readonly code: "unknown" | "missing" | "not-usable" | "one-for-many" | "prompt-left";
  readonly path: readonly Step[];
  readonly field?: FieldShape;
  readonly why?: Misfit | "words-for-group" | "list-for-one" | "group-for-words" | "rows-expected";
  /** A name or value that was probably meant. */
  readonly instead?: string;
  /** The entry of an unknown key. */
  readonly entry?: Entry;
}

/** A value that others look for all over a record: an id, a link, a date, or words with brackets in them. */
export interface Noted {
  readonly field: FieldShape;
  readonly value: string;
  readonly path: readonly Step[];
}

export interface ReadRecord<K extends Kind = Kind> {
  readonly kind: K;
  readonly shape: Shape;
  readonly value: SeenRecord<K>;
  readonly problems: readonly FormProblem[];
  /** Paths, joined with dots, whose value could not be used. */
  readonly unusable: ReadonlySet<string>;
  /** Noted while reading, in the order of the text, so that nobody has to walk the record again for them. */
  readonly noted: readonly Noted[];
}

/** Null-prototype records without the cost of `Object.create(null)` (measured: as fast as a plain literal). */
function Bare(this: object): void {}
Bare.prototype = Object.freeze(Object.create(null) as object);
const BareGroup = Bare as unknown as new () => Record<string, unknown>;

/** Keys given once beside `records:` that never belong to an item. */
const ONCE = new Set(["records", "notApplicable", "judgements"]);

interface Reading {
  readonly problems: FormProblem[];
  readonly unusable: Set<string>;
  readonly noted: Noted[];
  readonly path: Step[];
  readonly inObjective: boolean;
}

/**
 * Read one record.
 *
 * @param node the record's own group: the whole file, or one item of `records:`
 * @param common what stands beside `records:` and applies to each item that does not say otherwise
 */
export function readRecord<K extends Kind>(kind: K, shape: Shape, node: MapNode, common?: MapNode): ReadRecord<K> {
  const reading: Reading = { problems: [], unusable: new Set(), noted: [], path: [], inObjective: kind === "plan" };
  const value = readGroup(node, shape, reading, common);
  return {
    kind,
    shape,
    value: value as unknown as SeenRecord<K>,
    problems: reading.problems,
    unusable: reading.unusable,
    noted: reading.noted,
  };
}

function readGroup(node: MapNode, shape: Shape, r: Reading, common?: MapNode): Record<string, unknown> {
  const out = new BareGroup();
  for (const entry of node.entries) readEntry(entry, shape, r, out);
  if (common !== undefined) {
    for (const entry of common.entries) {
      if (ONCE.has(entry.key) || entry.key in out || has(node, entry.key)) continue;
      // A key nobody knows is reported once, for the file, by the engine.
      if (shape.byName.has(entry.key)) readEntry(entry, shape, r, out);
    }
  }
  for (const field of shape.fields) {
    if (field.required !== "always" || field.name in out) continue;
    r.path.push(field.name);
    if (!r.unusable.has(r.path.join("."))) r.problems.push({ code: "missing", path: r.path.slice(), field });
    r.path.pop();
  }
  return out;
}

function has(node: MapNode, key: string): boolean {
  for (const entry of node.entries) if (entry.key === key) return true;
  return false;
}

function readEntry(entry: Entry, shape: Shape, r: Reading, out: Record<string, unknown>): void {
  const field = shape.byName.get(entry.key);
  r.path.push(entry.key);
  if (field === undefined) {
    const instead = closest(entry.key, Array.from(shape.byName.keys()));
    r.problems.push({ code: "unknown", path: r.path.slice(), entry, ...(instead === undefined ? {} : { instead }) });
  } else {
    const label = entry.keyStart === entry.value.start && shape.label === entry.key;
    const value = readValue(entry.value, field, r, label);
    if (value !== undefined) out[entry.key] = value;
  }
  r.path.pop();
}

function readValue(node: RecordNode, field: FieldShape, r: Reading, label: boolean): unknown {
  switch (field.type) {
    case "object":
      if (node.kind === "map") return readGroup(node, field.shape as Shape, r);
      return blankOrMisfit(node, field, r, "words-for-group");
    case "map":
      if (node.kind === "map") return readMap(node, r);
      return blankOrMisfit(node, field, r, "words-for-group");
    case "rows":
      return readRows(node, field, r);
    case "choices":
    case "ids":
    case "recordIds":
    case "links":
    case "texts":
      return readList(node, field, r);
    default:
      if (node.kind === "scalar") return readOne(node, field, r, label);
      return blankOrMisfit(node, field, r, node.kind === "list" ? "list-for-one" : "group-for-words");
  }
}

function readOne(node: ScalarNode, field: FieldShape, r: Reading, label: boolean): string | undefined {
  const text = node.text;
  if (text === null || isBlank(text)) return undefined;
  if (hasPrompt(text) && !promptsAreReportedElsewhere(r)) r.problems.push({ code: "prompt-left", path: r.path.slice(), field });
  const read = readScalar(text, field, label);
  if (read.value !== undefined) {
    if (isNoted(field, read.value)) r.noted.push({ field, value: read.value, path: r.path.slice() });
    return read.value;
  }
  misfit(field, r, read.why as Misfit, read.instead);
  return undefined;
}

function isNoted(field: FieldShape, value: string): boolean {
  switch (field.type) {
    case "id":
    case "ref":
    case "ids":
    case "recordIds":
    case "links":
    case "date":
      return true;
    case "prose":
    case "text":
    case "texts":
    case "answer":
      // Ids in round brackets point at what they name wherever they stand.
      return value.includes("(");
    default:
      return false;
  }
}

/** A prompt left in an objective is `plan-objective-placeholder`, not a finding of the form. */
function promptsAreReportedElsewhere(r: Reading): boolean {
  return r.inObjective && r.path[0] === "objectives";
}

function misfit(field: FieldShape, r: Reading, why: NonNullable<FormProblem["why"]>, instead?: string): void {
  r.unusable.add(r.path.join("."));
  r.problems.push({ code: "not-usable", path: r.path.slice(), field, why, ...(instead === undefined ? {} : { instead }) });
}

function blankOrMisfit(node: RecordNode, field: FieldShape, r: Reading, why: NonNullable<FormProblem["why"]>): undefined {
  if (node.kind === "scalar" && isBlank(node.text)) return undefined;
  if (node.kind === "list" && (node.items.length === 0 || isBracketedPrompt(node))) return undefined;
  if (node.kind === "map" && node.entries.length === 0) return undefined;
  misfit(field, r, why);
  return undefined;
}

/** `[add who will do it]` typed without quotes is a list in YAML: it is a prompt all the same. */
function isBracketedPrompt(node: ListNode): boolean {
  const first = node.items[0];
  return first !== undefined && first.kind === "scalar" && first.text !== null && /^(?:add|ychwanegu|ychwanegwch)\b/iu.test(first.text);
}

function readList(node: RecordNode, field: FieldShape, r: Reading): readonly string[] | undefined {
  if (node.kind === "scalar") {
    if (isBlank(node.text)) return undefined;
    r.problems.push({ code: "one-for-many", path: r.path.slice(), field });
    const one = readOne(node, field, r, false);
    return one === undefined ? undefined : [one];
  }
  if (node.kind === "map") return blankOrMisfit(node, field, r, "group-for-words");
  if (isBracketedPrompt(node)) return undefined;
  const out: string[] = [];
  for (let i = 0; i < node.items.length; i++) {
    const item = node.items[i] as RecordNode;
    r.path.push(i);
    if (item.kind !== "scalar") misfit(field, r, item.kind === "list" ? "list-for-one" : "group-for-words");
    else {
      const value = readOne(item, field, r, false);
      if (value !== undefined) out.push(value);
    }
    r.path.pop();
  }
  return out.length === 0 ? undefined : out;
}

function readRows(node: RecordNode, field: FieldShape, r: Reading): readonly unknown[] | undefined {
  if (node.kind !== "list") return blankOrMisfit(node, field, r, "rows-expected");
  if (node.items.length === 0 || isBracketedPrompt(node)) return undefined;
  const out: unknown[] = [];
  for (let i = 0; i < node.items.length; i++) {
    const item = node.items[i] as RecordNode;
    r.path.push(i);
    // Places in the list must stay those of the text, so a row that cannot be read still takes its place.
    if (item.kind === "map") out.push(readGroup(item, field.shape as Shape, r));
    else {
      if (item.kind !== "scalar" || !isBlank(item.text)) misfit(field, r, "rows-expected");
      out.push(new BareGroup());
    }
    r.path.pop();
  }
  return out;
}

function readMap(node: MapNode, r: Reading): Record<string, string> | undefined {
  const out = new BareGroup() as Record<string, string>;
  let any = false;
  for (const entry of node.entries) {
    if (entry.value.kind === "scalar" && entry.value.text !== null && !isBlank(entry.value.text)) {
      out[entry.key] = entry.value.text;
      any = true;
    } else if (entry.value.kind !== "scalar") {
      r.path.push(entry.key);
      r.unusable.add(r.path.join("."));
      r.problems.push({ code: "not-usable", path: r.path.slice(), why: entry.value.kind === "list" ? "list-for-one" : "group-for-words" });
      r.path.pop();
    }
  }
  return any ? out : undefined;
}
