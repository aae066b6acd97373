// npm run package [-- FILE]: a .vsix without asking any server for anything.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const { root } = require("../esbuild.js");
const { version } = require("../package.json");

const out = process.argv[2] ?? `caselint-${version}.vsix`;
const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
const steps = [
  ["esbuild.js"],
  // The code is bundled, so node_modules stays out. There is no address that links of the README could be put under.
  [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", out],
];
for (const args of steps) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(1);
}
