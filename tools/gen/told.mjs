// What the engine tells of the folder of slips, and of the whole cases kept badly: kept so that a change is seen.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = "test/engine/told";

export async function told(root) {
  const source = (file) => import(pathToFileURL(path.join(root, file)).href);
  const { toldOfFolder, names } = await source("test/support/toldFolders.ts");
  const { convertedOf, startedOf } = await source("test/support/told.ts");
  const { recordsUnder } = await source("test/support/folder.ts");
  const cases = readdirSync(path.join(root, "test/cases"), { withFileTypes: true }).filter((e) => e.isDirectory());
  const asOf = (name) => /as-of: (\S+)/.exec(readFileSync(path.join(root, "test/cases", name, "expected.tsv"), "utf8"))?.[1];
  const files = new Map([[`${folder}/started.txt`, startedOf()]]);
  files.set(`${folder}/converted.txt`, convertedOf(recordsUnder(path.join(root, "test/engine/slips"))));
  for (const name of names(cases.map((e) => e.name))) files.set(`${folder}/${name}.txt`, toldOfFolder(root, name, asOf));
  return { files, owns: [folder] };
}
