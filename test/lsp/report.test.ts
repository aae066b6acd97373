/** Reports through the server: the same bytes as on the command line, from records as they are saved. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReportParams, ReportResult } from "../../server/src/lsp/protocol.ts";
import { HEADER as CASE_HEADER } from "../support/caseText.ts";
import { run } from "../support/cli.ts";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";
import { inRepo } from "../support/root.ts";

const AS_OF = "2019-03-29";
const CASES = ["case-03-licence-middling", "case-06-plan-on-paper-only"];
const HEADER = "case-03-licence-middling/case.case.yaml";

describe("reports through the server", () => {
  let folder: string;
  let client: Client;
  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "caselint-report-")));
    for (const name of CASES) cpSync(inRepo("samples", name), join(folder, "records", name), { recursive: true });
    mkdirSync(join(folder, "empty"));
    client = await startClient({ folders: [folder], asOf: AS_OF });
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (given: Partial<ReportParams>): Promise<ReportResult> =>
    client.connection.sendRequest("caselint/report", { of: uriOf(join(folder, "records")), what: "caseload", format: "html", ...given });

  for (const format of ["html", "csv", "xlsx"] as const) {
    it(`writes ${format} as the command line does`, async () => {
      const file = `report.${format}`;
      run(["report", "records", "--format", format, "--as-of", AS_OF, "--output", file], folder);
      const made = await ask({ format });
      assert.equal(made?.name, `caselint-report-${AS_OF}.${format}`);
      const bytes = Buffer.from(made?.content ?? "", format === "xlsx" ? "base64" : "utf8");
      assert.ok(bytes.length > 1000);
      assert.ok(bytes.equals(readFileSync(join(folder, file))), "the bytes differ");
    });
  }

  it("reports on the case of a record, and says how many of its records are not saved", async () => {
    const uri = uriOf(join(folder, "records", HEADER));
    const text = readFileSync(join(folder, "records", HEADER), "utf8");
    await client.open(uri, text);
    const saved = await ask({ of: uri, format: "csv" });
    assert.equal(saved?.unsaved, 0);
    assert.ok(saved.content.includes("K204733") && !saved.content.includes("K204766"));
    await client.change(uri, 2, [{ text: text.replace(/^crn: .*$/mu, "crn: X999999") }]);
    const after = await ask({ of: uri, format: "csv" });
    assert.deepEqual(after, { ...saved, unsaved: 1 });
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  });

  it("makes a page to countersign, with reasons only when asked", async () => {
    const page = await ask({ of: uriOf(join(folder, "records", CASES[0] as string)), what: "countersign" });
    assert.equal(page?.name, `countersign-K204733-${AS_OF}.html`);
    for (const words of ["To countersign: K204733", "due in 4 days, 2 April 2019", "No gap found", "Caselint sees what is recorded"])
      assert.ok(page.content.includes(words), words);
    // Each place is there, seen from the folder that is named.
    const at = fileURLToPath(page.from ?? "");
    assert.equal(at, join(folder, "records", CASES[0] as string));
    const places = [...page.content.matchAll(/data-path="([^"]+)" data-at="(\d+):(\d+)"/gu)];
    assert.ok(places.length > 10);
    for (const [, path, line] of places)
      assert.ok(readFileSync(join(at, path as string), "utf8").split("\n").length >= Number(line), `${path}:${line}`);
    assert.ok(
      places.some(([, , line]) => Number(line) > 1),
      "none leads further than to the top",
    );
    assert.equal(await ask({ what: "countersign", format: "csv" }), null);
  });

  it("shows reasons of judgements on the page to countersign when asked, and else not", async () => {
    mkdirSync(join(folder, "set-aside"));
    const reason = "The court asked for the report first.";
    const row = `{ rule: plan-missing, reason: ${reason}, date: 2022-04-10, reviewBy: 2022-06-10 }`;
    writeFileSync(join(folder, "set-aside", "case.case.yaml"), `${CASE_HEADER}judgements:\n  - ${row}\n`);
    const of = uriOf(join(folder, "set-aside"));
    const page = async (given: Partial<ReportParams>): Promise<string> => (await ask({ of, what: "countersign", ...given }))?.content ?? "";
    assert.ok((await page({})).includes("plan-missing"));
    assert.ok(!(await page({})).includes(reason));
    assert.ok((await page({ reasons: true })).includes(reason));
  });

  it("has nothing to say of an empty folder", async () => assert.equal(await ask({ of: uriOf(join(folder, "empty")) }), null));
});
