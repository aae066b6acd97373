import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, Parser } from "commonmark";
import type { Shape, Shapes } from "../../server/src/source/shape.ts";
import { parseMarkdown } from "../../server/src/syntax/markdown/parse.ts";
import { checkSpans } from "../syntax/dump.ts";

// A kind without fields: every section is then an unknown heading, so the problems list what was seen.
const bare: Shape = { name: "bare", fields: [], byName: new Map(), byTitle: new Map() };
const shapes: Shapes = new Map([["bare", bare]]);
const FRONT = "---\nrecord: bare\n---\n";

interface Block {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** The examples of the specification: the text between a fence of 32 backticks and the line with a dot. */
function examples(): string[] {
  const spec = readFileSync(join(process.env["CASELINT_CONFORMANCE"] ?? "", "corpora/commonmark/spec.txt"), "utf8");
  return [...spec.matchAll(/^`{32} example\n([\s\S]*?)^\.\n/gm)].map((found) => (found[1] ?? "").replaceAll("→", "\t"));
}

/** Lines (from 0) at which our reading starts a section. */
function ours(body: string): number[] {
  const text = FRONT + body;
  const parsed = parseMarkdown(text, shapes);
  checkSpans(text, parsed);
  return parsed.problems.filter((p) => p.code === "heading-unknown").map((p) => linesBefore(text, p.start) - 3);
}

function linesBefore(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length - 1;
}

/** Top-level blocks as CommonMark sees them, with 0-based lines; headings of level 2 keep their type. */
function blocks(body: string): Block[] {
  const found: Block[] = [];
  for (let node: Node | null = new Parser().parse(body).firstChild; node !== null; node = node.next) {
    const [[from], [to]] = node.sourcepos;
    found.push({ type: node.type === "heading" ? `heading ${node.level}` : node.type, from: from - 1, to: to - 1 });
  }
  return found;
}

/**
 * Where the two may differ, by rule. Ours: two hashes at the margin, wherever they stand. Theirs alone: up to
 * three spaces before the hashes, and underlined headings. Ours alone: inside code fences and HTML.
 */
function check(body: string): void {
  const lines = body.split("\n");
  const there = blocks(body);
  const theirs = there.filter((b) => b.type === "heading 2" && (lines[b.from] ?? "").startsWith("##")).map((b) => b.from);
  const hidden = (line: number) =>
    there.some((b) => (b.type === "code_block" || b.type === "html_block") && b.from <= line && line <= b.to);
  const seen = ours(body);
  assert.deepEqual(
    seen.filter((line) => !hidden(line)),
    theirs,
    body,
  );
  for (const line of seen) assert.match(lines[line] ?? "", /^##(?:[ \t]|$)/, body);
}

describe("CommonMark examples as the body of a record", () => {
  const all = examples();

  it("are all there", () => assert.ok(all.length > 600, `${all.length} examples`));

  it("have the sections CommonMark sees", () => {
    for (const body of all) check(body);
  });

  it("have them too with a section inside or around each", () => {
    for (const body of all) {
      check(`## One\n${body}\n\n## Two\n`);
      check(body.replaceAll(/^(?=\S)/gm, "## "));
    }
  });
});
