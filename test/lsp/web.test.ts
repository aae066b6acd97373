/** The server for browsers: the same findings as on the command line, wherever the files lie. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilesParams, NewRecordResult, ReportResult, SentFile } from "../../server/src/lsp/protocol.ts";
import { inRepo } from "../support/root.ts";
import { startWebServer, type WebServer } from "../support/webServer.ts";

const AS_OF = "2022-06-30";
const samples = readdirSync(inRepo("samples"), { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() && one.name !== "local-pack" ? [one.name] : [],
);

interface Item {
  readonly uri: string;
  readonly items: readonly { readonly code?: string; readonly message: string; readonly data?: object; readonly range: Range }[];
}
interface Range {
  readonly start: { readonly line: number; readonly character: number };
}

function filesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return all
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

const sent = (folder: string, base: string): SentFile[] =>
  filesIn(folder).map((name) => ({
    uri: `${base}/${name.split("/").map(encodeURIComponent).join("/")}`,
    text: readFileSync(join(folder, name), "utf8"),
  }));

/** A server with a folder open, that was sent everything in it. @param base address of the folder */
async function opened(base: string, files: readonly SentFile[], messageLanguage: "en" | "cy" = "en"): Promise<WebServer> {
  const server = startWebServer();
  await server.request("initialize", {
    processId: null,
    rootUri: base,
    workspaceFolders: [{ uri: base, name: "folder" }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceEdit: { documentChanges: true } } },
    initializationOptions: { asOf: AS_OF, run: "onType", messageLanguage },
  });
  server.notify("initialized", {});
  const half = Math.ceil(files.length / 2);
  const isSettings = ({ uri }: SentFile): boolean => !/\.case\.\w+$/u.test(uri);
  server.notify("caselint/files", { folders: [base], put: files.filter(isSettings) } satisfies FilesParams);
  // In two batches, as large folders come.
  for (const put of [files.slice(0, half), files.slice(half)])
    server.notify("caselint/files", { put: put.filter((file) => !isSettings(file)) });
  return server;
}

/** Findings and sentences, a line each, with names as seen from the folder. */
async function saidBy(server: WebServer, base: string): Promise<string[]> {
  const { items } = await server.request<{ items: Item[] }>("workspace/diagnostic", { previousResultIds: [] });
  return items
    .flatMap(({ uri, items: found }) => {
      const file = decodeURIComponent(uri.slice(base.length + 1));
      return found.map(({ code, message, data, range: { start } }) =>
        data === undefined ? message : `${file}:${start.line}:${start.character} ${code} ${message.split("\n")[0]}`,
      );
    })
    .sort();
}

