// Random records as values and as texts in many hands: block and flow, any line end, comments, byte order marks.
import fc from "fast-check";
import type { PlainValue } from "../../server/src/source/edit.ts";

export type Value = string | null | Value[] | { [key: string]: Value };

const WORDS = [
  "alcohol",
  "Leanne (P1)",
  "no",
  "2018-10-10",
  "10:30",
  "a: b",
  "x # y",
  "[add who]",
  "- dash",
  "'q'",
  '"d"',
  "true",
  "~",
  "null",
  "it's",
  "a, b",
  "{x}",
  "é 🙂",
  "012",
  "#tag",
  "& and",
  "*star",
  "!bang",
  "%pc",
  "@at",
  "`tick",
  "|",
  ">",
  "? what",
  ": colon",
  "trailing:",
  "tab\there",
  "..",
  "---",
  "\u0085nel",
  "\u2028ls",
  "a\u0007b",
  "",
  "y",
  "1_000",
  "0x1F",
  "https://x.test/a?b=c",
];
export const words: fc.Arbitrary<string> = fc.constantFrom(...WORDS);
export const prose: fc.Arbitrary<string> = fc
  .array(fc.oneof(words, fc.constant(""), fc.constant("  indented"), fc.constant("# not a comment"), fc.constant("key: value")), {
    minLength: 2,
    maxLength: 5,
  })
  .map((lines) => lines.join("\n").trim());
export const textValue: fc.Arbitrary<string> = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: prose });
const KEYS = ["record", "crn", "date", "items", "owner", "trigger", "notes", "actions", "due", "name"];
const key: fc.Arbitrary<string> = fc.constantFrom(...KEYS);

export const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value; map: Value; list: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 5, arbitrary: textValue as fc.Arbitrary<Value> },
    { weight: 1, arbitrary: fc.constant(null) as fc.Arbitrary<Value> },
    { weight: 3, arbitrary: tie("map") },
    { weight: 3, arbitrary: tie("list") },
  ),
  map: fc.dictionary(key, tie("value"), { maxKeys: 4 }) as fc.Arbitrary<Value>,
  list: fc.array(tie("value"), { maxLength: 3 }) as fc.Arbitrary<Value>,
})).value;
export const group: fc.Arbitrary<{ [key: string]: Value }> = fc.dictionary(key, value, { minKeys: 1, maxKeys: 6 });

export const newValue: fc.Arbitrary<PlainValue> = fc.oneof(
  { weight: 4, arbitrary: textValue as fc.Arbitrary<PlainValue> },
  { weight: 1, arbitrary: fc.array(textValue, { maxLength: 3 }) as fc.Arbitrary<PlainValue> },
  { weight: 1, arbitrary: fc.dictionary(key, textValue, { maxKeys: 3 }) as fc.Arbitrary<PlainValue> },
  {
    weight: 1,
    arbitrary: fc.array(fc.dictionary(key, textValue, { minKeys: 1, maxKeys: 3 }), {
      minLength: 1,
      maxLength: 2,
    }) as fc.Arbitrary<PlainValue>,
  },
);

/** How a text is written. `pick` gives a number from 0 to below its argument, from a fixed stream. */
export interface Hand {
  readonly eol: string;
  readonly step: number;
  readonly dash: number;
  readonly bom: boolean;
  readonly marker: boolean;
  readonly lastBreak: boolean;
  readonly comments: boolean;
  pick(below: number): number;
}

export const hand: fc.Arbitrary<Hand> = fc
  .record({
    eol: fc.constantFrom("\n", "\r\n", "\n"),
    step: fc.constantFrom(2, 2, 4, 1, 3),
    dash: fc.constantFrom(0, 2, 2),
    bom: fc.constantFrom(false, false, false, true),
    marker: fc.constantFrom(false, false, false, true),
    lastBreak: fc.constantFrom(true, true, false),
    comments: fc.boolean(),
    seed: fc.nat(),
  })
  .map(({ seed, ...rest }) => {
    const start = seed;
    let state = start;
    return {
      ...rest,
      pick(below: number): number {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        return (state >>> 8) % below;
      },
    };
  });

