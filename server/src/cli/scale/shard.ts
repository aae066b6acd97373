/** One of N parts of a caseload: whole cases, by a hash of the folder they lie in. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Folder } from "../../host/find.ts";
import { isFolder, walkFolders } from "../../host/find.ts";
import { shownPath } from "../../host/paths.ts";
import type { SettingsSource } from "../../host/settings.ts";
import type { Args } from "../args.ts";
import { Usage } from "../args.ts";

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

const MOST = 10_000;

export function shardOf(args: Args): Shard | undefined {
  const given = args.value("shard");
  if (given === undefined) return undefined;
  const [, index, of] = (/^(\d{1,5})\/(\d{1,5})$/u.exec(given) ?? []).map(Number);
  if (index === undefined || of === undefined || of < 1 || of > MOST || index < 1 || index > of)
    throw new Usage("The option --shard needs a part and how many there are, such as 1/4: the first is 1, and the last is 4/4.");
  return { index, of };
}

/** Which shard a case belongs to, from 1. The same on every computer. @param folder as shown, with `/` */
export function ownerOf(folder: string, of: number): number {
  // 32 bits are enough to spread cases evenly; the remainder stays below 2^53.
  return (createHash("sha256").update(folder, "utf8").digest().readUInt32BE(0) % of) + 1;
}

export interface Survey {
  readonly records: number;
  /** The same for the same record files under the same settings. */
  readonly digest: string;
  /** A few of the record files, from all over the caseload: the same wherever it lies. */
  readonly some: readonly string[];
}

/** Record files that a secret is made of. */
const SOME = 64;

/** Names of all record files and the settings above them, without reading any record. */
export function survey(paths: readonly string[], cwd: string, settings: SettingsSource): Survey {
  const hash = createHash("sha256");
  let records = 0;
  const some: { readonly sum: string; readonly file: string }[] = [];
  const maybe = (folder: string, name: string): void => {
    const sum = createHash("sha256")
      .update(`${shownPath(folder, cwd)}/${name}`)
      .digest("hex");
    if (some.length === SOME && sum >= (some[SOME - 1] as (typeof some)[number]).sum) return;
    some.push({ sum, file: path.join(folder, name) });
    some.sort((a, b) => (a.sum < b.sum ? -1 : 1));
    some.length = Math.min(some.length, SOME);
  };
  const add = (folder: Folder): void => {
    records += folder.records.length;
    for (const name of folder.records) maybe(folder.path, name);
    if (folder.records.length > 0) hash.update(JSON.stringify([shownPath(folder.path, cwd), folder.records, settings.keyFor(folder.path)]));
  };
  for (const given of paths) {
    const target = path.resolve(cwd, given);
    if (isFolder(target)) walkFolders(target, [], add, () => {}, settings.ignored);
    else {
      records++;
      maybe(path.dirname(target), path.basename(target));
      hash.update(JSON.stringify([shownPath(target, cwd), settings.keyFor(path.dirname(target))]));
    }
  }
  return { records, digest: hash.digest("hex"), some: some.map(({ file }) => file) };
}

/** What all shards of a run have in common, in 16 digits. */
export const runId = (parts: readonly unknown[]): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

/**
 * A secret that every shard of a run can make, and nobody who does not have the records: a hash of what some of them say.
 */
export function secretOf({ some }: Survey): string {
  const hash = createHash("sha256");
  for (const file of some) {
    const bytes = bytesIn(file);
    hash.update(`${bytes?.length ?? "none"}\n`);
    if (bytes !== undefined) hash.update(bytes);
  }
  return hash.digest("hex");
}

function bytesIn(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
