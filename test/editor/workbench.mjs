// VS Code's own server and web workbench, shown in Chromium. The extension host is the real one, a Node process.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium, ensureHost, root } from "./host.mjs";

const userSettings = {
  "chat.disableAIFeatures": true,
  "editor.autoClosingBrackets": "never",
  "editor.minimap.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  // Somebody who never answers the question about trust is in Restricted Mode.
  "security.workspace.trust.startupPrompt": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** What a VS Code has that was never used, apart from what would ask the network. */
const freshSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "telemetry.telemetryLevel": "off",
};

/**
 * Start server and browser. `env` reaches the extension host. With `trusted` false the folder opens in Restricted
 * Mode. With `vsix`, a packed extension, VS Code is as fresh as it comes and installs that one; nothing is in
 * development. Call `stop` whatever happens.
 */
export async function startWorkbench({ which = "newest", env = {}, trusted = true, verbose = false, vsix } = {}) {
  const host = ensureHost(which);
  const executablePath = ensureChromium();
  const data = mkdtempSync(path.join(tmpdir(), "caselint-editor-"));
  mkdirSync(path.join(data, "data/User"), { recursive: true });
  writeFileSync(path.join(data, "data/User/settings.json"), JSON.stringify(vsix ? freshSettings : userSettings));
  if (vsix) install(host, data, vsix);
  const server = spawnServer(host, data, env, trusted);
  let browser;
  async function stop() {
    await browser?.close();
    await stopGroup(server);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
  try {
    const port = await listening(server, verbose);
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
    });
    return { port, stop, open: (options) => openPage(browser, port, { development: !vsix, ...options }) };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** As a person would with "Install from VSIX". */
function install(host, data, vsix) {
  const places = ["--extensions-dir", path.join(data, "extensions"), "--server-data-dir", data, "--user-data-dir", path.join(data, "data")];
  const args = [host.server, "--accept-server-license-terms", ...places, "--install-extension", vsix];
  // What it says goes into the message when it fails.
  execFileSync(host.node, args, { env: { ...process.env, HOME: data }, stdio: ["ignore", "ignore", "pipe"] });
}

function spawnServer(host, data, env, trusted) {
  // HOME: VS Code must neither read nor leave anything in the home of whoever runs the tests.
  const environment = { ...process.env, ...env, HOME: data, VSCODE_SKIP_BUILTIN_EXTENSIONS: "GitHub.copilot-chat" };
  const args = [
    ["--host", "127.0.0.1"],
    ["--port", "0"],
    ["--without-connection-token"],
    ["--accept-server-license-terms"],
    // Without it the workbench ignores the extension and the tests named in the address.
    ["--enable-smoke-test-driver"],
    ...(trusted ? [["--disable-workspace-trust"]] : []),
    ["--telemetry-level", "off"],
    ["--server-data-dir", data],
    ["--user-data-dir", path.join(data, "data")],
    ["--extensions-dir", path.join(data, "extensions")],
  ];
  return spawn(host.node, [host.server, ...args.flat()], { env: environment, stdio: ["ignore", "pipe", "pipe"], detached: true });
}

function listening(server, verbose) {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (bytes) => {
      said += bytes;
      if (verbose) process.stderr.write(bytes);
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", (code) => reject(new Error(`VS Code's server ended with ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`VS Code's server did not start within a minute:\n${said}`)), 60_000).unref();
  });
}

/** The server's children (extension host, watcher, language server) are in its process group. */
async function stopGroup(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  const kill = (signal) => {
    try {
      process.kill(-server.pid, signal);
    } catch {
      // It went by itself.
    }
  };
  kill("SIGTERM");
  const late = setTimeout(() => kill("SIGKILL"), 3000);
  await ended;
  clearTimeout(late);
}

/**
 * Open a folder, or an empty window, with the extension of this repository. `tests` is the bundle whose `run` the
 * extension host calls; `ended` resolves with the exit code that VS Code gives it. With `web` the extension runs in the
 * browser, in VS Code's web worker extension host.
 */
async function openPage(browser, port, { folder, tests, file, web = false, development = true, verbose = false }) {
  // The page is told another authority than the server's, and only this one makes both name a file alike.
  const remote = (place) => `vscode-remote://127.0.0.1:${port}${place}`;
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, bypassCSP: web });
  const page = await context.newPage();
  const said = [];
  await page.route("**/*", (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    return hostname === "127.0.0.1" || !protocol.startsWith("http") ? route.continue() : route.abort();
  });
  const ended = new Promise((resolve, reject) => {
    page.on("crash", () => reject(new Error("the page crashed")));
    page.exposeFunction("codeAutomationExit", (code, logs) => {
      for (const { relativePath, contents } of logs ?? []) said.push(`--- ${relativePath}\n${contents}`);
      resolve(code);
    });
  });
  ended.catch(() => {});
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    const line = `${type}: ${args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ")}`;
    said.push(line);
    if (verbose) console.error(line);
  });
  const site = web ? await serveForWeb(page, tests) : undefined;
  const payload = [
    ...(web || !development ? [] : [["extensionDevelopmentPath", remote(root)]]),
    ...(tests && !web ? [["extensionTestsPath", remote(tests)]] : []),
    ...(file ? [["openFile", remote(path.join(folder, file))]] : []),
    ["enableProposedApi", ""],
    ...(development ? [["skipWelcome", "true"]] : []),
    ["skipReleaseNotes", "true"],
  ];
  // Without a folder the window is empty, as it is when VS Code starts for the first time.
  const place = folder === undefined ? "ew=true" : `folder=${encodeURIComponent(folder)}`;
  const query = `${place}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  await page.goto(`http://127.0.0.1:${port}/?${query}`);
  const close = async () => {
    await context.close();
    site?.close();
  };
  return { page, ended, said, close };
}

const types = { ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml" };

/**
 * An extension runs in the web worker extension host when it lies behind http and the page's own configuration names it.
 * The configuration stands in the page, and is read when scripts of the page begin: it is added to before.
 */
async function serveForWeb(page, tests) {
  const site = createServer(({ url }, answer) => {
    const file = path.join(root, decodeURIComponent(new URL(url, "http://x").pathname));
    const isThere = file.startsWith(root + path.sep) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    answer.writeHead(isThere ? 200 : 404, {
      "Access-Control-Allow-Origin": "*",
      "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
    });
    answer.end(isThere ? readFileSync(file) : undefined);
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  const base = { scheme: "http", authority: `127.0.0.1:${site.address().port}` };
  const suite = `/${path.relative(root, tests).replace(/\.js$/, "")}`;
  await page.addInitScript(
    (options) => {
      document.addEventListener("readystatechange", () => {
        const meta = document.getElementById("vscode-workbench-web-configuration");
        if (document.readyState !== "interactive" || meta === null) return;
        const settings = JSON.parse(meta.getAttribute("data-settings"));
        settings.developmentOptions = { ...settings.developmentOptions, ...options };
        meta.setAttribute("data-settings", JSON.stringify(settings));
      });
    },
    { extensions: [{ ...base, path: "/" }], extensionTestsPath: { ...base, path: suite } },
  );
  return site;
}
