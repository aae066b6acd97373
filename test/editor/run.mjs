// npm run test:editor [-- --shots DIR --oldest --verbose]: the extension inside a real VS Code.
// On a desktop: through @vscode/test-electron, with VSCODE_TEST_EXECUTABLE or a download. Elsewhere, or with
// CASELINT_EDITOR=web-workbench: VS Code's server and web workbench in Chromium. Never skipped: without an
// editor the run fails and says what to do.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runOnDesktop, useDesktop } from "./desktop.mjs";
import { Missing, root } from "./host.mjs";

const require = createRequire(import.meta.url);
const { buildEditorSuite, buildProduct, buildWebSuite } = require("../../esbuild.js");
const { values: options } = parseArgs({
  options: {
    shots: { type: "string", default: path.join(root, "test/editor/shots") },
    oldest: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    "no-ui": { type: "boolean", default: false },
    // One suite or one drive of the window by its name, while writing it; the results of such a run are not kept.
    only: { type: "string" },
  },
});

const timeLimit = 180_000;
const work = mkdtempSync(path.join(tmpdir(), "caselint-editor-run-"));
const counts = { name: "editor", passes: 0, failures: 0, pending: 0 };

/** Each folder is a workspace of its own; the suite chooses its tests by the name of the folder. */
const workspaces = ["workspace", "plain", "rename", "views", "first", "quiet"];
/** Folders that are put together from others; the rest are copied as they are. */
const madeOf = {
  restricted: ["workspace"],
  views: ["workspace", "rename"],
  first: ["workspace"],
  quiet: ["workspace"],
  web: ["workspace"],
};

/** Drives of the window with mouse and keyboard: file beside this one, and the folder that is open. */
const drives = [
  ["ui", "workspace"],
  ["ui-views", "views"],
  ["ui-first", "first"],
];

const isWanted = (name) => options.only === undefined || options.only === name;

function copyWorkspace(name) {
  const folder = path.join(work, name);
  rmSync(folder, { recursive: true, force: true });
  for (const source of madeOf[name] ?? [name]) cpSync(path.join(root, "test/editor", source), folder, { recursive: true });
  return folder;
}

/**
 * What the suite wrote at its own end. VS Code's exit code alone proves nothing: it is 0 as well when the
 * extension host died or no test ran.
 */
function collect(name, log, exitCode) {
  const text = existsSync(log) ? readFileSync(log, "utf8") : "";
  const lines = text.split("\n");
  const last = lines.findLast((line) => line.startsWith("RESULT "));
  console.log(lines.filter((line) => !line.startsWith("RESULT ")).join("\n"));
  const result = last ? JSON.parse(last.slice("RESULT ".length)) : null;
  counts.passes += result?.passes ?? 0;
  counts.pending += result?.pending ?? 0;
  counts.failures += result?.failures ?? 0;
  if (result === null) tell(`The suite in "${name}" never reached its end: VS Code's extension host stopped.`);
  else if (result.passes === 0) tell(`No test passed in "${name}".`);
  else if (result.pending > 0) tell(`A test was skipped in "${name}".`);
  else if (exitCode !== 0 && result.failures === 0) tell(`VS Code ended with ${exitCode} in "${name}".`);
}

function tell(sentence) {
  console.error(sentence);
  counts.failures += 1;
}

async function inWorkbench(tests) {
  const { startWorkbench } = await import("./workbench.mjs");
  const log = path.join(work, "log");
  const setup = {
    which: options.oldest ? "oldest" : "newest",
    verbose: options.verbose,
    env: { CASELINT_EDITOR_LOG: log, CASELINT_ROOT: root },
  };
  if (isWanted("restricted")) {
    const restricted = await startWorkbench({ ...setup, trusted: false });
    try {
      await runSuite(restricted, "restricted", tests, log);
    } finally {
      await restricted.stop();
    }
  }
  const workbench = await startWorkbench(setup);
  try {
    for (const name of workspaces.filter(isWanted)) await runSuite(workbench, name, tests, log);
    if (isWanted("web")) await runSuite(workbench, "web", await buildWebSuite(), log);
    if (options["no-ui"]) return;
    mkdirSync(options.shots, { recursive: true });
    for (const [name, folder] of drives.filter(([drive]) => isWanted(drive))) {
      const { drive } = await import(`./${name}.mjs`);
      const result = await drive(workbench, copyWorkspace(folder), path.resolve(options.shots));
      counts.passes += result.passes;
      counts.failures += result.failures;
    }
  } finally {
    await workbench.stop();
  }
  // A fresh VS Code 1.100 begins in a walkthrough of its own, which the palette does not leave: there the drive has no way in.
  if (!options["no-ui"] && !options.oldest && isWanted("ui-installed")) await runInstalled(startWorkbench, setup);
}

