// npm run bench [-- --quick] [--records 10000 --runs 5 --keys 300 --only batch,start,keys,answers --formats yaml,json]: how fast, next to a
// hand-written script that only parses and checks shapes, built with the same flags. Prints a table and writes
// out/bench.json. Ratios travel between machines; milliseconds do not, and a busy machine changes both.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureAnswers } from "./bench/answers.mjs";
import { asText, kindsOfCase, record, writeCaseload } from "./bench/caseload.mjs";
import { measureServer } from "./bench/lsp.mjs";
import { ratio, sideBySide } from "./bench/run.mjs";

const require = createRequire(import.meta.url);
const { root, common, buildProduct } = require("../esbuild.js");
const esbuild = require("esbuild");
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    records: { type: "string" },
    runs: { type: "string" },
    keys: { type: "string" },
    only: { type: "string", default: "batch,start,keys,answers" },
    formats: { type: "string" },
  },
});
const count = Number(values.records ?? (values.quick ? 500 : 10_000));
const runs = Number(values.runs ?? (values.quick ? 2 : 5));
const keys = Number(values.keys ?? (values.quick ? 20 : 300));
const parts = new Set(values.only.split(","));
const starts = values.quick ? 3 : runs * 3;
const formats = (values.formats ?? (values.quick ? "yaml" : "yaml,json,markdown")).split(",");
const sizes = values.quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];

