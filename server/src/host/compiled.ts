/** What Node has compiled of the tool, kept for the next start where Node can (from 22.8 on): code only, never records. */
import * as nodeModule from "node:module";
import path from "node:path";
import { cacheFolder } from "./cache-folder.ts";

/** Off where `NODE_DISABLE_COMPILE_CACHE` says so, or where no folder can be written to; both are Node's own doing. */
export function keepCompiled(): void {
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };
  enableCompileCache?.(path.join(cacheFolder(), "code"));
}
