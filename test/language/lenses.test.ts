/** Lines above records and words after dates: facts of dates, nothing where nothing waits. */
import assert from "node:assert/strict";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { hintsOf } from "../../server/src/language/hints.ts";
import { lensesOf } from "../../server/src/language/lenses.ts";
import { CONTINGENCY, HEADER } from "../support/caseText.ts";
import { envFor } from "../support/check.ts";

/** A Thursday; 2 and 3 June are bank holidays. */
const asOf = "2022-06-09";
const signed = "author: { name: Oriel Fenwharf, grade: PO }\nstatus: complete\n";
const head = (kind: string, date?: string): string =>
  `record: ${kind}\ncrn: D204816\n${date === undefined ? "" : `date: ${date}\n`}${signed}`;

/** The text of the first file as an editor shows it: ⟦lens⟧ before its record, ⟨hint⟩ after its value. */
function check(
  text: string,
  expected: string,
  name = "a.case.yaml",
  others: Readonly<Record<string, string>> = { "case.case.yaml": HEADER },
): void {
  const files = [analyseFile(`w/a/${name}`, text), ...Object.entries(others).map(([path, one]) => analyseFile(`w/a/${path}`, one))];
  const result = checkCase({ folder: "w/a", files }, envFor({ asOf }));
  const file = files[0] as (typeof files)[number];
  const marks = [
    ...lensesOf(file, files, result, asOf).map(({ at, title }) => ({ at, mark: `⟦${title}⟧` })),
    ...hintsOf(file, files, asOf, { start: 0, end: text.length }).map(({ at, label }) => ({ at, mark: `⟨${label}⟩` })),
  ];
  let shown = text;
  for (const { at, mark } of marks.sort((a, b) => b.at - a.at)) shown = shown.slice(0, at) + mark + shown.slice(at);
  assert.equal(shown, expected);
}

