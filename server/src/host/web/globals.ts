/** Names that Node has everywhere and a browser has not. The build puts them where they are used. */

const turns: (() => void)[] = [];
const channel = new MessageChannel();
// Browsers and Node agree on no other way.
(channel.port1 as unknown as { onmessage: () => void }).onmessage = () => turns.shift()?.();

/** After the messages that are waiting, and without the pause that timers of browsers make. */
export function setImmediate(turn: () => void): void {
  turns.push(turn);
  channel.port2.postMessage(null);
}

class Bytes extends Uint8Array {
  override toString(encoding: "utf8" | "base64" = "utf8"): string {
    if (encoding === "utf8") return new TextDecoder().decode(this);
    const pieces: string[] = [];
    // Calls take only so many arguments.
    for (let at = 0; at < this.length; at += 8192) pieces.push(String.fromCharCode(...this.subarray(at, at + 8192)));
    return btoa(pieces.join(""));
  }
}

const encoder = new TextEncoder();

/** As much of Node's buffers as the server uses. */
export const Buffer = {
  allocUnsafe: (length: number): Uint8Array => new Uint8Array(length),
  byteLength: (text: string): number => encoder.encode(text).length,
  from: (text: string): Uint8Array => encoder.encode(text),
  concat(pieces: readonly Uint8Array[]): Bytes {
    const all = new Bytes(pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  },
};
