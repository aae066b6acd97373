/** Questions of a new record, answered faster than the editor shows them. */
import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { createAsker } from "../../client/src/ask.ts";

type Window = Parameters<typeof createAsker>[0];
type Listener = (given?: unknown) => void;

/** A quick input whose events the test fires. */
function fakeInput() {
  const listeners = new Map<string, Listener[]>();
  const input: Record<string, unknown> = {
    value: "",
    items: [],
    activeItems: [],
    selectedItems: [],
    show: () => {},
    hide: () => {},
    dispose: () => {},
  };
  for (const event of ["onDidAccept", "onDidHide", "onDidChangeValue", "onDidChangeActive"])
    input[event] = (listener: Listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]);
  const fire = (event: string, given?: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(given);
  };
  return { input, fire };
}

function asking() {
  const fake = fakeInput();
  const window = { createQuickPick: () => fake.input, createInputBox: () => fake.input } as unknown as Window;
  return { ...fake, asker: createAsker(window) };
}

const question = { title: "Type", help: "What was it?" };
const choices = [
  { value: "office-visit", label: "Office visit" },
  { value: "phone", label: "Phone" },
];
/** The answer, or "waiting" while there is none. */
const soFar = (answer: Promise<string | undefined>): Promise<string | undefined> =>
  Promise.race([answer, new Promise<string>((resolve) => setTimeout(() => resolve("waiting"), 5))]);

describe("questions of a new record", () => {
  it("take an Enter that comes before the list has marked a line", async () => {
    const { asker, input, fire } = asking();
    const answer = asker.pick(question, choices);
    fire("onDidAccept");
    assert.equal(await soFar(answer), "waiting");
    fire("onDidChangeActive", [(input["items"] as vscode.QuickPickItem[])[0]]);
    assert.equal(await soFar(answer), "office-visit");
  });

  it("forget an early Enter when somebody types instead", async () => {
    const { asker, input, fire } = asking();
    const answer = asker.pick(question, choices);
    fire("onDidAccept");
    input["value"] = "ph";
    fire("onDidChangeValue", "ph");
    fire("onDidChangeActive", [choices[1]]);
    assert.equal(await soFar(answer), "waiting");
    input["selectedItems"] = [choices[1]];
    fire("onDidAccept");
    assert.equal(await soFar(answer), "phone");
  });

  it("take an Enter whose check is slow, once, however often it is pressed", async () => {
    const { asker, fire } = asking();
    const checks: ((problem: string | null) => void)[] = [];
    const answer = asker.words({ ...question, suggestion: "Imogen Larkspur" }, () => new Promise((resolve) => checks.push(resolve)));
    fire("onDidAccept");
    fire("onDidAccept");
    assert.equal(checks.length, 1);
    checks[0]?.(null);
    assert.equal(await soFar(answer), "Imogen Larkspur");
  });

  it("go on when the check cannot be made, and stay where it finds a reason to", async () => {
    const without = asking();
    const answer = without.asker.words(question, () => Promise.reject(new Error("stopped")));
    without.input["value"] = "Nell Harrow";
    without.fire("onDidAccept");
    assert.equal(await soFar(answer), "Nell Harrow");
    const other = asking();
    const stays = other.asker.words(question, async () => "A name is needed.");
    other.fire("onDidAccept");
    assert.equal(await soFar(stays), "waiting");
    assert.equal(other.input["validationMessage"], "A name is needed.");
  });

  it("keep the words that are typed while Enter is looked at", async () => {
    const { asker, input, fire } = asking();
    const checks: ((problem: string | null) => void)[] = [];
    const answer = asker.words(question, () => new Promise((resolve) => checks.push(resolve)));
    input["value"] = "Nell";
    fire("onDidAccept");
    input["value"] = "Nell Harrow";
    fire("onDidChangeValue", "Nell Harrow");
    for (const check of checks) check(null);
    assert.equal(await soFar(answer), "waiting");
  });
});
