/** The sample case of the extension, as it is on a day. */
import { readdirSync, readFileSync } from "node:fs";
import { withDates } from "../../client/src/sampleDates.ts";
import { inRepo } from "./root.ts";

const ending = ".template";

/** File names and texts. @param day ISO date */
export function sampleCase(day: string): ReadonlyMap<string, string> {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const today = new Date(year, month - 1, date, 9);
  const names = readdirSync(inRepo("client/sample")).filter((name) => name.endsWith(ending));
  return new Map(
    names.map((name) => [name.slice(0, -ending.length), withDates(readFileSync(inRepo("client/sample", name), "utf8"), today)]),
  );
}
