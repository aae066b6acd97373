// Long because the steps of a session and what they do to a model of it stand side by side.
/** After any changes, closes, moves and deletions a session's results equal those of a cold check of the same texts. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { checkCase } from "../../server/src/engine/case.ts";
import type { Env } from "../../server/src/engine/env.ts";
import type { FileAnalysis, Unreadable } from "../../server/src/engine/file.ts";
import { analyseFile, unreadableFile } from "../../server/src/engine/file.ts";
import { groupCases } from "../../server/src/engine/folders.ts";
import type { Session } from "../../server/src/engine/session.ts";
import { createSession } from "../../server/src/engine/session.ts";
import type { CaseResult } from "../../server/src/engine/types.ts";
import type { Span } from "../../server/src/source/tree.ts";
import { good } from "../schemas/good.ts";
import { envFor } from "../support/check.ts";

type Held = { readonly text: string; readonly changed?: Span | undefined } | { readonly why: Unreadable };

const HEADER = `record: case
crn: D204816
dateOfBirth: 1991-11-30
standard: hmip-2018
officers:
  - { name: Oriel Fenwharf, grade: PO, from: 2018-04-01 }
sentence: { type: community-order, startDate: 2018-04-01, endDate: 2020-03-31 }
people:
  - { id: P1, name: Saffi, role: ex-partner, atRisk: "yes - threats by text" }
judgements:
  - { rule: rmp-missing, reason: The plan is kept by the prison and was read there, agreedBy: Una Thorne, date: 2019-01-02 }
`;
const CONTACTS = `record: contact
crn: D204816
author: { name: Oriel Fenwharf, grade: PO }
status: complete
type: office-visit
records:
  - id: c1
    date: 2018-05-03
    outcome: attended-complied
    notes: He came early and talked about the dog and the move to Lowmere.
  - id: c2
    date: 2018-06-03
    outcome: failed-to-attend
    notes: No word from him.
`;
const MARKDOWN = `---
record: contact
crn: D204816
date: 2018-07-03
author: { name: Una Thorne, grade: PSO }
type: telephone
outcome: attended-complied
status: complete
---

## Notes

He rang to say that Saffi has moved in with him and the children.
`;
const ROSH = `record: rosh
crn: D204816
date: 2018-04-20
author: { name: Oriel Fenwharf, grade: PO }
status: complete
whoIsAtRisk: Saffi, and known adults he lives with.
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
overallRiskLevel: medium
`;
const TEXTS: readonly string[] = [
  HEADER,
  `${JSON.stringify(good.case, null, 2)}\n`,
  CONTACTS,
  MARKDOWN,
  ROSH,
  `${JSON.stringify({ ...good.contingency, crn: "D999999" })}\n`,
  `${JSON.stringify(good.rmp, null, 2)}\n`,
  "",
  "record: nothing-known\ncrn: D204816\n",
  "record: rosh\n  crn: [\n",
  "---\nrecord: contact\n",
];
const NAMES = ["case.case.yaml", "a.case.yaml", "b.case.json", "c.case.md", "d.case.yaml"];
const FOLDERS = ["/w/a", "/w/b", "/w/b/old"];
const PATHS = FOLDERS.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`));
/** Words that make, break and change records when they are typed somewhere. */
const TYPED = [
  "x",
  " and he drank again.",
  "\n",
  "\n\n  - [",
  '"',
  "2019-01-01",
  "very-high",
  ": ",
  "\u{1f600}",
  "#",
  "{",
  "medium",
  "\r\n",
];

const base = envFor();
const ENVS: readonly Env[] = [
  base,
  { ...base, asOf: "2020-02-29" },
  { ...base, standardFlag: "test-2021" },
  {
    ...base,
    settingsFile: {
      path: "w/caselint.yaml",
      settings: { rules: { "rosh-overall-not-highest": "off", "rmp-missing": "info" }, standard: "no-such-standard" },
    },
  },
];

type Step =
  | { readonly do: "set" | "setTyped"; readonly path: string; readonly text: string }
  | {
      readonly do: "type";
      readonly path: string;
      readonly at: number;
      readonly length: number;
      readonly text: string;
      readonly tells: boolean;
    }
  | { readonly do: "remove" | "kind" | "break" | "mend" | "again" | "look" | "unreadable"; readonly path: string; readonly n: number }
  | { readonly do: "move"; readonly path: string; readonly to: string }
  | { readonly do: "env"; readonly n: number; readonly folder: string }
  | { readonly do: "compare" };

const path = fc.constantFrom(...PATHS);
const text = fc.constantFrom(...TEXTS);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("set" as const), path, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("setTyped" as const), path, text }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("type" as const),
      path,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.constantFrom(0, 0, 0, 1, 12, 80),
      text: fc.constantFrom(...TYPED),
      tells: fc.boolean(),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "remove" as const,
        "kind" as const,
        "break" as const,
        "mend" as const,
        "again" as const,
        "look" as const,
        "unreadable" as const,
      ),
      path,
      n: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("move" as const), path, to: path }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("env" as const), n: fc.nat(ENVS.length - 1), folder: fc.constantFrom("", ...FOLDERS) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("compare" as const) }) },
);

/** The session, beside what a client would know of it and what is known to be true. */
interface World {
  readonly session: Session;
  readonly held: Map<string, Held>;
  readonly seen: Map<string, CaseResult>;
  env: (folder: string) => Env;
}

