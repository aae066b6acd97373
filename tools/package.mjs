// npm run package: a .vsix without asking any server for anything.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const { root } = require("../esbuild.js");
const { version } = require("../package.json");

const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
const steps = [
  ["esbuild.js"],
  // The code is bundled, so node_modules stays out.
  [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--out", `caselint-${version}.vsix`],
];
for (const args of steps) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(1);
}
