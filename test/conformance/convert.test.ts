/** The worked cases in every syntax: the same is found in them, and they come back as they were. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { convertRecord } from "../../server/src/engine/convert.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import type { Format } from "../../server/src/source/problem.ts";
import { formatOf, parse } from "../../server/src/syntax/index.ts";
import { plain } from "../../server/src/syntax/plain.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { recordsUnder } from "../support/folder.ts";

type Files = Readonly<Record<string, string>>;

const dir = process.env["CASELINT_CONFORMANCE"] ?? "";
const endings: Readonly<Record<Format, string>> = { yaml: "yaml", json: "json", markdown: "md" };

function converted(files: Files, to: (path: string) => Format): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const made = convertRecord(text, formatOf(path) as Format, to(path));
      assert.ok("text" in made, `${path}: ${JSON.stringify(made)}`);
      return [renamed(path, to(path)), made.text];
    }),
  );
}

const renamed = (path: string, to: Format): string => path.replace(/\.\w+$/u, `.${endings[to]}`);

function found(files: Files): string[] {
  return findingsOf(checkFiles(files, { asOf: "2019-03-29", standard: "hmip-2018" }))
    .map(({ file, finding }) =>
      [finding.rule, file.replace(/\.\w+$/u, ""), finding.path, finding.about.join("+"), finding.severity].join(" | "),
    )
    .sort();
}

function values(files: Files): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const { root } = parse(text, formatOf(path) as Format, shapes);
      assert.ok(root !== null, path);
      return [path, JSON.parse(JSON.stringify(plain(root)))];
    }),
  );
}

for (const name of ["good-case", "bad-case"]) {
  describe(`the ${name} converted`, () => {
    const files = recordsUnder(join(dir, "domain", name));
    const plainly = found(files);

    for (const to of ["yaml", "json", "markdown"] as const) {
      it(`says the same as ${to}, and back`, () => {
        assert.ok(Object.keys(files).length > 5);
        const there = converted(files, () => to);
        assert.deepEqual(found(there), plainly);
        const format = new Map(Object.keys(files).map((path) => [renamed(path, to), formatOf(path) as Format]));
        const back = converted(there, (path) => format.get(path) as Format);
        assert.deepEqual(values(back), values(files));
      });
    }
  });
}
