/** Where the tool may keep what it can do without. */
import { homedir } from "node:os";
import path from "node:path";

/** Where caches belong on this system; `CASELINT_CACHE_DIR` outranks it. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const said = env["CASELINT_CACHE_DIR"] ?? "";
  if (said !== "") return path.resolve(said);
  if (platform === "darwin") return path.join(homedir(), "Library", "Caches", "caselint");
  if (platform === "win32") return path.join(env["LOCALAPPDATA"] ?? path.join(homedir(), "AppData", "Local"), "caselint", "Cache");
  const xdg = env["XDG_CACHE_HOME"] ?? "";
  return path.join(path.isAbsolute(xdg) ? xdg : path.join(homedir(), ".cache"), "caselint");
}
