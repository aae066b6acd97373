import assert from "node:assert/strict";
import { join } from "node:path";
import { decode, MOST_BYTES, readText } from "../../server/src/host/read.ts";
import { inFolder } from "../support/cli.ts";

describe("reading bytes as text", () => {
  const check = (bytes: readonly number[], expected: ReturnType<typeof decode>): void =>
    assert.deepEqual(decode(Uint8Array.from(bytes)), expected);

  it("takes UTF-8 and takes off a byte order mark", () => {
    check([0x61, 0xc3, 0xa9], { text: "aé", bom: false });
    check([0xef, 0xbb, 0xbf, 0x61], { text: "a", bom: true });
    check([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61], { text: "\ufeffa", bom: true });
    check([], { text: "", bom: false });
  });

  it("names the first byte that is not UTF-8", () => {
    check([0x61, 0xe9, 0x0a], { why: "encoding", byte: 1 });
    check([0x61, 0xc3], { why: "encoding", byte: 1 });
    check([0xff], { why: "encoding", byte: 0 });
    check([0xef, 0xbb, 0xbf, 0x61, 0x80], { why: "encoding", byte: 4 });
    check([0xff, 0xfe, 0x61, 0x00], { why: "encoding", byte: 0 });
    check([...Array<number>(1000).fill(0x61), 0xf0, 0x9f, 0x41], { why: "encoding", byte: 1000 });
  });

  it("reads no more than a little over the bound", () => {
    inFolder({ "long.case.yaml": "é".repeat(MOST_BYTES) }, (folder) => {
      const read = readText(join(folder, "long.case.yaml"));
      assert.ok("text" in read && Buffer.byteLength(read.text) > MOST_BYTES && read.text.length < MOST_BYTES);
    });
  });

  it("says that a file is not there", () => {
    inFolder({}, (folder) => {
      assert.deepEqual(readText(join(folder, "none")), { why: "other" });
      assert.deepEqual(readText(folder), { why: "other" });
    });
  });
});
