import assert from "node:assert/strict";
import { inPathOrder } from "../../server/src/report/order.ts";
import { redactCase, redactPath } from "../../server/src/report/redact.ts";
import { CONTINGENCY, HEADER } from "../support/caseText.ts";
import { checkFiles, findingsOf } from "../support/check.ts";

const shout = (text: string): string => `<${text.toUpperCase()}>`;

describe("redaction", () => {
  it("keeps what says nothing about a person in a path", () => {
    assert.equal(redactPath("../a/b.case.yaml", shout), "../<A>/<B>.case.yaml");
    assert.equal(redactPath("x/caselint.yaml", shout), "<X>/caselint.yaml");
    assert.equal(redactPath(".", shout), ".");
  });

  it("replaces record ids where they were filled in, and leaves the words of the rule", () => {
    const twice = CONTINGENCY.replace("crn:", "id: plan\ncrn:");
    const [result] = checkFiles(
      {
        "a/case.case.yaml": HEADER,
        "a/x.case.yaml": twice,
        "a/y.case.yaml": twice,
        "a/z.case.yaml": CONTINGENCY.replace("D204816", "E111222"),
      },
      { standard: "hmip-2018", asOf: "2022-04-25" },
    );
    assert.ok(result !== undefined);
    const made = findingsOf([redactCase(result, shout)]);
    const messages = made.map((s) => s.finding.message);
    assert.ok(messages.includes("Another record of this case has the same id, <PLAN>."), messages.join("\n"));
    assert.ok(messages.includes("This contingency does not say what would set it off."));
    assert.ok(
      !JSON.stringify(made.map((s) => [s.file, s.finding.message, s.finding.ask, s.finding.path, s.finding.about])).includes("D204816"),
    );
  });
});

describe("records in the order of their paths", () => {
  it("are written as soon as nothing before them can come", () => {
    let out = "";
    const order = inPathOrder((text, isFirst) => {
      out += isFirst ? text : `,${text}`;
    });
    order.add({ path: "b/z", text: "3" });
    order.settle("a/\uffff");
    assert.equal(out, "");
    order.add({ path: "b/a", text: "1" });
    order.add({ path: "b/a", text: "2" });
    order.add({ path: "c", text: "4" });
    order.settle("b/\uffff");
    assert.equal(out, "1,2,3");
    order.end();
    assert.equal(out, "1,2,3,4");
  });
});
