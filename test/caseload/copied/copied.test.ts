/** What counts as copied between people, told on caseloads small enough to read. */
import assert from "node:assert/strict";
import type { Copied, Drawn } from "../../../server/src/caseload/copied/index.ts";
import { createCopied, drawCase } from "../../../server/src/caseload/copied/index.ts";
import type { CaseloadFinding } from "../../../server/src/caseload/report.ts";
import { envFor } from "../../support/check.ts";
import { madeUp, read } from "./made-up.ts";

const EVENING =
  "Dean came home late on Friday after the match and found the door locked. He shouted for 20 minutes, broke the glass with a spade and frightened the two boys next door, who rang their aunt. When Dean had calmed down he slept in the van, and in the morning he swept up and paid for a new pane.";
const OTHER =
  "Every week Carly walks the long way round the reservoir before her shift, because the bus goes past the house where it happened. She has told nobody at the bakery about it so far, sleeps badly in winter, and keeps a torch, a whistle and the number of the night team beside the kettle.";

/** A name or a pronoun in every run. */
const NAMED =
  "when he met Dean at work and he told Dean the rent was late, he saw Dean look away and he asked Dean why, but he got from Dean no word, so he left Dean there and he rang for Dean a friend, which he says made Dean laugh until he and Dean were home";

/** A case with one text. */
function oneCase(crn: string, text: string, folder = crn): Record<string, string> {
  const json = (value: object): string => JSON.stringify({ crn, ...value });
  return {
    [`${folder}/case.case.json`]: json({ record: "case" }),
    [`${folder}/rmp.case.json`]: json({ record: "rmp", supervision: text }),
  };
}

function run(cases: readonly Readonly<Record<string, string>>[], more?: (files: string) => boolean): Copied {
  const copied = createCopied();
  for (const files of cases) {
    const drawn = drawCase(read(files), envFor(), more === undefined ? undefined : new Set(Object.keys(files).filter(more)));
    if (drawn !== undefined) copied.add(drawn);
  }
  return copied;
}

const shown = (found: readonly CaseloadFinding[]): string[] =>
  found.map((one) => one.places.map(({ path, at }) => `${path} ${at}`).join(" = "));

/** Two people's texts: is one a copy of the other? */
function check(a: string, b: string, expected: boolean): void {
  const found = run([oneCase("A000001", a), oneCase("A000002", b)]).findings();
  assert.deepEqual(shown(found), expected ? ["A000001/rmp.case.json supervision = A000002/rmp.case.json supervision"] : []);
}

const words = (text: string, count: number): string => text.split(" ").slice(0, count).join(" ");

