// Long because the meta-model is turned into a checker, and one long session is read along.
/** Every message between a client and the server is what the meta-model of the protocol says it is. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ValidateFunction } from "ajv";
import Ajv from "ajv";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { good } from "../schemas/good.ts";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";

type Type =
  | { readonly kind: "base" | "reference"; readonly name: string }
  | { readonly kind: "array"; readonly element: Type }
  | { readonly kind: "map"; readonly value: Type }
  | { readonly kind: "and" | "or" | "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "literal"; readonly value: { readonly properties: readonly Property[] } }
  | { readonly kind: "stringLiteral" | "integerLiteral" | "booleanLiteral"; readonly value: unknown };

interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean;
}

interface Structure {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly extends?: readonly Type[];
  readonly mixins?: readonly Type[];
}

interface Model {
  readonly requests: readonly {
    readonly method: string;
    readonly params?: Type;
    readonly result: Type;
    readonly messageDirection: string;
  }[];
  readonly notifications: readonly { readonly method: string; readonly params?: Type; readonly messageDirection: string }[];
  readonly structures: readonly Structure[];
  readonly enumerations: readonly {
    readonly name: string;
    readonly type: Type;
    readonly values: readonly { readonly value: unknown }[];
    readonly supportsCustomValues?: boolean;
  }[];
  readonly typeAliases: readonly { readonly name: string; readonly type: Type }[];
}

const model = JSON.parse(readFileSync(join(process.env["CASELINT_CONFORMANCE"] ?? "", "corpora/lsp/3.17/metaModel.json"), "utf8")) as Model;

const BASE: Readonly<Record<string, object>> = {
  URI: { type: "string" },
  DocumentUri: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9+.-]*:" },
  integer: { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uinteger: { type: "integer", minimum: 0, maximum: 2 ** 31 - 1 },
  decimal: { type: "number" },
  RegExp: { type: "string" },
  string: { type: "string" },
  boolean: { type: "boolean" },
  null: { type: "null" },
};

const group = (properties: readonly Property[]): object => ({
  type: "object",
  properties: Object.fromEntries(properties.map((p) => [p.name, schemaOf(p.type)])),
  required: properties.filter((p) => p.optional !== true).map((p) => p.name),
  // What the protocol does not name does not belong there.
  additionalProperties: false,
});

function schemaOf(type: Type): object {
  switch (type.kind) {
    case "base":
      return BASE[type.name] ?? assert.fail(type.name);
    case "reference":
      return { $ref: `#/definitions/${type.name}` };
    case "array":
      return { type: "array", items: schemaOf(type.element) };
    case "map":
      return { type: "object", additionalProperties: schemaOf(type.value) };
    case "and":
      return { allOf: type.items.map(schemaOf) };
    case "or":
      return { anyOf: type.items.map(schemaOf) };
    case "tuple":
      return { type: "array", items: type.items.map(schemaOf), minItems: type.items.length, maxItems: type.items.length };
    case "literal":
      return group(type.value.properties);
    default:
      return { const: type.value };
  }
}

/** A structure's own properties and those of what it is built on; its own come last and win. */
function propertiesOf(structure: Structure): readonly Property[] {
  const under = [...(structure.extends ?? []), ...(structure.mixins ?? [])].flatMap((type) => {
    const found = type.kind === "reference" ? model.structures.find((s) => s.name === type.name) : undefined;
    return found === undefined ? assert.fail(structure.name) : propertiesOf(found);
  });
  return [...new Map([...under, ...structure.properties].map((p) => [p.name, p])).values()];
}

const definitions: Record<string, object> = {};
for (const one of model.structures) definitions[one.name] = group(propertiesOf(one));
for (const one of model.enumerations)
  definitions[one.name] = one.supportsCustomValues === true ? schemaOf(one.type) : { enum: one.values.map((v) => v.value) };
for (const one of model.typeAliases) definitions[one.name] = schemaOf(one.type);
for (const any of ["LSPAny", "LSPObject", "LSPArray"]) definitions[any] = {};

const ajv = new Ajv({ strict: false, allErrors: false });
ajv.addSchema({ $id: "lsp", definitions });
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a value that should be of this type, or undefined. */
function wrong(type: Type | undefined, value: unknown): string | undefined {
  if (type === undefined) return value === undefined ? undefined : "nothing was expected";
  const key = JSON.stringify(type);
  let validate = compiled.get(key);
  if (validate === undefined) {
    validate = ajv.compile(JSON.parse(JSON.stringify(schemaOf(type)).replaceAll('"#/', '"lsp#/')) as object);
    compiled.set(key, validate);
  }
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
}

