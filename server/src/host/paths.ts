/** Paths as the engine knows them: `/` on every system, relative to the working directory where that is possible. */
import path from "node:path";

/** `/` between folders, whatever the system writes. */
export const slashes = (file: string): string => (path.sep === "\\" ? file.replaceAll("\\", "/") : file);

/** The name of a file in results: relative to `from`; absolute where the file lies on another drive or share. */
export function shownPath(file: string, from: string): string {
  const relative = path.relative(from, file);
  if (relative === "") return ".";
  return slashes(path.isAbsolute(relative) ? file : relative);
}
