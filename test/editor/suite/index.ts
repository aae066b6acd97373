import { appendFileSync } from "node:fs";
import { format } from "node:util";
import * as vscode from "vscode";
import { firstMinutesTests } from "./firstMinutes.ts";
import { plainTests } from "./plain.ts";
import { quietTests } from "./quiet.ts";
import { recordTests } from "./records.ts";
import { renameTests } from "./rename.ts";
import { restrictedTests } from "./restricted.ts";
import { viewTests } from "./views.ts";

/** The folder that is open decides what is tested. */
const suites = new Map([
  ["workspace", recordTests],
  ["plain", plainTests],
  ["rename", renameTests],
  ["restricted", restrictedTests],
  ["views", viewTests],
  ["first", firstMinutesTests],
  ["quiet", quietTests],
]);

/**
 * What VS Code calls inside its extension host. Everything mocha says goes to a file, because the window's own
 * log mixes it with hundreds of other lines; the RESULT line at the end proves that the suite got there.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const log = process.env["CASELINT_EDITOR_LOG"];
  if (log === undefined) throw new Error("CASELINT_EDITOR_LOG is not set");
  const write = (...parts: unknown[]) => appendFileSync(log, `${format(...parts)}\n`);
  Mocha.reporters.Base.consoleLog = write;
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 30_000, reporter: "spec", forbidOnly: true });
  const suite = suites.get(vscode.workspace.workspaceFolders?.[0]?.name ?? "");
  if (suite === undefined) throw new Error("no suite is called like this folder");
  mocha.suite.emit("pre-require", globalThis as unknown as Mocha.MochaGlobals, "suite", mocha);
  suite();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      write(`RESULT ${JSON.stringify({ ...runner.stats, failures: failed })}`);
      resolve(failed);
    });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
