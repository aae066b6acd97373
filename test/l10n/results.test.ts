/** Another language changes words and nothing else; what a record means does not depend on it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { checkCase } from "../../server/src/engine/case.ts";
import type { Env } from "../../server/src/engine/env.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { createSession } from "../../server/src/engine/session.ts";
import type { CaseResult } from "../../server/src/engine/types.ts";
import { fillIn } from "../../server/src/l10n/fill.ts";
import type { Words } from "../../server/src/l10n/index.ts";
import { english, languageOf, loadWords, wordsOf } from "../../server/src/l10n/index.ts";
import { piecesIn, sentencesIn } from "../../server/src/l10n/markup.ts";
import { phrase } from "../../server/src/l10n/phrase.ts";
import { listed, speak, t, table } from "../../server/src/l10n/say.ts";
import { hasPrompt, isBlank } from "../../server/src/record/written.ts";
import { envFor } from "../support/check.ts";
import { inRepo } from "../support/root.ts";

const SAMPLE = "samples/case-05-harm-overlooked";

/** Every sentence with a mark before it, so that what was not looked up shows. */
const marked: Words = (sentence) => (/[.?)]$/u.test(sentence) ? `¶ ${sentence}` : sentence);

const sample = () =>
  readdirSync(inRepo(SAMPLE))
    .filter((name) => name.includes(".case."))
    .sort()
    .map((name) => analyseFile(`case/${name}`, readFileSync(inRepo(SAMPLE, name), "utf8")));

const envIn = (words: Words | undefined): Env => ({ ...envFor(), words });

/** A result without its words. */
function bare(result: CaseResult): unknown {
  return {
    ...result,
    files: result.files.map((file) => ({
      ...file,
      records: file.records.map((record) => ({
        ...record,
        notEvaluated: record.notEvaluated.map(({ rule }) => rule),
        findings: record.findings.map(({ message, ask, note, fixes, ...rest }) => ({
          ...rest,
          said: [message, ask, note].map((text) => (text === undefined ? undefined : text === "" ? "" : "words")),
          fixes: fixes.map(({ class: kind, steps }) => ({ kind, steps })),
        })),
      })),
    })),
  };
}

const findingsOf = (result: CaseResult) => result.files.flatMap((file) => file.records.flatMap((record) => record.findings));

describe("another language", () => {
  after(() => speak(english));

  it("changes no rule, place or severity, and no word that a fix writes", async () => {
    const files = sample();
    const plain = checkCase({ folder: "case", files }, envIn(undefined));
    assert.ok(findingsOf(plain).length > 10);
    for (const words of [marked, await loadWords("cy")]) {
      assert.deepEqual(bare(checkCase({ folder: "case", files }, envIn(words))), bare(plain));
    }
  });

  it("is spoken in every finding", () => {
    const result = checkCase({ folder: "case", files: sample() }, envIn(marked));
    for (const { message, ask, rule } of findingsOf(result)) {
      assert.match(message, /^¶ /u, rule);
      assert.match(ask, /^¶ /u, rule);
    }
    const reasons = result.files.flatMap((file) => file.records.flatMap((record) => record.notEvaluated));
    assert.ok(reasons.every(({ reason }) => reason.startsWith("¶ ")));
  });

  it("is taken up by a session, and left again", () => {
    let env = envIn(undefined);
    const session = createSession(() => env);
    for (const file of sample()) session.set(file.path, file.text);
    const before = session.all();
    for (const words of [marked, undefined]) {
      env = envIn(words);
      session.setEnv(() => env);
      assert.deepEqual(session.all(), [checkCase({ folder: "case", files: sample() }, env)]);
    }
    assert.deepEqual(session.all(), before);
  });

  it("is English when nothing else is set, and Welsh when it is", async () => {
    assert.deepEqual(["cy", "en", "fr", "", undefined, 3].map(languageOf), ["cy", "en", "en", "en", "en", "en"]);
    assert.equal(await loadWords("en"), english);
    assert.equal(await loadWords("cy"), await loadWords("cy"));
  });
});

describe("words inside sentences", () => {
  const words = wordsOf(
    new Map([
      ["High", "Uchel"],
      ["{n} days", "{n} diwrnod"],
      ["Start a check: {name}", "Dechrau ymholiad: {name}"],
      ["Police", "Yr heddlu"],
      ["Write {value}", "Ysgrifennu {value}"],
      ["{one} and {two}", "{one} a {two}"],
      ["{one} and {two}, before a vowel", "{one} ac {two}"],
      ["address", "cyfeiriad"],
    ]),
  );
  const check = (text: string, expected: string) => assert.equal(phrase(words, text), expected);

  it("are looked up whole, by pattern, in parts, and with another first letter", () => {
    check("High", "Uchel");
    check("high", "uchel");
    check("3 days", "3 diwrnod");
    check("Start a check: Police", "Dechrau ymholiad: Yr heddlu");
    check("Public: High", "Public: Uchel");
    check("Write high", "Ysgrifennu high");
    check("high, police and address", "uchel, yr heddlu a cyfeiriad");
    check("R2 (high)", "R2 (uchel)");
    check("P1 and P2", "P1 a P2");
    check("something else", "something else");
  });

  it("are listed, filled and looked up again when the language changes", () => {
    const colours = table({ red: "High" });
    assert.equal(colours.red, "High");
    speak(words);
    assert.equal(colours.red, "Uchel");
    assert.equal(t("{n} days", { n: 1 }), "1 diwrnod");
    assert.equal(listed(["a", "b", "eirth"]), "a, b ac eirth");
    speak(english);
    assert.equal(listed(["a", "b", "c"]), "a, b and c");
    assert.equal(fillIn("{a} {b}", { a: "$&" }), "$& {b}");
  });

  it("of a page are taken out of its tags, and keep their values", () => {
    const parts = ['<p class="x y">Found in ', " of ", ' cases</p><a href="', '">here</a>'];
    assert.deepEqual(sentencesIn(parts), ["Found in {a} of {b} cases", "here"]);
    const welsh = wordsOf(new Map([["Found in {a} of {b} cases", "O {b}, {a}"]]));
    assert.deepEqual(piecesIn(welsh, parts), ['<p class="x y">O ', 1, ", ", 0, '</p><a href="', 2, '">here</a>']);
    assert.deepEqual(sentencesIn(["const words = () => { ok };"]), []);
  });
});

describe("a prompt in Welsh", () => {
  it("counts as not recorded, whatever the language of messages", () => {
    for (const text of ["[ychwanegu pwy fydd yn ei wneud]", "[Ychwanegwch y dyddiad]", "[add who will do it]"]) {
      assert.ok(isBlank(text), text);
      assert.ok(hasPrompt(`Words. ${text}`), text);
    }
    for (const text of ["[ychwanegiad diweddar]", "[address]", "ychwanegu"]) assert.ok(!isBlank(text), text);
  });
});
