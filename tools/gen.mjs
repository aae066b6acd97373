// npm run gen: write every file that follows from another one. With --check: write nothing, and fail when one is stale.
// Tables and registries come before pages, because pages read the rules through them.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import "./ts.mjs";
import { packsIndex } from "./gen/packs.mjs";
import { rulePages } from "./gen/pages.mjs";
import { rulesIndex } from "./gen/rules.mjs";
import { said } from "./gen/said.mjs";
import { jsonSchemas } from "./gen/schemas.mjs";
import { snippets } from "./gen/snippets.mjs";
import { shapeTables } from "./gen/tables.mjs";
import { told } from "./gen/told.mjs";
import { traceability } from "./gen/traceability.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const checkOnly = process.argv.includes("--check");

/** Each returns the files it stands for, with their texts, and the folders in which nothing else may be. */
const generators = [shapeTables, rulesIndex, packsIndex, rulePages, said, told, traceability, jsonSchemas, snippets];

const stale = [];
for (const generate of generators) {
  const { files, owns = [] } = await generate(root);
  for (const [file, text] of files) put(file, text);
  for (const folder of owns) removeOthers(folder, files);
}
if (stale.length > 0 && checkOnly) {
  console.error(`Stale, mended by "npm run gen":\n${stale.map((file) => `  ${file}`).join("\n")}`);
  process.exitCode = 1;
} else if (!checkOnly) {
  console.log(stale.length === 0 ? "Everything was up to date." : `Wrote ${stale.length} of the generated files.`);
}

function put(file, text) {
  const place = path.join(root, file);
  if (existsSync(place) && readFileSync(place, "utf8") === text) return;
  stale.push(file);
  if (checkOnly) return;
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function removeOthers(folder, files) {
  const place = path.join(root, folder);
  if (!existsSync(place)) return;
  for (const name of readdirSync(place)) {
    const file = `${folder}/${name}`;
    if (files.has(file)) continue;
    stale.push(`${file} (is no longer generated)`);
    if (!checkOnly) rmSync(path.join(place, name));
  }
}
