import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as vscode from "vscode";
import type { CasesView } from "../../../client/src/cases/view.ts";
import type { StatusParams, TreeNode } from "../../../server/src/lsp/protocol.ts";
import { extension, open, replace, revert, until } from "./support.ts";

/** Records of the two cases `rowan` and `fenner`. */
const records = 7;

interface Line {
  readonly node: TreeNode;
  readonly item: vscode.TreeItem;
}

const run = <T>(command: string, argument?: unknown): Thenable<T> => vscode.commands.executeCommand<T>(`caselint.${command}`, argument);

function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return folder.uri;
}

/** All lines of the view, as it would show them unfolded. */
async function linesOf({ lines }: CasesView, parent?: TreeNode): Promise<Line[]> {
  const all: Line[] = [];
  for (const node of await lines.getChildren(parent)) {
    all.push({ node, item: lines.getTreeItem(node) });
    if (node.children > 0) all.push(...(await linesOf({ lines } as CasesView, node)));
  }
  return all;
}

/** The view of cases, the check of a folder and the reports, over two cases. */
export function viewTests(): void {
  let cases: CasesView;

  before(async () => {
    cases = (await extension().activate()).cases;
    await run("cases.focus");
    await until("the view to be seen", () => cases.view.visible);
    await until("two cases", async () => (await cases.lines.getChildren()).length === 2);
  });

  describe("the view of cases", () => {
    it("says every state in words and reads every line out", async () => {
      const all = await linesOf(cases);
      assert.ok(all.length > 10, `${all.length} lines`);
      for (const { node, item } of all) {
        const read = item.accessibilityInformation?.label ?? "";
        assert.ok(read.includes(node.label) && read.includes(node.more), read);
        const seen = `${node.label} ${item.description}`;
        if (node.state === "overdue") assert.match(seen, /overdue/i);
        if (node.state === "open") assert.match(seen, /gap|weak|thought/i);
        assert.ok(item.iconPath instanceof vscode.ThemeIcon, node.label);
      }
      assert.equal(new Set(all.map(({ item }) => item.id)).size, all.length, "no two lines have the same id");
    });

    it("shows how many are overdue", async () => {
      const overdue = (await linesOf(cases)).filter(({ node }) => node.state === "overdue" && node.children === 0);
      const ids = new Set(overdue.map(({ node }) => `${node.label} ${node.place?.join()}`));
      const badge = await until("the badge", () => cases.view.badge);
      assert.ok(ids.size > 0);
      assert.equal(badge.value, ids.size);
      assert.equal(badge.tooltip, `${ids.size} overdue`);
    });

    it("groups by what is chosen, and says so", async () => {
      const tops = new Map<string, string>();
      for (const [grouping, words] of [
        ["kind", "by kind of record"],
        ["question", "by key question"],
        ["due", "by due date"],
        ["case", "by case"],
      ] as const) {
        await run(`cases.group.${grouping}`);
        assert.equal(cases.view.description, words);
        await until("the same words above the lines", () => (cases.view.message ?? "") === (grouping === "case" ? "" : `Shown: ${words}`));
        tops.set(grouping, (await cases.lines.getChildren()).map(({ label }) => label).join());
      }
      assert.equal(new Set(tops.values()).size, 4, [...tops.values()].join(" | "));
    });

    it("shows only lines with the words, unfolded, and all of them again", async () => {
      const whole = (await linesOf(cases)).length;
      await run("cases.filter", "contingency");
      assert.match(String(cases.view.description), /with "contingency"/);
      const found = await linesOf(cases);
      assert.ok(found.length > 0 && found.length < whole, `${found.length} of ${whole}`);
      assert.ok(found.every(({ node, item }) => node.children === 0 || item.collapsibleState === vscode.TreeItemCollapsibleState.Expanded));
      await run("cases.filter", "zzz zzz");
      assert.deepEqual(await cases.lines.getChildren(), []);
      await run("cases.clearFilter");
      assert.equal((await linesOf(cases)).length, whole);
    });

    it("goes to the place of a line that is picked", async () => {
      const [line] = (await linesOf(cases)).filter(({ node }) => node.children === 0 && (node.place?.[1] ?? 0) > 0);
      assert.ok(line?.node.place && line.item.command, "a line leads somewhere");
      await vscode.commands.executeCommand(line.item.command.command, ...(line.item.command.arguments ?? []));
      const [uri, row, column] = line.node.place;
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.path, vscode.Uri.parse(uri).path);
      assert.deepEqual([editor?.selection.active.line, editor?.selection.active.character], [row, column]);
    });

    it("shows only what was changed here", async () => {
      await run("cases.onlyTouched");
      assert.deepEqual(await cases.lines.getChildren(), []);
      const editor = await open("contingency.case.yaml");
      await replace(editor, new vscode.Range(0, 0, 0, 0), "# looked at\n");
      await until("the changed record", async () => (await cases.lines.getChildren()).length > 0);
      const touched = await linesOf(cases);
      const places = touched.flatMap(({ node }) => (node.place === undefined ? [] : [node.place[0]]));
      assert.ok(places.length > 0);
      assert.ok(
        places.every((uri) => uri.endsWith("/rowan/contingency.case.yaml")),
        places.join(),
      );
      await run("cases.allRecords");
      await revert(editor);
    });
  });

  describe("the check of a folder", () => {
    it("reads every record and says how much there is", async () => {
      const result = await run<StatusParams>("checkFolder", root());
      assert.deepEqual([result.records, result.cases], [records, 2]);
      assert.ok(result.errors > 0);
    });

    it("reads one case when it is started from its line", async () => {
      const nodes = await cases.lines.getChildren();
      const rowan = nodes.find(({ folder }) => folder?.endsWith("/rowan"));
      assert.ok(rowan);
      const result = await run<StatusParams>("checkFolder", rowan);
      assert.deepEqual([result.records, result.cases], [3, 1]);
    });

    it("can be stopped", async () => {
      const checking = run<StatusParams | null | undefined>("checkFolder", root());
      await run("stopChecking");
      assert.equal((await checking) ?? null, null);
    });
  });

  describe("a report", () => {
    const target = (name: string) => ({ target: vscode.Uri.joinPath(root(), name) });
    const read = async (name: string) => Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root(), name)));
    const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;

    it("opens in a tab and is saved as page, table and workbook", async () => {
      assert.equal(await run("report", root()), true);
      await until("its tab", () => activeTab()?.label === "Report: views");
      const input = activeTab()?.input;
      assert.ok(input instanceof vscode.TabInputWebview && input.viewType.endsWith("caselint.report"));
      for (const name of ["saveHtml", "saveCsv", "saveXlsx"]) assert.ok(await run(`report.${name}`, target(`out.${name}`)), name);
      const page = (await read("out.saveHtml")).toString("utf8");
      assert.match(page, /^<!doctype html>/);
      assert.match(page, /X702513/);
      assert.ok(!/nonce|data-state/.test(page), "nothing of the window is saved");
      assert.match((await read("out.saveCsv")).toString("utf8"), /contingency/);
      assert.equal((await read("out.saveXlsx")).subarray(0, 2).toString("latin1"), "PK");
    });

    it("is shown once, however often it is asked for", async () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
      assert.equal(await run("report", root()), true);
      assert.equal(vscode.window.tabGroups.all.flatMap((group) => group.tabs).length, tabs);
    });

    it("shows one case to whoever is to countersign it", async () => {
      const editor = await open("contingency.case.yaml");
      assert.equal(await run("countersign"), true);
      await until("its tab", () => activeTab()?.label === "Ready to countersign: rowan");
      assert.ok(await run("report.saveHtml", target("countersign.html")));
      assert.match((await read("countersign.html")).toString("utf8"), /X702513/);
      assert.equal(editor.document.isDirty, false);
    });

    it("says so where there is nothing to countersign, and saves nothing", async () => {
      const empty = vscode.Uri.joinPath(root(), "empty");
      await vscode.workspace.fs.createDirectory(empty);
      assert.equal(await run("countersign", empty), false);
      await until("its tab", () => activeTab()?.label === "Ready to countersign: empty");
      assert.equal(await run("report.saveHtml", target("none.html")), undefined);
    });
  });
}
