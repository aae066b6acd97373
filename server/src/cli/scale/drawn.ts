/** What a case brings to the search for copied text, as it leaves the process: in a shard's file and in the cache. */
import { endianness } from "node:os";
import type { Drawn } from "../../caseload/copied/index.ts";

export type PackedDrawn = Omit<Drawn, "sums"> & { readonly sums: string };

const isBigFirst = endianness() === "BE";

/** Sums as base64, the smallest byte of each first. */
export function packDrawn({ sums, ...drawn }: Drawn): PackedDrawn {
  const bytes = Buffer.from(sums.buffer, sums.byteOffset, sums.byteLength);
  return { ...drawn, sums: (isBigFirst ? Buffer.from(bytes).swap32() : bytes).toString("base64") };
}

/** Undefined when it is not whole. */
export function unpackDrawn(packed: unknown): Drawn | undefined {
  const drawn = packed as Partial<PackedDrawn> | null;
  if (typeof drawn !== "object" || drawn === null || !Array.isArray(drawn.pieces) || typeof drawn.sums !== "string") return undefined;
  // Copied, because four bytes that are read as one number must begin at a multiple of four.
  const bytes = Uint8Array.from(Buffer.from(drawn.sums, "base64"));
  if (bytes.length % 4 !== 0) return undefined;
  if (isBigFirst) Buffer.from(bytes.buffer).swap32();
  const sums = new Uint32Array(bytes.buffer);
  let runs = 0;
  for (const piece of drawn.pieces as Drawn["pieces"]) {
    if (!Number.isInteger(piece.runs) || piece.runs < 0 || typeof piece.person !== "string" || typeof piece.path !== "string")
      return undefined;
    runs += piece.runs;
  }
  const { similarity, severity } = drawn;
  if (runs !== sums.length || typeof similarity !== "number" || severity === undefined) return undefined;
  return { similarity, severity, pieces: drawn.pieces, sums };
}
