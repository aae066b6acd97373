/** Between the addresses of editors and the paths of the engine. */
import { fileURLToPath, pathToFileURL } from "node:url";

const onWindows = process.platform === "win32";
const SCHEME = /^[a-z][a-z0-9+.-]+:/iu;
const DRIVE = /^[a-z]:(?=[\\/])/iu;

/**
 * A file's path with `/`, its drive letter small, so that one file has one path however the client spells it.
 * Documents that are no files keep their address, whose path sorts them into folders all the same.
 */
export function pathOfUri(uri: string, windows: boolean = onWindows): string {
  if (!/^file:/iu.test(uri)) return uri;
  try {
    return windows ? windowsPath(new URL(uri)) : fileURLToPath(uri);
  } catch {
    return uri;
  }
}

/** Done here, since not every supported runtime reads Windows addresses on another system, where tests run. */
function windowsPath(url: URL): string {
  if (/%2f|%5c/iu.test(url.pathname)) throw new TypeError("a separator in a name");
  const path = decodeURIComponent(url.pathname).replaceAll("\\", "/");
  if (url.hostname !== "") return `//${url.hostname}${path}`;
  if (!/^\/[a-z]:/iu.test(path)) throw new TypeError("no drive");
  return path.slice(1).replace(DRIVE, (drive) => drive.toLowerCase());
}

/** The address of a path of the engine. */
export function uriOfPath(path: string, windows: boolean = onWindows): string {
  if (!isFilePath(path)) return path;
  if (!windows) return pathToFileURL(path).href;
  const [, host, rest] = /^[\\/]{2}([^\\/]+)(.*)$/u.exec(path) ?? [undefined, "", `/${path}`];
  const url = new URL(`file://${host ?? ""}/`);
  url.pathname = encodeURI((rest ?? "").replaceAll("\\", "/")).replace(/[?#]/gu, encodeURIComponent);
  return url.href;
}

/** False for documents that only an editor knows. */
export const isFilePath = (path: string): boolean => !SCHEME.test(path) || DRIVE.test(path);
