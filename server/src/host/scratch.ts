/**
 * Bytes put aside in a temporary file. What is written there is encrypted under a key that only this process has and
 * that ends with it, so the file tells nobody anything, during the run or after.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readSync, writeSync } from "node:fs";
import type { Nameless } from "./nameless.ts";
import { nameless } from "./nameless.ts";

export interface ScratchFile {
  /** Bytes written so far. */
  readonly length: number;
  /** Copies the bytes; returns where they begin. Throws when the disk cannot take them. */
  append(bytes: Uint8Array): number;
  /** Fills `into` with what begins at a place. Throws when that was not written. */
  read(from: number, into: Uint8Array): void;
  close(): void;
}

/** Held in memory before the disk is asked: few cases never ask it. A multiple of the cipher's block. */
const HELD = 1 << 16;
const BLOCK = 16;
const CIPHER = "aes-128-ctr";

export function scratchFile(): ScratchFile {
  const key = randomBytes(16);
  let held = Buffer.alloc(0);
  let isOpen = true;
  let file: Nameless | undefined;
  /** Bytes in the file, and in memory behind them. */
  let written = 0;
  let waiting = 0;

  const flush = (): void => {
    file ??= nameless();
    const secret = createCipheriv(CIPHER, key, counterAt(written)).update(held);
    for (let at = 0; at < secret.length; ) at += writeSync(file.file, secret, at, secret.length - at, written + at);
    written += secret.length;
    waiting = 0;
  };

  const readFile = (from: number, into: Uint8Array): void => {
    const before = from % BLOCK;
    const secret = Buffer.allocUnsafe(before + into.length);
    for (let at = 0; at < secret.length; ) {
      const got = readSync((file as Nameless).file, secret, at, secret.length - at, from - before + at);
      if (got === 0) throw new Error("The temporary file is shorter than it was.");
      at += got;
    }
    into.set(
      createDecipheriv(CIPHER, key, counterAt(from - before))
        .update(secret)
        .subarray(before),
    );
  };

  return {
    get length() {
      return written + waiting;
    },
    append: (bytes) => {
      if (!isOpen) throw new Error("The temporary file is closed.");
      if (held.length === 0) held = Buffer.allocUnsafe(HELD);
      const from = written + waiting;
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + HELD - waiting);
        held.set(part, waiting);
        waiting += part.length;
        at += part.length;
        if (waiting === HELD) flush();
      }
      return from;
    },
    read: (from, into) => {
      if (from + into.length > written + waiting) throw new Error("The temporary file does not reach so far.");
      const inFile = Math.max(0, Math.min(into.length, written - from));
      if (inFile > 0) readFile(from, into.subarray(0, inFile));
      if (inFile < into.length) into.set(held.subarray(from + inFile - written, from + into.length - written), inFile);
    },
    close: () => {
      isOpen = false;
      held = Buffer.alloc(0);
      written = 0;
      waiting = 0;
      file?.close();
      file = undefined;
    },
  };
}

/** The cipher counts blocks of the file. */
function counterAt(from: number): Buffer {
  const counter = Buffer.alloc(BLOCK);
  counter.writeBigUInt64BE(BigInt(from / BLOCK), 8);
  return counter;
}
