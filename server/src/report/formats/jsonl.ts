/** JSON Lines: a head, a line for each record sorted by path, a line for each case, an end. Each says what it is by its `type`. */
import { caseloadJson } from "../caseload-json.ts";
import { caseJson, recordPieces, summaryJson } from "../json.ts";
import { inPathOrder } from "../order.ts";
import { safeJson } from "../safe-json.ts";
import type { Format } from "./reporter.ts";

export const jsonl: Format = (out, options) => {
  const records = inPathOrder((text) => out.write(typed("record", text)));
  // Cases come after all records, so they wait.
  const held: string[] = [];
  const spool = options.spool?.();
  const cases = inPathOrder((text) => (spool === undefined ? held.push(typed("case", text)) : spool.write(typed("case", text))));
  return {
    start: () => {
      const { tool, asOf, shard } = options;
      out.write(`${safeJson({ type: "head", schema: 1, tool, asOf, shard })}\n`);
    },
    found: (result, row) => {
      for (const piece of recordPieces(result, options)) records.add(piece);
      cases.add({ path: result.folder === "." ? "" : `${result.folder}/`, text: caseJson(result, row) });
    },
    settled: (path) => {
      records.settle(path);
      cases.settle(path);
    },
    end: ({ tally, problems, isComplete, caseload }) => {
      records.end();
      cases.end();
      for (const piece of spool?.pieces() ?? held) out.write(piece);
      const whole = caseload === undefined ? {} : caseloadJson(caseload);
      const plain = problems.map(({ path, message }) => ({ path, message }));
      out.write(`${safeJson({ type: "end", complete: isComplete, summary: summaryJson(tally), problems: plain, ...whole })}\n`);
    },
  };
};

/** A line: an object that is written already, with its type before the rest. */
const typed = (type: string, json: string): string => `{"type":"${type}",${json.slice(1)}\n`;
