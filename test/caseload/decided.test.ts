/** What people decided comes from a file, with who and why. A file that cannot be used is answered in plain sentences. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packs } from "../../schemas/packs/index.ts";
import { readDecided } from "../../server/src/caseload/discretion.ts";
import type { Args } from "../../server/src/cli/args.ts";
import { Usage } from "../../server/src/cli/args.ts";
import { ratingInput } from "../../server/src/cli/ratings.ts";

const ROW = { standard: "2.4", to: "good", who: "Ida Quern, head of quality", why: "Seen in practice." };

/** One of each thing that can be amiss, with what is asked for. */
const NOT_USABLE: [string, unknown, RegExp][] = [
  ["no names at all", "good", /needs `list` or `given`/u],
  ["a list without its name", [ROW], /needs `list` or `given`/u],
  ["another name", { discretion: [ROW] }, /has "discretion", which is not known/u],
  ["a name with a mark that steers a terminal", { "list\u001b[2J": [ROW] }, /which is not known/u],
  ["a row that is a word", { list: ["good"] }, /^Row 1 of `list` needs standard, to, who and why\.$/mu],
  ["too many rows", { list: Array.from({ length: 101 }, () => ROW) }, /at most 100/u],
  ["no standard", { list: [{ ...ROW, standard: undefined }] }, /needs `standard`/u],
  ["a question for a standard", { list: [{ ...ROW, standard: "2.2.3" }] }, /needs `standard`/u],
  ["a standard of no pack", { list: [{ ...ROW, standard: "7.7" }] }, /rated by no pack/u],
  ["a band that is none", { list: [{ ...ROW, to: "excellent" }] }, /needs `to`: one of/u],
  ["a number of points for a band", { list: [{ ...ROW, to: 3 }] }, /needs `to`: one of/u],
  ["nobody", { list: [{ ...ROW, who: undefined }] }, /needs `who`/u],
  ["somebody left blank", { list: [{ ...ROW, who: " \t" }] }, /needs `who`/u],
  ["somebody who is a list", { list: [{ ...ROW, who: ["Ida Quern"] }] }, /needs `who`/u],
  ["no reason", { list: [{ ...ROW, why: null }] }, /needs `why`/u],
  ["a reason that is a switch", { list: [{ ...ROW, why: true }] }, /needs `why`/u],
  ["two ratings of one standard", { list: [ROW, { ...ROW, to: "outstanding" }] }, /stands twice/u],
  ["the second row amiss", { list: [ROW, { ...ROW, standard: "2.3", why: "" }] }, /^Row 2 of `list` needs `why`/mu],
  ["a rating from records that is given", { given: [{ standard: "2.1", band: "good", who: "A", why: "B" }] }, /rated from records/u],
  ["what is called otherwise under the other name", { given: [{ ...ROW, standard: "1.1" }] }, /needs `band`/u],
];

describe("a file of what people decided", () => {
  for (const [what, value, sentence] of NOT_USABLE)
    it(`with ${what} is answered, and used not even in part`, () => {
      const { discretion, given, problems } = readDecided(value, packs);
      assert.match(problems.join("\n"), sentence);
      assert.deepEqual([discretion, given], [[], []]);
      for (const problem of problems) {
        assert.match(problem, /^[A-Z`].*[.?]$/u);
        assert.ok(problem.split(/\s+/u).length <= 25, problem);
        assert.doesNotMatch(problem, /\b(?:error|invalid|field|node|wrong|undefined|null)\b|\p{Cc}/iu);
      }
    });

  it("is kept as it was written, without space around it", () => {
    const { discretion, given, problems } = readDecided(
      { list: [{ ...ROW, standard: 2.4, to: " Requires  Improvement ", who: ` ${ROW.who} ` }], given: [] },
      packs,
    );
    assert.deepEqual([discretion, given, problems], [[{ ...ROW, to: "requires-improvement" }], [], []]);
  });
});

describe("--discretion", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "decided-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const asked = (name: string) => {
    const values: Readonly<Record<string, string>> = { discretion: path.join(folder, name) };
    return ratingInput({ value: (option: string) => values[option] } as Args);
  };
  const written = (name: string, text: string | Uint8Array) => {
    writeFileSync(path.join(folder, name), text);
    return asked(name);
  };
  const refuses = (run: () => unknown, sentence: RegExp): void =>
    assert.throws(run, (problem) => {
      assert.ok(problem instanceof Usage, String(problem));
      assert.match(problem.message, sentence);
      return true;
    });

  it("takes YAML and JSON", () => {
    assert.deepEqual(written("a.yaml", `list:\n  - { standard: "2.4", to: good, who: "${ROW.who}", why: ${ROW.why} }\n`).discretion, [ROW]);
    assert.deepEqual(written("a.json", JSON.stringify({ list: [ROW] })).discretion, [ROW]);
  });
  it("says that a file is not there, or is no text", () => {
    refuses(() => asked("nowhere.yaml"), /nowhere\.yaml, could not be read\.$/u);
    refuses(() => asked("."), /could not be read\.$/u);
    refuses(() => written("b.yaml", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)), /could not be read|cannot be read/u);
  });
  it("says from which line on a file cannot be read", () =>
    refuses(
      () => written("c.yaml", 'list:\n  - { standard: "2.4", to: good\n'),
      /c\.yaml cannot be read as YAML or JSON from line [23] on\.$/u,
    ));
  it("says each thing that is amiss on a line of its own, after the name of the file", () =>
    refuses(
      () => written("d.yaml", "list:\n  - { standard: 2.4, to: good }\n"),
      /^[^\n]*d\.yaml: Row 1 of `list` needs `who`[^\n]*\n[^\n]*d\.yaml: Row 1 of `list` needs `why`[^\n]*$/u,
    ));
});