function onCommandLine(folder: string): string[] {
  let stdout = "";
  try {
    stdout = execFileSync(process.execPath, [inRepo("dist/cli.js"), "check", ".", "--format", "json", "--as-of", AS_OF], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (ended) {
    // It says by its exit code that there is something to look at.
    stdout = (ended as { readonly stdout: string }).stdout;
  }
  const { records, problems } = JSON.parse(stdout);
  const lines: string[] = records.flatMap(
    ({ path, findings }: { path: string; findings: { rule: string; message: string; range: never }[] }) =>
      findings.map(({ rule, message, range }) => {
        const { line, column } = (range as { start: { line: number; column: number } }).start;
        return `${path}:${line - 1}:${column - 1} ${rule} ${message}`;
      }),
  );
  return [...lines, ...problems.map(({ message }: { message: string }) => message)].sort();
}

describe("the server for browsers", function () {
  this.timeout(60_000);
  const bases = ["vscode-vfs://github/some%20body/notes", "memfs:/here", "vscode-test-web://mount", "vscode-userdata:/User/x"];

  for (const [i, name] of samples.entries()) {
    const base = bases[i % bases.length] as string;
    it(`says of ${name} what the command line says, under ${base}`, async () => {
      const folder = inRepo("samples", name);
      const expected = onCommandLine(folder);
      const server = await opened(base, sent(folder, base));
      assert.deepEqual(await saidBy(server, base), expected);
      if (name.startsWith("case-05")) assert.ok(expected.length > 5, "there is something to say");
    });
  }

  it("says where bytes are no text, and that a file could not be read, as the command line does", async () => {
    const base = "memfs:/odd";
    const folder = mkdtempSync(join(tmpdir(), "caselint-web-"));
    try {
      const bytes = Buffer.concat([Buffer.from("record: contact\nnotes: caf"), Buffer.from([0xe9]), Buffer.from("\n")]);
      writeFileSync(join(folder, "a.case.yaml"), bytes);
      const expected = onCommandLine(folder).filter((line) => line.includes("record-unreadable"));
      assert.equal(expected.length, 1);
      const server = await opened(base, [{ uri: `${base}/a.case.yaml`, base64: bytes.toString("base64") }, { uri: `${base}/b.case.yaml` }]);
      const said = await saidBy(server, base);
      assert.deepEqual(said.slice(0, 1), expected);
      assert.match(said[1] ?? "", /^b\.case\.yaml:0:0 record-unreadable /u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("follows files that come, change and go", async () => {
    const base = "vscode-vfs://github/a/b";
    const files = sent(inRepo("samples/case-05-harm-overlooked"), base);
    const server = await opened(base, files);
    const before = await saidBy(server, base);
    const [gone] = files.slice(-1);
    server.notify("caselint/files", { remove: [gone?.uri] });
    const without = await saidBy(server, base);
    assert.notDeepEqual(without, before);
    server.notify("caselint/files", { put: [gone] });
    assert.deepEqual(await saidBy(server, base), before);
    const rule = /harm-overlooked|(\S+):\d+:\d+ (\S+)/u.exec(before[0] ?? "")?.[2];
    server.notify("caselint/files", { put: [{ uri: `${base}/caselint.yaml`, text: `rules:\n  ${rule}: off\n` }] });
    const off = await saidBy(server, base);
    assert.ok(before.some((line) => line.includes(` ${rule} `)) && !off.some((line) => line.includes(` ${rule} `)), rule);
  });

  it("gives back addresses of the scheme it was given: links, new records and renames", async () => {
    const base = "vscode-vfs://github/some%20body/notes";
    const folder = inRepo("samples/case-02-domestic-abuse-well-kept");
    const files = sent(folder, base);
    const server = await opened(base, files);
    const near = files.find(({ uri }) => uri.includes("case.case."))?.uri ?? "";
    const made = await server.request<NonNullable<NewRecordResult>>("caselint/newRecord", {
      kind: "contact",
      near,
      answers: {},
      format: "markdown",
    });
    assert.match(made.uri, /^vscode-vfs:\/\/github\/some%20body\/notes\/[\w.-]+\.case\.md$/u);
    const taken = { put: [{ uri: made.uri, text: made.text }] };
    server.notify("caselint/files", taken);
    const next = await server.request<NonNullable<NewRecordResult>>("caselint/newRecord", {
      kind: "contact",
      near,
      answers: {},
      format: "yaml",
    });
    assert.notEqual(next.uri.replace(/\w+$/u, ""), made.uri.replace(/\w+$/u, ""), "a name that is taken is not given again");
    const plan = files.find(({ text }) => /^ *(?:- )?id: O1/mu.test(text ?? ""));
    assert.ok(plan?.text !== undefined, "a plan with an objective");
    const at = plan.text.search(/(?<=id: )O1/u);
    const line = plan.text.slice(0, at).split("\n").length - 1;
    const position = { line, character: at - plan.text.lastIndexOf("\n", at) - 1 };
    server.notify("textDocument/didOpen", { textDocument: { uri: plan.uri, languageId: "yaml", version: 1, text: plan.text } });
    const params = { textDocument: { uri: plan.uri }, position, newName: "O77" };
    const edit = await server.request<{ documentChanges: { textDocument: { uri: string } }[] }>("textDocument/rename", params);
    const changed = edit.documentChanges.map(({ textDocument }) => textDocument.uri);
    assert.ok(changed.length > 1, changed.join());
    assert.deepEqual(
      changed.filter((uri) => !files.some((file) => file.uri === uri)),
      [],
    );
  });

  it("makes the reports that the command line makes", async () => {
    const base = "memfs:/cases";
    const folder = inRepo("samples/case-05-harm-overlooked");
    const server = await opened(base, sent(folder, base));
    const page = await server.request<ReportResult>("caselint/report", { of: base, what: "caseload", format: "html" });
    assert.match(page?.content ?? "", /^<!doctype html>/u);
    const book = await server.request<ReportResult>("caselint/report", { of: base, what: "caseload", format: "xlsx" });
    assert.equal(
      Buffer.from(book?.content ?? "", "base64")
        .subarray(0, 2)
        .toString("latin1"),
      "PK",
    );
    const checked = await server.request<{ records: number; problems: unknown[] }>("caselint/checkFolder", { folder: base });
    assert.ok(checked.records > 3);
    assert.deepEqual(checked.problems, []);
    const none = await opened("memfs:/empty", []);
    const empty = await none.request<{ records: number; problems: unknown[] }>("caselint/checkFolder", { folder: "memfs:/empty" });
    assert.deepEqual([empty.records, empty.problems], [0, []]);
  });

  it("speaks Welsh when it is asked to", async () => {
    const base = "memfs:/cymru";
    const files = sent(inRepo("samples/case-05-harm-overlooked"), base);
    const inEnglish = await saidBy(await opened(base, files), base);
    const server = await opened(base, files, "cy");
    const inWelsh = await saidBy(server, base);
    assert.equal(inWelsh.length, inEnglish.length);
    assert.notDeepEqual(inWelsh, inEnglish);
  });

  for (const file of ["extension.js", "server.js"]) {
    it(`${file} asks for nothing of Node`, () => {
      const code = readFileSync(inRepo("dist/web", file), "utf8");
      const asked = [...code.matchAll(/\brequire\("([^"]+)"\)|\bfrom\s*"(node:[^"]+)"|\bimport\("([^"]+)"\)/gu)].map(
        ([, a, b, c]) => a ?? b ?? c ?? "",
      );
      assert.deepEqual([...new Set(asked)], file === "extension.js" ? ["vscode"] : []);
      const { inputs } = JSON.parse(readFileSync(inRepo("dist/web/meta.json"), "utf8"));
      const foreign = Object.keys(inputs).filter((input) => input.startsWith("node:") || builtinModules.includes(input));
      assert.deepEqual(foreign, []);
      assert.doesNotMatch(code, /\bnew Function\(|\beval\(/u);
    });
  }
});
