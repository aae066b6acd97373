/** `caselint explain`: all there is to tell about a rule, the same as its page. */

import type { Block } from "../engine/rulePage.ts";
import { rulePage } from "../engine/rulePage.ts";
import { caseloadRules, formRules, rules } from "../engine/rules.ts";
import { t } from "../l10n/say.ts";
import type { Paint } from "../report/paint.ts";
import { wrap } from "../report/words.ts";
import { closest } from "../source/suggest.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { here } from "./local.ts";
import { paintFor, stdoutSink, widthOf } from "./terminal.ts";

export async function explain(args: Args): Promise<ExitCode> {
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0) throw new Usage("Name one rule: caselint explain RULE. `caselint rules` lists them.");
  const local = here();
  const page = rulePage(id, local.packs, local.localRules);
  if (page === null) {
    const near = closest(
      id,
      [...rules, ...caseloadRules, ...formRules, ...local.localRules].map((one) => one.id),
    );
    throw new Usage(
      `There is no rule "${id.slice(0, 80)}". ${near === undefined ? "`caselint rules` lists them." : `Did you mean ${near}?`}`,
    );
  }
  const paint = paintFor(args, process.stdout);
  const width = widthOf(process.stdout);
  const out = [paint.bold(page.id)];
  for (const { title, blocks } of page.sections) {
    if (title !== "") out.push("", paint.bold(title));
    blocks.forEach((block, i) => {
      if (block.is === "record" && i > 0) out.push("");
      out.push(...lines(block, width, paint));
    });
  }
  const sink = stdoutSink();
  sink.write(`${out.join("\n")}\n`);
  await sink.drained();
  return 0;
}

function lines(block: Block, width: number, paint: Paint): string[] {
  const indented = (words: string, indent: number): string[] =>
    wrap(words.replaceAll("*", ""), width - indent).map((line) => " ".repeat(indent) + line);
  switch (block.is) {
    case "text":
      return indented(block.text, 2);
    case "ask":
      return indented(block.text, 4);
    case "item":
      return [...indented(block.text, 2), ...(block.under === undefined ? [] : indented(block.under, 4))];
    case "table":
      return block.rows.flatMap(([name = "", value = "", meaning = ""]) =>
        indented(t("{name}: {meaning} Unless said otherwise: {value}.", { name, meaning, value }), 2),
      );
    case "record":
      return [
        ...(block.asOf === undefined ? [] : [`    ${t("As of {day}:", { day: block.asOf })}`]),
        ...block.text.split("\n").flatMap((line) => marked(line, paint)),
      ];
  }
}

/** A line of a record; the place of a finding is underlined. */
function marked(line: string, paint: Paint): string[] {
  const start = line.indexOf("«");
  const plain = `    ${line.replace(/[«»]/gu, "")}`;
  if (start < 0) return [plain];
  const end = line.indexOf("»", start);
  const width = Math.max(1, (end < 0 ? line.length : end) - start - 1);
  return [plain, paint.red(`    ${" ".repeat(start)}${"^".repeat(width)}`)];
}
