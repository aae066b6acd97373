/** `caselint lsp --stdio`: the language server that was built beside this file. */
import { createRequire } from "node:module";
import path from "node:path";
import { exists } from "../host/find.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import type { ExitCode } from "./exit.ts";

export function lsp(args: Args): Promise<ExitCode> {
  if (!args.has("stdio")) throw new Usage("The language server speaks over standard input and output: caselint lsp --stdio.");
  const server = path.join(__dirname, "server.js");
  if (!exists(server)) throw new Usage("The language server is not there: it belongs beside this tool, as server.js.");
  createRequire(server)(server);
  // It ends the process itself, when the editor says so.
  return new Promise(() => {});
}
