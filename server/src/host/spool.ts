/** Text put aside until it is wanted, in memory while it is short and then in a file that nobody else can find. */
import { readSync, writeSync } from "node:fs";
import { nameless } from "./nameless.ts";

export interface Spool {
  write(text: string): void;
  /** Everything written so far, from the beginning, in pieces of any length. */
  pieces(): Iterable<string>;
}

/** Letters held before the disk is asked. */
const ENOUGH = 1 << 22;
const CHUNK = 1 << 16;

export function spool(enough = ENOUGH): Spool {
  let waiting: string[] = [];
  let length = 0;
  let file: number | undefined;
  const flush = (): void => {
    file ??= nameless().file;
    const bytes = Buffer.from(waiting.join(""), "utf8");
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    waiting = [];
    length = 0;
  };
  return {
    write: (text) => {
      waiting.push(text);
      length += text.length;
      if (length > enough) flush();
    },
    *pieces() {
      if (file !== undefined) yield* read(file);
      yield* waiting;
    },
  };
}

function* read(file: number): Generator<string, void> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const bytes = Buffer.allocUnsafe(CHUNK);
  for (let at = 0; ; ) {
    const got = readSync(file, bytes, 0, CHUNK, at);
    if (got === 0) break;
    at += got;
    yield decoder.decode(bytes.subarray(0, got), { stream: true });
  }
  yield decoder.decode();
}
