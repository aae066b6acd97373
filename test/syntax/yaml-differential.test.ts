import assert from "node:assert/strict";
import fc from "fast-check";
import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { RecordNode } from "../../server/src/source/tree.ts";
import { parseYaml } from "../../server/src/syntax/yaml/parse.ts";
import { group, hand, writeYaml } from "./gen.ts";

/** Compare a tree with that of another parser, value by value and place by place. */
function same(text: string, ours: RecordNode, theirs: Node | null, path: string): void {
  const range = theirs?.range;
  if (theirs === null || range === null || range === undefined) assert.fail(`${path}: nothing there in the other tree`);
  const [start, end] = range;
  if (isScalar(theirs)) {
    assert.equal(ours.kind, "scalar", path);
    if (ours.kind !== "scalar") return;
    const isNothing = theirs.type === "PLAIN" && /^(?:|~|null)$/.test(theirs.source ?? "");
    assert.equal(ours.text, isNothing ? null : String(theirs.source ?? theirs.value).trim(), path);
    if (ours.start === ours.end) assert.equal(text.slice(ours.start, start).trim(), "", `${path}: an empty place`);
    else if (theirs.type === "BLOCK_LITERAL" || theirs.type === "BLOCK_FOLDED") {
      assert.equal(ours.start, start, path);
      assert.equal(text.slice(ours.start, ours.end).trimEnd(), text.slice(start, end).trimEnd(), path);
    } else assert.deepEqual([ours.start, ours.end], [start, end], path);
    return;
  }
  assert.ok(isMap(theirs) || isSeq(theirs));
  assert.equal(ours.start, start, `${path}: start`);
  if (theirs.flow) assert.equal(ours.end, end, `${path}: end`);
  else assert.match(text.slice(ours.end, end), /^(?:\s|#.*)*$/, `${path}: end`);
  if (isSeq(theirs)) {
    assert.ok(ours.kind === "list" && ours.items.length === theirs.items.length, path);
    for (const [i, item] of ours.items.entries()) same(text, item, theirs.items[i] as Node, `${path}[${i}]`);
    return;
  }
  assert.ok(ours.kind === "map" && ours.entries.length === theirs.items.length, path);
  for (const [i, entry] of ours.entries.entries()) {
    const pair = theirs.items[i];
    const key = pair?.key as Node;
    assert.ok(isScalar(key) && key.range);
    assert.equal(entry.key, String(key.value), path);
    assert.deepEqual([entry.keyStart, entry.keyEnd], key.range.slice(0, 2), `${path}: key ${entry.key}`);
    same(text, entry.value, pair?.value as Node, `${path}.${entry.key}`);
  }
}

describe("yaml: the same tree as another parser", () => {
  it("on generated texts", () => {
    fc.assert(
      fc.property(group, hand, (value, by) => {
        const text = writeYaml(value, by);
        const { root, problems, readable } = parseYaml(text);
        assert.ok(readable && root !== null && problems.length === 0);
        const document = parseDocument(text, { schema: "failsafe", strict: true, logLevel: "silent" });
        assert.deepEqual(document.errors, []);
        same(text, root, document.contents as Node, "record");
      }),
      { seed: 904417, numRuns: Number(process.env["RUNS"] ?? 600) },
    );
  });
});
