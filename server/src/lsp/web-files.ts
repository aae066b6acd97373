/** The files that the client sends, put where the host looks for them. */
import { makeFolder, putFile, removeFile } from "../host/web/fs.ts";
import type { FilesParams, SentFile } from "./protocol.ts";
import { isFilePath, pathOfUri } from "./uris.web.ts";

/**
 * @returns paths of what changed: first what others depend on, settings and packs
 */
export function takeFiles({ put = [], remove = [], folders = [] }: FilesParams): string[] {
  const changed: string[] = [];
  const noted = (uri: string, act: (path: string) => void): void => {
    const path = pathOfUri(uri);
    if (!isFilePath(path)) return;
    act(path);
    changed.push(path);
  };
  for (const folder of folders) {
    const path = pathOfUri(folder).replace(/(?<=.)\/$/u, "");
    if (isFilePath(path)) makeFolder(path);
  }
  for (const file of put) noted(file.uri, (path) => putFile(path, contentOf(file)));
  for (const uri of remove) noted(uri, removeFile);
  const isRecord = (path: string): number => Number(/\.case\.[a-z]+$/iu.test(path));
  return changed.sort((a, b) => isRecord(a) - isRecord(b));
}

const contentOf = ({ text, base64 }: SentFile): string | Uint8Array | null =>
  text ?? (base64 === undefined ? null : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
