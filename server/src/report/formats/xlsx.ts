/** A spreadsheet: findings, cases, questions, groups, judgements, and what to know before reading them. */
import { flatFile } from "../flat.ts";
import { inPathOrder } from "../order.ts";
import type { Cell } from "../table.ts";
import { caseloadRow, columnsOf, problemRow, rowOf } from "../table.ts";
import type { Workbook } from "../xlsx.ts";
import { workbook } from "../xlsx.ts";
import type { Format } from "./reporter.ts";
import type { Counts } from "./xlsx-sheets.ts";
import {
  CASES,
  caseCells,
  columns,
  countedRows,
  countRow,
  GROUP_COLUMNS,
  groupRows,
  JUDGEMENTS,
  judgementRows,
  QUESTIONS,
  ratedRows,
  readMe,
} from "./xlsx-sheets.ts";

function sheet(book: Workbook, name: string, titles: readonly string[], rows: readonly (readonly Cell[])[]): void {
  book.sheet(name, columns(titles));
  for (const row of rows) book.row(row);
}

interface InFolder {
  readonly folder: string;
  readonly cells: readonly Cell[];
}

const byFolder = (a: InFolder, b: InFolder): number => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0);

export const xlsx: Format = (out, options) => {
  const book = workbook((bytes) => out.write(bytes));
  const files = inPathOrder<readonly Cell[][]>((rows) => {
    for (const cells of rows) book.row(cells);
  });
  const cases: InFolder[] = [];
  const judged: typeof cases = [];
  const counts: Counts = new Map();
  return {
    start: () => book.sheet("Findings", columns(columnsOf(options.withText))),
    found: (result, row) => {
      for (const file of result.files) {
        const rows = flatFile(result, file, options.withText).map(rowOf);
        if (rows.length > 0) files.add({ path: file.path, text: rows });
      }
      cases.push({ folder: result.folder, cells: caseCells(result, row) });
      judged.push(...judgementRows(result).map((cells) => ({ folder: result.folder, cells })));
      countRow(counts, row);
    },
    settled: (path) => files.settle(path),
    end: (end) => {
      files.end();
      for (const problem of end.problems) book.row(problemRow(problem, options.withText));
      for (const finding of end.caseload?.findings ?? []) book.row(caseloadRow(finding, options.withText));
      cases.sort(byFolder);
      judged.sort(byFolder);
      sheet(
        book,
        "Cases",
        CASES,
        cases.map((one) => one.cells),
      );
      sheet(book, "Questions", QUESTIONS, end.caseload === undefined ? countedRows(counts) : ratedRows(end.caseload));
      if (end.caseload !== undefined && end.caseload.groups.length > 0) sheet(book, "Groups", GROUP_COLUMNS, groupRows(end.caseload));
      if (judged.length > 0)
        sheet(
          book,
          "Judgements",
          JUDGEMENTS,
          judged.map((one) => one.cells),
        );
      sheet(book, "Read me", ["About", "What to know"], readMe(end, options));
      book.end();
    },
  };
};
