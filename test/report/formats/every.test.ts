/** What holds of every format: no words of a record unless asked for, nothing that steers, the same bytes every time. */
import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import { FORMAT_NAMES, type FormatName } from "../../../server/src/report/formats/names.ts";
import type { Asked } from "./caseload.ts";
import { bytesOf, SECRET, WHOLE } from "./caseload.ts";

const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** The words of a report; parts of a spreadsheet one after another. */
function wordsOf(format: FormatName, asked: Asked): string {
  const bytes = bytesOf(format, asked);
  if (format !== "xlsx") return bytes.toString("utf8");
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString("utf8"))
    .join("\n");
}

describe("every format", () => {
  for (const format of FORMAT_NAMES) {
    it(`${format} shows the text of records only where it is asked for`, () => {
      for (const isFull of [false, true]) {
        assert.ok(!wordsOf(format, { whole: WHOLE, isFull }).includes(SECRET));
        assert.ok(wordsOf(format, { whole: WHOLE, isFull, withText: true }).includes(SECRET));
      }
    });

    it(`${format} holds nothing that steers a terminal or turns a line round`, () => {
      const at = STEERING.exec(wordsOf(format, { whole: WHOLE, withText: true, isFull: true }));
      assert.equal(at?.[0].codePointAt(0)?.toString(16), undefined);
    });

    it(`${format} is the same twice, and says that something was not read`, () => {
      assert.deepEqual(bytesOf(format, { whole: WHOLE }), bytesOf(format, { whole: WHOLE }));
      const name = /could not be read|complete":false|not complete/iu;
      assert.match(wordsOf(format, {}), name);
    });

    it(`${format} takes a run without cases`, () => {
      bytesOf(format, { cases: [], problems: [] });
    });
  }
});
