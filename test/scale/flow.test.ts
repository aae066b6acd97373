/** Whoever checks a case, and whatever happens to them, the same comes out in the same order. */
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import type { FlowOptions, Task } from "../../server/src/cli/scale/flow.ts";
import { flow } from "../../server/src/cli/scale/flow.ts";
import type { Answer, CaseMessage, Port } from "../../server/src/cli/scale/pool.ts";
import { workers } from "../../server/src/cli/scale/pool.ts";
import type { Checked } from "../../server/src/cli/scale/work.ts";
import { sourceFile } from "../../server/src/engine/glance.ts";
import { foundCase } from "../../server/src/host/cases.ts";

const CASES = 130;

const taskOf = (n: number): Task => ({
  n,
  found: foundCase(`case-${n}`, `/case-${n}`, [sourceFile("a.case.yaml", `text ${n}`)], undefined),
});

const checkedOf = (shown: string, by: string, text: string): Checked =>
  ({
    result: { crn: by, folder: shown, files: [{ path: "a.case.yaml", text, evaluated: true, records: [] }], judgements: [], problems: [] },
  }) as unknown as Checked;

type Behaviour = (id: number, cases: readonly CaseMessage[], answer: (checked: Answer["checked"]) => void, end: () => void) => void;

function port(behave: Behaviour): Port {
  const events = new EventEmitter();
  const one = {
    on: (event: string, listen: (...args: never[]) => void) => events.on(event, listen as never),
    postMessage: ({ id, cases }: { id: number; cases: readonly CaseMessage[] }) => {
      setImmediate(() =>
        behave(
          id,
          cases,
          (checked) => events.emit("message", { id, checked }),
          () => events.emit("exit"),
        ),
      );
    },
    terminate: () => {},
  };
  return one as unknown as Port;
}

/** Runs 130 cases; gives who checked how many, after looking at order, completeness and texts. */
async function ran(
  behave: Behaviour,
  fails: (shown: string) => boolean = () => false,
): Promise<{ main: number; worker: number; failed: number }> {
  const pool = workers(2, () => port(behave));
  const check: FlowOptions["check"] = (found) => {
    if (fails(found.shown)) throw new Error("stopped");
    return checkedOf(found.shown, "main", found.files[0]?.text ?? "");
  };
  function* steps(): Generator<Task | { settled: string }, void> {
    for (let n = 0; n < CASES; n++) {
      yield taskOf(n);
      if (n % 10 === 9) yield { settled: `case-${n}` };
    }
  }
  const counts = { main: 0, worker: 0, failed: 0 };
  let next = 0;
  for await (const step of flow(steps(), { check, pool, breath: async () => true })) {
    if ("settled" in step) {
      assert.equal(step.settled, `case-${next - 1}`);
      continue;
    }
    assert.equal(step.n, next++);
    if (step.checked === undefined) {
      counts.failed++;
      continue;
    }
    assert.equal(step.checked.result.folder, `case-${step.n}`);
    assert.equal(step.checked.result.files[0]?.text, `text ${step.n}`);
    counts[step.checked.result.crn as "main" | "worker"]++;
  }
  assert.equal(next, CASES);
  await pool.close();
  return counts;
}

const works: Behaviour = (_id, cases, answer) => answer(cases.map((one) => checkedOf(one.shown, "worker", "")));

describe("cases checked by several", () => {
  it("come in order, with their texts", async () => {
    const { main, worker } = await ran(works);
    assert.ok(worker >= 50 && main > 0, `${worker} and ${main}`);
  });

  it("are checked here when every worker ends", async () => {
    assert.deepEqual(await ran((_id, _cases, _answer, end) => end()), { main: CASES, worker: 0, failed: 0 });
  });

  it("are checked here when a worker cannot, and told when that fails too", async () => {
    const hard = (shown: string): boolean => shown === "case-7" || shown === "case-60";
    const behave: Behaviour = (_id, cases, answer) =>
      answer(cases.map((one) => (hard(one.shown) ? undefined : checkedOf(one.shown, "worker", ""))));
    assert.equal((await ran(behave)).failed, 0);
    assert.equal((await ran(behave, hard)).failed, 2);
  });
});
