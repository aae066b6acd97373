import assert from "node:assert/strict";
import { caseloadRules, rules } from "../../server/src/rules/index.ts";
import { type Lines, linesNamed, readFailings, type Section, type Sourced } from "../../tools/gen/failings.ts";
import { root } from "../support/root.ts";

const every: readonly Sourced[] = [...rules, ...caseloadRules];
const sections = readFailings(root, every);

/** What is wrong with a list, one sentence each. */
function check(list: readonly Section[], known: readonly Sourced[]): string[] {
  const wrong: string[] = [];
  const ids = new Set(known.map((rule) => rule.id));
  const entries = list.flatMap((section) => [...section.failings, ...section.ground]);
  for (const { line, rules: own } of entries) {
    for (const id of own) if (!ids.has(id)) wrong.push(`L${line} names ${id}, which is no rule.`);
  }
  for (const { line, text, kind, why, rules: own } of list.flatMap((section) => section.failings)) {
    if (kind === "records" && own.length === 0) wrong.push(`No rule answers L${line}: ${text}`);
    if (kind !== "records" && why === undefined) wrong.push(`L${line} does not say why it is for a person: ${text}`);
  }
  for (const { line, rules: own } of list.flatMap((section) => section.ground)) {
    if (own.length === 0) wrong.push(`No rule rests on L${line}, so it need not stand here.`);
  }
  for (const { id, source } of known) {
    for (const named of linesNamed(source)) {
      const own = entries.filter((entry) => entry.line === named.line && entry.to === named.to);
      if (own.length === 0) wrong.push(`${id} names L${named.line}, which has no entry.`);
      else if (!own.some((entry) => entry.rules.includes(id)))
        wrong.push(`${id} names L${named.line}, which has several entries: list it under one.`);
    }
  }
  const ascends = (lines: readonly Lines[], what: string) => {
    lines.forEach(({ line, to }, i) => {
      if (line > to || line < (lines[i - 1]?.line ?? 0)) wrong.push(`L${line} is out of order among the ${what}.`);
    });
  };
  ascends(
    list.flatMap((section) => section.failings),
    "failings",
  );
  ascends(
    list.flatMap((section) => section.ground),
    "others",
  );
  return wrong;
}

describe("the way from the inspection report to the rules", () => {
  it("is whole", () => {
    assert.ok(sections.flatMap((section) => section.failings).length >= 90);
    assert.deepEqual(check(sections, every), []);
  });

  it("reads lines from the source of a rule", () => {
    assert.deepEqual(linesNamed("PC10/2005; HMIP 2019 L98, L694-729; OASys RM28.1; MAPPA L3"), [
      { line: 98, to: 98 },
      { line: 694, to: 729 },
    ]);
    assert.deepEqual(linesNamed("HMIP 2018 2.3.1; nDelius register: RLRH"), []);
  });

  it("is checked: whatever is planted is found", () => {
    const one = { line: 9, to: 9, text: "A thing", kind: "records", why: undefined, rules: ["a"] } as const;
    const person = { ...one, kind: "judgement", rules: [] } as const;
    const known = [{ id: "a", source: "HMIP 2019 L9" }];
    const list = (failings: Section["failings"], ground: Section["ground"] = []): Section[] => [{ title: "One", failings, ground }];
    assert.deepEqual(check(list([one]), known), []);
    assert.deepEqual(check(list([{ ...one, rules: ["a", "b"] }]), known), ["L9 names b, which is no rule."]);
    assert.deepEqual(check(list([one, { ...one, line: 10, to: 10, rules: [] }]), known), ["No rule answers L10: A thing"]);
    assert.deepEqual(check(list([one, person]), known), ["L9 does not say why it is for a person: A thing"]);
    assert.deepEqual(check(list([one], [{ ...one, line: 10, to: 10, rules: [] }]), known), [
      "No rule rests on L10, so it need not stand here.",
    ]);
    assert.deepEqual(check(list([one]), [...known, { id: "b", source: "HMIP 2019 L8" }]), ["b names L8, which has no entry."]);
    assert.deepEqual(check(list([one]), [...known, { id: "b", source: "HMIP 2019 L9" }]), [
      "b names L9, which has several entries: list it under one.",
    ]);
    assert.deepEqual(check(list([one, { ...one, line: 8, to: 8 }]), known), ["L8 is out of order among the failings."]);
  });
});
