/** Numbers as bytes and bytes as letters, so that they can travel as JSON. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const VALUES = new Uint8Array(128);
for (let i = 0; i < 64; i++) VALUES[CODES[i] as number] = i;
const PAD = 61;
/** Arguments that a call may safely have. */
const PART = 8192;

/** Base64, as in RFC 4648. */
export function lettersOf(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out[to++] = CODES[three >>> 18] as number;
    out[to++] = CODES[(three >>> 12) & 63] as number;
    out[to++] = i + 1 < bytes.length ? (CODES[(three >>> 6) & 63] as number) : PAD;
    out[to++] = i + 2 < bytes.length ? (CODES[three & 63] as number) : PAD;
  }
  const parts: string[] = [];
  for (let i = 0; i < out.length; i += PART) parts.push(String.fromCharCode(...out.subarray(i, i + PART)));
  return parts.join("");
}

/** Undefined for letters that are not base64. */
export function bytesOf(letters: string): Uint8Array | undefined {
  if (letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(letters)) return undefined;
  const pads = letters.endsWith("==") ? 2 : letters.endsWith("=") ? 1 : 0;
  const out = new Uint8Array((letters.length / 4) * 3);
  const value = (i: number): number => VALUES[letters.charCodeAt(i) & 127] as number;
  for (let i = 0, to = 0; i < letters.length; i += 4) {
    const three = (value(i) << 18) | (value(i + 1) << 12) | (value(i + 2) << 6) | value(i + 3);
    out[to++] = three >>> 16;
    out[to++] = (three >>> 8) & 255;
    out[to++] = three & 255;
  }
  return out.subarray(0, out.length - pads);
}

/** Numbers from 0 to 2^32 - 1 in as few bytes as each needs: seven bits a byte. */
export function packed(each: (put: (value: number) => void) => void): Uint8Array {
  let out = new Uint8Array(1024);
  let length = 0;
  each((value) => {
    if (length + 5 > out.length) {
      const more = new Uint8Array(out.length * 2);
      more.set(out);
      out = more;
    }
    let rest = value;
    for (; rest > 127; rest >>>= 7) out[length++] = (rest & 127) | 128;
    out[length++] = rest;
  });
  return out.subarray(0, length);
}

export function unpacked(bytes: Uint8Array, take: (value: number) => void): void {
  let value = 0;
  let shift = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    take(value >>> 0);
    value = 0;
    shift = 0;
  }
}
