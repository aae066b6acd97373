/** Which case a record belongs to: the nearest header at or above it. Paths use `/` on every system. */
import type { CaseFiles } from "./case.ts";
import type { FileAnalysis } from "./file.ts";

/** The folder of a path, without a slash at its end; "" for a bare name, "/" at the root. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf("/");
  return at < 0 ? "" : at === 0 ? "/" : path.slice(0, at);
}

/** The nearest of these folders at or above a folder, or undefined. */
export function nearestFolder(folder: string, headers: ReadonlySet<string>): string | undefined {
  for (let here = folder; ; ) {
    if (headers.has(here)) return here;
    if (here === "" || here === "/") return undefined;
    const up = folderOf(here);
    if (up === here) return undefined;
    here = up;
  }
}

/** Files by case, in the order of their folders. Records with no header above them form a case per folder. */
export function groupCases(files: readonly FileAnalysis[]): CaseFiles[] {
  const headers = new Set<string>();
  for (const file of files) if (file.isHeader) headers.add(folderOf(file.path));
  const groups = new Map<string, FileAnalysis[]>();
  for (const file of files) {
    const own = folderOf(file.path);
    const folder = nearestFolder(own, headers) ?? own;
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, [file]);
    else group.push(file);
  }
  return [...groups.keys()].sort().map((folder) => ({ folder, files: groups.get(folder) ?? [] }));
}
