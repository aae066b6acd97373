/** Questions on a terminal, with the keys of a person played to them. */
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import type { Kind } from "../../schemas/index.ts";
import { ask } from "../../server/src/cli/ask.ts";
import type { Answers } from "../../server/src/engine/newRecord.ts";
import { questionsFor } from "../../server/src/engine/questions.ts";

/** Play lines, then leave; compare the answers and what stands on the screen, in this order. */
async function check(kind: Kind, lines: readonly string[], expected: Answers | undefined, shown: readonly string[]): Promise<void> {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = "";
  output.on("data", (piece: Buffer) => {
    screen += piece.toString();
  });
  input.end(lines.map((line) => `${line}\n`).join(""));
  const answers = await ask(kind, questionsFor(kind, "D204816"), "2022-05-01", { input, output, width: 80, isInteractive: false });
  assert.deepEqual(answers, expected);
  let from = 0;
  for (const words of shown) {
    const at = screen.indexOf(words, from);
    assert.ok(at >= 0, `"${words}" should come next in\n${screen}`);
    from = at + words.length;
  }
}

describe("questions on a terminal", () => {
  it("show what may be said, and take it", () =>
    check(
      "contact",
      ["2022-04-28", "Oriel Fenwharf", "po", "Planned office visit"],
      { date: "2022-04-28", "author.name": "Oriel Fenwharf", "author.grade": "po", type: "Planned office visit" },
      ["4 questions", "[2022-05-01] ", "\nAuthor: grade\n", "    PO: ", "\nType\n", "    office-visit: Planned office visit"],
    ));

  it("are put again, with the reason, where an answer cannot be used", () =>
    check("contact", ["30 February", "", "", "", "walk", "phone-call"], { type: "phone-call" }, [
      "Date is not a day in the form 2019-03-29.",
      "[2022-05-01] ",
      "Type has a value that is not in its list.",
      "  > ",
    ]));

  it("are left open with Enter", () => check("contact", ["", "", "", ""], {}, ["Enter leaves one for later."]));

  it("take several with commas between them", () =>
    check("check", ["", "", "", "", "P1, L2"], { about: "P1, L2" }, ["several may be given, with commas between them"]));

  it("give nothing when somebody leaves before the end", () => check("contact", ["", ""], undefined, ["Author: grade"]));
});
