import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type {
  NewRecordAnswerParams,
  NewRecordAnswerResult,
  NewRecordFormat,
  NewRecordParams,
  NewRecordQuestionsParams,
  NewRecordQuestionsResult,
  NewRecordResult,
  newRecordAnswerMethod,
  newRecordMethod,
  newRecordQuestionsMethod,
} from "../../server/src/lsp/protocol.ts";
import { type Asker, type Choice, createAsker } from "./ask.ts";
import { t } from "./words.ts";

const listQuestions: typeof newRecordQuestionsMethod = "caselint/newRecordQuestions";
const checkAnswer: typeof newRecordAnswerMethod = "caselint/newRecordAnswer";
const makeRecord: typeof newRecordMethod = "caselint/newRecord";

/** Asked for anew each time, because the language may have changed. */
const kindChoices = (): readonly Choice[] => [
  { value: "contact", label: t("Contact or note") },
  { value: "check", label: t("Check with another agency") },
  { value: "home-visit", label: t("Home visit") },
  { value: "assessment", label: t("Assessment") },
  { value: "rosh", label: t("Risk of serious harm") },
  { value: "rmp", label: t("Risk management plan") },
  { value: "contingency", label: t("Contingency plan") },
  { value: "plan", label: t("Sentence plan") },
  { value: "review", label: t("Review") },
  { value: "enforcement", label: t("Enforcement") },
  { value: "oversight", label: t("Management oversight") },
  { value: "upw", label: t("Unpaid work") },
  { value: "ttg", label: t("Through the gate") },
  { value: "case", label: t("Case header, which starts a new case") },
];

/** What a caller may know already; whatever is left out is asked for. */
export interface NewRecordRequest {
  readonly kind?: string;
  /** A record of the case, or the folder. */
  readonly near?: vscode.Uri;
  readonly format?: NewRecordFormat;
  /** Given, nothing is asked, not even what is missing here. */
  readonly answers?: NewRecordParams["answers"];
}

/** Start a record: ask what is needed, make the file, and put the caret on its first prompt. Leaving a question leaves it all. */
export async function startRecord(client: BaseLanguageClient, given: NewRecordRequest = {}): Promise<vscode.Uri | undefined> {
  const asker = createAsker(vscode.window);
  try {
    const kind = given.kind ?? (await asker.pick({ title: t("New record"), help: t("What will you record?") }, kindChoices()));
    if (kind === undefined) return undefined;
    const near = (given.near ?? (await placeFor(kind, asker)))?.toString();
    if (near === undefined) return undefined;
    const answers = given.answers ?? (await askAll(client, asker, { kind, near }));
    if (answers === undefined) return undefined;
    const params: NewRecordParams = { kind, near, answers, format: given.format ?? formatFor(kind) };
    const made = await client.sendRequest<NewRecordResult>(makeRecord, params);
    return made === null || asker.isLeft() ? undefined : await open(made, asker);
  } finally {
    asker.end();
  }
}

/** The case somebody is in, else the one there is, else the one they pick. A header goes where no case is yet. */
async function placeFor(kind: string, asker: Asker): Promise<vscode.Uri | undefined> {
  if (kind === "case") return pickFolder(asker);
  const here = vscode.window.activeTextEditor?.document.uri;
  if (here !== undefined && /\.case\.(?:ya?ml|json|md)$/iu.test(here.path)) return here;
  const headers = await vscode.workspace.findFiles("**/case.case.{yaml,yml,json,md}", undefined, 500);
  if (headers.length === 1) return headers[0];
  if (headers.length === 0) return pickFolder(asker);
  const byName = new Map(headers.map((uri) => [vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, "..")), uri]));
  const choices = [...byName.keys()].sort().map((name) => ({ value: name, label: name }));
  const picked = await asker.pick({ title: t("New record"), help: t("Which case?") }, choices);
  return picked === undefined ? undefined : byName.get(picked);
}

async function pickFolder(asker: Asker): Promise<vscode.Uri | undefined> {
  // The dialog takes the place of the question before it.
  asker.end();
  const picked = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: t("Start here") });
  return picked?.[0];
}

async function askAll(
  client: BaseLanguageClient,
  asker: Asker,
  params: NewRecordQuestionsParams,
): Promise<NewRecordParams["answers"] | undefined> {
  const questions = await client.sendRequest<NewRecordQuestionsResult>(listQuestions, params);
  const answers: Record<string, string> = {};
  for (const { path, title, help, values, suggestion, many } of questions ?? []) {
    const question = { title, help, suggestion };
    const check = (answer: string): Promise<string | null> => {
      const asked: NewRecordAnswerParams = { kind: params.kind, path, answer };
      return client.sendRequest<NewRecordAnswerResult>(checkAnswer, asked);
    };
    const answer = await (values === undefined || many ? asker.words(question, check) : asker.pick(question, values));
    if (answer === undefined) return undefined;
    if (answer !== "") answers[path] = answer;
  }
  return answers;
}

function formatFor(kind: string): NewRecordFormat {
  const chosen = vscode.workspace.getConfiguration("caselint").get<string>("newRecordFormat");
  if (chosen === "markdown" || chosen === "yaml" || chosen === "json") return chosen;
  return kind === "contact" ? "markdown" : "yaml";
}

async function open(made: NonNullable<NewRecordResult>, asker: Asker): Promise<vscode.Uri | undefined> {
  const uri = vscode.Uri.parse(made.uri, true);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false });
  edit.insert(uri, new vscode.Position(0, 0), made.text);
  if (!(await vscode.workspace.applyEdit(edit))) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  asker.end();
  const editor = await vscode.window.showTextDocument(document);
  if (made.prompt === null) return uri;
  const { start, end } = made.prompt;
  // Selected, so that the first word typed takes its place.
  editor.selection = new vscode.Selection(start.line, start.character, end.line, end.character);
  editor.revealRange(editor.selection);
  return uri;
}
