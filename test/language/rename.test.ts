/** Renaming an id: the case says the same as before, with the new id. */
import assert from "node:assert/strict";
import { placesOf } from "../../server/src/language/idPlaces.ts";
import { renameAt, renameable } from "../../server/src/language/rename.ts";
import { applyEdits } from "../../server/src/source/edit.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { CASE, caret, fileOf, viewOf } from "./caseFiles.ts";

type Texts = Readonly<Record<string, string>>;

/** Rename what stands at `words` of a file; the texts afterwards, or the sentence that says why not. */
function rename(texts: Texts, path: string, words: string, id: string, crlf = false): Texts | string | undefined {
  const view = viewOf(texts, crlf);
  const file = fileOf(view, path);
  const made = renameAt(view, file, caret(file, words), id);
  if (made === undefined) return undefined;
  if ("refused" in made) {
    // Editors ask beforehand: what is refused whatever the new name is refused then.
    const before = renameable(view, file, caret(file, words));
    if (before !== undefined && "refused" in before) assert.equal(before.refused, made.refused);
    assert.ok(made.refused.split(/\s+/u).length <= 25, made.refused);
    return made.refused;
  }
  return Object.fromEntries(view.files.map((f) => [f.path, applyEdits(f.text, made.edits.get(f.path) ?? [])]));
}

/** Findings as text, with places left out since lengths may change. */
const findings = (texts: Texts): string[] =>
  findingsOf(checkFiles(texts, { asOf: "2022-12-01" }))
    .map(({ file, finding: f }) => `${file} ${f.rule} ${f.severity} ${f.path} ${f.about.join()} ${f.message}`)
    .sort();

const within = (texts: Texts, old: string, now: string): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path,
      text.replace(new RegExp(`(?<![\\w.-])${old.replaceAll(".", "\\.")}(?![\\w-])`, "gu"), now),
    ]),
  );

describe("renaming an id", () => {
  it("changes every record of the case and nothing else, and findings stay but for the id", () => {
    for (const [path, words, old, now] of [
      ["a/contacts.case.md", "tell P¦1", "P1", "P41"],
      ["a/rosh-1.case.json", '"F¦1"', "F1", "F9"],
      ["a/case.case.yaml", "id: L¦2", "L2", "L3"],
      ["a/case.case.yaml", "R¦1", "R1", "R12"],
    ] as const) {
      for (const crlf of [false, true]) {
        const made = rename(CASE, path, words, now, crlf);
        const texts = Object.fromEntries(Object.entries(CASE).map(([p, t]) => [p, crlf ? t.replaceAll("\n", "\r\n") : t]));
        // In a double-quoted text an escape stands before the word.
        const wanted = within(texts, old, now);
        const rosh = wanted["a/rosh-2.case.yaml"]?.replaceAll(`\\n${old}`, `\\n${now}`) ?? "";
        assert.deepEqual(made, { ...wanted, "a/rosh-2.case.yaml": rosh });
        const word = new RegExp(`\\b${old}\\b`, "gu");
        assert.deepEqual(
          findings(made as Texts),
          findings(texts)
            .map((f) => f.replace(word, now))
            .sort(),
        );
      }
    }
  });

  it("can be taken back", () => {
    const made = rename(CASE, "a/contacts.case.md", "tell P¦1", "P41") as Texts;
    assert.deepEqual(rename(made, "a/rosh-1.case.json", "P4¦1", "P1"), CASE);
    assert.deepEqual(rename(CASE, "a/contacts.case.md", "tell P¦1", "P1"), CASE);
  });

  it("of a record changes its heading or id and whatever names it", () => {
    const made = rename(CASE, "a/plan.case.yaml", "visit-¦2022-05-10", "visit-may") as Texts;
    assert.deepEqual(made, within(CASE, "visit-2022-05-10", "visit-may"));
    assert.deepEqual(
      findings(made),
      findings(CASE)
        .map((f) => f.replaceAll("visit-2022-05-10", "visit-may"))
        .sort(),
    );
    const numbered = { ...CASE, "a/j.case.json": '{ "record": "review", "id": 7, "crn": "D204816", "followsUp": [7, "rosh-1"] }' };
    assert.equal(
      (rename(numbered, "a/j.case.json", "7¦,", "rv.2") as Texts)["a/j.case.json"],
      '{ "record": "review", "id": "rv.2", "crn": "D204816", "followsUp": ["rv.2", "rosh-1"] }',
    );
  });

  it("of a task stays with its note and what looks back to it", () => {
    const made = rename(CASE, "a/contacts.case.md", "T¦1: Ring", "T7") as Texts;
    assert.equal(made["a/contacts.case.md"], CASE["a/contacts.case.md"]?.replace("T1: Ring", "T7: Ring").replace("T1: done", "T7: done"));
    assert.match(String(rename(CASE, "a/contacts.case.md", "T¦1: Ring", "T2")), /^T2 is used in this case already\. T3 is free\.$/u);
    // T2 of the second note would take over what its successor says of the first one's.
    const third = {
      ...CASE,
      "a/contacts.case.md": (CASE["a/contacts.case.md"] ?? "").replace("T1 done at last", "T1 done at last, T2 too"),
    };
    assert.match(String(rename(third, "a/contacts.case.md", "T¦1: Bring", "T2")), /^T2 cannot be put safely into contacts\.case\.md\./u);
  });

  it("is refused in plain words where it cannot be done", () => {
    const refused = (words: string, id: string, pattern: RegExp, texts: Texts = CASE, path = "a/contacts.case.md"): void =>
      assert.match(String(rename(texts, path, words, id)), pattern);
    refused("tell P¦1", "P2", /^P2 is used in this case already\. P3 is free\.$/u);
    refused("tell P¦1", "P10", /^P10 is used/u);
    refused("tell P¦1", "L9", /^P1 can become P and another number from 1, such as P3\.$/u);
    refused("tell P¦1", "P01", /^P1 can become/u);
    refused("tell P¦1", "", /^P1 can become/u);
    refused("visit-2022-05-1¦7", "visit-2022-05-10", /^visit-2022-05-10 is used/u);
    refused("visit-2022-05-1¦7", "P5", /^P5 reads as/u);
    refused("visit-2022-05-1¦7", "a b", /^Record ids begin with/u);
    refused("rosh-¦1", "rosh-one", /^rosh-1 comes from the name of its file\./u);
    const broken = { ...CASE, "a/x.case.yaml": "record: rosh\nwhoIsAtRisk: [\n" };
    refused("tell P¦1", "P5", /^x\.case\.yaml cannot be read in full/u, broken);
    const twice = { ...CASE, "a/x.case.yaml": "record: review\ncrn: D204816\nid: a\nid: P1\n" };
    refused("tell P¦1", "P5", /^x\.case\.yaml cannot be read in full/u, twice);
    const loose = { ...CASE, "a/x.case.yaml": "record: review\ncrn: D204816\nchanges: It was (P9).\n" };
    refused("P¦9", "P5", /^P9 is not recorded in this case/u, loose, "a/x.case.yaml");
    const folded = { ...CASE, "a/x.case.yaml": 'record: review\ncrn: D204816\nid: "vis\\x69t"\nfollowsUp: [visit]\n' };
    const view = viewOf(folded);
    assert.equal(placesOf(fileOf(view, "a/x.case.yaml")).ids.length, 2);
    assert.equal(typeof rename(folded, "a/x.case.yaml", "[vis¦it]", "null"), "string");
    assert.equal(rename(CASE, "a/contacts.case.md", "Ring ¦the", "P5"), undefined);
  });
});