describe("lenses and hints", () => {
  const check1 = `${head("check")}type: police-da\nrequest: sent\nrequested: 2022-05-20\n`;

  it("say how long a check has waited, and when it was chased", () => {
    check(check1, `⟦asked 12 working days ago⟧${check1.replace("2022-05-20", "2022-05-20⟨12 working days ago⟩")}`);
    const chased = `${check1}chased:\n  - { date: 2022-05-30, text: Rang }\n  - { date: 2022-06-08, text: Rang }\n  - { date: 2022-07-01, text: To ring }\n`;
    check(
      chased,
      `⟦asked 12 working days ago, chased 1 working day ago⟧${chased.replace("2022-05-20", "2022-05-20⟨12 working days ago⟩")}`,
    );
    const today = check1.replace("2022-05-20", asOf);
    check(today, `⟦asked today⟧${today.replace(asOf, `${asOf}⟨today⟩`)}`);
  });

  it("say nothing of a check that is answered, not sent or not asked yet", () => {
    for (const text of [
      `${check1}responded: 2022-05-25\n`,
      `${check1}responded: last week\n`,
      `${check1}response: known\n`,
      check1.replace("request: sent", "request: not-sent-other"),
      check1.replace("2022-05-20", "2022-06-10"),
      check1.replace("2022-05-20", "[add the day]"),
    ])
      check(text, text);
  });

  it("stand at each of several checks, in Markdown and with CR LF", () => {
    const text = `---\nrecord: check\ncrn: D204816\n${signed}request: sent\ntype: police-da\n---\n\n# first\n\n- Date requested: 2022-06-01\n\n# second\n\n- Date requested: 2022-06-08\n- Date of response: 2022-06-09\n`;
    const shown = text
      .replace("2022-06-01", "2022-06-01⟨4 working days ago⟩")
      .replace("- Date requested", "⟦asked 4 working days ago⟧- Date requested");
    // The first record starts at its own first bullet or heading.
    const place = analyseFile("a.case.md", text).entries[0]?.node.start as number;
    assert.ok(place > text.indexOf("---\n\n"));
    const plain = shown.replace("⟦asked 4 working days ago⟧", "");
    const expected = `${plain.slice(0, place)}⟦asked 4 working days ago⟧${plain.slice(place)}`;
    check(text, expected, "a.case.md");
    check(text.replaceAll("\n", "\r\n"), expected.replaceAll("\n", "\r\n"), "a.case.md");
  });

  const action = (id: string, by: string, more = ""): string =>
    `  - { id: ${id}, text: Ask, section: supervision, owner: Oriel Fenwharf, by: ${by}${more} }\n`;
  const rmp = `${head("rmp", "2022-05-01")}actions:\n${action("A1", "2022-06-14")}${action("A2", "2022-06-01")}${action("A3", "2022-06-02", ", done: 2022-06-01")}${action("A4", "2022-06-10")}${action("A5", "2022-09-09")}`;

  it("say what is due in the plan in force, the most urgent first", () => {
    const shown = rmp
      .replace("2022-06-14", "2022-06-14⟨5 days left⟩")
      .replace("by: 2022-06-01", "by: 2022-06-01⟨8 days ago⟩")
      .replace("2022-06-10", "2022-06-10⟨1 day left⟩")
      .replace("2022-09-09", "2022-09-09⟨92 days left⟩");
    check(rmp, `⟦A2 8 days overdue · A4 due in 1 day · A1 due in 5 days · 1 more⟧${shown}`);
    check(rmp, rmp, "a.case.yaml", { "case.case.yaml": HEADER, "b.case.yaml": head("rmp", "2022-06-01") });
  });

  it("say when objectives and a manager's actions are due, in JSON too", () => {
    const plan = JSON.stringify(
      {
        record: "plan",
        crn: "D204816",
        date: "2022-05-01",
        status: "complete",
        objectives: [
          { id: "O1", targetDate: asOf },
          { id: "O2", status: "achieved", targetDate: "2022-06-01" },
        ],
      },
      null,
      2,
    );
    check(plan, `⟦O1 due today⟧${plan.replace(`"${asOf}"`, `"${asOf}"⟨today⟩`)}`, "a.case.json");
    const oversight = `${head("oversight", "2022-05-01")}reason: allocation\nactions:\n  - { text: Ring, owner: Oriel Fenwharf, due: 2022-06-08 }\n`;
    check(oversight, `⟦1 day overdue⟧${oversight.replace("2022-06-08", "2022-06-08⟨1 day ago⟩")}`);
  });

  it("say how long after the last review a review is", () => {
    const review = `${head("review", "2022-06-01")}trigger: scheduled\n`;
    const others = { "case.case.yaml": HEADER, "b.case.yaml": `${head("review", "2021-12-31")}trigger: scheduled\n` };
    const hinted = review.replace("2022-06-01", "2022-06-01⟨8 days ago⟩");
    check(review, hinted);
    check(review, `⟦5 months since the last review⟧${hinted}`, "a.case.yaml", others);
    check(review, hinted, "a.case.yaml", { ...others, "b.case.yaml": others["b.case.yaml"].replace("complete", "in-progress") });
  });

  it("count for the whole case on its header", () => {
    const registrations = "registrations:\n  - { type: visor, date: 2022-04-01, nextReviewDate: 2022-07-01 }\n";
    const header = HEADER + registrations;
    const findings = checkCase(
      {
        folder: "w/a",
        files: [analyseFile("w/a/a.case.yaml", header), analyseFile("w/a/b.case.yaml", check1), analyseFile("w/a/c.case.yaml", rmp)],
      },
      envFor({ asOf }),
    ).files.flatMap((f) => f.records.flatMap((r) => r.findings)).length;
    assert.ok(findings > 0);
    check(
      header,
      `⟦3. home visit missing⟧⟦2. rmp section missing⟧⟦Begin with 1. contingency missing⟧⟦${findings} to look at · 1 check awaiting a reply · 1 overdue action⟧${header.replace("2022-07-01", "2022-07-01⟨22 days left⟩")}`,
      "a.case.yaml",
      { "b.case.yaml": check1, "c.case.yaml": rmp },
    );
  });

  it("survive what cannot be read, and are silent elsewhere", () => {
    for (const [name, text] of [
      ["a.case.yaml", ""],
      ["a.case.yaml", "record: rmp\nactions: [\n"],
      ["a.case.yaml", "record: rmp\nactions: words\n"],
      ["a.case.json", "{"],
      ["a.case.md", "---\nrecord: check\n"],
      ["a.case.yaml", CONTINGENCY],
    ] as const)
      check(text, text, name);
  });
});
