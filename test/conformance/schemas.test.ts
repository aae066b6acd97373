/**
 * Compares the compiled shapes with the tables of the record contract, entry by entry. The tables are not
 * part of the project: `CASELINT_CONFORMANCE` names the folder that holds `domain/`; without it, skipped.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../../schemas/index.ts";
import { appointmentTypes, crissTypes } from "../../schemas/vocab/contact.ts";
import { frequencyDays } from "../../schemas/vocab/plan.ts";
import { rowShapes, shapes, vocabByName } from "../../server/src/record/shapes.ts";
import type { FieldShape, Required, Shape } from "../../server/src/source/shape.ts";

const root = process.env["CASELINT_CONFORMANCE"] ?? "";
const domain = join(root, "domain");
const present = root !== "" && existsSync(join(domain, "spec", "fields.txt"));
const spec = (file: string): string[] =>
  readFileSync(join(domain, "spec", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

interface SpecRow {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly required: string;
  readonly data: string;
  readonly help: string;
}
interface SpecShape {
  readonly name: string;
  readonly isRow: boolean;
  readonly label?: string;
  readonly main?: string;
  readonly rows: SpecRow[];
}

function readShapes(): SpecShape[] {
  const found: SpecShape[] = [];
  for (const line of spec("fields.txt")) {
    const head = /^== (shape )?([\w-]+)(.*)$/.exec(line);
    if (head) {
      const rest = head[3] ?? "";
      const label = rest.includes("(id: ") ? "id" : /\(label: (\w+)\)/.exec(rest)?.[1];
      const main = /\(main: (\w+)\)/.exec(rest)?.[1];
      found.push({ name: head[2] ?? "", isRow: head[1] !== undefined, ...(label ? { label } : {}), ...(main ? { main } : {}), rows: [] });
      continue;
    }
    const [name, title, type, required, data, help] = line.split(" | ").map((cell) => cell.trim());
    assert.ok(name && title && type && required && data && help !== undefined, line);
    found.at(-1)?.rows.push({ name, title, type, required, data: data === "-" ? "" : data, help });
  }
  return found;
}

/** The type as the tables write it. */
function typeOf(field: FieldShape): string {
  if (field.vocab) return `${field.type}:${field.vocab.name}`;
  if (field.shape) return `${field.type}:${field.shape.name}`;
  if (field.letters) return `${field.type}:${[...field.letters].join(",")}`;
  return field.min === undefined ? field.type : `${field.type}(${field.min}-${field.max})`;
}

function requiredOf(words: string): Required {
  if (words === "-") return "optional";
  if (words === "always") return "always";
  return words.startsWith("complete") ? "complete" : "conditional";
}

/** "complete: one row for each of seven" asks for more, not less: the only one without a condition. */
const narrowed = (words: string): boolean => !["-", "always", "complete", "complete: one row for each of seven"].includes(words);

const sentences = (help: string): string[] =>
  help.split(/(?<=[.?!])\s+/).map((one) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s]/gu, "")
      .trim(),
  );
const long = (sentence: string): boolean => sentence.split(/\s+/).length >= 5;

function shapeOf(table: SpecShape): Shape {
  const shape = (table.isRow ? rowShapes : shapes).get(table.name);
  assert.ok(shape, `no shape for ${table.name}`);
  return shape;
}

(present ? describe : describe.skip)("conformance: fields", () => {
  const tables = present ? readShapes() : [];
  const common = tables.find((table) => table.name === "common")?.rows ?? [];
  const own = tables.filter((table) => table.name !== "common");

  it("has the same kinds and shapes, in the same order", () => {
    assert.deepEqual(
      own.filter((table) => !table.isRow).map((table) => table.name),
      [...kinds],
    );
    assert.deepEqual(
      [...rowShapes.keys()].sort(),
      own
        .filter((table) => table.isRow)
        .map((table) => table.name)
        .sort(),
    );
  });

  for (const table of own) {
    it(`${table.isRow ? "shape " : ""}${table.name}`, () => {
      const shape = shapeOf(table);
      const kindRows = table.isRow ? [] : common.map((row) => table.rows.find((mine) => mine.name === row.name) ?? row);
      const rows = [...kindRows, ...table.rows.filter((row) => !kindRows.includes(row))];
      assert.deepEqual(
        shape.fields.map((field) => field.name),
        rows.map((row) => row.name),
      );
      assert.deepEqual({ label: shape.label, main: shape.main }, { label: table.label, main: table.main });
      for (const [i, row] of rows.entries()) {
        const field = shape.fields[i] as FieldShape;
        const fromCommon = row.required.startsWith("always (not `case`");
        const required = fromCommon ? (table.name === "case" ? "optional" : "always") : requiredOf(row.required);
        assert.deepEqual(
          { title: field.title, type: typeOf(field), required: field.required, data: field.data, condition: field.condition !== undefined },
          { title: row.title, type: row.type, required, data: row.data, condition: !fromCommon && narrowed(row.required) },
          `${table.name}.${row.name}`,
        );
      }
    });
  }

  it("explains itself in words of its own", () => {
    const theirs = new Set(tables.flatMap((table) => table.rows.flatMap((row) => sentences(row.help))).filter(long));
    assert.ok(theirs.size > 100);
    const copied = [...shapes.values(), ...rowShapes.values()].flatMap((shape) =>
      shape.fields
        .filter((field) => [field.help, field.condition ?? ""].some((words) => sentences(words).some((one) => theirs.has(one))))
        .map((field) => `${shape.name}.${field.name}`),
    );
    assert.deepEqual(copied, []);
  });
});

