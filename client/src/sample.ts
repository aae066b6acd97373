import * as vscode from "vscode";
import { State } from "vscode-languageclient";
import type { Deps } from "./deps.ts";
import { withDates } from "./sampleDates.ts";
import { say } from "./target.ts";
import { t } from "./words.ts";

/** Named here because a folder on the web cannot be listed. */
const records = [
  "assessment.case.md",
  "case.case.yaml",
  "checks.case.yaml",
  "contacts.case.md",
  "contingency.case.yaml",
  "plan.case.yaml",
  "rmp.case.md",
  "rosh.case.md",
  "visit.case.yaml",
] as const;
/** Holds a few gaps, one of them with a safe fix. */
const first = "rmp.case.md";
/** Key of the day the copy was made on: what a record was like then follows from it. */
const dayKey = "caselint.sample.day";
const addFolders = "workspace/didChangeWorkspaceFolders";

/** The sample case: a copy in the extension's own storage, which anybody may change and put back. */
export function registerSample(context: vscode.ExtensionContext, { client }: Deps): void {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, "sample", "corin-ashdell");
  let isShown = false;

  /** File names and texts of the sample as it is on a day. */
  async function textsOf(day: Date): Promise<ReadonlyMap<string, string>> {
    const read = records.map(async (name): Promise<[string, string]> => {
      const template = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, "client/sample", `${name}.template`));
      return [name, withDates(new TextDecoder().decode(template), day)];
    });
    return new Map(await Promise.all(read));
  }

  /** Records that are not as they were copied, and records that somebody added. */
  async function changed(): Promise<vscode.Uri[]> {
    const day = context.globalState.get<string>(dayKey);
    const there = await namesIn(folder);
    const copied = day === undefined ? new Map<string, string>() : await textsOf(new Date(day));
    const out: vscode.Uri[] = [];
    for (const name of there) {
      const uri = vscode.Uri.joinPath(folder, name);
      if ((await textOf(uri)) !== copied.get(name)) out.push(uri);
    }
    return out;
  }

  async function write(): Promise<void> {
    const today = new Date();
    await vscode.workspace.fs.createDirectory(folder);
    for (const [name, text] of await textsOf(today)) await put(vscode.Uri.joinPath(folder, name), text);
    await context.globalState.update(dayKey, today.toISOString());
  }

  /** The sample lies outside the folders of the window, so the server is told of it. */
  async function tell(): Promise<void> {
    const added = [{ uri: folder.toString(), name: "sample" }];
    if (isShown && client.isRunning()) await client.sendNotification(addFolders, { event: { added, removed: [] } });
  }

  async function show(): Promise<vscode.Uri> {
    isShown = true;
    await tell();
    const uri = vscode.Uri.joinPath(folder, first);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
    return uri;
  }

  /**
   * Copied when it is not there, and again on another day as long as nobody wrote in it.
   *
   * @param step of the walkthrough, whose page has the focus and could not be followed with keys
   */
  async function open(step?: unknown): Promise<vscode.Uri> {
    const there = new Set(await namesIn(folder));
    const isWhole = records.every((name) => there.has(name));
    const isOld = context.globalState.get<string>(dayKey)?.slice(0, 10) !== new Date().toISOString().slice(0, 10);
    if (there.size === 0 || (isOld && (await changed()).length === 0)) await write();
    else if (!isWhole) say(t("Some records of the sample case are gone. Another command puts it back as it was."));
    const uri = await show();
    if (step === "read" || step === "fix") await follow(uri, step);
    return uri;
  }

  /** @param sure nothing is asked: for whoever asked already */
  async function reset(sure?: unknown): Promise<vscode.Uri | undefined> {
    const touched = await changed();
    if (touched.length > 0 && sure !== true && !(await isSure(touched.length))) return undefined;
    const added = touched.filter((uri) => !(records as readonly string[]).includes(nameIn(uri)));
    const edit = new vscode.WorkspaceEdit();
    for (const uri of added) edit.deleteFile(uri, { ignoreIfNotExists: true });
    if (added.length > 0) await vscode.workspace.applyEdit(edit);
    await write();
    return show();
  }

  context.subscriptions.push(
    // A server that starts again knows nothing of it.
    client.onDidChangeState(({ newState }) => (newState === State.Running ? tell() : undefined)),
    vscode.commands.registerCommand("caselint.openSample", open),
    vscode.commands.registerCommand("caselint.resetSample", reset),
    vscode.commands.registerCommand("caselint.checkSample", async () => {
      await open();
      return vscode.commands.executeCommand("caselint.checkFolder", folder);
    }),
  );
}

/** Go to the next finding, and for "fix" show what can be done about it. */
async function follow(uri: vscode.Uri, step: "read" | "fix"): Promise<void> {
  for (let tries = 0; tries < 100 && vscode.languages.getDiagnostics(uri).length === 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await vscode.commands.executeCommand("editor.action.marker.nextInFiles");
  if (step === "fix") await vscode.commands.executeCommand("editor.action.quickFix");
}

/** Ask before anybody's words go. Escape keeps them. */
async function isSure(count: number): Promise<boolean> {
  const keep = { label: t("Keep the sample case as it is") };
  const back = {
    label: t("Put it back as it was"),
    detail:
      count === 1
        ? t("What was written in 1 record of the sample goes.")
        : t("What was written in {n} records of the sample goes.", { n: count }),
  };
  const title = t("The sample case was changed");
  return (await vscode.window.showQuickPick([keep, back], { title, placeHolder: t("Shall it be put back as it was?") })) === back;
}

const nameIn = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

const openAt = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** The text as somebody sees it, saved or not. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = openAt(uri);
  if (open?.isDirty === true) return open.getText();
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Write a file; through its editor where it is open, so that the editor keeps up. */
async function put(uri: vscode.Uri, text: string): Promise<void> {
  const open = openAt(uri);
  if (open !== undefined) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, open.lineCount, 0), text);
    if ((await vscode.workspace.applyEdit(edit)) && (!open.isDirty || (await open.save()))) return;
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
