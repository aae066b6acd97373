/**
 * The command line as people use it, told in plain text files. A scenario starts with what it shows; then lines
 * starting `=== ` say what the lines under them are:
 *
 *   === file PATH            a file of the folder (`file-crlf`, `file-bom` with such line ends or such a start)
 *   === bytes PATH           the same, in hexadecimal
 *   === folder PATH          an empty folder
 *   === link PATH -> TARGET  a symbolic link
 *   === run ARGUMENTS        run caselint; an argument with spaces stands in "quotes"
 *   === stdin                what the run reads (before its `run`)
 *   === exit CODE            how it left
 *   === out, === err         lines that stand in the output, in this order; `...` skips any
 *   === out exactly          the whole output
 *   === never                words that stand in neither output
 *   === holds PATH           what a file holds now
 *   === next SENTENCE        tells what comes next
 */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Ran } from "../support/cli.ts";
import { inFolder, run } from "../support/cli.ts";
import { inRepo } from "../support/root.ts";

interface Part {
  readonly what: string;
  readonly rest: string;
  readonly body: string;
}

const folder = inRepo("test/cli/scenarios");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort();

function partsOf(text: string): { title: string; parts: Part[] } {
  const [title = "", ...blocks] = text.split(/^=== /mu);
  const parts = blocks.map((block) => {
    const end = block.indexOf("\n");
    const head = block.slice(0, end).trim();
    const space = head.indexOf(" ");
    // A blank line before the next mark is there for the reader.
    const body = block.slice(end + 1).replace(/\n+$/u, "\n");
    return { what: space < 0 ? head : head.slice(0, space), rest: space < 0 ? "" : head.slice(space + 1), body };
  });
  return { title: title.trim(), parts };
}

const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map((m) => m[1] ?? m[2] ?? "");

function put(at: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(at, path)), { recursive: true });
  writeFileSync(join(at, path), text);
}

function inOrder(output: string, body: string, which: string): void {
  const lines = output.split("\n");
  let from = 0;
  for (const wanted of body
    .split("\n")
    .map((l) => l.trim())
    .filter((l) => l !== "" && l !== "...")) {
    const found = lines.findIndex((line, i) => i >= from && line.includes(wanted));
    assert.ok(found >= 0, `${which} should go on with\n  ${wanted}\nand is\n${output}`);
    from = found + 1;
  }
}

function play(parts: readonly Part[], at: string): void {
  let ran: Ran = { code: null, out: "", err: "" };
  let input = "";
  const acts: Readonly<Record<string, (part: Part) => void>> = {
    next: () => {},
    file: ({ rest, body }) => put(at, rest, body),
    "file-crlf": ({ rest, body }) => put(at, rest, body.replaceAll("\n", "\r\n")),
    "file-bom": ({ rest, body }) => put(at, rest, `\ufeff${body}`),
    bytes: ({ rest, body }) => put(at, rest, Buffer.from(body.replace(/\s/gu, ""), "hex")),
    folder: ({ rest }) => mkdirSync(join(at, rest), { recursive: true }),
    link: ({ rest }) => {
      const [path, target] = rest.split(" -> ") as [string, string];
      symlinkSync(target, join(at, path));
    },
    stdin: ({ body }) => {
      input = body;
    },
    run: ({ rest }) => {
      ran = run(words(rest), at, input);
      input = "";
    },
    exit: ({ rest }) => assert.equal(ran.code, Number(rest), `${ran.out}\n${ran.err}`),
    out: ({ rest, body }) => (rest === "exactly" ? assert.equal(ran.out, body) : inOrder(ran.out, body, "standard output")),
    err: ({ rest, body }) => (rest === "exactly" ? assert.equal(ran.err, body) : inOrder(ran.err, body, "standard error")),
    never: ({ body }) => {
      for (const word of body.split("\n").filter((l) => l !== ""))
        assert.ok(!ran.out.includes(word) && !ran.err.includes(word), `"${word}" stands in\n${ran.out}\n${ran.err}`);
    },
    holds: ({ rest, body }) =>
      assert.equal(
        readFileSync(join(at, rest), "utf8")
          .replaceAll("\r\n", "\n")
          .replace(/^\ufeff/u, ""),
        body,
      ),
  };
  for (const part of parts) {
    const act = acts[part.what];
    assert.ok(act !== undefined, `a scenario has no "${part.what}"`);
    act(part);
  }
}

describe("the command line", () => {
  it("has scenarios", () => assert.ok(files.length > 10));
  for (const name of files) {
    const { title, parts } = partsOf(readFileSync(join(folder, name), "utf8"));
    it(`${name.replace(/\.txt$/u, "")}: ${title.split("\n")[0]}`, () => inFolder({}, (at) => play(parts, at)));
  }
});