/** The packed extension in a VS Code of its own, as somebody has it who installed it. */
async function runInstalled(startWorkbench, setup) {
  const vsix = path.join(work, "caselint.vsix");
  const packed = spawnSync(process.execPath, [path.join(root, "tools/package.mjs"), vsix], { stdio: ["ignore", "ignore", "inherit"] });
  if (packed.status !== 0) return tell("The extension could not be packed.");
  mkdirSync(options.shots, { recursive: true });
  const workbench = await startWorkbench({ ...setup, vsix });
  try {
    const { drive } = await import("./ui-installed.mjs");
    const result = await drive(workbench, undefined, path.resolve(options.shots));
    counts.passes += result.passes;
    counts.failures += result.failures;
  } finally {
    await workbench.stop();
  }
}

async function runSuite(workbench, name, tests, log) {
  rmSync(log, { force: true });
  const opened = await workbench.open({ folder: copyWorkspace(name), tests, web: name === "web", verbose: options.verbose });
  const exitCode = await Promise.race([opened.ended, late(name)]).catch((problem) => {
    console.error(String(problem));
    return 1;
  });
  // A suite in the browser can write no file: its lines are marked in what the window says.
  if (name === "web") writeFileSync(log, markedIn(opened.said));
  const before = counts.failures;
  collect(name, log, exitCode);
  if (counts.failures > before) await keepTraces(opened, name);
  await opened.close();
}

function markedIn(said) {
  // The host's own log files repeat what it said.
  const own = said.filter((text) => !text.startsWith("--- "));
  const lines = own.flatMap((text) => text.split("\n")).filter((line) => line.includes("\u2063"));
  return lines.map((line) => line.slice(line.lastIndexOf("\u2063") + 1)).join("\n");
}

async function keepTraces(opened, name) {
  const folder = path.join(root, "out/editor");
  writeFileSync(path.join(folder, `${name}.log`), opened.said.join("\n"));
  await opened.page.screenshot({ path: path.join(folder, `${name}.png`) }).catch(() => {});
  console.error(`VS Code's own log and a picture of its window: out/editor/${name}.log and .png`);
}

function late(name) {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`"${name}" gave no answer within ${timeLimit / 1000} seconds.`)), timeLimit).unref();
  });
}

async function onDesktop(tests) {
  for (const name of workspaces.filter(isWanted)) {
    const log = path.join(work, `log-${name}`);
    const env = { CASELINT_EDITOR_LOG: log, CASELINT_ROOT: root };
    collect(name, log, await runOnDesktop({ folder: copyWorkspace(name), tests, env }));
  }
}

try {
  const results = path.join(root, "out/results");
  mkdirSync(results, { recursive: true });
  rmSync(path.join(results, "editor.json"), { force: true });
  const [tests] = await Promise.all([buildEditorSuite(), buildProduct()]);
  await ((await useDesktop()) ? onDesktop(tests) : inWorkbench(tests));
  if (options.only === undefined) writeFileSync(path.join(results, "editor.json"), `${JSON.stringify(counts)}\n`);
  console.log(`Editor: ${counts.passes} passed, ${counts.failures} failed`);
  process.exitCode = counts.failures === 0 && counts.passes > 0 ? 0 : 1;
} catch (problem) {
  console.error(problem instanceof Missing ? problem.message : problem);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
