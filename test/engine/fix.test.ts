// Long because every step of a fix has a row for each thing that may stand at its place.
/** What each step of a fix writes into a text, when it is not made, and how safe fixes of a case are made together. */
import assert from "node:assert/strict";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile, unreadableFile } from "../../server/src/engine/file.ts";
import { type CasePlace, fixAll, planFix } from "../../server/src/engine/fix.ts";
import type { CaseResult, Finding } from "../../server/src/engine/types.ts";
import type { Fix, FixStep } from "../../server/src/rules/_kit/index.ts";
import { applyEdits } from "../../server/src/source/edit.ts";
import { envFor } from "../support/check.ts";

const AT: CasePlace = { folder: "rowan", crn: "D204816", asOf: "2019-03-29", taken: new Set(["rowan/plan-2019-03-29.case.yaml"]) };
const PATH = "rowan/one.case.yaml";
const fixOf = (...steps: FixStep[]): Fix => ({ title: "Put it right", class: "prompt", steps });

/** The text after the steps, or null when they are not made. `index` is the place of the record in a list of records. */
function made(text: string, steps: readonly FixStep[], index = -1): string | null {
  const file = analyseFile(PATH, text);
  const entry = file.entries.find((e) => e.index === index);
  const planned = planFix(file, entry, fixOf(...steps), AT);
  if (planned === null) return null;
  assert.equal(planned.create, undefined);
  return applyEdits(text, planned.edits);
}
const HEAD = "record: contact\n";
/** Words of a record behind its first line, before and after; null: not made. */
function check(before: string, steps: FixStep | readonly FixStep[], after: string | null): void {
  const given = "do" in steps ? [steps] : steps;
  assert.equal(made(HEAD + before, given), after === null ? null : HEAD + after);
}

describe("a fix that puts something", () => {
  const put: FixStep = { do: "put", path: ["notes"], value: "[add what was said]" };
  const deep: FixStep = { do: "put", path: ["author", "grade"], value: "[add grade]" };
  it("writes where there is nothing", () => check("crn: D204816\n", put, 'crn: D204816\nnotes: "[add what was said]"\n'));
  it("writes behind a name with nothing after it", () => check("notes:\n", put, 'notes: "[add what was said]"\n'));
  it("fills a list and a group with nothing in them", () => {
    check("notes: []\n", put, 'notes: "[add what was said]"\n');
    check("notes: {}\n", put, 'notes: "[add what was said]"\n');
  });
  it("leaves words, rows and groups", () => {
    check("notes: Words.\n", put, null);
    check("notes: [a]\n", put, null);
    check("notes: { a: b }\n", put, null);
  });
  it("has nothing to do where a prompt waits, and goes on with its other steps", () => {
    check('notes: "[add something]"\n', put, null);
    check('notes: "[add something]"\n', [put, deep], 'notes: "[add something]"\nauthor:\n  grade: "[add grade]"\n');
  });
  it("is not made at all when one step must not be", () => check("notes: Words.\n", [deep, put], null));
  it("makes the groups on its way", () => {
    check("author: { name: Nell }\n", deep, 'author: { name: Nell, grade: "[add grade]" }\n');
    check("author:\n", deep, 'author:\n  grade: "[add grade]"\n');
    check("", { do: "put", path: ["setTasks", 0, "due"], value: "x" }, "setTasks:\n  - due: x\n");
    check("setTasks:\n", { do: "put", path: ["setTasks", 0, "due"], value: "x" }, "setTasks:\n  - due: x\n");
  });
  it("makes no way through words, rows that are not there, or a list by name", () => {
    check("author: Nell Harrow\n", deep, null);
    check("setTasks:\n  - { id: T1 }\n", { do: "put", path: ["setTasks", 1, "due"], value: "x" }, null);
    check("setTasks:\n  - { id: T1 }\n", { do: "put", path: ["setTasks", "due"], value: "x" }, null);
    check("setTasks:\n  - Ring\n", { do: "put", path: ["setTasks", 0, "due"], value: "x" }, null);
  });
});

