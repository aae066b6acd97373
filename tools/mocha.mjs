import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const { root } = require("../esbuild.js");

/**
 * Run mocha over bundled test files and leave the counts in out/results/<name>.json.
 * Resolves with mocha's exit code.
 */
export function runMocha(name, files, { args = [], env = {} } = {}) {
  rmSync(path.join(root, "out/results", `${name}.json`), { force: true });
  const child = spawn(
    process.execPath,
    [
      "--enable-source-maps",
      path.join(root, "node_modules/mocha/bin/mocha.js"),
      "--reporter",
      path.join(root, "tools/reporter.cjs"),
      "--timeout",
      "20000",
      "--forbid-only",
      "--forbid-pending",
      ...args,
      ...files,
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, ...env, CASELINT_ROOT: root, CASELINT_RESULT_NAME: name } },
  );
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
