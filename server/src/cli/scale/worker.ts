/** A worker thread: cases in, results without texts and trees out. */
import { parentPort, workerData } from "node:worker_threads";
import type { Unreadable } from "../../engine/file.ts";
import { sourceFile } from "../../engine/glance.ts";
import { rules } from "../../engine/rules.ts";
import { foundCase } from "../../host/cases.ts";
import { settingsSource } from "../../host/settings.ts";
import { loadWords } from "../../l10n/index.ts";
import { inWords, speak } from "../../l10n/say.ts";
import { withoutTexts } from "../../report/replay.ts";
import { baselineIn } from "../baseline.ts";
import { VERSION } from "../version.ts";
import type { CaseMessage, WorkerSetup } from "./pool.ts";
import type { Checked } from "./work.ts";
import { checkFound, officerKey } from "./work.ts";

export async function work(): Promise<void> {
  const port = parentPort;
  const setup = workerData as WorkerSetup;
  if (port === null) return;
  const { asOf, standard, isReport } = setup;
  speak(await loadWords(setup.language));
  const settings = settingsSource({ asOf, rules, standardFlag: standard, cwd: process.cwd(), version: VERSION, words: inWords() });
  const baseline = setup.baseline === undefined ? undefined : baselineIn(setup.baseline);
  const officer = officerKey(setup.officers);
  const check = (message: CaseMessage): Checked | undefined => {
    const files = message.files.map((file) => sourceFile(file.path, file.text, file.unreadable as Unreadable | undefined));
    const only = message.only === undefined ? undefined : new Set(message.only);
    const found = foundCase(message.shown, message.folder, files, only);
    try {
      const checked = checkFound(found, settings.envFor(found.folder), isReport, baseline, officer);
      return { ...checked, result: withoutTexts(checked.result) };
    } catch {
      return undefined;
    }
  };
  port.on("message", ({ id, cases }: { readonly id: number; readonly cases: readonly CaseMessage[] }) => {
    port.postMessage({ id, checked: cases.map(check) });
  });
}
