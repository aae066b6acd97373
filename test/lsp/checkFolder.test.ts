/** Every case of a folder, read beyond what is read at once, while other messages are answered. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CancellationTokenSource, ProgressType } from "vscode-jsonrpc";
import type { CheckFolderResult } from "../../server/src/lsp/protocol.ts";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";
import { inRepo } from "../support/root.ts";

const HEADER = (crn: string): string => `record: case
crn: ${crn}
dateOfBirth: 1990-05-01
sex: female
ethnicity: white-british
disability: [none]
standard: hmip-2018
officers:
  - { name: Nell Harrow, grade: PO, from: 2019-03-20 }
sentence: { type: community-order, startDate: 2019-03-20, endDate: 2020-03-19 }
`;
/** More contacts than are read at once lie in one folder beside two cases. */
const MANY = 4001;

describe("checking a folder", () => {
  let folder: string;
  let client: Client;
  let crowd: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "caselint-folder-")));
    crowd = join(folder, "crowd");
    for (let n = 0; n < MANY; n += 100) {
      const at = join(crowd, `case-${n}`);
      mkdirSync(at, { recursive: true });
      writeFileSync(join(at, "case.case.yaml"), HEADER(`X${100000 + n}`));
      for (let i = n; i < Math.min(n + 100, MANY); i++)
        writeFileSync(
          join(at, `note-${i}.case.yaml`),
          `record: contact\ncrn: X${100000 + n}\ndate: 2019-03-2${i % 10}\nstatus: in-progress\n`,
        );
    }
    cpSync(inRepo("samples/case-03-licence-middling"), join(crowd, "known"), { recursive: true });
    writeFileSync(join(crowd, "known", "broken.case.yaml"), Buffer.from([0x72, 0xff, 0xfe]));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    client = await startClient({ folders: [folder] });
  });
  afterEach(async () => {
    await client.stop();
  });
  const rmp = (): string => uriOf(join(crowd, "known", "rmp.case.md"));

  it("reads what was left out, tells how far it is, lets a hover through, and names what cannot be used", async () => {
    const progress: { kind: string; percentage?: number }[] = [];
    client.connection.onProgress(new ProgressType<{ kind: string; percentage?: number }>(), "w", (value) => void progress.push(value));
    assert.equal(client.pushed.has(rmp()), false);
    const uri = uriOf(join(crowd, "case-0", "case.case.yaml"));
    await client.open(uri, HEADER("X100000"));
    let isDone = false;
    let answered = 0;
    const checked = client.connection.sendRequest<CheckFolderResult>("caselint/checkFolder", { folder: uriOf(crowd), workDoneToken: "w" });
    void checked.then(() => {
      isDone = true;
    });
    while (!isDone) {
      await client.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 2 } });
      answered++;
    }
    const result = await checked;
    assert.equal(result?.cases, 42);
    assert.ok(result.records > MANY && result.warnings > 0);
    assert.deepEqual(
      result.problems.map(({ path }) => path),
      ["crowd/known/broken.case.yaml"],
    );
    assert.ok(answered > 5, `${answered} hovers meanwhile`);
    assert.ok(client.pushed.has(rmp()));
    assert.deepEqual([progress[0]?.kind, progress.at(-1)?.kind], ["begin", "end"]);
    const shares = progress.flatMap(({ percentage }) => percentage ?? []);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    // What changes afterwards is followed.
    const next = client.nextPush(rmp());
    rmSync(join(crowd, "known", "rmp.case.md"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: rmp(), type: 3 }] });
    assert.deepEqual((await next).diagnostics, []);
  }).timeout(60_000);

  it("stops when it is cancelled", async () => {
    const source = new CancellationTokenSource();
    const checked = client.connection.sendRequest<CheckFolderResult>("caselint/checkFolder", { folder: uriOf(crowd) }, source.token);
    await new Promise((resolve) => setTimeout(resolve, 100));
    source.cancel();
    assert.equal(await checked, null);
  }).timeout(30_000);
});
