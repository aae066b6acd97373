import assert from "node:assert/strict";
import { placeIn } from "../../client/src/report/message.ts";
import { editorPage, type PageState, sentencePage, stateOf } from "../../client/src/report/page.ts";

const state: PageState = { of: 'file:///tmp/a"b', what: "caseload" };
const policy = "default-src 'none'; style-src 'sha256-abc='; script-src 'sha256-def='; img-src data:; base-uri 'none'; form-action 'none'";
const page = `<!doctype html>
<html>
<head>
<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", "&#39;")}">
<style>p { }</style>
</head>
<body>
<p>$&</p>
</body>
</html>
`;

const policyOf = (html: string): string => /content="([^"]*)"/.exec(html)?.[1] ?? "";

describe("a report in an editor tab", () => {
  it("keeps its policy and allows only the two pieces put in besides", () => {
    const made = editorPage(page, state, "n0");
    const expected = policy.replace("'sha256-abc='", "'sha256-abc=' 'nonce-n0'").replace("'sha256-def='", "'sha256-def=' 'nonce-n0'");
    assert.equal(policyOf(made), expected);
    assert.equal(made.match(/nonce="n0"/g)?.length, 2);
    assert.ok(made.includes("<p>$&</p>"), "what stands in the page is not touched");
  });

  it("is closed when it brings no policy", () => {
    const made = sentencePage("Nothing <here>.", state, "n1");
    assert.match(policyOf(made), /^default-src 'none';/);
    assert.match(policyOf(made), /style-src 'nonce-n1'; script-src 'nonce-n1'$/);
    assert.ok(made.includes("Nothing &lt;here&gt;."));
  });

  it("says above the page what is true of this window alone", () => {
    assert.ok(editorPage(page, state, "n", "1 <record>").includes('<p class="note" role="status">1 &lt;record&gt;</p>'));
    assert.ok(!editorPage(page, state, "n").includes('class="note" role'));
  });

  it("keeps what it is about for a reload, and takes nothing else for it", () => {
    const kept = /data-state="([^"]*)"/.exec(editorPage(page, state, "n"))?.[1]?.replaceAll("&quot;", '"');
    assert.deepEqual(stateOf(JSON.parse(kept ?? "")), state);
    for (const other of [null, 1, {}, { of: 1, what: "caseload" }, { of: "file:///a", what: "else" }])
      assert.equal(stateOf(other), undefined);
  });
});

describe("a message of a report", () => {
  const open = (path: unknown, line: unknown = 4, character: unknown = 0) => placeIn({ open: { path, line, character } });

  it("leads to a record below the folder", () => {
    assert.deepEqual(open("rowan/a.case.yaml"), { path: "rowan/a.case.yaml", line: 4, character: 0 });
  });

  it("leads nowhere else", () => {
    const paths = [
      "../a.case.md",
      "a/../../b.case.md",
      "/a.case.md",
      "\\a.case.md",
      "a\\..\\b.case.md",
      "file:///a.case.md",
      "C:/a.case.md",
    ];
    for (const path of [...paths, "a//b.case.md", "notes.md", "", 7, null]) assert.equal(open(path), undefined, String(path));
    for (const line of [-1, 1.5, "1", Number.NaN, undefined])
      assert.equal(placeIn({ open: { path: "a.case.md", line, character: 0 } }), undefined);
    for (const message of [null, undefined, "open", { open: null }]) assert.equal(placeIn(message), undefined);
  });
});