// Everything measured lies in a folder of its own, so that somebody who builds meanwhile changes nothing.
const work = mkdtempSync(path.join(os.tmpdir(), "caselint-bench-"));
const cli = path.join(work, "cli.js");
const server = path.join(work, "server.js");
const peer = path.join(work, "peer.js");
const schemas = path.join(work, "schemas.json");
const machine = {
  cpu: os.cpus()[0]?.model,
  cpus: os.cpus().length,
  node: process.version,
  load: os.loadavg().map((l) => Number(l.toFixed(1))),
};
const measured = { machine, records: count, runs, batch: {}, start: {}, keys: [], answers: {} };
try {
  await prepare();
  console.log(`${machine.cpus} x ${machine.cpu}, Node ${machine.node}, load ${machine.load.join(" ")}`);
  if (parts.has("batch")) for (const format of formats) batch(format);
  if (parts.has("start")) start();
  if (parts.has("keys")) await typing();
  if (parts.has("answers")) await asking();
  mkdirSync(path.join(root, "out"), { recursive: true });
  writeFileSync(path.join(root, "out/bench.json"), `${JSON.stringify(measured, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function prepare() {
  await buildProduct();
  copyFileSync(path.join(root, "dist/cli.js"), cli);
  copyFileSync(path.join(root, "dist/commands.js"), path.join(work, "commands.js"));
  copyFileSync(path.join(root, "dist/server.js"), server);
  const same = { ...common, minify: true, format: "cjs", mainFields: ["module", "main"] };
  await esbuild.build({ ...same, entryPoints: ["tools/bench/peer.ts"], outfile: peer });
  const { z } = await import("zod");
  const { recordSchemas } = await import("../schemas/index.ts");
  const options = { unrepresentable: "any", io: "input", metadata: z.registry(), reused: "ref" };
  const made = Object.entries(recordSchemas).map(([kind, schema]) => [kind, z.toJSONSchema(schema, options)]);
  writeFileSync(schemas, JSON.stringify(Object.fromEntries(made)));
}

/** The command line over a caseload, against the script and against only reading the files. */
function batch(format) {
  const small = Math.max(10, count / 10);
  const sets = (values.quick ? [count] : [count, small]).map((records) => {
    const folder = path.join(work, `${format}-${records}`);
    return { records, folder, kB: writeCaseload(folder, records, format) / records / 1000 };
  });
  // No such script reads Markdown: there the one for YAML stands in, over the same records.
  const known = format === "markdown" ? "yaml" : format;
  for (const { records, folder } of sets) if (known !== format) writeCaseload(folder.replace(`${format}-`, `${known}-`), records, known);
  const jobs = {};
  for (const { records, folder } of sets) {
    const peerFolder = folder.replace(`${format}-`, `${known}-`);
    const report = path.join(work, "report.json");
    jobs[`read ${records}`] = [peer, folder, schemas, "read"];
    jobs[`script ${records}`] = [peer, peerFolder, schemas, "check"];
    jobs[`check ${records}`] = [
      cli,
      "check",
      folder,
      "--as-of",
      "2023-01-31",
      "--fail-on",
      "never",
      "--format",
      "json",
      "--output",
      report,
    ];
  }
  const used = sideBySide(root, work, jobs, runs);
  console.log(
    `\n${format}, records of ${sets[0].kB.toFixed(1)} kB; medians of ${runs}; against the script${format === known ? "" : " over YAML"}`,
  );
  row("", "wall ms", "CPU ms", "CPU lowest", "CPU highest", "memory MB", "records/s", "CPU ratio", "(from", "to)");
  for (const { records } of sets) {
    for (const name of ["read", "script", "check"]) {
      const one = used[`${name} ${records}`];
      const held = ratio(one, used[`script ${records}`]);
      const cells = [one.wall, one.cpu, one.lowestCpu, one.highestCpu, one.rss, (records / one.wall) * 1000].map((n) => n.toFixed(0));
      row(`${name}, ${records}`, ...cells, ...[held.median, held.lowest, held.highest].map((n) => `${n.toFixed(2)}x`));
    }
  }
  measured.batch[format] = { used };
  if (values.quick) return;
  // What starting and warming up costs falls out between two sizes.
  const more = (name) => ((used[`${name} ${count}`].cpu - used[`${name} ${small}`].cpu) / (count - small)) * 1000;
  const marginal = { script: more("script"), check: more("check") };
  row(
    "CPU us, one more record",
    `${marginal.script.toFixed(0)} / ${marginal.check.toFixed(0)}`,
    `${(marginal.check / marginal.script).toFixed(2)}x`,
  );
  measured.batch[format].marginal = marginal;
}

function start() {
  const file = path.join(work, "one", "case.case.yaml");
  mkdirSync(path.dirname(file));
  writeFileSync(
    file,
    asText(
      "case",
      record(kindsOfCase(0)[0], 1, () => 0.5, {}),
      "yaml",
    ),
  );
  const jobs = {
    "bare Node": ["-e", "0"],
    "caselint --version": [cli, "--version"],
    "caselint check, one record": [cli, "check", file, "--fail-on", "never"],
  };
  const used = sideBySide(root, work, jobs, starts);
  console.log(`\ncold start, medians of ${starts}`);
  row("", "wall ms", "CPU ms", "over bare Node", "CPU over it");
  const bare = used["bare Node"];
  for (const [name, { wall, cpu }] of Object.entries(used))
    row(name, wall.toFixed(0), cpu.toFixed(0), `+${(wall - bare.wall).toFixed(0)}`, `+${(cpu - bare.cpu).toFixed(0)}`);
  measured.start = used;
}

async function typing() {
  console.log("\nkey to findings over stdio, ms; a client that is sent what it shows");
  row("", "first findings", "keys", "p50", "p95", "findings");
  for (const bytes of sizes) {
    for (const isBroken of [false, true]) {
      const one = await measureServer(server, path.join(work, "open"), bytes, keys, isBroken);
      measured.keys.push({ ...one, isBroken });
      const name = `${Math.round(one.bytes / 1000)} kB${isBroken ? ", broken" : ""}`;
      row(name, one.opened.toFixed(0), one.keys, one.p50.toFixed(1), one.p95.toFixed(1), one.findings);
    }
  }
}

async function asking() {
  console.log("\nquestion to answer over stdio, ms; a 100 kB record in a case of 40");
  row("", "asked", "p50", "p95");
  measured.answers = await measureAnswers(server, path.join(work, "asked"), keys);
  for (const [name, { asks, p50, p95 }] of Object.entries(measured.answers)) row(name, asks, p50.toFixed(1), p95.toFixed(1));
}

function row(name, ...cells) {
  console.log(name.padEnd(28) + cells.map((text) => String(text).padStart(12)).join(""));
}