describe("text copied between people", () => {
  it("finds the same text", () => check(EVENING, EVENING, true));
  it("leaves two texts alone", () => check(EVENING, OTHER, false));
  it("does not mind capitals, punctuation, lines and figures", () =>
    check(
      EVENING,
      EVENING.replace(/,/gu, " -")
        .replace(/ (home|glass|boys)/gu, "\n$1")
        .replace("20", "45")
        .replace(/The /gu, "the "),
      true,
    ));
  it("does not mind names", () => check(NAMED, NAMED.replace(/Dean/gu, "Mrs Garrowby"), true));
  it("does not mind he and she", () => check(NAMED, NAMED.replace(/\bhe\b/gu, "she"), true));
  it("does not mind two ways to type an accent", () => check(EVENING.replace(/o/gu, "\u00f4"), EVENING.replace(/o/gu, "o\u0302"), true));
  it("does not mind a few other words", () => check(EVENING, EVENING.replace("spade", "brick").replace("swept", "tidied"), true));
  it("minds many other words", () => check(EVENING, EVENING.replace(/\b[a-m]\w{3,}/gu, "something"), false));
  it("does not compare texts of fewer than 30 words", () => {
    check(words(EVENING, 29), words(EVENING, 29), false);
    check(words(EVENING, 31), words(EVENING, 31), true);
  });
  it("finds one paragraph among others", () =>
    check(`${EVENING}\n\n${OTHER}`, `${EVENING}\n\n${OTHER.split(" ").reverse().join(" ")}`, true));
  it("says two copied paragraphs of one text once", () => check(`${EVENING}\n\n${OTHER}`, `${OTHER}\n\n${EVENING}`, true));
  it("does not count the prompts that fixes leave", () => {
    const prompts = "[add what happened, where it happened, who was there and what they saw] ".repeat(6);
    check(`${prompts} ${words(EVENING, 6)}`, `${prompts} ${words(OTHER, 6)}`, false);
  });
  it("finds no copy within one person's own records", () => {
    assert.deepEqual(run([oneCase("A000001", EVENING, "one"), oneCase("A000001", EVENING, "two")]).findings(), []);
  });
  it("keeps to the files that were asked for", () => {
    const cases = [oneCase("A000001", EVENING), oneCase("A000002", EVENING)];
    assert.deepEqual(run(cases, (file) => !file.includes("A000002/rmp")).findings(), []);
    assert.equal(run(cases, () => true).findings().length, 1);
  });

  it("tells a text of many people once, with how many", () => {
    const found = run([4, 2, 3, 1].map((n) => oneCase(`A00000${n}`, EVENING))).findings();
    assert.deepEqual(
      found.map(({ messageId, message, places }) => ({ messageId, message, places: places.length })),
      [{ messageId: "many", message: "A text is nearly the same in the records of 4 people.", places: 4 }],
    );
  });

  it("takes a text of more than ten people for a template", () => {
    const cases = (n: number): Copied => run(Array.from({ length: n }, (_, i) => oneCase(`A0000${10 + i}`, EVENING)));
    assert.equal(cases(10).findings().length, 1);
    assert.equal(cases(11).findings().length, 0);
  });

  it("sees own words between those of a template", () => {
    const templated = Array.from({ length: 20 }, (_, i) => oneCase(`B0000${10 + i}`, OTHER));
    const copies = ["A000001", "A000002"].map((crn) => oneCase(crn, `${OTHER} ${EVENING}`));
    const own = [oneCase("A000003", `${OTHER} ${EVENING.split(" ").reverse().join(" ")}`)];
    assert.deepEqual(shown(run([...templated, ...copies, ...own]).findings()), [
      "A000001/rmp.case.json supervision = A000002/rmp.case.json supervision",
    ]);
  });

  it("counts a run of a case once, however often it stands there", () => {
    const often = (crn: string): Record<string, string> => {
      const { [`${crn}/rmp.case.json`]: text = "", ...rest } = oneCase(crn, EVENING);
      const copies = Array.from({ length: 6 }, (_, i) => [`${crn}/rmp${i}.case.json`, text]);
      return { ...rest, ...Object.fromEntries(copies) };
    };
    assert.deepEqual(shown(run([often("A000001"), often("A000002")]).findings()), [
      "A000001/rmp0.case.json supervision = A000002/rmp0.case.json supervision",
    ]);
  });

  it("lets no word of a text out", () => {
    const drawn = drawCase(read(oneCase("A000001", EVENING)), envFor());
    const findings = run([oneCase("A000001", EVENING), oneCase("A000002", EVENING)]).findings();
    const out = JSON.stringify([drawn, findings]);
    for (const word of ["Dean", "spade", "match", "morning"]) assert.ok(!out.includes(word), word);
    assert.ok(out.includes("supervision"), "places are told");
  });

  it("shows other words for paths and ids where there are some", () => {
    const copied = createCopied({ path: (path) => path.toUpperCase(), id: (id) => `x${id}` });
    for (const files of madeUp(5, 4, 2).cases) copied.add(drawCase(read(files), envFor()) as Drawn);
    const places = copied.findings().flatMap((one) => one.places);
    assert.ok(places.length > 0);
    for (const { path, at } of places) {
      assert.equal(path, path.toUpperCase());
      if (at.includes("records[")) assert.match(at, /^records\[xc\d+\]\./u);
    }
  });
});
