/** `caselint convert`: one record in another syntax, or tidily in its own. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { convertRecord } from "../engine/convert.ts";
import { formatOf } from "../engine/texts.ts";
import { exists, isRecordName } from "../host/find.ts";
import { readText } from "../host/read.ts";
import { writeText } from "../host/write.ts";
import { inert } from "../report/words.ts";
import type { Format } from "../source/problem.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { checkEnding, syntaxOption } from "./syntax.ts";
import { say, stdoutSink } from "./terminal.ts";

export async function convert(args: Args): Promise<ExitCode> {
  const [given, ...more] = args.positionals;
  if (given === undefined || more.length > 0) throw new Usage("Name one record: caselint convert FILE --to yaml|json|md.");
  const to = syntaxOption(args, "to");
  if (to === undefined) throw new Usage("The syntax to write is not given: --to yaml, --to json or --to md.");
  const output = args.value("output");
  if (output === undefined && args.has("force")) throw new Usage("The option --force goes with --output.");
  if (output !== undefined) checkEnding(output, to, "to");
  const before = output === undefined ? undefined : heldBy(output, args.has("force"));
  const made = convertRecord(textOf(given), syntaxOf(given), to);
  if ("refused" in made) throw new Usage(`${inert(given)}: ${inert(made.refused)}`);
  const sink = stdoutSink();
  if (output === undefined) sink.write(made.text);
  else {
    write(output, made.text, before);
    sink.write(`${inert(output)}: written\n`);
  }
  await sink.drained();
  for (const note of made.notes) say(note);
  if (output !== undefined && standsTwice(given, output))
    say(`The record now stands in two files. Could ${inert(given)} go once the new one has been looked at?`);
  return 0;
}

function syntaxOf(given: string): Format {
  const syntax = formatOf(given);
  if (syntax === undefined)
    throw new Usage(`${inert(given)} is not a record. Records end in .case.yaml, .case.yml, .case.json or .case.md.`);
  return syntax;
}

function textOf(given: string): string {
  const file = path.resolve(given);
  if (!exists(file)) throw new Usage(`There is nothing at ${inert(given)}. Is the path right?`);
  syntaxOf(given);
  const read = readText(file);
  if (!("why" in read)) return read.text;
  if (read.why === "encoding")
    throw new Usage(`${inert(given)} is not plain UTF-8 text (byte ${read.byte ?? 0}), so it was not converted.`);
  throw new Usage(`${inert(given)} could not be read, so it was not converted. May it be opened?`);
}

/** What a file holds that is to be replaced; undefined where there is none yet. */
function heldBy(output: string, isForced: boolean): Buffer | undefined {
  const file = path.resolve(output);
  if (!exists(file)) return undefined;
  if (!isForced) throw new Usage(`There is a file at ${inert(output)} already. With --force it is replaced.`);
  try {
    if (statSync(file).isFile()) return readFileSync(file);
  } catch {
    throw new Usage(`What is at ${inert(output)} could not be read, so it was left as it is.`);
  }
  throw new Usage(`What is at ${inert(output)} is not a file that can be replaced.`);
}

function write(output: string, text: string, before: Buffer | undefined): void {
  const outcome = writeText(path.resolve(output), text, before);
  if (outcome === "written") return;
  if (outcome === "changed-meanwhile")
    throw new Usage(`${inert(output)} was changed by somebody else meanwhile, so it was left as it is. Could it be tried again?`);
  throw new Usage(`${inert(output)} could not be written. Is the folder there, and may files be written in it?`);
}

const standsTwice = (given: string, output: string): boolean => {
  const [from, to] = [path.resolve(given), path.resolve(output)];
  return from !== to && isRecordName(path.basename(to)) && path.dirname(from) === path.dirname(to);
};
