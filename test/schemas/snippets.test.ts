/** The snippets for VS Code: with every stop left as it comes, each reads as a record or as part of one. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { kinds } from "../../schemas/index.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { rowShapes, shapes } from "../../server/src/record/shapes.ts";
import type { FieldShape, Shape } from "../../server/src/source/shape.ts";
import { inRepo } from "../support/root.ts";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}
type Language = "yaml" | "markdown";
const read = (language: Language): Record<string, Snippet> =>
  JSON.parse(readFileSync(inRepo("client/snippets", `${language}.json`), "utf8"));
const all: Record<Language, Record<string, Snippet>> = { yaml: read("yaml"), markdown: read("markdown") };

const VARIABLES: Readonly<Record<string, string>> = { CURRENT_YEAR: "2022", CURRENT_MONTH: "05", CURRENT_DATE: "01" };
const STOP = /\\([\\$}])|\$\{(\d+)\|((?:\\[\\,|]|[^|\\])*)\|\}|\$\{(\d+):((?:\\[\\$}]|\$[A-Z_]+|[^}\\$])*)\}/gu;

/** The text that VS Code puts in when nobody touches a stop. Stops have to be numbered from 1, in order. */
function filled(body: readonly string[]): string {
  let last = 0;
  const follows = (n: string): void => assert.equal(Number(n), ++last);
  const text = body.join("\n").replace(STOP, (_all, plain?: string, choiceAt?: string, choices = "", stop?: string, words = "") => {
    if (plain !== undefined) return plain;
    follows((choiceAt ?? stop) as string);
    if (stop !== undefined)
      return words.replace(/\$([A-Z_]+)/gu, (_v: string, name: string) => VARIABLES[name] ?? "?").replace(/\\([\\$}])/gu, "$1");
    return (/^(?:\\.|[^,\\])*/u.exec(choices) as RegExpExecArray)[0].replace(/\\(.)/gu, "$1");
  });
  assert.doesNotMatch(text, /\$\{|\$[A-Z]|\\|\?\?/u);
  return text;
}

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gmu, by);

/** Where a row or group belongs: the steps from a record down to it. */
function placeOf(shape: Shape): { kind: string; fields: readonly FieldShape[] } {
  for (const [kind, top] of shapes) {
    for (const field of top.fields) {
      if (field.shape === shape) return { kind, fields: [field] };
      const inner = field.shape?.fields.find((one) => one.shape === shape);
      if (inner !== undefined) return { kind, fields: [field, inner] };
    }
  }
  throw new Error(`${shape.name} has no place.`);
}

/** A text of a record around a part, as somebody would have it who uses the snippet there. */
function around(shape: Shape, part: string, language: Language): string {
  const { kind, fields } = placeOf(shape);
  const [outer, inner] = fields as [FieldShape, FieldShape?];
  const head = `record: ${kind}\n`;
  if (language === "yaml")
    return `${head}${outer.name}:\n${inner === undefined ? indented(part, "  ") : `  - ${inner.name}:\n${indented(part, "      ")}`}\n`;
  return `---\n${head}---\n\n## ${outer.title}\n${inner === undefined ? part : `- O1\n  - ${inner.name}:\n${indented(part, "    ")}`}\n`;
}

/** Reads without a problem but for what is always asked for and is still a prompt. */
function check(text: string, language: Language): void {
  const file = analyseFile(`w/x.case.${language === "yaml" ? "yaml" : "md"}`, text);
  assert.deepEqual(file.parsed?.problems, [], text);
  assert.equal(file.entries.length, 1, text);
  assert.deepEqual(
    file.entries[0]?.read.problems.filter((one) => one.code !== "missing"),
    [],
    text,
  );
}

describe("snippets", () => {
  it("are there for each kind and each row", () => {
    const inLists = new Set(
      [...shapes.values(), ...rowShapes.values()].flatMap((shape) =>
        shape.fields.filter((one) => one.type === "rows").map((one) => one.shape?.name),
      ),
    );
    const rows = [...inLists].map((name) => `row-${name}`);
    assert.ok(rows.length > 20);
    for (const language of ["yaml", "markdown"] as const)
      assert.deepEqual(
        [...kinds, ...rows].filter((name) => all[language][name] === undefined),
        [],
      );
  });

  for (const language of ["yaml", "markdown"] as const) {
    it(`have a name to type and a description (${language})`, () => {
      for (const [name, { prefix, description }] of Object.entries(all[language])) {
        assert.equal(prefix, `caselint-${name}`);
        assert.match(description, /^[A-Z].*\.$/u);
      }
    });

    for (const [name, { body }] of Object.entries(all[language])) {
      it(`read as they come: ${name} (${language})`, () => {
        const text = filled(body);
        const shape = rowShapes.get(name.replace(/^(?:row|group)-/u, ""));
        if ((kinds as readonly string[]).includes(name)) check(text, language);
        else check(around(shape as Shape, text, language), language);
      });
    }
  }

  it("record nothing by themselves but what is known", () => {
    for (const language of ["yaml", "markdown"] as const) {
      for (const kind of kinds) {
        const file = analyseFile(`w/x.case.${language === "yaml" ? "yaml" : "md"}`, filled((all[language][kind] as Snippet).body));
        const value = JSON.parse(JSON.stringify(file.entries[0]?.read.value)) as Record<string, unknown>;
        const written = Object.entries(value)
          .filter(([, one]) => typeof one === "string")
          .map(([key]) => key);
        assert.deepEqual(
          written.filter((key) => !["record", "date", "status"].includes(key)),
          [],
          kind,
        );
      }
    }
  });

  it("are undone as VS Code does it", () => {
    const stop = (words: string): string => `$\{${words}}`;
    assert.equal(
      filled([`a: ${stop("1|x\\, y,z|")} ${stop("2:b\\}c")} \\$5`, stop("3:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE")]),
      "a: x, y b}c $5\n2022-05-01",
    );
    assert.throws(() => filled([stop("2:the first has to be 1")]));
  });
});
