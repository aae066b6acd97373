/** The tree of cases as a client asks for it, and the word that it changed. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TreeNode, TreeParams, TreeResult } from "../../server/src/lsp/protocol.ts";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";
import { inRepo } from "../support/root.ts";

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("the tree of cases over the wire", () => {
  let folder: string;
  let client: Client;
  let changes = 0;
  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "caselint-tree-")));
    for (const name of ["case-03-licence-middling", "case-04-suspended-sentence-middling"])
      cpSync(inRepo("samples", name), join(folder, name), { recursive: true });
    client = await startClient({ folders: [folder] });
    changes = 0;
    client.connection.onNotification("caselint/treeChanged", () => {
      changes++;
    });
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = async (given: Partial<TreeParams> = {}): Promise<TreeResult> =>
    client.connection.sendRequest("caselint/tree", { grouping: "case", parent: null, filter: "", only: null, ...given });
  const file = (name: string): string => join(folder, "case-03-licence-middling", name);

  it("leads to places, counts what is overdue whatever the filter, and knows lines by their ids", async () => {
    const top = await ask({ filter: "K204733" });
    assert.equal(top.overdue, 1);
    const [one] = top.nodes as [TreeNode];
    assert.deepEqual(
      [top.nodes.length, one.label, one.folder],
      [1, "K204733 case-03-licence-middling", uriOf(join(folder, "case-03-licence-middling"))],
    );
    const below = await ask({ parent: one.id });
    assert.equal(below.nodes.length, one.children);
    const plan = below.nodes.find((node) => node.label.startsWith("Risk management plan"));
    assert.deepEqual(plan?.place, [uriOf(file("rmp.case.md")), 0, 0]);
    const only = await ask({ only: [uriOf(file("rmp.case.md"))] });
    assert.deepEqual(
      only.nodes.map((node) => node.label),
      ["K204733 case-03-licence-middling"],
    );
    assert.deepEqual(await ask({ parent: "case\n/nowhere" }), { nodes: [], overdue: 1 });
  });

  it("tells of changes only after it was asked, a few times a second, and only of what it shows", async () => {
    const uri = uriOf(file("rmp.case.md"));
    const text = readFileSync(file("rmp.case.md"), "utf8");
    await client.open(uri, text);
    await client.change(uri, 2, [{ text: text.replaceAll("status: complete", "status: in-progress") }]);
    await wait(500);
    assert.equal(changes, 0);
    await ask();
    for (let n = 3; n < 23; n++) {
      await client.change(uri, n, [{ text: n % 2 === 0 ? text : text.replace(/^crn: .*$/mu, "") }]);
      await wait(25);
    }
    await wait(400);
    assert.ok(changes >= 1 && changes <= 4, `${changes} times`);
    await ask();
    const before = changes;
    // A word more in a text changes no line, a line more does: what stands below it lies elsewhere.
    await client.change(uri, 30, [{ text: text.replace("Collects methadone", "Collects his methadone") }]);
    await wait(500);
    assert.equal(changes, before);
    await client.change(uri, 31, [{ text: text.replace("Collects methadone", "\nCollects methadone") }]);
    await wait(500);
    assert.equal(changes, before + 1);
  }).timeout(20_000);
});