const SAFE = /^[A-Za-z][A-Za-z0-9 ()]*$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** A value as YAML text in somebody's hand. */
export function writeYaml(top: { [key: string]: Value }, by: Hand): string {
  let comment = 0;
  const note = (): string => (by.comments && by.pick(4) === 0 ? ` # note ${comment++}` : "");
  const line = (indent: number): string =>
    by.comments && by.pick(6) === 0 ? `${" ".repeat(indent)}# line ${comment++}${by.eol}` : by.pick(12) === 0 ? by.eol : "";

  const quote = (text: string): string =>
    JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const inline = (text: string): string => {
    if (SAFE.test(text) && by.pick(3) > 0) return text;
    if (!/[\n\t\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text) && by.pick(2) === 0) return `'${text.replaceAll("'", "''")}'`;
    return quote(text);
  };
  const flow = (given: Value): string => {
    if (given === null) return by.pick(2) === 0 ? "null" : "~";
    if (typeof given === "string") return inline(given);
    const pad = by.pick(2) === 0 ? " " : "";
    if (Array.isArray(given))
      return `[${pad}${given.map(flow).join(by.pick(3) === 0 ? " , " : ", ")}${given.length > 0 && by.pick(5) === 0 ? "," : ""}${pad}]`;
    return `{${pad}${Object.entries(given)
      .map(([k, v]) => `${by.pick(5) === 0 ? quote(k) : k}: ${flow(v)}`)
      .join(", ")}${pad}}`;
  };
  const blockText = (text: string, indent: number): string => {
    const mark = ["|", "|-", "|+", "|"][by.pick(4)] as string;
    const body = text
      .split("\n")
      .map((l) => (l === "" ? "" : " ".repeat(indent) + l))
      .join(by.eol);
    const after = by.pick(4) === 0 ? by.eol : "";
    return ` ${mark}${note()}${by.eol}${body}${by.eol}${after}`;
  };
  /** After the colon or dash, to the line end. */
  const after = (given: Value, column: number, isItem: boolean): string => {
    if (given === null) return `${["", " null", " ~"][by.pick(3)]}${note()}${by.eol}`;
    if (typeof given === "string") {
      const blockable =
        given !== "" && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(given) && given.trim() === given;
      if (blockable && (given.includes("\n") || by.pick(8) === 0) && by.pick(4) > 0)
        return blockText(given, column + (isItem ? 2 : by.step));
      return ` ${inline(given)}${note()}${by.eol}`;
    }
    const empty = Array.isArray(given) ? given.length === 0 : Object.keys(given).length === 0;
    if (empty || by.pick(4) === 0) return ` ${flow(given)}${note()}${by.eol}`;
    if (isItem) return ` ${blockOf(given, column + 2, true)}`;
    const inner = column + (Array.isArray(given) ? by.dash : by.step);
    return `${note()}${by.eol}${blockOf(given, inner, false)}`;
  };
  const blockOf = (given: Value[] | { [key: string]: Value }, column: number, compact: boolean): string => {
    const lead = " ".repeat(column);
    const parts = Array.isArray(given)
      ? given.map((item) => `-${after(item, column, true)}`)
      : Object.entries(given).map(([k, v]) => `${by.pick(9) === 0 ? quote(k) : k}:${after(v, column, false)}`);
    return parts.map((part, i) => (compact && i === 0 ? part : line(column) + lead + part)).join("");
  };
  let text = blockOf(top, 0, false);
  if (by.marker) text = `---${by.eol}${text}`;
  if (by.bom) text = `\ufeff${text}`;
  return by.lastBreak ? text : text.replace(/[\r\n]+$/, "");
}

/** A value as JSON text: on one line, or in lines. */
export function writeJson(top: { [key: string]: Value }, by: Hand): string {
  const space = [undefined, 2, "\t", 4][by.pick(4)];
  const text = JSON.stringify(top, null, space).replaceAll("\n", by.eol);
  return (by.bom ? "\ufeff" : "") + text + (by.lastBreak ? by.eol : "");
}
