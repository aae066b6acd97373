/** A report while it is written: started, given cases one by one, ended. */
import type { CaseResult } from "../engine/types.ts";
import type { Problem } from "../report/json.ts";
import { caseJson, inOrder, jsonEnd, jsonStart, recordPieces } from "../report/json.ts";
import type { Paint } from "../report/paint.ts";
import type { Tally } from "../report/summary.ts";
import { summaryText } from "../report/summary-text.ts";
import { caseText } from "../report/text.ts";
import type { Sink } from "./terminal.ts";
import { VERSION } from "./version.ts";

export interface End {
  readonly tally: Tally;
  readonly problems: readonly Problem[];
  readonly isComplete: boolean;
  readonly isStopped: boolean;
  readonly calendarUntil: string | undefined;
  readonly sentence: (rule: string, messageId: string) => string;
}

export interface Reporter {
  start(): void;
  found(result: CaseResult): void;
  /** Nothing whose path sorts before this one is still to come. */
  settled(path: string): void;
  end(end: End): void;
}

export interface TextSettings {
  readonly asOf: string;
  readonly paint: Paint;
  readonly width: number;
  readonly withText: boolean;
  readonly isQuiet: boolean;
  readonly isFull: boolean;
}

export function textReporter(sink: Sink, options: TextSettings): Reporter {
  return {
    start: () => {},
    found: (result) => {
      if (!options.isQuiet) sink.write(caseText(result, options));
    },
    settled: () => {},
    end: ({ tally, problems, isStopped, calendarUntil, sentence }) => {
      if (tally.cases === 0) return;
      const { asOf, paint, width } = options;
      sink.write(summaryText(tally, { asOf, paint, width, partial: isStopped, problems: problems.length, calendarUntil, sentence }));
    },
  };
}

export function jsonReporter(sink: Sink, options: { readonly asOf: string; readonly withText: boolean }): Reporter {
  const records = inOrder((text) => sink.write(text));
  const cases: { readonly folder: string; readonly json: string }[] = [];
  return {
    start: () => sink.write(jsonStart({ name: "caselint", version: VERSION }, options.asOf)),
    found: (result) => {
      records.add(recordPieces(result, options));
      cases.push({ folder: result.folder, json: caseJson(result) });
    },
    settled: (path) => records.settle(path),
    end: ({ tally, problems, isComplete }) => {
      records.end();
      const sorted = cases.sort((a, b) => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0)).map((c) => c.json);
      sink.write(jsonEnd({ complete: isComplete, tally, problems, cases: sorted }));
    },
  };
}
