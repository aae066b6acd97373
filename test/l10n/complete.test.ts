/** The Welsh catalogue holds every sentence that the product says, and nothing else. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { catalogue } from "../../server/src/l10n/cy/index.ts";
import { wordsOf } from "../../server/src/l10n/index.ts";
import { phrase, value } from "../../server/src/l10n/phrase.ts";
import { inRepo } from "../support/root.ts";
import { allLiterals, fieldTitles, metInExamples, ruleSentences, sourceSentences } from "./needed.ts";

const json = (file: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(inRepo(file), "utf8"));
const client = new Map(Object.entries(json("l10n/bundle.l10n.cy.json")));
const manifest = new Map(Object.entries(json("package.nls.cy.json")));
const same = new Set(json("test/l10n/same.json") as unknown as readonly string[]);
const both = [...catalogue, ...client];

const MOST_WORDS = 30;
const names = (text: string): string => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort().join();
const empty = (problems: readonly string[]): void => assert.deepEqual(problems, [], `${problems.length} in all`);

describe("Welsh", function () {
  this.timeout(120_000);
  it("is there for every sentence of every rule", () => {
    empty([...ruleSentences()].filter(([sentence]) => !catalogue.has(sentence)).map(([sentence, rule]) => `${rule}: ${sentence}`));
  });

  it("is there for every sentence around the findings", () => {
    const missing: string[] = [];
    for (const [area, sentences] of sourceSentences())
      for (const sentence of sentences) if (!(area === "client" ? client : catalogue).has(sentence)) missing.push(`${area}: ${sentence}`);
    empty(missing);
  });

  it("is there for every quick fix, phrase and reason that the examples of the rules bring up", () => {
    const words = wordsOf(catalogue);
    const titles = fieldTitles();
    const isName = (text: string): boolean =>
      titles.has(text.toLowerCase()) || same.has(text) || /^(?:"[^"]*"|[A-Z]{1,6}\d*|[\d .,]+|yes|no|unknown)$/u.test(text);
    // What is made of several parts is said when each of them is.
    const isSaid = (text: string): boolean =>
      isName(text) ||
      phrase(words, text) !== text ||
      [": ", "; ", ", ", " and "].some((between) => text.includes(between) && text.split(between).every(isSaid));
    const met = metInExamples().filter(({ kind, name, text }) => kind !== "phrase" || value(() => "other", name, text) !== text);
    assert.ok(met.length > 300, "the examples bring up phrases");
    empty(met.filter(({ text }) => !isSaid(text)).map(({ rule, kind, text }) => `${rule}, ${kind}: ${text}`));
  });

  it("is there for every text of the manifest", () => {
    const keys = Object.keys(json("package.nls.json"));
    empty(keys.filter((key) => !manifest.has(key)));
    empty([...manifest.keys()].filter((key) => !keys.includes(key)));
    const used = readFileSync(inRepo("package.json"), "utf8").match(/"%[^%"]+%"/gu) ?? [];
    empty(used.map((one) => one.slice(2, -2)).filter((key) => !keys.includes(key)));
  });

  it("leads to the same commands from its pages", () => {
    const links = (text: string): string => (text.match(/\(command:[^)]+\)/gu) ?? []).join();
    const english = Object.entries(json("package.nls.json"));
    empty(english.filter(([key, text]) => links(text) !== links(manifest.get(key) ?? "")).map(([key]) => key));
  });

  it("keeps the names that are filled in", () => {
    empty(both.filter(([english, welsh]) => names(english) !== names(welsh)).map(([english]) => english));
  });

  it("holds no sentence that nobody says", () => {
    const said = new Set([...allLiterals(), ...ruleSentences().keys(), "{one} and {two}", "{one} and {two}, before a vowel"]);
    for (const sentences of sourceSentences().values()) for (const sentence of sentences) said.add(sentence);
    empty(both.map(([english]) => english).filter((english) => !said.has(english)));
  });

  it("is not the English again, but for names", () => {
    empty(both.filter(([english, welsh]) => english === welsh && !same.has(english)).map(([english]) => english));
    empty([...same].filter((english) => !both.some(([key, welsh]) => key === english && welsh === english)));
  });

  it("ends as the English does and keeps to thirty words", () => {
    const rules = ruleSentences();
    const problems = both.filter(
      ([english, welsh]) =>
        (rules.has(english) && welsh.split(/\s+/u).length > MOST_WORDS) ||
        (/[.?]$/u.exec(english)?.[0] ?? "") !== (/[.?]$/u.exec(welsh)?.[0] ?? "") ||
        /\s{2}|^\s|\s$/u.test(welsh.replace(/\n$/u, "")),
    );
    empty(problems.map(([english]) => english));
  });
});
