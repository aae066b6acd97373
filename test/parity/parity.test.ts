/** Command line and language server say the same of the same folders. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { dump, FAILSAFE_SCHEMA } from "js-yaml";
import { shapes } from "../../server/src/record/shapes.ts";
import type { Kind } from "../../server/src/record/types.ts";
import { good } from "../schemas/good.ts";
import type { ClientOptions, PushedDiagnostics } from "../support/lspClient.ts";
import { startClient } from "../support/lspClient.ts";
import { inRepo } from "../support/root.ts";

const AS_OF = "2022-06-30";

/** A record as somebody might write it in this format. */
function asText(kind: Kind, record: object, format: "yaml" | "json" | "markdown"): string {
  if (format === "json") return `${JSON.stringify(record, null, 2)}\n`;
  const yaml = (value: object): string => dump(value, { schema: FAILSAFE_SCHEMA });
  if (format === "yaml") return yaml(record);
  const front: Record<string, unknown> = { ...record };
  let sections = "";
  for (const { name, title, type } of shapes.get(kind)?.fields ?? []) {
    if (type !== "prose" || front[name] === undefined) continue;
    sections += `\n## ${title}\n${String(front[name])}\n`;
    delete front[name];
  }
  return `---\n${yaml(front)}---\n${sections}`;
}

interface Line {
  readonly file: string;
  readonly rule: string;
  readonly path: string;
  readonly about: readonly string[];
  readonly severity: string;
  readonly message: string;
  readonly range: string;
}

/** What both sides say: findings, and sentences about settings and files. */
interface Said {
  readonly findings: readonly Line[];
  readonly problems: readonly string[];
}

interface Report {
  readonly records: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly path: string;
      readonly about: readonly string[];
      readonly range: { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } };
    }[];
  }[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

const inOrder = (lines: Line[]): Line[] =>
  lines
    .map((line) => [JSON.stringify(line), line] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([, line]) => line);

function onCommandLine(folder: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [inRepo("dist/cli.js"), "check", ".", "--format", "json", "--as-of", AS_OF],
      { cwd: folder, maxBuffer: 1 << 28 },
      (fault, stdout, stderr) => {
        if (fault !== null && typeof fault.code !== "number") return reject(fault);
        if (stdout === "") return reject(new Error(stderr));
        const report = JSON.parse(stdout) as Report;
        const findings = report.records.flatMap((record) =>
          record.findings.map(({ rule, severity, message, path, about, range: { start, end } }) => ({
            file: record.path,
            rule,
            path,
            about,
            severity,
            message,
            range: `${start.line - 1}:${start.column - 1}-${end.line - 1}:${end.column - 1}`,
          })),
        );
        // A file that cannot be read makes a run incomplete as well as being a finding; an editor says it once.
        const unread = new Set(findings.filter((f) => f.rule === "record-unreadable").map((f) => `${f.file} ${f.message}`));
        const problems = report.problems.filter((p) => !unread.has(`${p.path} ${p.message}`)).map((p) => p.message);
        resolve({ findings: inOrder(findings), problems: problems.sort() });
      },
    );
  });
}

type Shown = Map<string, PushedDiagnostics["diagnostics"]>;

async function inEditor(
  folder: string,
  capabilities: object,
  ask: (client: Awaited<ReturnType<typeof startClient>>) => Promise<Shown>,
): Promise<Said> {
  const options: ClientOptions = { folders: [folder], asOf: AS_OF, capabilities };
  const client = await startClient(options);
  const shown = await ask(client);
  await client.stop();
  const findings: Line[] = [];
  const problems: string[] = [];
  for (const [uri, diagnostics] of shown) {
    const file = relative(folder, fileURLToPath(uri)).replaceAll("\\", "/");
    for (const {
      code,
      message,
      severity,
      data,
      range: { start, end },
    } of diagnostics) {
      if (data === undefined) problems.push(message);
      else
        findings.push({
          file,
          rule: code,
          path: data.path,
          about: data.about,
          severity: ["", "error", "warning", "info"][severity] ?? "",
          message: message.split("\n")[0] ?? "",
          range: `${start.line}:${start.character}-${end.line}:${end.character}`,
        });
    }
  }
  return { findings: inOrder(findings), problems: problems.sort() };
}

const pulled = (folder: string): Promise<Said> =>
  inEditor(folder, { textDocument: { diagnostic: {} } }, async (client) => {
    const { items } = await client.connection.sendRequest<{ items: { uri: string; items: PushedDiagnostics["diagnostics"] }[] }>(
      "workspace/diagnostic",
      { previousResultIds: [] },
    );
    return new Map(items.map((i) => [i.uri, i.items]));
  });

