/** Starts the language server on whatever the client asked for: `--stdio`, or the channel of a Node parent. */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { faultLine } from "./guard.ts";
import { startServer } from "./server.ts";

declare const CASELINT_VERSION: string;

/** Pages of the rules beside the program, where the package holds them. */
function pageOf(rule: string): string | undefined {
  const file = path.join(__dirname, "..", "docs", "rules", `${rule}.md`);
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}

function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const log = (line: string): void => void process.stderr.write(line);
// What Node would print itself quotes the program and the message, and a message may quote a record.
process.on("uncaughtException", (fault) => {
  log(faultLine("server", fault));
  process.exit(1);
});
process.on("unhandledRejection", (fault) => log(faultLine("server", fault)));

startServer(createConnection(ProposedFeatures.all), { today, cwd: process.cwd(), version: CASELINT_VERSION, pageOf, log });
