import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The records of a folder as path (with `/`, from that folder) to text. */
export function recordsUnder(folder: string): Record<string, string> {
  const out: Record<string, string> = {};
  const walk = (at: string, path: string): void => {
    for (const one of readdirSync(at, { withFileTypes: true })) {
      const name = path === "" ? one.name : `${path}/${one.name}`;
      if (one.isDirectory()) walk(join(at, one.name), name);
      else if (/\.case\.(?:ya?ml|json|md)$/iu.test(one.name)) out[name] = readFileSync(join(at, one.name), "utf8");
    }
  };
  walk(folder, "");
  return out;
}
