import assert from "node:assert/strict";
import { lineIndex } from "../../server/src/source/lines.ts";

/** Positions of all offsets of a text, as `line:column`. */
function check(text: string, expected: string): void {
  const lines = lineIndex(text);
  const seen = Array.from({ length: text.length + 1 }, (_, i) => lines.position(i));
  assert.equal(seen.map((p) => `${p.line}:${p.column}`).join(" "), expected);
}

describe("lines of a text", () => {
  it("end at LF, CR LF and CR, and nowhere else", () => {
    check("", "0:0");
    check("a\nb", "0:0 0:1 1:0 1:1");
    check("a\r\nb", "0:0 0:1 0:2 1:0 1:1");
    check("a\rb", "0:0 0:1 1:0 1:1");
    check("\r\r\n\n", "0:0 1:0 1:1 2:0 3:0");
    check("a\u2028b\u0085\u000bc", "0:0 0:1 0:2 0:3 0:4 0:5 0:6");
    check("😀\n", "0:0 0:1 0:2 1:0");
  });

  it("give words and offsets back", () => {
    const lines = lineIndex("one\r\ntwo\rthree\n");
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((n) => lines.line(n)),
      ["one", "two", "three", "", ""],
    );
    assert.equal(lines.count, 4);
    assert.deepEqual(
      [
        lines.offset(0, 2),
        lines.offset(0, 99),
        lines.offset(1, 0),
        lines.offset(2, 99),
        lines.offset(9, 0),
        lines.offset(-1, 3),
        lines.offset(1, -4),
      ],
      [2, 3, 5, 14, 15, 0, 5],
    );
    assert.deepEqual(
      [lines.position(-5), lines.position(99)],
      [
        { line: 0, column: 0 },
        { line: 3, column: 0 },
      ],
    );
  });

  it("agree with going through the text", () => {
    const units = ["a", "\n", "\r", "é", "😀"];
    let seed = 7;
    for (let run = 0; run < 300; run++) {
      let text = "";
      for (let i = 0; i < 12; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += units[seed % units.length];
      }
      const lines = lineIndex(text);
      const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((m) => m.index + m[0].length)];
      for (let at = 0; at <= text.length; at++) {
        const line = starts.findLastIndex((s) => s <= at);
        assert.deepEqual(lines.position(at), { line, column: at - (starts[line] as number) }, JSON.stringify(text));
      }
    }
  });
});
