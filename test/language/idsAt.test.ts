/** Which id stands where, what it means, and where else it stands. */
import assert from "node:assert/strict";
import { idHoverAt } from "../../server/src/language/hoverIds.ts";
import { definitionsAt, idAt, spotsOf } from "../../server/src/language/idsAt.ts";
import { linksIn } from "../../server/src/language/links.ts";
import { CASE, caret, fileOf, shown, viewOf } from "./caseFiles.ts";

interface Expected {
  /** Where the id is given, first; "" for nowhere. */
  readonly definition?: string;
  /** All places, the definition among them. */
  readonly references?: readonly string[];
  readonly hover?: RegExp;
}

/** What is known of the id in a file of the case at `words`, with LF and with CR LF. */
function check(path: string, words: string, expected: Expected | undefined, texts = CASE): void {
  for (const crlf of [false, true]) {
    const view = viewOf(texts, crlf);
    const file = fileOf(view, path);
    const offset = caret(file, words);
    const place = idAt(view, file, offset);
    if (place === undefined || expected === undefined) {
      assert.equal(place, expected, words);
      continue;
    }
    const [definition] = definitionsAt(view, file, place);
    if (expected.definition !== undefined)
      assert.equal(definition === undefined ? "" : shown(definition.file, definition.span), expected.definition);
    if (expected.references !== undefined)
      assert.deepEqual(
        spotsOf(view, file, place).map((s) => shown(s.file, s.place)),
        expected.references,
      );
    if (expected.hover !== undefined) assert.match(idHoverAt(view, file, offset)?.markdown ?? "", expected.hover);
  }
}

