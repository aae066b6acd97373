/** Folders that come while the server runs, as an editor that knows of them sends them. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";
import { sampleCase } from "../support/sampleCase.ts";

const DAY = "2026-11-25";
const capabilities = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } } };

describe("a folder that is added while a record of it is open", () => {
  let top: string;
  let client: Client;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), "caselint-folders-"));
  });
  afterEach(async () => {
    await client.stop();
    rmSync(top, { recursive: true, force: true });
  });

  it("shows what is found in all its records from then on, and no more once it goes", async () => {
    const sample = join(top, "sample");
    mkdirSync(sample);
    for (const [name, text] of sampleCase(DAY)) writeFileSync(join(sample, name), text);
    client = await startClient({ folders: [join(top, "other")], asOf: DAY, capabilities });
    const shown = async (): Promise<number> => {
      const report = await client.connection.sendRequest<{ items: { items: object[] }[] }>("workspace/diagnostic", {
        previousResultIds: [],
      });
      return report.items.reduce((sum, { items }) => sum + items.length, 0);
    };
    const change = (event: object): Promise<void> => client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await client.open(uriOf(join(sample, "rmp.case.md")), sampleCase(DAY).get("rmp.case.md") ?? "");
    assert.equal(await shown(), 3);
    const folder = { uri: uriOf(sample), name: "sample" };
    await change({ added: [folder], removed: [] });
    assert.equal(await shown(), 7);
    await change({ added: [], removed: [folder] });
    assert.equal(await shown(), 3);
  });
});