interface Message {
  readonly jsonrpc?: string;
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

type Way = "in" | "out";

/** Reads along: each message on its own, and that each request has one answer. */
class Reader {
  readonly violations: string[] = [];
  readonly waiting = new Map<string, string>();
  readonly asked: string[] = [];
  count = 0;
  /** What the two say to each other beyond the protocol. */
  readonly own = /^caselint\//u;

  read(way: Way, message: Message): void {
    this.count++;
    if (way === "in" && message.jsonrpc !== "2.0") this.violations.push("no version");
    if (message.method === undefined) {
      this.answer(way, message);
      return;
    }
    if (message.id !== undefined) this.waiting.set(`${way} ${message.id}`, message.method);
    if (way === "in") this.asked.push(message.method);
    if (this.own.test(message.method)) return;
    const known = (message.id === undefined ? model.notifications : model.requests).find((m) => m.method === message.method);
    if (known === undefined) {
      this.say(way === "in" ? "unknown method" : undefined, way, message.method);
      return;
    }
    const direction = way === "in" ? "serverToClient" : "clientToServer";
    this.say(
      known.messageDirection === direction || known.messageDirection === "both" ? undefined : "the wrong way round",
      way,
      message.method,
    );
    this.say(wrong(known.params, message.params), way, message.method);
  }

  private answer(way: Way, message: Message): void {
    const key = `${way === "in" ? "out" : "in"} ${message.id}`;
    const method = this.waiting.get(key);
    this.waiting.delete(key);
    if (method === undefined) {
      this.say("an answer to nothing", way, String(message.id));
      return;
    }
    const request = model.requests.find((m) => m.method === method);
    if (message.error !== undefined) {
      const isFair =
        (message.error.code === -32601 && request === undefined) ||
        (message.error.code === -32601 && UNANSWERED.has(method)) ||
        message.error.code === -32800 ||
        // A renaming that is refused is answered with the reason.
        (message.error.code === -32803 && /ename$/u.test(method));
      this.say(isFair ? undefined : `failed with ${message.error.code}`, way, method);
      return;
    }
    if (request !== undefined && !this.own.test(method)) this.say(wrong(request.result, message.result), way, method);
  }