describe("ids across a case", () => {
  const P1 = [
    "case.case.yaml:14 P1",
    "case.case.yaml:18 P1",
    "rosh-1.case.json:7 P1",
    "rosh-1.case.json:9 P1",
    "rosh-1.case.json:9 P1",
    "rosh-2.case.yaml:8 P1",
    "rosh-2.case.yaml:10 P1",
    "rosh-2.case.yaml:11 P1",
    "rosh-2.case.yaml:14 P1",
    "rosh-2.case.yaml:16 P1",
    "rosh-2.case.yaml:21 P1",
    "contacts.case.md:15 P1",
    "contacts.case.md:18 P1",
  ];

  it("are found from fields, labels and mentions, at either end of the word", () => {
    for (const [path, words] of [
      ["a/case.case.yaml", "¦P1, name"],
      ["a/case.case.yaml", "[P1¦, P2]"],
      ["a/rosh-1.case.json", "(P¦1)"],
      ["a/rosh-1.case.json", '["P¦1"]'],
      ["a/rosh-2.case.yaml", "¦P1''s"],
      ["a/rosh-2.case.yaml", "\\n¦P1 has"],
      ["a/rosh-2.case.yaml", ": ¦P1 is the"],
      ["a/contacts.case.md", "tell ¦P1"],
    ] as const)
      check(path, words, { definition: "case.case.yaml:14 P1", references: P1 });
  });

  it("mean what the record that counts now says", () => {
    check("a/rosh-1.case.json", '"F¦1"', {
      definition: "rosh-2.case.yaml:13 F1",
      references: ["rosh-1.case.json:9 F1", "rosh-2.case.yaml:13 F1", "contacts.case.md:32 F1"],
    });
    check("a/rosh-2.case.yaml", "[F¦2]", { definition: "rosh-2.case.yaml:18 F2" });
    const later = {
      ...CASE,
      "a/rosh-3.case.yaml": "record: rosh\ncrn: D204816\ndate: 2023-05-05\nstatus: complete\nriskIncreaseFactors:\n  - id: F1\n",
    };
    check("a/contacts.case.md", "factors: F¦1", { definition: "rosh-2.case.yaml:13 F1" }, later);
  });

  it("of tasks belong to their note and to what looks back to it", () => {
    check("a/contacts.case.md", "T¦1: done", {
      definition: "contacts.case.md:18 T1",
      references: ["contacts.case.md:18 T1", "contacts.case.md:25 T1"],
    });
    check("a/contacts.case.md", "T¦1 done", {
      definition: "contacts.case.md:28 T1",
      references: ["contacts.case.md:28 T1", "contacts.case.md:35 T1"],
    });
    check("a/contacts.case.md", "T¦2: f", { references: ["contacts.case.md:19 T2", "contacts.case.md:25 T2"] });
  });

  it("of records are found in fields, headings and texts", () => {
    check("a/contacts.case.md", "see visit-¦2022-05-10", {
      definition: "contacts.case.md:21 visit-2022-05-10",
      references: ["contacts.case.md:21 visit-2022-05-10", "contacts.case.md:35 visit-2022-05-10", "plan.case.yaml:4 visit-2022-05-10"],
      hover: /^\*\*visit-2022-05-10\*\* Contact, 2022-05-10$/u,
    });
    check("a/contacts.case.md", "rosh-¦1", { definition: 'rosh-1.case.json:2 "record"' });
  });

  it("are nothing where no id stands, or where a text only looks as if", () => {
    check("a/rosh-1.case.json", "not P¦10", undefined);
    check("a/case.case.yaml", "Tam¦sin", undefined);
    check("a/case.case.yaml", "D20¦4816", undefined);
  });

  it("are kept apart from names of records that hold them, and read in broken texts", () => {
    const texts = {
      ...CASE,
      "a/note.case.yaml": "record: contact\nid: note-P1.2\ncrn: D204816\ndate: 2022-06-01\nnotes: Saw (P1), see note-P1.2.\n",
      "a/half.case.yaml": "record: home-visit\ncrn: D204816\naddress: L2\nobservations: |\n  P2 there\nout: [\n",
    };
    const view = viewOf(texts);
    const file = fileOf(view, "a/note.case.yaml");
    const place = idAt(view, file, caret(file, "(P¦1)"));
    assert.ok(place !== undefined);
    assert.equal(spotsOf(view, file, place).filter((s) => s.file === file).length, 1);
    check("a/note.case.yaml", "note-P¦1.2.", { references: ["note.case.yaml:2 note-P1.2", "note.case.yaml:5 note-P1.2"] }, texts);
  });

  it("are explained where they stand", () => {
    check("a/contacts.case.md", "tell ¦P1", {
      hover: /^\*\*P1\*\* Tamsin Holt\n\n- Role: Former partner\n- Address: 9 Mill Lane, Trewen \(L2\)\n\n\*Case record\*$/u,
    });
    check("a/case.case.yaml", "address: L¦2", {
      hover: /^\*\*L2\*\* 9 Mill Lane, Trewen\n\n- Whose: Tamsin Holt \(P1\), Jory Holt \(P2\)\n- Sensitive: yes\n/u,
    });
    check("a/contacts.case.md", "F1, F¦2", { hover: /^\*\*F2\*\* Losing work\n\n\*Risk of serious harm analysis, 2022-10-03\*$/u });
  });

  it("are explained without making links of people's words", () => {
    const texts = {
      ...CASE,
      "a/case.case.yaml": CASE["a/case.case.yaml"]?.replace("Tamsin Holt", '"[x](command:y) https://e.test <b> www.e.test"') ?? "",
    };
    check(
      "a/contacts.case.md",
      "tell ¦P1",
      { hover: /^\*\*P1\*\* \\\[x\\\]\(command\\:y\) https\\:\/\/e\.test \\<b\\> www\\\.e\.test\n/u },
      texts,
    );
  });

  it("lead from names of records to their files", () => {
    const view = viewOf(CASE);
    const links = (path: string): string[] => {
      const file = fileOf(view, path);
      return linksIn(view, file).map((l) => `${shown(file, l.span)} > ${shown(l.to.file, l.to.span)} (${l.words})`);
    };
    assert.deepEqual(links("a/plan.case.yaml"), [
      "plan.case.yaml:4 visit-2022-05-10 > contacts.case.md:21 visit-2022-05-10 (Contact, 2022-05-10)",
      "plan.case.yaml:4 rosh-2022-10-03 > rosh-2.case.yaml:2 rosh-2022-10-03 (Risk of serious harm analysis, 2022-10-03)",
    ]);
    assert.deepEqual(links("a/contacts.case.md").length, 1);
  });
});
