/** What the engine tells of slips and of whole cases is what is kept in test/engine/told; `npm run gen` writes it anew. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { recordsUnder } from "../support/folder.ts";
import { inRepo, root } from "../support/root.ts";
import { convertedOf, startedOf } from "../support/told.ts";
import { names, toldOfFolder } from "../support/toldFolders.ts";

const kept = (name: string): string => readFileSync(inRepo("test/engine/told", `${name}.txt`), "utf8");
const asOf = (name: string): string | undefined =>
  /as-of: (\S+)/u.exec(readFileSync(inRepo("test/cases", name, "expected.tsv"), "utf8"))?.[1];
const cases = readdirSync(inRepo("test/cases"), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map((one) => one.name);

describe("what the engine tells", () => {
  for (const name of names(cases)) it(`of ${name}, as before`, () => assert.equal(toldOfFolder(root, name, asOf), kept(name)));
  it("of slips in other syntaxes, as before", () =>
    assert.equal(convertedOf(recordsUnder(inRepo("test/engine/slips"))), kept("converted")));
  it("of new records, as before", () => assert.equal(startedOf(), kept("started")));
});
