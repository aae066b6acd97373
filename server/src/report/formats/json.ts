/** JSON, schema 1: one object, records sorted by path and cases by folder. */
import { caseJson, jsonEnd, jsonStart, recordPieces } from "../json.ts";
import { inPathOrder } from "../order.ts";
import type { Format, Spool } from "./reporter.ts";

export const json: Format = (out, options) => {
  let isEmpty = true;
  const records = inPathOrder((text, isFirst) => {
    out.write(`${isFirst ? "" : ","}\n${text}`);
    isEmpty = false;
  });
  // Cases come after all records, so they wait.
  const waiting = options.spool?.() ?? inMemory();
  const cases = inPathOrder((text, isFirst) => waiting.write(`${isFirst ? "" : ","}\n${text}`));
  let isWithoutCases = true;
  return {
    start: () => out.write(jsonStart(options.tool, options.asOf, options.shard)),
    found: (result, row) => {
      for (const piece of recordPieces(result, options)) records.add(piece);
      cases.add({ path: result.folder === "." ? "" : `${result.folder}/`, text: caseJson(result, row) });
      isWithoutCases = false;
    },
    settled: (path) => {
      records.settle(path);
      cases.settle(path);
    },
    end: ({ tally, problems, isComplete, caseload, parts }) => {
      records.end();
      cases.end();
      // The first line of a shard ends before its first record, also when it has none.
      out.write(`${isEmpty && options.shard === null ? "" : "\n"}],"cases":[`);
      for (const piece of waiting.pieces()) out.write(piece);
      out.write(`${isWithoutCases ? "" : "\n"}]${jsonEnd({ complete: isComplete, tally, problems, caseload })}`);
      if (parts !== undefined) {
        out.write(',\n"parts":');
        for (const piece of parts()) out.write(piece);
      }
      out.write("}\n");
    },
  };
};

function inMemory(): Spool {
  const pieces: string[] = [];
  return {
    write: (text) => {
      pieces.push(text);
    },
    pieces: () => pieces,
  };
}
