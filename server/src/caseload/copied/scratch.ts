/** Room for bytes that memory need not hold: written once, from front to back, and read anywhere. */
export interface Scratch {
  /** Bytes written so far. */
  readonly length: number;
  /** Copies the bytes; returns where they begin. */
  append(bytes: Uint8Array): number;
  /** Fills `into` with what begins at a place; all of it was written before. */
  read(from: number, into: Uint8Array): void;
  /** Nothing is wanted any more. */
  close(): void;
}

/** Makes one; whoever calls it closes it. */
export type NewScratch = () => Scratch;

const BLOCK = 1 << 16;

/** Scratch in memory: for few cases. */
export function inMemory(): Scratch {
  const blocks: Uint8Array[] = [];
  let length = 0;
  const each = (from: number, count: number, take: (part: Uint8Array, done: number) => void): void => {
    for (let done = 0; done < count; ) {
      const inside = (from + done) % BLOCK;
      const part = Math.min(BLOCK - inside, count - done);
      take((blocks[Math.floor((from + done) / BLOCK)] as Uint8Array).subarray(inside, inside + part), done);
      done += part;
    }
  };
  return {
    get length() {
      return length;
    },
    append: (bytes) => {
      const from = length;
      length += bytes.length;
      while (blocks.length * BLOCK < length) blocks.push(new Uint8Array(BLOCK));
      each(from, bytes.length, (part, done) => part.set(bytes.subarray(done, done + part.length)));
      return from;
    },
    read: (from, into) => each(from, into.length, (part, done) => into.set(part, done)),
    close: () => {
      blocks.length = 0;
      length = 0;
    },
  };
}
