/** The page for whoever is to countersign a case. */
import assert from "node:assert/strict";
import { toSign } from "./countersign.ts";

function check(part: Parameters<typeof toSign>[0], says: readonly string[], not: readonly string[] = []): void {
  const page = toSign(part)
    .replace(/<style>[\s\S]*?<\/style>/u, "")
    .replace(/<span data-path[^>]*>([^<]*)<\/span>/gu, "$1")
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ");
  for (const words of says) assert.ok(page.includes(words), words);
  for (const words of not) assert.ok(!page.includes(words), words);
}

describe("the page to countersign", () => {
  it("says what is open, due, set aside, not evaluated and recorded", () =>
    check({}, [
      "To countersign: D204816",
      "gap There is no contingency plan. What would be done first? Case record",
      "Action A3 57 days overdue, 31 January 2019",
      "Children&#39;s services (children-2019-01) 8 January 2019 outstanding",
      "rmp-missing A1 2 January 2019 2 June 2019 recorded",
      "Case record: There are no two analyses to compare.",
      "2.1.1 Does assessment focus sufficiently on engaging the service user? No gap found",
      "The last finished review is of 20 February 2019.",
      "Caselint sees what is recorded, not the work itself.",
    ]));

  it("says plainly what there is none of", () =>
    check({ crn: undefined, open: [], due: [], judgements: [], notEvaluated: [], checks: [], lastReview: undefined }, [
      "To countersign: quay-row",
      "Nothing was found that is open in these records.",
      "No date in these records lies ahead or has passed unanswered.",
      "No question was set aside by a professional judgement.",
      "Every question was evaluated.",
      "No check with another agency is recorded.",
      "No finished review is recorded.",
    ]));

  it("says of each record that is named where it lies, for an editor to lead there", () => {
    const page = toSign();
    assert.ok(page.includes('<p class="where"><span data-path="case.case.yaml" data-at="1:1">Case record</span></p>'));
    assert.ok(page.includes('<span data-path="below/plan.case.yaml" data-at="3:1">Sentence plan, 2019-01-09</span>'));
  });

  it("shows words of records as words", () => {
    assert.ok(toSign().includes("The prison &lt;b&gt;keeps&lt;/b&gt; it."));
    assert.ok(!toSign().includes("<script"));
  });
});
