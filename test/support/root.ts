import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The repository's root, without a slash at its end. Tests run as sources, as bundles, inside an editor and in
 * worker threads, so the place of this file says nothing: look upwards from where the run started.
 */
export const root: string = findRoot();

/** The absolute path of a file of the repository; `parts` are joined. */
export function inRepo(...parts: string[]): string {
  return join(root, ...parts);
}

function findRoot(): string {
  for (const start of [process.env["CASELINT_ROOT"], process.cwd(), process.argv[1]]) {
    for (let at = start ?? ""; at !== "" && at !== dirname(at); at = dirname(at)) {
      const manifest = join(at, "package.json");
      if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "caselint") return at;
    }
  }
  throw new Error("start the tests inside the repository, or set CASELINT_ROOT");
}