  private say(what: string | undefined, way: Way, method: string): void {
    if (what !== undefined) this.violations.push(`${way} ${method}: ${what}`);
  }
}

/** Asked though the server never said it could. */
const UNANSWERED = new Set(["textDocument/declaration"]);

const FULL = {
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      failureHandling: "textOnlyTransactional",
      normalizesLineEndings: true,
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    fileOperations: { dynamicRegistration: true, didCreate: true, didRename: true, didDelete: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    synchronization: { dynamicRegistration: true, willSave: true, willSaveWaitUntil: true, didSave: true },
    hover: { dynamicRegistration: true, contentFormat: ["markdown", "plaintext"] },
    completion: {
      dynamicRegistration: true,
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    codeAction: {
      dynamicRegistration: true,
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source"] } },
    },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
  },
  window: {
    workDoneProgress: true,
    showMessage: { messageActionItem: { additionalPropertiesSupport: true } },
    showDocument: { support: true },
  },
  general: { staleRequestSupport: { cancel: true, retryOnContentModified: [] }, positionEncodings: ["utf-16"] },
};
const VARIANTS: Readonly<Record<string, { capabilities: object; mayAsk: readonly string[] }>> = {
  "a client that can do nothing": { capabilities: {}, mayAsk: ["textDocument/publishDiagnostics", "caselint/status"] },
  "a client that can do all that VS Code can": {
    capabilities: FULL,
    mayAsk: ["client/registerCapability", "workspace/diagnostic/refresh", "caselint/status"],
  },
  "a client that asks but cannot be asked": { capabilities: { textDocument: { diagnostic: {} } }, mayAsk: ["caselint/status"] },
};

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("messages of the language server", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "caselint-messages-"));
    mkdirSync(join(folder, "a"));
    for (const kind of ["case", "rosh", "rmp", "contingency", "contact"] as const)
      writeFileSync(join(folder, "a", `${kind}.case.json`), JSON.stringify(good[kind], null, 2));
    writeFileSync(join(folder, "a", "caselint.yaml"), "rules: {no-such-rule: off}\n");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, { capabilities, mayAsk }] of Object.entries(VARIANTS)) {
    it(`are those of the protocol for ${name}`, async () => {
      const reader = new Reader();
      const failures: string[] = [];
      const client = await startClient({
        folders: [folder],
        asOf: "2022-06-30",
        capabilities,
        watch: (way, message) => reader.read(way, message as Message),
        stderr: (text) => failures.push(text),
      });
      await script(client, folder);
      await edits(client, folder, numbers(20220630));
      assert.equal(await client.stop(), 0);
      assert.deepEqual(reader.violations, []);
      assert.deepEqual([...reader.waiting.values()], []);
      assert.deepEqual(failures, []);
      assert.deepEqual(
        [...new Set(reader.asked)].filter((method) => !mayAsk.includes(method)),
        [],
      );
      assert.ok(reader.count > 1000, `only ${reader.count} messages`);
    });
  }

  it("are told from others", () => {
    const reader = new Reader();
    reader.read("in", {
      jsonrpc: "2.0",
      method: "textDocument/publishDiagnostics",
      params: {
        uri: "file:///a",
        diagnostics: [{ range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } }, message: "" }],
      },
    });
    reader.read("in", { jsonrpc: "2.0", method: "textDocument/publishDiagnostics", params: { uri: "file:///a", diagnostic: [] } });
    reader.read("in", { jsonrpc: "2.0", id: 1, result: null });
    reader.read("out", {
      jsonrpc: "2.0",
      id: 2,
      method: "textDocument/hover",
      params: { textDocument: { uri: "file:///a" }, position: { line: 0, character: 0 } },
    });
    reader.read("in", { jsonrpc: "2.0", id: 2, error: { code: -32603, message: "" } });
    reader.read("out", {
      jsonrpc: "2.0",
      id: 3,
      method: "textDocument/hover",
      params: { textDocument: { uri: "file:///a" }, position: { line: 0, character: 0 } },
    });
    reader.read("in", { jsonrpc: "2.0", id: 3, result: { content: "" } });
    assert.equal(reader.violations.length, 5);
  });
});

const origin = { line: 0, character: 0 };

/** What every client does, once. */
async function script(client: Client, folder: string): Promise<void> {
  const { connection } = client;
  const uri = uriOf(join(folder, "a", "contingency.case.json"));
  const text = JSON.stringify(good.contingency, null, 2).replace(/"trigger": "[^"]*",?/u, "");
  await client.open(uri, text);
  await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 1, character: 4 } });
  await connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: origin, end: { line: 99, character: 0 } },
    context: { diagnostics: [] },
  });
  await connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: origin, end: origin },
    context: { diagnostics: [], only: ["source.fixAll"], triggerKind: 2 },
  });
  await quiet(client, uri);
  for (let line = 0; line < 20; line++) for (const character of [2, 5, 99]) await complete(client, uri, { line, character });
  await navigate(client, uri, { line: 8, character: 13 });
  await connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { caselint: { run: "onSave" } } });
  await connection.sendNotification("$/setTrace", { value: "verbose" });
  const unknown = [
    ["textDocument/declaration", { textDocument: { uri }, position: origin }],
    ["caselint/no-such", {}],
  ] as const;
  for (const [method, params] of unknown) await assert.rejects(connection.sendRequest(method, params));
  const source = new CancellationTokenSource();
  const asked = connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: origin }, source.token);
  source.cancel();
  await asked.catch(() => null);
  await connection.sendNotification("$/cancelRequest", { id: 999_999 });
  const other = uriOf(join(folder, "a", "contact.case.json"));
  rmSync(join(folder, "a", "contact.case.json"));
  await connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: other, type: 3 }] });
  await connection.sendNotification("workspace/didRenameFiles", { files: [{ oldUri: other, newUri: `${other}x` }] });
  writeFileSync(join(folder, "a", "caselint.yaml"), "rules: {}\n");
  await connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf(join(folder, "a", "caselint.yaml")), type: 2 }],
  });
  await connection.sendRequest("workspace/diagnostic", { previousResultIds: [{ uri: other, value: "1" }] });
  await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
}

