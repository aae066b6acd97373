/** Checkstyle XML, which many code review tools and editors read. */
import type { JudgementEntry } from "../../engine/types.ts";
import { withoutKnown } from "../baseline-text.ts";
import type { Flat } from "../flat.ts";
import { flatFile } from "../flat.ts";
import { judgementSentence, judgementsIn, ruleWords } from "../judgement-words.ts";
import { inPathOrder } from "../order.ts";
import { attributes } from "../xml.ts";
import type { Format } from "./reporter.ts";

/** Version of Checkstyle whose report this has the form of. */
const VERSION = "10.0";

function entry({ finding, line, column, excerpt }: Flat): string {
  const message = `${finding.message} ${finding.ask}${excerpt === undefined ? "" : ` > ${excerpt}`}`;
  return `<error${attributes({ line, column, severity: finding.severity, message, source: `caselint.${finding.rule}` })}/>\n`;
}

/** Checkstyle's own word for what was found and set aside. */
const setAside = (one: JudgementEntry): string =>
  `<error${attributes({ line: 1, severity: "ignore", message: `${ruleWords(one)}: ${judgementSentence(one)}`, source: "caselint.judgement" })}/>\n`;

export const checkstyle: Format = (out, options) => {
  const files = inPathOrder((text) => out.write(text));
  return {
    start: () => out.write(`<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${VERSION}">\n`),
    found: (given) => {
      const result = withoutKnown(given);
      for (const file of result.files) {
        const flat = flatFile(result, file, options.withText);
        const told = [...flat.map(entry), ...judgementsIn(result, file).map(setAside)];
        // A file without findings is told too, so that it is known to have been read.
        files.add({ path: file.path, text: `<file${attributes({ name: file.path })}>\n${told.join("")}</file>\n` });
      }
    },
    settled: (path) => files.settle(path),
    end: ({ caseload, problems }) => {
      files.end();
      const whole = caseload?.findings ?? [];
      if (whole.length > 0) {
        const told = whole.map(
          ({ rule, severity, message, ask }) =>
            `<error${attributes({ line: 1, severity, message: `${message} ${ask}`, source: `caselint.${rule}` })}/>\n`,
        );
        out.write(`<file name=".">\n${told.join("")}</file>\n`);
      }
      for (const { path, message } of problems)
        out.write(
          `<file${attributes({ name: path })}>\n<error${attributes({ line: 1, severity: "error", message, source: "caselint.not-read" })}/>\n</file>\n`,
        );
      out.write("</checkstyle>\n");
    },
  };
};
