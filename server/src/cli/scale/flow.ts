/**
 * Cases in the order of their paths, each checked: here, by workers, or as it was remembered. Whoever does the
 * work, the same comes out.
 */
import type { FoundCase, Settled } from "../../host/cases.ts";
import type { Checked } from "./work.ts";

/** A case to be checked, and its place in the walk over the whole caseload, from 0. */
export interface Task {
  readonly n: number;
  readonly found: FoundCase;
}

export interface Done extends Task {
  /** Undefined when checking it failed. */
  readonly checked: Checked | undefined;
}

/** Whole cases that go to a worker together. */
export const BATCH = 25;

export interface Slot {
  readonly steps: readonly (Task | Settled)[];
  readonly results: Map<Task, Checked | undefined>;
  /** Tasks without a result yet. */
  todo: Task[];
  state: "waiting" | "sent" | "done";
  /** A worker ended over it: only the main thread tries again. */
  isSuspect: boolean;
}

/** Workers as the flow sees them. */
export interface Pool {
  readonly size: number;
  hasRoom(): boolean;
  /** Takes a slot, and later marks it done, or waiting and suspect if the worker ended. */
  send(slot: Slot): void;
  /** Resolves when something has come back since it was last asked. */
  next(): Promise<void>;
}

export interface FlowOptions {
  check(found: FoundCase): Checked;
  /** What is remembered of a case; `keep` is told what was found out anew. */
  readonly memory?: { recall(task: Task): Checked | undefined; keep(task: Task, checked: Checked): void } | undefined;
  readonly pool?: Pool | undefined;
  /** A pause when it is time for one; false to stop. */
  breath(): Promise<boolean>;
}

export async function* flow(steps: Iterable<Task | Settled>, options: FlowOptions): AsyncGenerator<Done | Settled, void> {
  if (options.pool === undefined) yield* alone(steps, options);
  else yield* together(steps[Symbol.iterator](), options, options.pool);
}

async function* alone(steps: Iterable<Task | Settled>, options: FlowOptions): AsyncGenerator<Done | Settled, void> {
  for (const step of steps) {
    if ("settled" in step) yield step;
    else yield { ...step, checked: options.memory?.recall(step) ?? checkHere(step, options) };
    if (!(await options.breath())) return;
  }
}

function checkHere(task: Task, options: FlowOptions): Checked | undefined {
  let checked: Checked;
  try {
    checked = options.check(task.found);
  } catch {
    return undefined;
  }
  options.memory?.keep(task, checked);
  return checked;
}

async function* together(steps: Iterator<Task | Settled>, options: FlowOptions, pool: Pool): AsyncGenerator<Done | Settled, void> {
  // Few enough that memory stays small, and enough that nobody waits.
  const most = pool.size * 3 + 2;
  const slots: Slot[] = [];
  let isEnded = false;
  for (;;) {
    while (!isEnded && slots.length < most) {
      const slot = nextSlot(steps, options);
      if (slot === undefined) isEnded = true;
      else slots.push(slot);
    }
    for (const slot of slots) if (slot.state === "waiting" && !slot.isSuspect && pool.hasRoom()) pool.send(slot);
    const head = slots[0];
    if (head === undefined) return;
    if (head.state === "done") {
      slots.shift();
      for (const step of head.steps) yield "settled" in step ? step : { ...step, checked: head.results.get(step) };
    } else {
      const mine = slots.find((slot) => slot.state === "waiting");
      if (mine === undefined) await pool.next();
      else {
        for (const task of mine.todo) {
          mine.results.set(task, checkHere(task, options));
          if (!(await options.breath())) return;
        }
        mine.state = "done";
      }
    }
    if (!(await options.breath())) return;
  }
}

function nextSlot(steps: Iterator<Task | Settled>, options: FlowOptions): Slot | undefined {
  const taken: (Task | Settled)[] = [];
  const results = new Map<Task, Checked | undefined>();
  const todo: Task[] = [];
  let cases = 0;
  while (cases < BATCH) {
    const { value, done } = steps.next();
    if (done === true) break;
    taken.push(value);
    if ("settled" in value) continue;
    cases++;
    const known = options.memory?.recall(value);
    if (known === undefined) todo.push(value);
    else results.set(value, known);
  }
  if (taken.length === 0) return undefined;
  return { steps: taken, results, todo, state: todo.length === 0 ? "done" : "waiting", isSuspect: false };
}
