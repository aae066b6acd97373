// The desktop way: @vscode/test-electron with a VS Code that is here, or that can be had.
import { Missing, root } from "./host.mjs";

const releases = "https://update.code.visualstudio.com/api/releases/stable";

/** Whether to run a desktop VS Code. Asks the network only briefly. */
export async function useDesktop() {
  const asked = process.env.CASELINT_EDITOR;
  if (asked === "web-workbench") return false;
  if (process.env.VSCODE_TEST_EXECUTABLE) return true;
  const canShow = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const canGet = canShow && (await answers(releases));
  if (canGet || asked !== "desktop") return canGet;
  throw new Missing("No desktop VS Code can be had here. Set VSCODE_TEST_EXECUTABLE to one, and DISPLAY on Linux.");
}

async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
}

/** Resolves with VS Code's exit code. */
export async function runOnDesktop({ folder, tests, env }) {
  const { runTests } = await import("@vscode/test-electron");
  const executable = process.env.VSCODE_TEST_EXECUTABLE;
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  try {
    return await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      launchArgs: [folder, "--disable-extensions", "--disable-workspace-trust", ...asRoot],
      extensionTestsEnv: env,
    });
  } catch (problem) {
    console.error(String(problem));
    return 1;
  }
}