const cold = (path: string, held: Held): FileAnalysis =>
  "why" in held
    ? unreadableFile(path, held.why)
    : analyseFile(path, held.text, held.changed === undefined ? {} : { changed: held.changed });

function compare(world: World): void {
  const files = [...world.held].map(([path, held]) => cold(path, held));
  const expected = groupCases(files).map((group) => checkCase(group, world.env(group.folder)));
  for (const [folder, result] of world.session.changes()) {
    if (result === undefined) world.seen.delete(folder);
    else world.seen.set(folder, result);
  }
  const all = world.session.all();
  assert.deepEqual(all, expected);
  // What the client was told is the same, object by object.
  assert.equal(world.seen.size, all.length);
  for (const result of all) {
    assert.equal(world.seen.get(result.folder), result);
    for (const file of result.files) assert.equal(world.session.result(file.path), file);
  }
}

function put(world: World, path: string, held: Held): void {
  world.held.set(path, held);
  if ("why" in held) world.session.setUnreadable(path, held.why);
  else world.session.set(path, held.text, held.changed);
}

const textOf = (held: Held | undefined): string | undefined => (held === undefined || "why" in held ? undefined : held.text);

function run(world: World, step: Step): void {
  if (step.do === "compare") {
    compare(world);
    return;
  }
  if (step.do === "env") {
    const before = world.env;
    world.env = (folder) => (step.folder === "" || folder === step.folder ? (ENVS[step.n] as Env) : before(folder));
    world.session.setEnv(world.env);
    return;
  }
  const here = world.held.get(step.path);
  const now = textOf(here);
  switch (step.do) {
    case "set":
      put(world, step.path, { text: step.text });
      return;
    case "setTyped":
      put(world, step.path, { text: step.text, changed: { start: step.text.length, end: step.text.length } });
      return;
    case "type": {
      if (now === undefined) return;
      const start = Math.floor(step.at * now.length);
      const text = now.slice(0, start) + step.text + now.slice(start + step.length);
      put(world, step.path, { text, changed: step.tells ? { start, end: start + step.text.length } : undefined });
      return;
    }
    case "remove":
      world.held.delete(step.path);
      world.session.remove(step.path);
      return;
    case "kind": {
      if (now === undefined) return;
      const kinds = ["case", "contact", "rosh", "rmp"];
      put(world, step.path, { text: now.replace(/(record"?: *"?)[a-z-]+/u, `$1${kinds[step.n]}`) });
      return;
    }
    case "break":
      if (now !== undefined) put(world, step.path, { text: `${now}\n  : [ \n`, changed: { start: now.length, end: now.length + 8 } });
      return;
    case "mend":
      if (now !== undefined) put(world, step.path, { text: now.replaceAll("\n  : [ \n", "") });
      return;
    case "again":
      if (now !== undefined) put(world, step.path, { text: now });
      return;
    case "unreadable":
      put(world, step.path, { why: step.n < 2 ? { why: "access" } : { why: "encoding", byte: step.n } });
      return;
    case "look":
      assert.equal(world.session.caseOf(step.path) !== undefined, here !== undefined);
      assert.equal(world.session.has(step.path), here !== undefined);
      return;
    case "move": {
      if (here === undefined) return;
      world.held.delete(step.path);
      world.session.remove(step.path);
      put(world, step.to, here);
      return;
    }
  }
}

function newWorld(): World {
  const env = (): Env => base;
  return { session: createSession(env), held: new Map(), seen: new Map(), env };
}

/** Run steps in a new session and compare with a cold check at their end. */
function check(steps: readonly Step[]): void {
  const world = newWorld();
  for (const one of steps) run(world, one);
  compare(world);
}

describe("session", () => {
  it("equals a cold check after any steps", () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 40, size: "max" }), check), { seed: 20190329, numRuns: 200 });
  });

  it("equals a cold check in a workspace that is full from the start", () => {
    const start: Step[] = FOLDERS.flatMap((folder) => [
      { do: "set", path: `${folder}/case.case.yaml`, text: HEADER },
      { do: "set", path: `${folder}/a.case.yaml`, text: CONTACTS },
      { do: "set", path: `${folder}/c.case.md`, text: MARKDOWN },
      { do: "set", path: `${folder}/d.case.yaml`, text: ROSH },
    ]);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25, size: "max" }), (steps) => check([...start, { do: "compare" }, ...steps])),
      { seed: 20190330, numRuns: 80 },
    );
  });

  it("forgets what was read around while typing once the same text is given as it stands", () => {
    const path = "/w/a/a.case.yaml";
    const broken = `${CONTACTS}\n  : [ \n`;
    check([
      { do: "set", path, text: CONTACTS },
      { do: "break", path, n: 0 },
      { do: "compare" },
      { do: "again", path, n: 0 },
      { do: "compare" },
      { do: "set", path, text: broken },
    ]);
  });

  it("tells a file that cannot be read from an empty one, whatever else changes at the same time", () => {
    check([
      { do: "set", path: "/w/a/a.case.yaml", text: "" },
      { do: "compare" },
      { do: "set", path: "/w/b/a.case.yaml", text: ROSH },
      { do: "unreadable", path: "/w/a/a.case.yaml", n: 0 },
      { do: "compare" },
      { do: "set", path: "/w/b/d.case.yaml", text: ROSH },
      { do: "unreadable", path: "/w/a/a.case.yaml", n: 3 },
    ]);
  });
});
