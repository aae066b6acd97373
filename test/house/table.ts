/**
 * Who may import whom. A file belongs to the layer whose `at` fits it best (the longest). A layer may always
 * import from itself, except rules, which never see each other.
 */
export interface Layer {
  readonly name: string;
  /** A folder with `/` at its end, or one file. */
  readonly at: string;
  /** Names of the layers it may import, or "anything". */
  readonly may: readonly string[] | "anything";
  /** npm packages it may import, by name. */
  readonly npm: readonly string[];
  /** Node's built-in modules, as `node:*`. */
  readonly builtins: boolean;
  /** No clock, no randomness, no globals of the machine. */
  readonly pure: boolean;
}

function pure(name: string, at: string, may: readonly string[], npm: readonly string[] = []): Layer {
  return { name, at, may, npm, builtins: false, pure: true };
}

function shell(name: string, at: string, may: readonly string[], npm: readonly string[] = []): Layer {
  return { name, at, may, npm, builtins: true, pure: false };
}

function free(name: string, at: string): Layer {
  return { name, at, may: "anything", npm: [], builtins: true, pure: false };
}

export const table: readonly Layer[] = [
  pure("schemas", "schemas/", [], ["zod"]),
  pure("source", "server/src/source/", []),
  pure("l10n", "server/src/l10n/", []),
  pure("syntax", "server/src/syntax/", ["source"], ["js-yaml", "jsonc-parser"]),
  pure("record", "server/src/record/", ["source", "schemas"]),
  pure("kit", "server/src/rules/_kit/", ["source", "schemas", "record"]),
  pure("form", "server/src/rules/_form/", ["kit", "source", "schemas", "record"]),
  pure("rule", "server/src/rules/", ["kit", "source", "schemas", "record"]),
  pure("registry", "server/src/rules/index.ts", ["kit", "rule"]),
  pure("engine", "server/src/engine/", ["l10n", "source", "schemas", "syntax", "record", "kit", "form", "registry"]),
  pure("caseload", "server/src/caseload/", ["l10n", "source", "schemas", "record", "engine"]),
  shell("host", "server/src/host/", ["l10n", "source", "schemas", "engine"]),
  pure("language", "server/src/language/", ["l10n", "source", "schemas", "record", "engine"]),
  pure("report", "server/src/report/", ["l10n", "source", "schemas", "engine", "caseload"], ["fflate"]),
  shell(
    "lsp",
    "server/src/lsp/",
    ["l10n", "source", "schemas", "engine", "caseload", "host", "language", "report", "protocol"],
    ["vscode-languageserver"],
  ),
  shell("cli", "server/src/cli/", ["l10n", "source", "schemas", "engine", "caseload", "host", "report"], ["diff"]),
  // What both ends of the wire agree on; the client sees nothing else of the server, and only types.
  { ...pure("protocol", "server/src/lsp/protocol.ts", []), pure: true },
  { ...shell("client", "client/src/", ["protocol"], ["vscode", "vscode-languageclient", "@vscode/l10n"]), builtins: false },
  free("test", "test/"),
  free("tools", "tools/"),
];

/** Layers that may see another layer's types and nothing more: importer -> imported. */
export const typesOnly: ReadonlySet<string> = new Set(["client -> protocol"]);
