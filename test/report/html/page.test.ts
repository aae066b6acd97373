import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { bounded } from "../../../server/src/report/html/bounded.ts";
import { html } from "../../../server/src/report/html/escape.ts";
import { SCRIPT } from "../../../server/src/report/html/script.ts";
import { STYLE } from "../../../server/src/report/html/style.ts";
import { inert } from "../../../server/src/report/words.ts";
import { type Asked, FEW, HOSTILE, hostile, madeUpCase, pageOf, SECRET } from "./caseload.ts";

/** The words of a page, and its elements in order. */
function read(text: string): { readonly words: string; readonly elements: readonly Tree.Element[] } {
  const elements: Tree.Element[] = [];
  const words: string[] = [];
  const walk = (node: Tree.Node): void => {
    if (node.nodeName === "#text") words.push((node as Tree.TextNode).value);
    if (node.nodeName === "style" || node.nodeName === "script") return;
    if ("tagName" in node) elements.push(node);
    for (const child of "childNodes" in node ? node.childNodes : []) walk(child);
  };
  walk(parse(text));
  return { words: words.join("").replace(/\s+/gu, " "), elements };
}

const of = (element: Tree.Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

/** Words that the page must say, and words that it must not. */
function check(asked: Asked, says: readonly string[], never: readonly string[] = []): void {
  const { words } = read(pageOf(asked));
  for (const one of says) assert.ok(words.includes(one), `says: ${one}`);
  for (const one of never) assert.ok(!words.includes(one), `does not say: ${one}`);
}

describe("the page as markup", () => {
  for (const [name, asked] of Object.entries({ usual: FEW, hostile, full: { ...FEW, options: { isFull: true, withText: true } } })) {
    it(`has no mistake a parser of HTML could find (${name})`, () => {
      const wrong: string[] = [];
      const text = pageOf(asked);
      parse(text, {
        sourceCodeLocationInfo: true,
        onParseError: ({ code, startOffset }) => wrong.push(`${code}: ${text.slice(startOffset - 60, startOffset + 20)}`),
      });
      assert.deepEqual(wrong, []);
    });

    it(`has ids that are there once, labels that are there, and headings in order (${name})`, () => {
      const { elements } = read(pageOf(asked));
      const ids = elements.flatMap((one) => of(one, "id") ?? []);
      assert.deepEqual(ids, [...new Set(ids)]);
      for (const one of elements) {
        const wanted = of(one, "aria-labelledby") ?? of(one, "for") ?? of(one, "href")?.replace(/^#/u, "");
        if (wanted !== undefined && wanted !== "data:,") assert.ok(ids.includes(wanted), wanted);
      }
      const levels = elements.filter((one) => /^h[1-6]$/u.test(one.tagName)).map((one) => Number(one.tagName.slice(1)));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      assert.ok(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1));
    });

    it(`has no style, handler or address of its own outside the policy (${name})`, () => {
      for (const { tagName, attrs } of read(pageOf(asked)).elements) {
        for (const { name: attribute, value } of attrs) {
          assert.doesNotMatch(attribute, /^(?:style|on.*|srcset|action|formaction)$/u);
          if (attribute === "href" || attribute === "src") assert.match(value, tagName === "link" ? /^data:,$/u : /^#/u);
        }
      }
    });
  }

  it("puts no value into it but as words", () => {
    const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."<>&\"'/ a=-!\n\t\u0000\u202e") }));
    fc.assert(
      fc.property(anything, (value) => {
        const [element, ...more] = parseFragment(html`<p title="${value}">${value}</p>`.text).childNodes as Tree.Element[];
        assert.deepEqual(more, []);
        assert.equal(element?.attrs[0]?.value, inert(value));
        assert.equal(element?.childNodes.map((node) => (node as Tree.TextNode).value).join(""), inert(value));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("shows hostile words as they are", () => {
    const { words } = read(pageOf(hostile));
    const shown = inert(HOSTILE).replace(/\s+/gu, " ");
    assert.ok(words.split(shown).length > 60, `${words.split(shown).length} times`);
  });

  it("has a policy with the hashes of its style and script", () => {
    const policy = read(pageOf(FEW)).elements.find((one) => of(one, "http-equiv") === "Content-Security-Policy");
    const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    const expected = `default-src 'none'; style-src '${hash(STYLE.text)}'; script-src '${hash(SCRIPT.text)}'; img-src data:; base-uri 'none'; form-action 'none'`;
    assert.equal(policy && of(policy, "content"), expected);
    assert.ok(SCRIPT.text.length < 4000, `${SCRIPT.text.length} letters of script`);
    assert.doesNotMatch(SCRIPT.text, /innerHTML|outerHTML|insertAdjacent|document\.write|eval|<\/script/iu);
  });
});

describe("the page as words", () => {
  it("is the same each time, in whatever order cases come", () => {
    const cases = Array.from({ length: 30 }, (_, i) => madeUpCase(i + 1));
    const page = pageOf({ cases });
    assert.equal(pageOf({ cases }), page);
    assert.equal(pageOf({ cases: [...cases].reverse() }), page);
  });

  it("says what it is, for when and from what", () => {
    check(
      {},
      [
        "Official-sensitive: personal data.",
        "What the records of 119 cases show",
        "As of 29 March 2019. Made by caselint 0.1.0.",
        "Complete. Every record that was found was looked at.",
        "119 cases",
        "It passes no verdict on any person",
      ],
      ["undefined", "NaN", "null", "[object"],
    );
    check({ ...FEW, options: { handling: "Keep in the team." } }, ["Keep in the team."], ["Official-sensitive"]);
  });

  it("gives ratings as indicative, with margins, discretion and what could not be counted", () => {
    check(FEW, [
      "Over all standards, indicative: Requires improvement, 7 of 30 points. Given, not worked out from records: 1.1 Good.",
      "Indicative: Inadequate, the band of its lowest question, 2.1.2 (46%). That share lies within five points of another band.",
      "46% ± 5, lowest",
      "Set to Requires improvement by discretion of Moderation panel. Why: One case in a hundred below the boundary.",
      "No case could be counted for this standard, so nothing is indicated.",
      "4.1.3 no case to count",
    ]);
  });

  it("compares groups without reading much into few cases", () => {
    check(FEW, [
      "Female: 24 cases",
      "Mixed: kept back, too few cases",
      "Every group here is kept back",
      "too few to tell",
      "Not recorded: 20 cases",
      "more gaps than the rest",
    ]);
  });

  it("says what is missing from it", () => {
    const problems = [{ path: "a/b.case.yaml", message: "It is not plain text." }];
    check({ ...FEW, end: { isComplete: false, problems } }, [
      "Not complete. 1 thing could not be read or used:",
      "a/b.case.yaml It is not plain text.",
    ]);
    check(
      { ...FEW, end: { isComplete: false, isStopped: true } },
      ["Not complete. The run was stopped before its end"],
      ["Complete. Every"],
    );
    check({ ...FEW, options: { shard: { index: 2, of: 5, run: "x" } } }, ["Not complete. This is part 2 of 5 of the caseload."]);
    check({ ...FEW, end: { calendarUntil: "2027-12-31" } }, ["Bank holidays are known up to 31 December 2027."]);
    check({}, ["The text could not be read as a record.", "every rule"]);
  });

  it("tells only cases where that was asked, and a caseload only to those who asked for one", () => {
    check(
      { ...FEW, end: { caseload: undefined }, options: { isReport: false } },
      ["Case D200107"],
      ["Standard 2.1", "Groups beside", "foretell"],
    );
    check({ ...FEW, options: { isQuiet: true } }, ["12 cases"], ["Case D200107 caseload", "To begin with"]);
    check({ cases: [] }, ["What the records of 0 cases show", "There are no cases here."]);
  });

  it("keeps record text out until it is asked for", () => {
    check({}, [], [SECRET]);
    check({ ...FEW, options: { withText: true } }, [SECRET]);
  });

  it("bounds the list of cases, the worst first, and says so", () => {
    const cases = Array.from({ length: 510 }, (_, i) => madeUpCase(i + 1));
    const text = pageOf({ cases });
    const gaps = [...text.matchAll(/<li class="case" data-gaps="(\d+)"/gu)].map((one) => Number(one[1]));
    assert.equal(gaps.length, 500);
    assert.deepEqual(
      gaps,
      [...gaps].sort((a, b) => b - a),
    );
    assert.ok(text.includes("There are 510 cases. The 500 with most gaps are listed, most gaps first."));
  });
});

describe("keeping the first few", () => {
  it("keeps the same as sorting all, and never holds more than twice as many", () => {
    const compare = (a: number, b: number): number => a - b;
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 9 }), (all, most) => {
        const kept = bounded<number, number>(most, compare);
        let added = 0;
        for (const one of all) {
          if (!kept.wants(one)) continue;
          kept.add(one);
          added++;
        }
        assert.deepEqual(kept.sorted(), [...all].sort(compare).slice(0, most));
        assert.ok(added <= all.length);
      }),
      { seed: 5 },
    );
  });
});
