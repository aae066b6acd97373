import assert from "node:assert/strict";
import { repositoryFiles, textOf } from "./repository.ts";

/** Things that belong to a machine or to a desk and not to the project, with the files that may name them. */
const forbidden: readonly { readonly what: RegExp; readonly except?: RegExp }[] = [
  { what: /(?<![\w.-])\/work\// },
  { what: /(?<![\w.-])\/root\// },
  { what: /(?<![\w.-])\/home\/[a-z]/ },
  { what: /\/Users\/[A-Za-z]/ },
  { what: /\.\.\/shared\b/, except: /^\.ci\// },
  { what: /\.\.\/\.library\b/ },
  { what: /\beditor-rig\b/ },
  { what: /\bregistry\.npmjs\.org\b/ },
  { what: /\bregistry\.yarnpkg\.com\b/ },
  { what: /\bdeb\.debian\.org\b/ },
  { what: /\b(DESIGN|RECORDS|FINDINGS|STYLE|RELIABILITY|PERFORMANCE|FEATURES|BRIEF)\.md\b/ },
  { what: /\brules\.tsv\b/, except: /^test\/conformance\// },
  { what: /\b(good|bad)-case\b/, except: /^test\/conformance\// },
  { what: /\b(Claude|Anthropic|ChatGPT|OpenAI|language model)\b/i },
  { what: /\bCEO\b/ },
];

const itself = "test/house/wording.test.ts";

/** Where forbidden words stand in a text, as `file:line word`. */
function check(file: string, text: string): string[] {
  const found: string[] = [];
  text.split("\n").forEach((line, index) => {
    for (const { what, except } of forbidden) {
      const match = except?.test(file) ? null : what.exec(line);
      if (match !== null) found.push(`${file}:${index + 1} ${match[0]}`);
    }
  });
  return found;
}

describe("the words of the repository", () => {
  it("name nothing that is only on somebody's machine", () => {
    const files = repositoryFiles().filter((file) => file !== itself);
    assert.ok(files.length > 50, `only ${files.length} files found`);
    assert.deepEqual(
      files.flatMap((file) => check(file, textOf(file) ?? "")),
      [],
    );
  });

  it("are looked at: a planted path is found, with its line", () => {
    assert.deepEqual(check("docs/x.md", "fine\nsee /root/notes"), ["docs/x.md:2 /root/"]);
    assert.deepEqual(check("docs/x.md", "npm run conformance -- ../shared"), ["docs/x.md:1 ../shared"]);
    assert.deepEqual(check(".ci/run", "npm run conformance -- ../shared"), []);
  });
});
