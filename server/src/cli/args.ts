/** The command line as values, or one sentence saying what is not right with it. */
import { parseArgs } from "node:util";
import { closest } from "../source/suggest.ts";
import type { Command, Option } from "./options.ts";
import { COMMANDS, PLANNED_COMMANDS, PLANNED_OPTIONS } from "./options.ts";

export interface Args {
  readonly command: string;
  readonly positionals: readonly string[];
  /** True when the command itself was written out. */
  readonly isNamed: boolean;
  has(option: string): boolean;
  /** Of an option that was given more than once, the last value. */
  value(option: string): string | undefined;
  /** Every value, in the order given. */
  values(option: string): readonly string[];
}

/** Someone asked for something that cannot be done: a sentence for people, exit 2. */
export class Usage extends Error {}

export function parse(argv: readonly string[]): Args {
  const first = argv[0] ?? "";
  if (PLANNED_COMMANDS.has(first)) throw new Usage(`The command ${first} is not there yet. ${knownCommands()}`);
  const isNamed = Object.hasOwn(COMMANDS, first);
  const command = isNamed ? first : "check";
  const known = COMMANDS[command] as Command;
  const { tokens } = parseArgs({
    args: argv.slice(isNamed ? 1 : 0),
    options: forParser(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, (string | undefined)[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    else if (token.kind === "option") {
      const value = optionValue(token.name, token.rawName, token.value, token.inlineValue === true, known);
      values.set(token.name, [...(values.get(token.name) ?? []), value]);
    }
  }
  const all = (option: string): readonly string[] => (values.get(option) ?? []).filter((value) => value !== undefined);
  for (const format of all("format")) checkFormat(format, known.options["format"] as Option);
  return { command, positionals, isNamed, has: (option) => values.has(option), value: (option) => all(option).at(-1), values: all };
}

function forParser(command: Command): Record<string, { type: "string" | "boolean"; short?: string }> {
  const out: Record<string, { type: "string" | "boolean"; short?: string }> = {};
  for (const [name, option] of Object.entries(command.options)) {
    out[name] = { type: option.takes === undefined ? "boolean" : "string", ...(option.short === undefined ? {} : { short: option.short }) };
  }
  return out;
}

function optionValue(name: string, raw: string, value: string | undefined, isInline: boolean, command: Command): string | undefined {
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (option === undefined) {
    if (PLANNED_OPTIONS.has(name)) throw new Usage(`The option ${raw} is not there yet.`);
    const near = closest(name, Object.keys(command.options));
    throw new Usage(`The option ${raw} is not known. ${near === undefined ? "`caselint --help` lists them." : `Did you mean --${near}?`}`);
  }
  if (option.takes === undefined) {
    if (value !== undefined) throw new Usage(`The option ${raw} takes no value.`);
    return undefined;
  }
  const isOption = value !== undefined && !isInline && value.length > 1 && value.startsWith("-");
  if (value === undefined || value === "" || isOption) throw new Usage(`The option ${raw} needs a value: ${option.takes}.`);
  return value;
}

function checkFormat(format: string, option: Option): void {
  const known = option.takes?.split("|") ?? [];
  if (known.includes(format)) return;
  const use = `Use ${known.slice(0, -1).join(", ")} or ${known.at(-1)}.`;
  throw new Usage(`The format "${format.slice(0, 40)}" is not known. ${use}`);
}

export const knownCommands = (): string => `There are ${Object.keys(COMMANDS).join(", ")}.`;

/** A value that must be one of a list. */
export function oneOf<T extends string>(args: Args, option: string, values: readonly T[], otherwise: T): T {
  const value = args.value(option);
  if (value === undefined) return otherwise;
  const found = values.find((v) => v === value);
  if (found === undefined) throw new Usage(`The option --${option} is one of ${values.join(", ")}.`);
  return found;
}
