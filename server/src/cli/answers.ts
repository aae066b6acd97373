/** What was said of a new record on the command line, each thing checked before anything is written. */
import type { Kind } from "../../../schemas/index.ts";
import { recordSchemas } from "../../../schemas/index.ts";
import type { Answers } from "../engine/newRecord.ts";
import { fieldAt, questionsFor, readAnswer } from "../engine/questions.ts";
import { isDate } from "../engine/shell.ts";
import { closest } from "../source/suggest.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";

const MOST_VALUES = 40;

/** Answers by path, from `--date`, `--set` and what follows it. */
export function answersOf(args: Args, kind: Kind, more: readonly string[]): Answers {
  const out: { [path: string]: string } = {};
  const day = args.value("date");
  if (day !== undefined) {
    if (!isDate(day)) throw new Usage("The option --date needs a day such as 2019-03-29.");
    out["date"] = day;
  }
  for (const said of [...args.values("set"), ...more]) {
    const at = said.indexOf("=");
    const name = said.slice(0, Math.max(at, 0)).trim();
    const value = said.slice(at + 1).trim();
    if (name === "" || value === "") throw new Usage("The option --set needs a name and a value, such as --set type=office-visit.");
    checkAnswer(kind, name, value);
    out[name] = value;
  }
  return out;
}

function checkAnswer(kind: Kind, name: string, value: string): void {
  if (name === "record") throw new Usage("The kind of record is named once, after `caselint new`, and is not set again.");
  const field = fieldAt(kind, name);
  if (field === undefined) throw new Usage(`There is no "${name.slice(0, 60)}" to set in a record of kind ${kind}. ${hint(kind, name)}`);
  if (field.shape !== undefined) {
    const before = field.type === "rows" ? `${name}.0` : name;
    const parts = field.shape.fields.slice(0, 3).map((part) => `${before}.${part.name}`);
    throw new Usage(`"${name}" holds several things, to be set one by one: ${parts.join(", ")} ...`);
  }
  const read = readAnswer(kind, name, value);
  if (read === undefined) throw new Usage(`"${name}" cannot be set here. Could it be written into the record once it is started?`);
  if ("value" in read) return;
  const values = field.vocab?.values ?? [];
  const known = values.length === 0 || values.length > MOST_VALUES ? "" : ` There are ${values.map((one) => one.value).join(", ")}.`;
  throw new Usage(`--set ${name}: ${read.problem}${known}`);
}

function hint(kind: Kind, name: string): string {
  const known = new Set([...questionsFor(kind).map((one) => one.path), ...Object.keys(recordSchemas[kind].shape)]);
  known.delete("record");
  const near = closest(name, known);
  return near === undefined ? `\`caselint schema ${kind}\` lists what there is.` : `Did you mean ${near}?`;
}
