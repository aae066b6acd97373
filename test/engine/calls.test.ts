/** How many rules are asked after a change: typing asks only those of the record typed in, and none about the case. */
import assert from "node:assert/strict";
import { effectiveIn } from "../../server/src/engine/env.ts";
import { calls, resetCalls } from "../../server/src/engine/record.ts";
import type { Session } from "../../server/src/engine/session.ts";
import { createSession } from "../../server/src/engine/session.ts";
import type { Kind } from "../../server/src/record/types.ts";
import type { Rule } from "../../server/src/rules/_kit/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { good } from "../schemas/good.ts";
import { envFor } from "../support/check.ts";

const FOLDER = "/w/a";
const CONTACTS = {
  record: "contact",
  crn: "D204816",
  author: { name: "Oriel Fenwharf", grade: "PO" },
  status: "complete",
  type: "office-visit",
  records: [1, 2, 3].map((n) => ({
    id: `c${n}`,
    date: `2022-05-0${n}`,
    outcome: "attended-complied",
    notes: `He came early on day ${n} and talked about the dog, his shifts and the move to Lowmere.`,
  })),
};
const TEXTS: Readonly<Record<string, string>> = {
  [`${FOLDER}/case.case.json`]: JSON.stringify(good.case, null, 2),
  [`${FOLDER}/rosh.case.json`]: JSON.stringify(good.rosh, null, 2),
  [`${FOLDER}/rmp.case.json`]: JSON.stringify(good.rmp, null, 2),
  [`${FOLDER}/contacts.case.json`]: JSON.stringify(CONTACTS, null, 2),
};

interface Counted {
  readonly record: number;
  readonly case: number;
}

const env = envFor({ asOf: "2022-06-30" });

/** Rules about one record of this kind, or about the case, that are on here. */
function asked(kind: Kind | "whole case"): number {
  const setting = effectiveIn(env)({ sentenceStart: "2022-04-01" });
  const reads = (rule: Rule): boolean =>
    rule.scope === "case" ? kind === "whole case" : ([] as string[]).concat(rule.record as string | string[]).includes(kind);
  return rules.filter((rule) => setting.rule(rule.id).on && reads(rule)).length;
}

/** Rules that set texts of the case side by side. */
const comparing = rules.filter((rule) => rule.scope === "case" && rule.comparesTexts === true).length;

/** Calls that it takes to say again what holds. */
function count(session: Session): Counted {
  resetCalls();
  session.changes();
  return { ...calls };
}

describe("rule calls", () => {
  let session: Session;
  let cold: Counted;
  beforeEach(() => {
    session = createSession(() => env);
    for (const [path, text] of Object.entries(TEXTS)) session.set(path, text);
    cold = count(session);
  });

  /** Change one file, and say how many rules that asked. */
  const changing = (name: string, from: string, to: string): Counted => {
    const path = `${FOLDER}/${name}`;
    const text = session.file(path)?.text ?? "";
    assert.ok(text.includes(from));
    const start = text.indexOf(from);
    session.set(path, text.replace(from, to), { start, end: start + to.length });
    return count(session);
  };

  it("asks every rule once when a case is met", () =>
    assert.deepEqual(cold, { record: asked("case") + asked("rosh") + asked("rmp") + 3 * asked("contact"), case: asked("whole case") }));
  it("asks nothing when nothing changed", () => assert.deepEqual(count(session), { record: 0, case: 0 }));
  it("asks the rules of one record while its prose is typed, and of the case only those that compare texts", () =>
    assert.deepEqual(changing("rmp.case.json", "Weekly at", "Weekly and at"), { record: asked("rmp"), case: comparing }));
  it("asks them for one record of several in a file", () =>
    assert.deepEqual(changing("contacts.case.json", "on day 2", "on the second day"), { record: asked("contact"), case: comparing }));
  it("asks nothing about the case while prose is typed that no rule compares", () =>
    assert.deepEqual(changing("rosh.case.json", "Arguments about", "More arguments about"), { record: asked("rosh"), case: 0 }));
  it("asks nothing of records that only move", () =>
    assert.deepEqual(changing("contacts.case.json", '"type": "office-visit"', '\n\n\n"type": "office-visit"'), { record: 0, case: 0 }));
  it("asks about the case again when a date changes", () =>
    assert.deepEqual(changing("rmp.case.json", "2022-04-22", "2022-04-23"), { record: asked("rmp"), case: cold.case }));
  it("asks about the case again when a file comes or goes", () => {
    session.remove(`${FOLDER}/rmp.case.json`);
    assert.deepEqual(count(session), { record: 0, case: cold.case });
  });
  it("asks everything again on another day, and nothing twice", () => {
    const next = envFor({ asOf: "2022-07-01" });
    session.setEnv(() => next);
    assert.deepEqual(count(session), cold);
    session.setEnv(() => next);
    assert.deepEqual(count(session), { record: 0, case: 0 });
  });
});

describe("a rule that compares texts and stops", () => {
  it("is said to have stopped once, however often its texts change", () => {
    const stopping = rules.filter((rule) => rule.scope === "case" && rule.comparesTexts === true).slice(0, 1);
    const broken = stopping.map((rule) => ({
      ...rule,
      check: () => {
        throw new Error("stopped");
      },
    })) as Rule[];
    const own = envFor({ asOf: "2022-06-30", rules: broken });
    const session = createSession(() => own);
    for (const [path, text] of Object.entries(TEXTS)) session.set(path, text);
    const said = (): number =>
      [...session.changes().values()]
        .flatMap((one) => (one?.files ?? []).flatMap((file) => file.records.flatMap((record) => record.findings)))
        .filter((finding) => finding.rule === "record-rule-failed").length;
    assert.equal(said(), 1);
    const path = `${FOLDER}/rmp.case.json`;
    const text = session.file(path)?.text ?? "";
    const start = text.indexOf("Weekly at");
    session.set(path, text.replace("Weekly at", "Weekly and at"), { start, end: start + "Weekly and at".length });
    assert.equal(said(), 1);
  });
});
