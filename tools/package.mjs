// npm run package: a .vsix without asking any server for anything.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const { root } = require("../esbuild.js");
const { version } = require("../package.json");

// vsce runs the build itself only through `vscode:prepublish`; said here, the order can be read.
execFileSync(process.execPath, ["esbuild.js"], { cwd: root, stdio: "inherit" });
const args = ["package", "--no-dependencies", "--allow-missing-repository", "--out", `caselint-${version}.vsix`];
execFileSync(process.execPath, [path.join(root, "node_modules/@vscode/vsce/vsce"), ...args], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
});
