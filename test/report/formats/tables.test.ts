/** CSV and spreadsheet, read back by readers that are not ours. */
import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import readXlsx from "read-excel-file/node";
import { csvRow } from "../../../server/src/report/formats/csv.ts";
import { workbook } from "../../../server/src/report/xlsx.ts";
import { bytesOf, HOSTILE, SECRET, textOf, WHOLE } from "./caseload.ts";

const read = (text: string): string[][] => parse(text, { relax_column_count: false });

describe("csv", () => {
  it("has a row for each finding, each problem and each finding about many cases, sorted by file", () => {
    const text = textOf("csv", { whole: WHOLE });
    assert.doesNotMatch(text, /[^\r]\n/u);
    assert.ok(!text.startsWith("\ufeff"));
    const [head = [], ...rows] = read(text);
    assert.equal(head[0], "CRN");
    const rule = head.indexOf("Rule");
    const label = head.indexOf("Label");
    const counted = (id: string): number => rows.filter((row) => row[rule] === id && row[label] !== "judgement").length;
    assert.deepEqual(["plan-gap", "not-read", "batch-duplicate-text", "record-syntax"].map(counted), [HOSTILE.length, 1, 1, 1]);
    const files = rows.map((row) => row[head.indexOf("File")] ?? "").slice(0, -2);
    assert.deepEqual(files, [...files].sort());
    const first = rows.find((row) => row[rule] === "contingency-no-trigger") ?? [];
    assert.deepEqual([first[head.indexOf("Line")], first[head.indexOf("Column")]], ["3", "4"]);
  });

  it("adds the line of the record only where it is asked for", () => {
    assert.ok(read(textOf("csv", { withText: true, whole: WHOLE })).every((row) => row.length === 20));
    assert.ok(read(textOf("csv", { whole: WHOLE })).every((row) => row.length === 19));
  });

  it("gives back any words, and never a cell that a spreadsheet would work out", () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", '"=', "'+", "\u0000=", "\uff1d", "");
    const words = fc.tuple(start, fc.string({ unit: "binary" })).map(([a, b]) => a + b);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (cells) => {
        const [row = []] = read(csvRow(cells));
        for (const [i, cell] of cells.entries()) {
          const back = row[i] ?? "";
          assert.ok(back === cell || back === `'${cell}`);
          assert.doesNotMatch(back.replace(/^[\s"]+/u, ""), /^[=+\-@]/u);
          assert.doesNotMatch(back, /^[=+\-@\t\r\n]/u);
        }
      }),
      { seed: 20190329, numRuns: 200 },
    );
  });
});

describe("xlsx", () => {
  it("holds the same findings as the CSV, as text and numbers", async () => {
    const sheets = await readXlsx(bytesOf("xlsx", { whole: WHOLE }), { trim: false });
    assert.deepEqual(
      sheets.map((one) => one.sheet),
      ["Findings", "Cases", "Questions", "Groups", "Judgements", "Read me"],
    );
    const strip = (cell: unknown): string => String(cell ?? "").replace(/^'(?=[\s"']*[=+\-@\t])/u, "");
    const [findings] = sheets;
    const rows = read(textOf("csv", { whole: WHOLE }))
      .filter((row) => !row.includes("judgement"))
      .map((row) => row.map(strip));
    assert.deepEqual(
      findings?.data.map((row) => row.map(strip)),
      rows,
    );
    assert.equal(typeof findings?.data[1]?.[14], "number");
    assert.ok(JSON.stringify(findings?.data).includes("_x000D_"), "what looks like an escape of Excel stays as it was");
  });

  it("tells cases, questions, groups and what to know", async () => {
    const [, cases, questions, groups, judgements, readMe] = await readXlsx(bytesOf("xlsx", { whole: WHOLE }));
    assert.deepEqual(
      cases?.data.slice(1).map((row) => row[1]),
      [".", "a, b:c%&<d> \"e\" 'f' \\u202eg", "rowan"],
    );
    assert.deepEqual(questions?.data[1]?.slice(2), [
      "2.2.3",
      "Does planning focus on safety?",
      31,
      50,
      1,
      62,
      9,
      "requires improvement",
      "requires improvement",
      "good, Odo Marsh, head of service: All gaps are in cases under 3 weeks old",
    ]);
    assert.deepEqual(groups?.data.at(-1)?.slice(0, 3), ["Office", "=cmd\\u202e|", "kept back, because so few"]);
    assert.deepEqual(judgements?.data[1], [
      "=HYPERLINK(1)",
      "a, b:c%&<d> \"e\" 'f' \\u202eg",
      "a, b:c%&<d> \"e\" 'f' \\u202eg/broken.case.yaml",
      null,
      "=HYPERLINK(1)",
      "yes",
      "=HYPERLINK(1)",
      "=HYPERLINK(1)",
    ]);
    assert.deepEqual(judgements?.data.at(-1)?.slice(3), ["plan-gap", null, "no", "2022-03-01", null]);
    assert.ok(readMe?.data.some((row) => row[0] === "Complete" && String(row[1]).startsWith("no")));
  });

  it("counts questions of a run that does not rate", async () => {
    const [, , questions] = await readXlsx(bytesOf("xlsx"));
    assert.deepEqual(questions?.data[2]?.slice(2, 3).concat(questions.data[2]?.slice(4, 7) ?? []), ["2.2.3", 1, 3, 0]);
  });

  it("goes on in another sheet when one is full, with bytes that are the same every time", async () => {
    const make = (): Buffer => {
      const out: Uint8Array[] = [];
      const book = workbook((bytes) => out.push(bytes), 4);
      book.sheet("A", [{ title: "n", width: 9 }]);
      for (let n = 1; n <= 8; n++) book.row([n]);
      book.end();
      return Buffer.concat(out);
    };
    const sheets = await readXlsx(make());
    assert.deepEqual(
      sheets.map((one) => [one.sheet, ...one.data.flat()]),
      [
        ["A", "n", 1, 2, 3],
        ["A 2", "n", 4, 5, 6],
        ["A 3", "n", 7, 8],
      ],
    );
    assert.deepEqual(make(), make());
  });

  it("is written while cases come, and its text stays text when somebody edits it", () => {
    const out: number[] = [];
    const book = workbook((bytes) => out.push(bytes.length));
    book.sheet("A", [{ title: "n", width: 9 }]);
    for (let n = 0; n < 20_000; n++) book.row([`${n} ${n * 7919} ${SECRET}`]);
    const before = out.reduce((sum, n) => sum + n, 0);
    book.end();
    const after = out.reduce((sum, n) => sum + n, 0);
    assert.ok(before > after / 2, `${before} of ${after} bytes were written before the end`);
  });
});
