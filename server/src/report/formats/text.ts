/** Plain text, for people at a terminal. */
import { caseloadText } from "../caseload-text.ts";
import { summaryText } from "../summary-text.ts";
import { caseText } from "../text.ts";
import type { Format } from "./reporter.ts";

export const text: Format = (out, options) => ({
  start: () => {},
  found: (result) => {
    if (!options.isQuiet) out.write(caseText(result, options));
  },
  settled: () => {},
  end: ({ tally, caseload, problems, isStopped, calendarUntil, sentence, sureness }) => {
    if (tally.cases === 0) return;
    const { asOf, paint, width } = options;
    if (caseload !== undefined) out.write(caseloadText(caseload, { paint, width, sureness }));
    out.write(summaryText(tally, { asOf, paint, width, partial: isStopped, problems: problems.length, calendarUntil, sentence }));
  },
});
