/** The three syntaxes as the command line names them: by the ending of a record's file. */
import { formatOf } from "../engine/texts.ts";
import type { Format } from "../source/problem.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";

const SYNTAXES: Readonly<Record<string, Format>> = { yaml: "yaml", json: "json", md: "markdown" };
const TITLES: Readonly<Record<Format, string>> = { yaml: "YAML", json: "JSON", markdown: "Markdown" };

/** The syntax an option names, or undefined where it was not given. */
export function syntaxOption(args: Args, option: string): Format | undefined {
  const value = args.value(option);
  if (value === undefined) return undefined;
  const syntax = Object.hasOwn(SYNTAXES, value) ? SYNTAXES[value] : undefined;
  if (syntax === undefined) throw new Usage(`The option --${option} is one of ${Object.keys(SYNTAXES).join(", ")}.`);
  return syntax;
}

/** Refuse a file whose name promises another syntax than it is to hold. */
export function checkEnding(file: string, syntax: Format, option: string): void {
  const ending = formatOf(file);
  if (ending !== undefined && ending !== syntax)
    throw new Usage(`The name ${file} promises ${TITLES[ending]}, and --${option} asks for ${TITLES[syntax]}. Which is meant?`);
}