const pushed = (folder: string): Promise<Said> =>
  inEditor(folder, {}, async (client) => {
    // Everything told so far lies before the answer to a question that is asked now, but for one turn.
    for (let i = 0; i < 3; i++) await client.connection.sendRequest("caselint/rules", {});
    return new Map([...client.pushed].map(([uri, given]) => [uri, given.diagnostics]));
  });

async function check(folder: string): Promise<Said> {
  const [told, asked, given] = [await onCommandLine(folder), await pulled(folder), await pushed(folder)];
  assert.deepEqual(asked, told);
  assert.deepEqual(given, told);
  return told;
}

describe("command line and language server", () => {
  let folder: string;
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "caselint-parity-")));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const samples = existsSync(inRepo("samples")) ? readdirSync(inRepo("samples")) : [];
  it("say the same of the samples", async () => {
    for (const name of samples) cpSync(inRepo("samples", name), join(folder, name), { recursive: true });
    if (samples.length > 0) assert.ok((await check(folder)).findings.length > 0);
  });

  it("say the same of every kind in every format, of broken texts, and of records without a case", async () => {
    for (const [format, ending] of [
      ["yaml", "yaml"],
      ["json", "json"],
      ["markdown", "md"],
    ] as const) {
      for (const [kind, record] of Object.entries(good) as [Kind, object][]) {
        const text: string = asText(kind, record, format);
        write(`${format}/${kind}.case.${ending}`, text);
        write(`${format}-apart/${kind}.case.${ending}`, text.replace(/22/u, "99"));
        // Cut off in the middle of what somebody wrote.
        write(`${format}-broken/${kind}.case.${ending}`, `${text.slice(0, text.length * 0.7)}\r\n\t: [ "\u{1f600}`);
      }
      rmSync(join(folder, `${format}-apart`, `case.case.${ending}`));
    }
    assert.ok((await check(folder)).findings.length > 50);
  });

  it("say the same of settings, of what they leave out and of what cannot be used in them", async () => {
    const yaml = (kind: Kind): string => asText(kind, good[kind], "yaml");
    for (const name of ["a", "b", "c", "d/inner"])
      for (const kind of ["case", "rosh", "rmp", "contact"] as const) write(`${name}/${kind}.case.yaml`, yaml(kind));
    write("caselint.yaml", "rules: {rosh-nature-missing: info, no-such-rule: off}\nignore: [b, '**/contact.case.yaml']\n");
    write("c/caselint.yaml", "standard: no-such-standard\n");
    write("d/caselint.yaml", "rules: [\n");
    const said = await check(folder);
    // Nearer settings take the place of those above, with what they leave out.
    assert.deepEqual(
      [...new Set(said.findings.map((f) => f.file))].filter((file) => /^b\/|^a\/contact/u.test(file)),
      [],
    );
    assert.ok(said.problems.length >= 3, said.problems.join("\n"));
  });

  it("say the same of rules of an organisation's own, and of a standard later than the sentence", async () => {
    for (const kind of ["case", "contingency", "oversight"] as const) write(`a/${kind}.case.yaml`, asText(kind, good[kind], "yaml"));
    write("a/caselint.yaml", "standard: hmip-2021\nextends: [acme.yaml]\n");
    const rule = (id: string, path: string): string =>
      `  - { id: ${id}, record: contingency, severity: info, message: As we do it., ask: "Is it?", why: Ours., require: [{ path: "${path}", written: no }] }\n`;
    write(
      "a/acme.yaml",
      `id: acme\ntitle: Acme\nfrom: "2018-01-01"\nlocalRules:\n${rule("acme-own", "items[].action")}${rule("acme-off", "nothing")}`,
    );
    const said = await check(folder);
    assert.ok(said.findings.some((f) => f.rule === "acme-own"));
    assert.ok(
      said.problems.some((p) => p.includes("acme-off")),
      said.problems.join("\n"),
    );
  });

  it("say the same of files that cannot be decoded and of byte order marks", async () => {
    write("case.case.yaml", `\ufeff${asText("case", good.case, "yaml")}`);
    write("contact.case.json", `\ufeff${asText("contact", good.contact, "json")}`);
    writeFileSync(join(folder, "rosh.case.yaml"), Buffer.from([0x72, 0x65, 0xff, 0xfe]));
    const said = await check(folder);
    assert.ok(said.findings.some((f) => f.rule === "record-unreadable"));
    assert.ok(readFileSync(join(folder, "case.case.yaml"))[0] === 0xef);
  });
});