(present ? describe : describe.skip)("conformance: code lists", () => {
  const lists = (present ? spec("vocab.txt") : []).filter((line) => !line.startsWith("@")).map((line) => line.split(" | "));

  it("has the same lists", () => {
    assert.deepEqual(
      [...vocabByName.keys()],
      lists.map(([name]) => name),
    );
  });

  for (const [name = "", title = "", values = ""] of lists) {
    it(name, () => {
      const list = vocabByName.get(name);
      // Remarks to readers of the table, such as [G] and [a c], are not part of a title or label.
      assert.equal(list?.title, title.replace("; codes [G]", "").replace(/ \(a = .*\)$/, ""));
      const theirs = values.split("; ").map((entry) => /^([^=]+)=([^=]+)=(.*?)(?: \[([ac ]+)\])?$/.exec(entry));
      assert.deepEqual(
        list?.values.map(({ value, code, label }) => [value, code ?? "-", label]),
        theirs.map((entry) => entry?.slice(1, 4)),
      );
      if (name === "contactType") {
        const marked = (mark: string) => theirs.filter((entry) => entry?.[4]?.includes(mark)).map((entry) => entry?.[1]);
        assert.deepEqual([...appointmentTypes], marked("a"));
        assert.deepEqual([...crissTypes], marked("c"));
      }
      if (name === "frequency") {
        assert.deepEqual(
          Object.values(frequencyDays),
          theirs.map((entry) => Number(/\((\d+) days\)/.exec(entry?.[3] ?? "")?.[1])),
        );
      }
    });
  }
});

(present ? describe : describe.skip)("conformance: codes of the services", () => {
  const enums = present ? (JSON.parse(readFileSync(join(domain, "enums.json"), "utf8")) as Record<string, unknown>) : {};
  /** Values of a list, or codes that key a table, at a path such as `sanOffence.elements`. */
  const at = (path: string): string[] => {
    const found = path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], enums);
    const words = Array.isArray(found) ? found : Object.keys(Object(found));
    return words.map(String).filter((word) => word !== "source" && word !== "_note");
  };
  const codes = (name: string): string[] => (vocabByName.get(name)?.values ?? []).flatMap(({ code }) => (code === undefined ? [] : [code]));

  const whole: readonly [list: string, path: string][] = [
    ["riskLevel", "riskLevel.values"],
    ["offenceElement", "sanOffence.elements"],
    ["offenceMotivation", "sanOffence.motivations"],
    ["motivation", "sanOffence.motivationToChange"],
    ["daAgainst", "sanOffence.daAgainst"],
    ["ageBand", "sanOffence.victimAge"],
    ["personRole", "sanOffence.victimRelationship"],
    ["objectiveStatus", "sentencePlan.goalStatus"],
    ["stepStatus", "sentencePlan.stepStatus"],
    ["actor", "sentencePlan.stepActors"],
    ["pathway", "resettlement.pathways"],
    ["pathwayStatus", "resettlement.status"],
    ["recall", "recall.type"],
    ["alternative", "recall.alternatives"],
  ];
  for (const [list, path] of whole) {
    it(`${list} has every code of ${path}`, () => {
      assert.ok(at(path).length > 1, path);
      assert.deepEqual([...codes(list)].sort(), [...at(path)].sort());
    });
  }

  const part: readonly [list: string, ...paths: string[]][] = [
    ["registration", "registrations"],
    ["contactOutcome", "appointmentOutcomes"],
    // A professional judgement is an nDelius contact (CTPJ), not an enforcement action.
    ["decision", "enforcementActions", "contactTypes"],
    ["contactType", "contactTypes"],
  ];
  for (const [list, ...paths] of part) {
    it(`${list} uses only codes of ${paths.join(" and ")}`, () => {
      const known = paths.flatMap(at);
      assert.ok(known.length > 1);
      assert.deepEqual(
        codes(list).filter((code) => !known.includes(code)),
        [],
      );
    });
  }
});
