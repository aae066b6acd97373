/** Runs the built command line tool in folders of its own. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inRepo } from "./root.ts";

export const cli = inRepo("dist", "cli.js");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The environment of a plain terminal session, without what would change colours. */
export function plainEnv(): NodeJS.ProcessEnv {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, NODE_OPTIONS: _options, ...env } = process.env;
  return env;
}

export function run(args: readonly string[], cwd: string, input: string | Buffer = ""): Ran {
  if (!existsSync(cli)) throw new Error("dist/cli.js is not there: npm run build");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: plainEnv(),
    maxBuffer: 1 << 26,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder that is gone once the work is done. Files are path to text or bytes. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, work: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "caselint-test-")));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  let result: T;
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    result = work(folder);
  } catch (problem) {
    clear();
    throw problem;
  }
  if (result instanceof Promise) return result.finally(clear) as T;
  clear();
  return result;
}
