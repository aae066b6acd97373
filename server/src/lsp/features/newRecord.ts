/** New records: what has to be asked first, and the text to begin with. The client makes the file. */
import path from "node:path";
import { kinds } from "../../../../schemas/kinds.ts";
import { type CasePlace, newRecord } from "../../engine/newRecord.ts";
import { formFor } from "../../engine/newRecordForm.ts";
import { questionsFor, readAnswer } from "../../engine/questions.ts";
import type { CaseResult } from "../../engine/types.ts";
import { exists, isRecordName } from "../../host/find.ts";
import { currentOfficer, firstPrompt } from "../../language/newRecord.ts";
import { lineIndex } from "../../source/lines.ts";
import { rangeOf } from "../diagnostics.ts";
import { guard } from "../guard.ts";
import type {
  NewRecordAnswerParams,
  NewRecordAnswerResult,
  NewRecordParams,
  NewRecordQuestionsParams,
  NewRecordQuestionsResult,
  NewRecordResult,
} from "../protocol.ts";
import { newRecordAnswerMethod, newRecordMethod, newRecordQuestionsMethod } from "../protocol.ts";
import { standardQuestion } from "../standardQuestion.ts";
import { isFilePath, pathOfUri } from "../uris.ts";
import type { Workspace } from "../workspace.ts";
import type { Feature, FeatureContext } from "./feature.ts";

type Kind = (typeof kinds)[number];

export const newRecords: Feature = {
  capabilities: {},
  register(cx) {
    const { connection, log } = cx;
    connection.onRequest(
      newRecordQuestionsMethod,
      guard("newRecordQuestions", log, null, ({ kind, near }: NewRecordQuestionsParams): NewRecordQuestionsResult => {
        const known = kindOf(kind);
        return known === undefined ? null : questions(known, near, caseNear(cx.workspace(), near, known), cx);
      }),
    );
    connection.onRequest(
      newRecordAnswerMethod,
      guard("newRecordAnswer", log, null, ({ kind, path: at, answer }: NewRecordAnswerParams): NewRecordAnswerResult => {
        const known = kindOf(kind);
        const read = known === undefined ? undefined : readAnswer(known, at, answer);
        return read !== undefined && "problem" in read ? read.problem : null;
      }),
    );
    connection.onRequest(
      newRecordMethod,
      guard("newRecord", log, null, ({ kind, near, answers, format }: NewRecordParams): NewRecordResult => {
        const known = kindOf(kind);
        if (known === undefined || !["yaml", "json", "markdown"].includes(format)) return null;
        const { path: file, text } = atFreePath(known, answers, placeOf(cx, near, known, answers), format);
        const span = firstPrompt(text);
        return { uri: cx.uriOf(file), text, prompt: span === undefined ? null : rangeOf(lineIndex(text), span.start, span.end) };
      }),
    );
  },
};

const kindOf = (word: string): Kind | undefined => kinds.find((kind) => kind === word);

/** Everything that is needed but the day, which is today unless somebody writes another. */
function questions(kind: Kind, near: string, found: CaseResult | undefined, cx: FeatureContext): NewRecordQuestionsResult {
  const asked = questionsFor(kind, found?.crn).filter((one) => one.path !== "date");
  const officer = found === undefined ? undefined : currentOfficer(cx.workspace().filesOf(found), cx.workspace().day());
  const suggested: { readonly [at: string]: string | undefined } = { "author.name": officer?.name, "author.grade": officer?.grade };
  const all = asked.map(({ path: at, title, help, values, many }) => {
    const suggestion = suggested[at];
    return {
      path: at,
      title,
      help,
      many,
      ...(values === undefined ? {} : { values }),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
  return kind === "case" ? [...all, standardQuestion(cx.workspace().envOf(folderOf(near)).packs)] : all;
}

/** The file of a record, or the folder itself. */
const folderOf = (near: string): string => {
  const file = pathOfUri(near).replace(/(?<=.)\/$/u, "");
  return isRecordName(file.slice(file.lastIndexOf("/") + 1)) ? path.posix.dirname(file) : file;
};

/** The case that the folder is in; a header starts a case of its own. */
function caseNear(workspace: Workspace, near: string, kind: Kind): CaseResult | undefined {
  if (kind === "case") return undefined;
  const folder = folderOf(near);
  const around = workspace.session.all().filter((one) => folder === one.folder || folder.startsWith(`${one.folder}/`));
  return around.sort((a, b) => b.folder.length - a.folder.length)[0];
}

function placeOf(cx: FeatureContext, near: string, kind: Kind, answers: NewRecordParams["answers"]): CasePlace {
  cx.workspace().refreshDay();
  const found = caseNear(cx.workspace(), near, kind);
  const taken = new Set(found?.files.map((file) => file.path));
  const form = found === undefined ? undefined : formFor(cx.workspace().envOf(found.folder), cx.workspace().filesOf(found), answers);
  return { folder: found?.folder ?? folderOf(near), crn: found?.crn, asOf: cx.workspace().day(), taken, form };
}

const ENDINGS = ["yaml", "yml", "json", "md"];

/** Files may be there that the server has not been told of; a record's id is its file's name in whatever format. */
function atFreePath(
  kind: Kind,
  answers: NewRecordParams["answers"],
  at: CasePlace,
  format: NewRecordParams["format"],
): { path: string; text: string } {
  const taken = new Set(at.taken);
  for (;;) {
    const made = newRecord(kind, answers, { ...at, taken }, format);
    const name = made.path.slice(0, made.path.lastIndexOf(".") + 1);
    if (!isFilePath(made.path) || !ENDINGS.some((ending) => exists(name + ending))) return made;
    taken.add(made.path);
  }
}
