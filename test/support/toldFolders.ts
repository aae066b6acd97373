/** The folders whose telling is kept: the slips, and each whole case that is kept badly. */
import { join } from "node:path";
import { recordsUnder } from "./folder.ts";
import { toldOf } from "./told.ts";

/** Folders of this one test; the others are whole cases. */
const OWN = ["slips", "unread"];

/** Names of what is kept, from the names of the case folders. */
export const names = (cases: readonly string[]): string[] => [...OWN, ...cases.filter((name) => !name.endsWith("-well-kept")).sort()];

/** @param asOf the day of a case by its name */
export function toldOfFolder(root: string, name: string, asOf: (name: string) => string | undefined): string {
  const isOwn = OWN.includes(name);
  const folder = join(root, isOwn ? "test/engine" : "test/cases", name);
  return toldOf(recordsUnder(folder), { asOf: (isOwn ? undefined : asOf(name)) ?? "2019-03-29" });
}
