import * as vscode from "vscode";
import type { SentFile } from "../../../server/src/lsp/protocol.ts";

/** The server reads so much of a file and says that the rest is too long. */
const mostBytes = 2 * 1024 * 1024 + 4;
/** Files asked for at once: behind some schemes each is a question to a server far away. */
const atOnce = 16;
/** A message holds at most so many files, and about so many letters. */
const perMessage = { files: 200, letters: 1_000_000 };

/** A file as the server takes it; undefined when it is not there. */
export async function readFile(uri: vscode.Uri): Promise<SentFile | undefined> {
  const address = uri.toString();
  try {
    return sentFile(address, await vscode.workspace.fs.readFile(uri));
  } catch (problem) {
    const isGone = problem instanceof vscode.FileSystemError && problem.code === "FileNotFound";
    return isGone ? undefined : { uri: address };
  }
}

/** Text where the bytes are UTF-8, with its byte order mark; else the bytes, so that the server can say where they are not. */
export function sentFile(uri: string, bytes: Uint8Array): SentFile {
  const isLong = bytes.length > mostBytes;
  if (!isLong) {
    try {
      return { uri, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
      // Not UTF-8.
    }
  }
  const part = isLong ? bytes.subarray(0, mostBytes) : bytes;
  const pieces: string[] = [];
  // Calls take only so many arguments.
  for (let at = 0; at < part.length; at += 8192) pieces.push(String.fromCharCode(...part.subarray(at, at + 8192)));
  return { uri, base64: btoa(pieces.join("")) };
}

/** Files in the order given, in batches that fit into a message. */
export async function* inBatches(uris: readonly vscode.Uri[]): AsyncGenerator<SentFile[]> {
  let batch: SentFile[] = [];
  let letters = 0;
  for (let at = 0; at < uris.length; at += atOnce) {
    for (const file of await Promise.all(uris.slice(at, at + atOnce).map(readFile))) {
      if (file === undefined) continue;
      batch.push(file);
      letters += (file.text ?? file.base64 ?? "").length;
    }
    if (batch.length < perMessage.files && letters < perMessage.letters) continue;
    yield batch;
    batch = [];
    letters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Addresses of packs that settings name: whatever ends like a file of YAML. The server decides what of it is meant. */
export function packsNamed({ uri, text = "" }: SentFile): vscode.Uri[] {
  const names = new Set(
    [...text.matchAll(/[^\s"'[\]{},#][^"'[\]{},#\n]*\.ya?ml(?=["'\]},\s]|$)/giu)].map(([name]) =>
      name.replace(/^(?:- +|[\w-]+: +)/u, "").trim(),
    ),
  );
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(uri, true), "..");
  return [...names].filter((name) => !/^\/|^\w+:/u.test(name)).map((name) => vscode.Uri.joinPath(folder, name));
}
