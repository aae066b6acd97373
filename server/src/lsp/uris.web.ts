/**
 * Between addresses and paths in a browser, where files lie behind many schemes (`vscode-vfs:`, `vscode-test-web:`,
 * `memfs:` …): each becomes a folder at the top of the file tree in memory. The build puts this in the place of `uris.ts`.
 */

const ADDRESS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*)(\/[^?#]*)?|(\/(?!\/)[^?#]*))$/iu;
const PLACE = /^\/([a-z][a-z0-9+.-]*)\/@([^/]*)(\/.*)?$/iu;
const SCHEME = /^[a-z][a-z0-9+.-]+:/iu;
const DRIVE = /^\/[a-z]:(?=\/|$)/iu;
/** Not kept anywhere, whatever their addresses look like. */
const NOWHERE = new Set(["untitled", "caselint-rule"]);

/**
 * `vscode-vfs://github/owner/notes/a.case.md` -> `/vscode-vfs/@github/owner/notes/a.case.md`, however its letters are
 * written in the address. Documents that are no files keep their address.
 */
export function pathOfUri(uri: string): string {
  const [, scheme = "", authority, below, plain] = ADDRESS.exec(uri) ?? [];
  // A folder may be all there is behind an authority.
  const path = plain ?? below ?? (authority === undefined ? undefined : "/");
  if (path === undefined || NOWHERE.has(scheme.toLowerCase()) || /%2f/iu.test(uri)) return uri;
  try {
    const names = decodeURIComponent(path).replace(DRIVE, (drive) => drive.toLowerCase());
    if (names.split("/").some((name) => name === "." || name === "..")) return uri;
    return `/${scheme.toLowerCase()}/@${decodeURIComponent(authority ?? "").toLowerCase()}${names}`;
  } catch {
    return uri;
  }
}

/** The address of a path in the tree. */
export function uriOfPath(path: string): string {
  const [, scheme, authority = "", names = "/"] = PLACE.exec(path) ?? [];
  if (scheme === undefined) return path;
  const host = encodeURIComponent(authority).replaceAll("%3A", ":").replaceAll("%40", "@");
  const at = authority === "" && scheme !== "file" ? "" : `//${host}`;
  return `${scheme}:${at}${names.split("/").map(encodeURIComponent).join("/")}`;
}

/** False for documents that only an editor knows. */
export const isFilePath = (path: string): boolean => !SCHEME.test(path);