describe("a fix that adds a row", () => {
  const word: FixStep = { do: "add", path: ["followsUp"], value: "visit-1" };
  const row = (value: Extract<FixStep, { do: "add" }>["value"]): FixStep => ({ do: "add", path: ["setTasks"], value });
  it("makes the list, or adds at its end", () => {
    check("", word, "followsUp: [visit-1]\n");
    check("followsUp:\n", word, "followsUp: [visit-1]\n");
    check("followsUp: [case]\n", word, "followsUp: [case, visit-1]\n");
    check("followsUp: [[visit-1]]\n", word, "followsUp: [[visit-1], visit-1]\n");
  });
  it("takes the place of a prompt, and of no words", () => {
    check('followsUp: "[add which]"\n', word, "followsUp: [visit-1]\n");
    check("followsUp: the visit\n", word, null);
    check("followsUp: { a: b }\n", word, null);
  });
  it("adds nothing that is there", () => check("followsUp: [case, visit-1]\n", word, null));
  it("knows a row of prompts again, whatever its id and the order of its names", () => {
    const task = row({ id: "T2", text: "[add what]", due: "[add when]" });
    check('setTasks:\n  - { id: T1, due: "[add when]", text: "[add what]" }\n', task, null);
    const added = '  - { id: T2, text: "[add what]", due: "[add when]" }\n';
    for (const other of [
      '{ id: T1, text: "[add what]", due: 2019-04-01 }',
      '{ id: T1, text: "[add what]" }',
      '{ id: T1, text: "[add what]", due: "[add when]", colour: red }',
      '{ id: T1, text: "[add what]", colour: "[add when]" }',
    ])
      check(`setTasks:\n  - ${other}\n`, task, `setTasks:\n  - ${other}\n${added}`);
    check("setTasks:\n  - Ring\n", row({ text: "Ring" }), "setTasks:\n  - Ring\n  - text: Ring\n");
  });
  it("knows lists in a row again", () => {
    const task = row({ text: "Ring", about: ["P1", "P2"] });
    check("setTasks: [{ text: Ring, about: [P1, P2] }]\n", task, null);
    for (const about of ["[P1]", "[P1, P3]", "[P3, P2]", "P1"])
      check(
        `setTasks: [{ text: Ring, about: ${about} }]\n`,
        task,
        `setTasks: [{ text: Ring, about: ${about} }, { text: Ring, about: [P1, P2] }]\n`,
      );
  });
});

describe("a fix that gives another value", () => {
  const to = (value: string, name = "outcome"): FixStep => ({ do: "replace", path: [name], value });
  it("writes it, in place of another or where there is none", () => {
    check("outcome: ATTC\n", to("attended-complied"), "outcome: attended-complied\n");
    check("outcome:\n", to("attended-complied"), "outcome: attended-complied\n");
    check("crn: D204816\n", to("attended-complied"), "crn: D204816\noutcome: attended-complied\n");
  });
  it("changes no list, no group, and nothing that is so already", () => {
    check("outcome: [ATTC]\n", to("attended-complied"), null);
    check("outcome: { a: b }\n", to("attended-complied"), null);
    check("outcome: attended-complied\n", to("attended-complied"), null);
  });
  it("keeps the words behind an answer, for an answer only", () => {
    check("evidenceSeen: yes - two payslips\n", to("no", "evidenceSeen"), "evidenceSeen: no - two payslips\n");
    check("evidenceSeen: Unknown - nobody asked\n", to("yes", "evidenceSeen"), "evidenceSeen: yes - nobody asked\n");
    check("evidenceSeen: perhaps - two payslips\n", to("no", "evidenceSeen"), 'evidenceSeen: "no"\n');
    check("evidenceSeen: yes - two payslips\n", to("yes", "evidenceSeen"), null);
    check("outcome: yes - two payslips\n", to("other"), "outcome: other\n");
    check("outcome: yes - two payslips\n", to("not known"), "outcome: not known\n");
    check('evidenceSeen: "yes - two\\npayslips"\n', to("no", "evidenceSeen"), "evidenceSeen: |\n  no - two\n  payslips\n");
  });
});

