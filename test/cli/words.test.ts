/** What the command line says of words it cannot use, without starting it for each. */
import assert from "node:assert/strict";
import { kinds } from "../../schemas/index.ts";
import { answersOf } from "../../server/src/cli/answers.ts";
import { parse, Usage } from "../../server/src/cli/args.ts";
import { kindNamed } from "../../server/src/cli/kinds.ts";
import { checkEnding, syntaxOption } from "../../server/src/cli/syntax.ts";

/** The sentence that refuses, or what comes of the work. */
function check(work: () => unknown, expected: unknown): void {
  let result: unknown;
  try {
    result = work();
  } catch (problem) {
    assert.ok(problem instanceof Usage, String(problem));
    result = problem.message;
  }
  assert.deepEqual(result, expected);
}

const answers = (...argv: string[]): unknown => {
  const args = parse(["new", "contact", ...argv]);
  return answersOf(args, "contact", args.positionals.slice(1));
};

describe("words on the command line", () => {
  it("answer for a new record", () => {
    check(() => answers("--date", "2022-04-22", "--set", "type=office-visit", "--set", "author.name=Oriel = Fenwharf"), {
      date: "2022-04-22",
      type: "office-visit",
      "author.name": "Oriel = Fenwharf",
    });
    check(() => answers("--set", "author.grade=po", "setTasks.0.text=Ring"), { "author.grade": "po", "setTasks.0.text": "Ring" });
  });

  const refused: readonly (readonly [readonly string[], string])[] = [
    [["--date", "2022-02-30"], "The option --date needs a day such as 2019-03-29."],
    [["--set", "typ=phone-call"], 'There is no "typ" to set in a record of kind contact. Did you mean type?'],
    [["--set", "zzzzzz=1"], 'There is no "zzzzzz" to set in a record of kind contact. `caselint schema contact` lists what there is.'],
    [["--set", "record=plan"], "The kind of record is named once, after `caselint new`, and is not set again."],
    [
      ["--set", "__proto__=1"],
      'There is no "__proto__" to set in a record of kind contact. `caselint schema contact` lists what there is.',
    ],
    [["--set", "author=Oriel"], '"author" holds several things, to be set one by one: author.name, author.grade ...'],
    [
      ["--set", "setTasks=Ring"],
      '"setTasks" holds several things, to be set one by one: setTasks.0.id, setTasks.0.text, setTasks.0.due ...',
    ],
    [["--set", "author.grade=x"], "--set author.grade: Grade has a value that is not in its list. There are PSO, PQiP, PO, SPO, other."],
    [["--set", "crn=904417"], "--set crn: A CRN is one capital letter and six digits."],
    [["--set", "type"], "The option --set needs a name and a value, such as --set type=office-visit."],
    [["--set", "=x"], "The option --set needs a name and a value, such as --set type=office-visit."],
    [["--set", "type= "], "The option --set needs a name and a value, such as --set type=office-visit."],
  ];
  for (const [argv, sentence] of refused) it(`are refused: ${argv.join(" ")}`, () => check(() => answers(...argv), sentence));

  it("name a syntax, which the ending of a file may not deny", () => {
    const to = (...argv: string[]) => syntaxOption(parse(["convert", ...argv]), "to");
    check(() => to("--to", "md"), "markdown");
    check(() => to(), undefined);
    check(() => to("--to", "xml"), "The option --to is one of yaml, json, md.");
    check(() => to("--to", "constructor"), "The option --to is one of yaml, json, md.");
    check(() => checkEnding("a/x.case.MD", "markdown", "to"), undefined);
    check(() => checkEnding("a/x.txt", "json", "to"), undefined);
    const sentence = "The name x.case.md promises Markdown, and --format asks for JSON. Which is meant?";
    check(() => checkEnding("x.case.md", "json", "format"), sentence);
  });

  it("name a format that the command knows", () => {
    check(() => parse(["new", "plan", "--format", "xml"]), 'The format "xml" is not known. Use yaml, json or md.');
    check(() => parse(["new", "plan", "--format", "text"]), 'The format "text" is not known. Use yaml, json or md.');
    check(
      () => parse(["check", "--format", "yaml"]),
      'The format "yaml" is not known. Use text, json, jsonl, sarif, junit, github, checkstyle, csv, xlsx, html or markdown.',
    );
  });

  it("name a kind of record", () => {
    check(() => kindNamed("rmp"), "rmp");
    check(() => kindNamed("contcat"), 'There is no kind of record "contcat". Did you mean contact?');
    check(() => kindNamed("toString"), `There is no kind of record "toString". There are ${kinds.join(", ")}.`);
  });
});
