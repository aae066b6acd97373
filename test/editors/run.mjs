// npm run test:editors: Neovim and Emacs, set up with the lines that docs/editors/ gives, over `caselint lsp --stdio`.
// An editor that is not there is installed (root on Debian), else named; with CI set, a missing one fails the run.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const { buildProduct } = createRequire(import.meta.url)("../../esbuild.js");
const mustBeThere = (process.env.CI ?? "") !== "";
const timeLimit = 60_000;

/** Emacs, with the packages of Debian, which `-Q` leaves out, and with the Eglot of either. */
const emacs = ["--batch", "-Q", "--eval"];
const eglot =
  "(progn (require 'package) (add-to-list 'package-directory-list \"/usr/share/emacs/site-lisp/elpa\") (package-initialize) (require 'eglot))";

const editors = [
  {
    name: "Neovim",
    packages: ["neovim"],
    isThere: () => leaves("nvim", ["--version"]),
    page: "neovim.md",
    language: "lua",
    run: (setup, record) => [
      "nvim",
      ["--headless", "-u", setup, "-i", "NONE", "-n", record, "-c", `luafile ${path.join(here, "nvim.lua")}`],
    ],
  },
  {
    name: "Emacs with Eglot",
    packages: ["emacs-nox", "elpa-eglot"],
    isThere: () => leaves("emacs", [...emacs, eglot]),
    page: "emacs.md",
    language: "elisp",
    run: (setup) => ["emacs", [...emacs, eglot, "-l", setup, "-l", path.join(here, "eglot.el")]],
  },
];

/** A case with one thing to put right, behind a letter that is two UTF-16 units and four bytes long. */
const before = "Probation officer";
const line = (grade) => `author: { name: "Imogen 🙂 Larkspur", grade: ${grade} }`;
const files = {
  "case.case.yaml": `record: case
crn: X702513
dateOfBirth: 1990-06-11
officers:
  - { name: Imogen Larkspur, grade: PO, from: 2018-09-03 }
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2020-03-02 }
`,
  "contingency.case.yaml": `record: contingency
crn: X702513
date: 2018-09-20
${line(before)}
status: complete
items:
  - id: C1
    trigger: He is seen near the school.
    action: Ring the neighbourhood sergeant and see him the next working day.
    owner: Imogen Larkspur
    timescale: 1 working day
`,
};
const expected = {
  CODE: "record-value-not-usable",
  SAYS: "Grade has a value that is not in its list",
  BEFORE: before,
  AFTER: line("PO"),
  STATUS_LINE: "4",
  UTF16_COLUMN: String(line(before).indexOf(before)),
};

const leaves = (command, args) => spawnSync(command, args, { stdio: "ignore", timeout: timeLimit }).status === 0;

function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log(`Installing ${packages.join(" and ")} from Debian, once.`);
  const options = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}

/** The first block of a language in a page: what somebody would copy. */
function block(page, language) {
  const text = readFileSync(path.join(root, "docs/editors", page), "utf8");
  const found = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "ms").exec(text)?.[1];
  if (found === undefined) throw new Error(`docs/editors/${page} has no block of ${language}.`);
  return found;
}

/** Whether the editor came to its end, in a case of its own, far from the repository. */
function holds(editor) {
  const work = realpathSync(mkdtempSync(path.join(tmpdir(), "caselint-editors-")));
  try {
    const bin = path.join(work, "bin");
    const folder = path.join(work, "a case", "rowan");
    for (const made of [bin, folder]) mkdirSync(made, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const tool = path.join(bin, "caselint");
    writeFileSync(tool, `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, "dist/cli.js")}" "$@"\n`);
    chmodSync(tool, 0o755);
    const setup = path.join(work, `setup.${editor.language === "lua" ? "lua" : "el"}`);
    writeFileSync(setup, block(editor.page, editor.language));
    const record = path.join(folder, "contingency.case.yaml");
    const [command, args] = editor.run(setup, record);
    const env = { ...process.env, ...expected, RECORD: record, HOME: work, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    const ran = spawnSync(command, args, { cwd: folder, env, encoding: "utf8", timeout: timeLimit, stdio: ["ignore", "pipe", "pipe"] });
    const said = `${ran.stdout}${ran.stderr}`;
    // The exit code alone would not tell an editor that stopped early from one that did its work.
    const isGood = ran.status === 0 && said.includes(": done");
    console.log(
      isGood
        ? `${editor.name}: finding, completion and quick fix hold.`
        : `${editor.name}: left with ${ran.status ?? ran.signal}.\n${said}`,
    );
    return isGood;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await buildProduct();
const counts = { name: "editors", passes: 0, failures: 0, pending: 0 };
for (const editor of editors) {
  if (!editor.isThere()) install(editor.packages);
  if (!editor.isThere()) {
    console.log(`${editor.name} is not there, so it was not tried. On Debian: apt-get install ${editor.packages.join(" ")}`);
    if (mustBeThere) counts.failures += 1;
  } else if (holds(editor)) counts.passes += 1;
  else counts.failures += 1;
}
const results = path.join(root, "out/results");
mkdirSync(results, { recursive: true });
writeFileSync(path.join(results, "editors.json"), `${JSON.stringify(counts)}\n`);
process.exitCode = counts.failures === 0 ? 0 : 1;