describe("a fix that makes a list of one value", () => {
  const wrap: FixStep = { do: "wrap", path: ["sources"] };
  it("does so", () => check("sources: police\n", wrap, "sources: [police]\n"));
  it("not for a list, a group, or nothing", () => {
    for (const text of ["sources: [police]\n", "sources: { a: b }\n", "sources:\n", "crn: D204816\n"]) check(text, wrap, null);
  });
});

describe("a fix that puts a prompt beside words", () => {
  const beside: FixStep = { do: "beside", path: ["notes"], value: "[add how he was]" };
  it("writes it on a line of its own", () => check("notes: He came.\n", beside, "notes: |\n  He came.\n  [add how he was]\n"));
  it("writes it alone where there are no words", () => {
    check("notes:\n", beside, 'notes: "[add how he was]"\n');
    check("crn: D204816\n", beside, 'crn: D204816\nnotes: "[add how he was]"\n');
  });
  it("not where a prompt is, nor on a list", () => {
    check("notes: He came. [add when]\n", beside, null);
    check("notes: [a]\n", beside, null);
  });
});

describe("a fix of one record of several", () => {
  const put = (name: string): FixStep => ({ do: "put", path: [name], value: "[add it]" });
  const replace = (name: string, value: string): FixStep => ({ do: "replace", path: [name], value });
  const TWO = "record: contact\noutcome: other\nrecords:\n  - { id: a, outcome: ATTC }\n  - { id: b }\n";
  it("is made in that record", () => assert.equal(made(TWO, [put("notes")], 1), TWO.replace("{ id: b }", '{ id: b, notes: "[add it]" }')));
  it("is made in its own value before a shared one", () =>
    assert.equal(made(TWO, [replace("outcome", "attended-complied")], 0), TWO.replace("ATTC", "attended-complied")));
  it("is made beside the list for what is shared", () =>
    assert.equal(made(TWO, [replace("outcome", "attended-complied")], 1), TWO.replace("outcome: other", "outcome: attended-complied")));
});

describe("a fix", () => {
  it("that starts a record makes a file with a free name, unless the same was just started", () => {
    const start = fixOf({ do: "record", kind: "plan", value: { agreement: "[add it]" } });
    const file = analyseFile(PATH, "record: case\n");
    const planned = planFix(file, file.entries[0], start, AT);
    assert.deepEqual([planned?.edits, planned?.create?.path], [[], "rowan/plan-2019-03-29-2.case.yaml"]);
    const text = planned?.create?.text ?? "";
    assert.equal(planFix(file, file.entries[0], start, { ...AT, texts: new Set([text]) }), null);
    assert.equal(planFix(file, file.entries[0], start, { ...AT, texts: new Set(["record: plan\n"]) })?.create?.text, text);
  });
  it("that starts a record does nothing beside it, and starts none behind other steps", () => {
    const file = analyseFile(PATH, "record: case\n");
    const put: FixStep = { do: "put", path: ["name"], value: "[add it]" };
    assert.equal(planFix(file, file.entries[0], fixOf(put, { do: "record", kind: "plan", value: {} }), AT), null);
  });
  it("without steps is none", () => check("crn: D204816\n", [], null));
  it("is not made in a text that cannot be read, or would not survive", () => {
    const put = fixOf({ do: "put", path: ["notes"], value: "x" });
    for (const file of [
      unreadableFile(PATH, { why: "access" }),
      analyseFile(PATH, "record: contact\nnotes: [\n"),
      analyseFile("rowan/one.case.json", '{ "record": "contact", "outcome": "\\ud800" }'),
    ])
      assert.equal(planFix(file, file.entries[0], put, AT), null);
    const whole = analyseFile("rowan/one.case.json", '{ "record": "contact", "outcome": "\\ud83d\\ude00" }');
    assert.ok(planFix(whole, whole.entries[0], put, AT) !== null);
  });
});

