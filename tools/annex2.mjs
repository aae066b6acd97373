// node tools/annex2.mjs FOLDER: write the caseload that reproduces Annex 2 (test/caseload/annex2) into an empty or new folder,
// with `decided.yaml` for `caselint report FOLDER --as-of 2019-03-29 --discretion FOLDER/decided.yaml`.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import "./ts.mjs";

const folder = process.argv[2];
if (folder === undefined || (existsSync(folder) && readdirSync(folder).length > 0)) {
  console.error("Usage: node tools/annex2.mjs FOLDER, where FOLDER is empty or not there yet.");
  process.exit(2);
}
const { AS_OF, annex2, DECIDED } = await import("../test/caseload/annex2/index.ts");
const cases = annex2();
for (const { files } of cases) for (const [file, text] of Object.entries(files)) put(file, text);
put("decided.yaml", DECIDED);
console.log(`Wrote ${cases.length} cases for ${AS_OF}.`);

function put(file, text) {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}
