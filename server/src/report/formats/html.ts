/** One page of HTML that needs nothing but itself: for reading, sending on and printing. */
import { gather } from "../html/cases.ts";
import { page } from "../html/page.ts";
import type { Format } from "./reporter.ts";

export const html: Format = (out, options) => {
  const gathered = gather(options);
  return {
    start: () => {},
    found: gathered.found,
    settled: () => {},
    end: (end) => {
      const cases = gathered.cases(end.tally.cases);
      for (const piece of page({ end, options, cases, judged: gathered.judged() })) out.write(piece.text);
    },
  };
};
