// npm run bench [-- --records 5000 --runs 5 --only batch,start,keys]: how fast, side by side with a hand-written
// script that only parses and checks shapes. Ratios travel between machines; milliseconds do not.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { asText, record, writeCaseload } from "./bench/caseload.mjs";
import { measureServer } from "./bench/lsp.mjs";
import { measure } from "./bench/run.mjs";

const require = createRequire(import.meta.url);
const { root, common, buildProduct } = require("../esbuild.js");
const esbuild = require("esbuild");
const { values } = parseArgs({
  options: {
    records: { type: "string", default: "5000" },
    runs: { type: "string", default: "5" },
    only: { type: "string", default: "batch,start,keys" },
  },
});
const count = Number(values.records);
const runs = Number(values.runs);
const parts = new Set(values.only.split(","));
const work = path.join(root, "out/bench");

await buildProduct();
mkdirSync(work, { recursive: true });
await esbuild.build({ ...common, entryPoints: ["tools/bench/peer.ts"], outfile: "out/bench/peer.js", format: "cjs", minify: true });
if (parts.has("batch")) await batch();
if (parts.has("start")) start();
if (parts.has("keys")) await keys();

async function batch() {
  const schemaFile = path.join(work, "schemas.json");
  await writeSchemas(schemaFile);
  console.log(`\n${count} records, medians of ${runs} runs`);
  row("", "wall ms", "CPU ms", "memory MB", "records/s", "CPU against the script");
  for (const format of ["yaml", "json", "markdown"]) {
    const folder = path.join(work, `${count}-${format}`);
    writeCaseload(folder, count, format);
    const script = format === "markdown" ? null : measure(root, ["out/bench/peer.js", folder, schemaFile, "check"], runs);
    line(`${format}: read only`, measure(root, ["out/bench/peer.js", folder, schemaFile, "read"], runs), script);
    if (script) line(`${format}: schema-only script`, script, script);
    const check = ["dist/cli.js", "check", folder, "--as-of", "2023-01-31", "--fail-on", "never", "--format", "json", "--no-cache"];
    line(`${format}: caselint check`, measure(root, check, runs), script);
  }
}

async function writeSchemas(file) {
  const { z } = await import("zod");
  const { recordSchemas } = await import("../schemas/index.ts");
  const schemas = Object.entries(recordSchemas).map(([kind, schema]) => [
    kind,
    z.toJSONSchema(schema, { unrepresentable: "any", io: "input", metadata: z.registry() }),
  ]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(schemas)));
}

function start() {
  const folder = path.join(work, "one");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "case.case.yaml");
  if (!existsSync(file))
    writeFileSync(
      file,
      asText(
        "case",
        record("case", 1, () => 0.5),
        "yaml",
      ),
    );
  const empty = path.join(work, "empty.cjs");
  writeFileSync(empty, "");
  const bare = measure(root, [empty], runs);
  console.log("\nstarting, wall ms over bare Node");
  row("bare Node", bare.wall.toFixed(0));
  row("caselint --version", `+${(measure(root, ["dist/cli.js", "--version"], runs).wall - bare.wall).toFixed(0)}`);
  row(
    "caselint check, one record",
    `+${(measure(root, ["dist/cli.js", "check", file, "--fail-on", "never"], runs).wall - bare.wall).toFixed(0)}`,
  );
}

async function keys() {
  console.log("\nkey to findings over stdio, ms");
  row("", "first findings", "p50", "p95");
  for (const bytes of [10_000, 100_000, 1_000_000]) {
    const { bytes: size, opened, p50, p95 } = await measureServer(root, bytes, 30);
    row(`${Math.round(size / 1000)} kB`, opened.toFixed(0), p50.toFixed(1), p95.toFixed(1));
  }
}

function line(name, { wall, cpu, rss }, script) {
  const ratio = script ? `${(cpu / script.cpu).toFixed(2)}x` : "-";
  row(name, wall.toFixed(0), cpu.toFixed(0), rss.toFixed(0), Math.round((count / wall) * 1000).toLocaleString("en-GB"), ratio);
}

function row(name, ...cells) {
  console.log(name.padEnd(28) + cells.map((text) => String(text).padStart(16)).join(""));
}