describe("safe fixes of a case", () => {
  const env = envFor({ rules: [] });
  const files = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([path, text]) => analyseFile(path, text));
  const HEADER = "record: case\ncrn: D204816\ndisability: none\n";
  it("are made in every file that needs one, and only there", () => {
    const texts = {
      "case.case.yaml": HEADER,
      "a.case.yaml": "record: contact\nsources: police\n",
      "b.case.yaml": "record: contact\nsources: [police]\n",
    };
    const fixed = fixAll(files(texts), "", "2019-03-29", (now) => checkCase({ folder: "", files: now }, env));
    assert.deepEqual([...fixed.keys()], ["case.case.yaml", "a.case.yaml"]);
    assert.equal(fixed.get("case.case.yaml"), HEADER.replace("none", "[none]"));
    assert.equal(fixed.get("a.case.yaml"), "record: contact\nsources: [police]\n");
  });

  /** A check that always finds the given fixes in the one file, and counts its calls. */
  function always(...fixes: Fix[]): { calls: number; check: (now: readonly { path: string }[]) => CaseResult } {
    const counted = { calls: 0, check: (): CaseResult => result };
    const findings = fixes.map((fix) => ({ rule: "x", fixes: [{ ...fix, class: "prompt", steps: [] }, fix] }) as unknown as Finding);
    const records = [{ index: -1, findings }];
    const result = { crn: undefined, files: [{ path: PATH, records }] } as unknown as CaseResult;
    counted.check = () => {
      counted.calls++;
      return result;
    };
    return counted;
  }
  const safe = (...steps: FixStep[]): Fix => ({ title: "Safe", class: "safe", steps });

  it("end when nothing changes any more", () => {
    const one = always(safe({ do: "replace", path: ["outcome"], value: "other" }));
    assert.deepEqual(
      [...fixAll(files({ [PATH]: `${HEAD}outcome: x\n` }), "", "2019-03-29", one.check).values()],
      [`${HEAD}outcome: other\n`],
    );
    assert.equal(one.calls, 2);
  });
  it("end after ten rounds, even if each finds something to do", () => {
    const one = always(safe({ do: "beside", path: ["notes"], value: "more" }));
    const fixed = fixAll(files({ [PATH]: `${HEAD}notes: some\n` }), "", "2019-03-29", one.check);
    assert.equal(fixed.get(PATH)?.match(/more/gu)?.length, 10);
    assert.equal(one.calls, 10);
  });
  it("that would meet in one place wait for each other", () => {
    const one = always(
      safe({ do: "replace", path: ["outcome"], value: "other" }),
      safe({ do: "replace", path: ["outcome"], value: "cancelled" }),
      safe({ do: "replace", path: ["type"], value: "telephone" }),
    );
    const text = `${HEAD}type: x\noutcome: x\n`;
    const after = planned(text, one.check);
    assert.equal(after, `${HEAD}type: telephone\noutcome: other\n`);
  });
  /** After one round. */
  function planned(text: string, check: (now: readonly { path: string }[]) => CaseResult): string | undefined {
    let rounds = 0;
    const empty = { crn: undefined, files: [] } as unknown as CaseResult;
    return fixAll(files({ [PATH]: text }), "", "2019-03-29", (now) => (rounds++ === 0 ? check(now) : empty)).get(PATH);
  }
  it("leave a case alone that has none", () => {
    const one = always({ title: "Prompt", class: "prompt", steps: [{ do: "put", path: ["notes"], value: "x" }] });
    assert.equal(fixAll(files({ [PATH]: HEAD }), "", "2019-03-29", one.check).size, 0);
    assert.equal(one.calls, 1);
  });
});
