/** `caselint new`: a record that is only just started, in the case around this folder. */
import path from "node:path";
import type { Kind } from "../../../schemas/index.ts";
import { kinds } from "../../../schemas/kinds.ts";
import type { Answers, SummaryForm } from "../engine/newRecord.ts";
import { newRecord } from "../engine/newRecord.ts";
import { formFor } from "../engine/newRecordForm.ts";
import type { Question } from "../engine/questions.ts";
import { questionsFor } from "../engine/questions.ts";
import { rules } from "../engine/rules.ts";
import { formatOf } from "../engine/texts.ts";
import { exists, isFolder, isRecordName } from "../host/find.ts";
import { shownPath, slashes } from "../host/paths.ts";
import { settingsSource } from "../host/settings.ts";
import { writeText } from "../host/write.ts";
import { inert } from "../report/words.ts";
import type { Format } from "../source/problem.ts";
import { answersOf } from "./answers.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import { ask } from "./ask.ts";
import type { CaseFolder } from "./case-folder.ts";
import { caseAround, folderAlone } from "./case-folder.ts";
import { today } from "./common.ts";
import type { ExitCode } from "./exit.ts";
import { kindNamed } from "./kinds.ts";
import { checkEnding, syntaxOption } from "./syntax.ts";
import { stdoutSink, widthOf } from "./terminal.ts";

const STDOUT = "-";

export async function startRecord(args: Args): Promise<ExitCode> {
  const [given, ...more] = args.positionals;
  if (given === undefined) throw new Usage(`Name the kind of record: caselint new KIND. There are ${kinds.join(", ")}.`);
  const kind = kindNamed(given);
  if (more.length > 0 && (!args.has("set") || more.some((one) => !one.includes("="))))
    throw new Usage("Name one kind of record. Everything else is said with options: `caselint new --help` lists them.");
  const said = answersOf(args, kind, more);
  const output = outputOf(args);
  const format = syntaxOption(args, "format") ?? (output === undefined ? undefined : formatOf(output)) ?? usualFor(kind);
  if (output !== undefined) checkEnding(output, format, "format");
  const at = placeOf(args, kind, output, said);
  const answers = await withAnswers(kind, said, at.crn);
  if (answers === undefined) throw new Usage("Stopped before the last question, so nothing was written.");

  const folder = slashes(at.folder);
  const taken = new Set(Array.from(at.names, (name) => `${folder === "/" ? "" : folder}/${name}`));
  const made = newRecord(kind, answers, { folder, crn: at.crn, asOf: today(), taken, form: formOf(at, answers) }, format);
  const sink = stdoutSink();
  if (args.value("output") === STDOUT) sink.write(made.text);
  else {
    const file = output === undefined ? made.path : path.resolve(output);
    if (writeText(file, made.text, undefined) !== "written")
      throw new Usage(`${inert(shownPath(file, process.cwd()))} could not be written. May files be written in that folder?`);
    sink.write(`${inert(shownPath(file, process.cwd()))}: started\nWhat is still to be written stands there in square brackets.\n`);
  }
  await sink.drained();
  return 0;
}

/** The form its case is checked for; both forms where there is no case yet. */
function formOf(at: CaseFolder, answers: Answers): SummaryForm | undefined {
  if (at.files.length === 0) return undefined;
  const settings = settingsSource({ asOf: today(), rules, standardFlag: undefined, cwd: process.cwd() });
  return formFor(settings.envFor(at.folder), at.files, answers);
}

/** A contact is prose under headings; other records are mostly rows and values. The editor starts them the same. */
const usualFor = (kind: Kind): Format => (kind === "contact" ? "markdown" : "yaml");

/** The file that was asked for, which must not be there yet; undefined when none was, or standard output. */
function outputOf(args: Args): string | undefined {
  const output = args.value("output");
  if (output === undefined || output === STDOUT) return undefined;
  if (!isRecordName(path.basename(output)))
    throw new Usage("A record needs a name that ends in .case.yaml, .case.yml, .case.json or .case.md.");
  if (exists(path.resolve(output))) throw new Usage(`There is something at ${inert(output)} already, and a new record replaces nothing.`);
  if (!isFolder(path.dirname(path.resolve(output)))) throw new Usage(`There is no folder for ${inert(output)}. Could it be made first?`);
  return output;
}

function placeOf(args: Args, kind: Kind, output: string | undefined, said: Answers): CaseFolder {
  const given = args.value("case");
  const start = path.resolve(given ?? (output === undefined ? "." : path.dirname(output)));
  if (!isFolder(start)) throw new Usage(`There is no folder ${inert(given ?? "")}. Is the path right?`);
  if (kind === "case") {
    // A header inside a case would take the records below it away from that case, so it has to be asked for.
    const around = given === undefined ? caseAround(start) : undefined;
    const alone = folderAlone(start);
    const header = alone.header ?? around?.header;
    if (header !== undefined && args.value("output") === undefined)
      throw new Usage(`This folder belongs to a case already (${inert(header)}). Was another folder meant? --case names it.`);
    return alone;
  }
  const found = caseAround(start);
  if (found === undefined) {
    if (output !== undefined || args.value("output") === STDOUT || said["crn"] !== undefined) return folderAlone(start);
    throw new Usage("No case was found at or above this folder. `--case FOLDER` names one, and `caselint new case` starts one.");
  }
  if (found.crn !== undefined && said["crn"] !== undefined && said["crn"] !== found.crn)
    throw new Usage(`The case here has the CRN ${found.crn}. Was another folder meant? --case names it.`);
  return found;
}

/** What is missing is asked where somebody is there to be asked. Undefined when they left. */
async function withAnswers(kind: Kind, said: Answers, crn: string | undefined): Promise<Answers | undefined> {
  const open = questionsFor(kind, crn).filter((question) => said[question.path] === undefined);
  const isMissing = (question: Question): boolean => question.needed && question.path !== "date";
  if (!open.some(isMissing) || process.stdin.isTTY !== true || process.stderr.isTTY !== true) return said;
  const terminal = { input: process.stdin, output: process.stderr, width: widthOf(process.stderr), isInteractive: true };
  const given = await ask(kind, open, today(), terminal);
  return given === undefined ? undefined : { ...said, ...given };
}
