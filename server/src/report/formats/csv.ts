/**
 * CSV as RFC 4180 has it: a row for each finding and each judgement, sorted by file. UTF-8 without a byte order mark,
 * every cell in quotes, and no cell that a spreadsheet would work out.
 */
import { flatFile } from "../flat.ts";
import { judgementsIn } from "../judgement-words.ts";
import { inPathOrder } from "../order.ts";
import type { Cell } from "../table.ts";
import { caseloadRow, columnsOf, isFormula, judgementRow, problemRow, rowOf } from "../table.ts";
import type { Format } from "./reporter.ts";

const cell = (value: Cell): string => {
  const text = String(value);
  return `"${isFormula(text) ? "'" : ""}${text.replaceAll('"', '""')}"`;
};

export const csvRow = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

export const csv: Format = (out, options) => {
  const files = inPathOrder((text) => out.write(text));
  return {
    start: () => out.write(csvRow(columnsOf(options.withText))),
    found: (result) => {
      for (const file of result.files) {
        const rows = flatFile(result, file, options.withText).map(rowOf);
        for (const one of judgementsIn(result, file)) rows.push(judgementRow(result, one, options.withText));
        const text = rows.map(csvRow).join("");
        if (text !== "") files.add({ path: file.path, text });
      }
    },
    settled: (path) => files.settle(path),
    end: ({ caseload, problems }) => {
      files.end();
      for (const problem of problems) out.write(csvRow(problemRow(problem, options.withText)));
      for (const finding of caseload?.findings ?? []) out.write(csvRow(caseloadRow(finding, options.withText)));
    },
  };
};
