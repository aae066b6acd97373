import fc from "fast-check";
import type { PlainValue } from "../../server/src/source/edit.ts";
import type { FieldShape, Shape } from "../../server/src/source/shape.ts";

type Group = { [key: string]: PlainValue };

/** Lines that look like something else to one of the syntaxes. */
const LINES = [
  "Kept his appointment.",
  "## Notes",
  "# Title",
  "### Lower",
  "- due: 2022-01-01",
  "- a bullet",
  "  - deeper",
  "T1: ring",
  "P1: and more",
  "yes: no",
  "a # b",
  "#hash",
  "'quoted'",
  '"quoted"',
  "{ a: b }",
  "[a, b]",
  "---",
  "...",
  "Review",
  "===",
  "| x",
  "> y",
  "a, b; c",
  "null",
  "~",
  "@x",
  "tab\there",
  "\ttab first",
  "café 😀",
  "\u2028odd",
  "<!-- c -->",
  "```",
  "ends with colon:",
  "  indented",
  "it's",
  "%x",
  "&a *b",
  "!tag",
  "\\n",
  "",
];

const line = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) });
const prose = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => trimmed(lines.join("\n")));
const short = line.map(trimmed);

/** Canonical texts are trimmed, have LF line ends and are never empty; half characters cannot be in a file. */
function trimmed(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim() || "x";
}

/** Any record of a shape in canonical form, with few fields at a time; `fixed` fields come first. */
export function recordOf(shape: Shape, fixed: Group, depth = 0): fc.Arbitrary<Group> {
  const fields = shape.fields.filter((field) => !(field.name in fixed) && field.type !== "kind" && (depth < 2 || field.type !== "rows"));
  return fc
    .subarray(fields, { maxLength: Math.min(6, fields.length) })
    .chain((some) => fc.tuple(...some.map((field) => valueOfField(field, depth).map((value): [string, PlainValue] => [field.name, value]))))
    .map((entries) => ({ ...fixed, ...Object.fromEntries(entries) }));
}

function valueOfField(field: FieldShape, depth: number): fc.Arbitrary<PlainValue> {
  const letter = field.letters?.charAt(0) ?? "P";
  const id = fc.integer({ min: 1, max: 12 }).map((n) => `${letter}${n}`);
  const value = fc.constantFrom(...(field.vocab?.values.map((known) => known.value) ?? ["other"]));
  const list = (item: fc.Arbitrary<PlainValue>) => fc.array(item, { minLength: 1, maxLength: 3 });
  switch (field.type) {
    case "prose":
      return prose;
    case "choice":
      return value;
    case "choices":
      return list(value);
    case "id":
    case "ref":
      return id;
    case "ids":
    case "links":
      return list(fc.oneof({ weight: 5, arbitrary: id }, { weight: 1, arbitrary: short }));
    case "recordIds":
      return list(fc.constantFrom("plan", "contact-2022-05-01", "a.b_c"));
    case "texts":
      return list(short);
    case "date":
      return fc.constantFrom("2022-05-01", "2022-12-31");
    case "answer":
      return fc.constantFrom("yes", "no", "unknown", "yes - seen: twice", "no - said so");
    case "object":
      return recordOf(field.shape as Shape, {}, depth + 1);
    case "rows":
      return list(recordOf(field.shape as Shape, {}, depth + 1).filter((row) => Object.keys(row).length > 0));
    case "map":
      return fc.dictionary(fc.constantFrom("review", "needs[drugs]", "a b"), short, { minKeys: 1 });
    default:
      return short;
  }
}
