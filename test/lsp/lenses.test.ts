/** Lines above records that another record changes: the client is asked to ask again. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startClient, uriOf } from "../support/lspClient.ts";
import { inRepo } from "../support/root.ts";

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

for (const refreshSupport of [true, false]) {
  it(`a header's line is asked for again when another record changes it: ${refreshSupport}`, async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "caselint-lenses-")));
    cpSync(inRepo("samples/case-03-licence-middling"), folder, { recursive: true });
    const client = await startClient({ folders: [folder], capabilities: { workspace: { codeLens: { refreshSupport } } } });
    let refreshed = 0;
    client.connection.onRequest("workspace/codeLens/refresh", () => {
      refreshed++;
      return null;
    });
    try {
      const [header, plan] = ["case.case.yaml", "rmp.case.md"].map((name) => join(folder, name)) as [string, string];
      const text = readFileSync(plan, "utf8");
      await client.open(uriOf(header), readFileSync(header, "utf8"));
      await client.open(uriOf(plan), text);
      const ask = (): Promise<{ command: { title: string } }[]> =>
        client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri: uriOf(header) } });
      await ask();
      await wait(400);
      refreshed = 0;
      // Nothing in the lines changes.
      await client.change(uriOf(plan), 2, [{ text: `${text}\n` }]);
      await wait(500);
      assert.equal(refreshed, 0);
      await client.change(uriOf(plan), 3, [{ text: text.replace(/^status: .*$/mu, "status: in-progress") }]);
      await wait(500);
      assert.equal(refreshed, refreshSupport ? 1 : 0);
    } finally {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