/** Lenses, hints and formatting: of one document, wherever a client may ask. */
async function quiet({ connection }: Client, uri: string): Promise<void> {
  const textDocument = { uri };
  await connection.sendRequest("textDocument/codeLens", { textDocument });
  await connection.sendRequest("textDocument/inlayHint", { textDocument, range: { start: origin, end: { line: 999, character: 0 } } });
  await connection.sendRequest("textDocument/formatting", { textDocument, options: { tabSize: 4, insertSpaces: true } });
}

/** What may be written at a place. */
async function complete({ connection }: Client, uri: string, position: object): Promise<void> {
  await connection.sendRequest("textDocument/completion", { textDocument: { uri }, position, context: { triggerKind: 1 } });
}

/** Ids, outlines and links: what leads from one place to others. */
async function navigate({ connection }: Client, uri: string, position: object): Promise<void> {
  const textDocument = { uri };
  await connection.sendRequest("textDocument/definition", { textDocument, position });
  await connection.sendRequest("textDocument/references", { textDocument, position, context: { includeDeclaration: false } });
  await connection.sendRequest("textDocument/documentHighlight", { textDocument, position });
  await connection.sendRequest("textDocument/prepareRename", { textDocument, position }).catch(() => null);
  for (const newName of ["C77", "F9", "", "a b"])
    await connection.sendRequest("textDocument/rename", { textDocument, position, newName }).catch(() => null);
  await connection.sendRequest("textDocument/documentSymbol", { textDocument });
  await connection.sendRequest("textDocument/documentLink", { textDocument });
  await connection.sendRequest("textDocument/foldingRange", { textDocument });
  for (const query of ["", "p1"]) await connection.sendRequest("workspace/symbol", { query });
}

const TYPED = ["x", '"', "{", "}\n", "[", ": ", ",", "2022-01-01", "\u{1f600}", "\r\n", "  - ", "#"];

/** Records typed in anywhere, looked at from everywhere. */
async function edits(client: Client, folder: string, next: () => number): Promise<void> {
  const { connection } = client;
  const names = ["case.case.json", "rosh.case.json", "rmp.case.json", "new.case.yaml", "new.case.md"];
  const open = new Map<string, number>();
  const known = new Map<string, string>();
  for (let i = 0; i < 400; i++) {
    const uri = uriOf(join(folder, "a", names[Math.floor(next() * names.length)] ?? ""));
    const textDocument = { uri };
    const place = { line: Math.floor(next() * 30), character: Math.floor(next() * 40) };
    const kind = next();
    const version = open.get(uri);
    if (version === undefined) {
      open.set(uri, 1);
      await client.open(uri, next() < 0.5 ? JSON.stringify(good.rosh, null, 2) : "record: rosh\ncrn: D204816\nnotes: |\n  one\n  two\n");
    } else if (kind < 0.05) {
      open.delete(uri);
      await connection.sendNotification("textDocument/didClose", { textDocument });
    } else if (kind < 0.8) {
      open.set(uri, version + 1);
      const end = next() < 0.7 ? place : { line: place.line + 1, character: 3 };
      await client.change(
        uri,
        version + 1,
        kind < 0.1
          ? [{ text: JSON.stringify(good.rmp) }]
          : [{ range: { start: place, end }, text: TYPED[Math.floor(next() * TYPED.length)] ?? "" }],
      );
    }
    if (kind < 0.4) await connection.sendRequest("textDocument/hover", { textDocument, position: place });
    if (kind < 0.7) await complete(client, uri, place);
    if (kind > 0.3 && kind < 0.6) await quiet(client, uri);
    if (kind > 0.2 && kind < 0.5) await navigate(client, uri, place);
    if (kind > 0.5)
      await connection.sendRequest("textDocument/codeAction", {
        textDocument,
        range: { start: origin, end: place },
        context: { diagnostics: [], only: kind > 0.9 ? ["source.fixAll.caselint"] : ["quickfix"] },
      });
    const previous = known.get(uri);
    const report = await connection.sendRequest<{ resultId?: string }>("textDocument/diagnostic", {
      textDocument,
      ...(previous === undefined ? {} : { previousResultId: previous }),
    });
    if (report.resultId !== undefined) known.set(uri, report.resultId);
    if (i % 40 === 0)
      await connection.sendRequest("workspace/diagnostic", { previousResultIds: [...known].map(([u, value]) => ({ uri: u, value })) });
  }
}
