/** "Leave it, with my reason", and what a person sees of a fix before and after it is made. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";
import { sampleCase } from "../support/sampleCase.ts";

const DAY = "2026-11-25";
const LEAVE = "Leave it, with my reason";

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Edit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
  readonly annotationId?: string;
}
interface Action {
  readonly title: string;
  readonly diagnostics: readonly { readonly code: string }[];
  readonly command?: { readonly command: string; readonly arguments: readonly [string, number, number, number, number] };
  readonly edit: {
    readonly documentChanges: readonly { readonly kind?: string; readonly annotationId?: string; readonly edits?: readonly Edit[] }[];
    readonly changeAnnotations?: {
      readonly [id: string]: { readonly label: string; readonly description: string; readonly needsConfirmation: boolean };
    };
  };
}

const plain = { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } };
const able = { workspaceEdit: { ...plain.workspaceEdit, changeAnnotationSupport: { groupsOnLabel: true } } };

describe("a judgement, started from a finding", () => {
  let folder: string;
  let client: Client;

  async function start(workspace: object, shows: boolean): Promise<void> {
    folder = mkdtempSync(join(tmpdir(), "caselint-judgement-"));
    for (const [name, text] of sampleCase(DAY)) writeFileSync(join(folder, name), text);
    const initializationOptions = { run: "onType", shows };
    client = await startClient({ folders: [folder], asOf: DAY, capabilities: { workspace }, initializationOptions });
  }
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The fixes where `words` stand, and the text they are for. */
  async function actionsAt(
    name: string,
    words: string,
    change = (text: string): string => text,
  ): Promise<{ actions: Action[]; text: string }> {
    const text = change(sampleCase(DAY).get(name) ?? "");
    const uri = uriOf(join(folder, name));
    await client.open(uri, text);
    const before = text.slice(0, text.indexOf(words)).split("\n");
    assert.ok(text.includes(words));
    const at = { line: before.length - 1, character: (before.at(-1) ?? "").length };
    const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
    return { actions: await client.connection.sendRequest<Action[]>("textDocument/codeAction", params), text };
  }

  for (const [name, words] of [
    ["contingency.case.yaml", "items:"],
    ["rmp.case.md", "A2: Ten"],
  ] as const) {
    it(`puts the caret on the reason in ${name}, and says what is written`, async () => {
      await start(able, true);
      const { actions, text } = await actionsAt(name, words);
      const action = actions.find(({ title }) => title === LEAVE);
      assert.ok(action, actions.map(({ title }) => title).join("; "));
      const edits = action.edit.documentChanges[0]?.edits ?? [];
      const [uri, ...place] = action.command?.arguments ?? [""];
      assert.equal(action.command?.command, "caselint.show");
      assert.equal(uri, uriOf(join(folder, name)));
      assert.equal(selected(applied(text, edits), place), "[add why this does not fit here]");
      const notes = Object.values(action.edit.changeAnnotations ?? {});
      assert.deepEqual(
        notes.map(({ label, needsConfirmation }) => [label, needsConfirmation]),
        [[LEAVE, false]],
      );
      assert.ok(edits.length > 0 && edits.every(({ annotationId }) => annotationId !== undefined));
    });
  }

  it("asks for a look first where a fix makes another file, and goes to its first prompt", async () => {
    await start(able, true);
    rmSync(join(folder, "contingency.case.yaml"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uriOf(join(folder, "contingency.case.yaml")), type: 3 }],
    });
    const { actions } = await actionsAt("case.case.yaml", "record: case");
    const action = actions.find(({ title }) => title.startsWith("Start a contingency plan"));
    assert.ok(action, actions.map(({ title }) => title).join("; "));
    const [make, fill] = action.edit.documentChanges;
    assert.equal(make?.kind, "create");
    assert.ok(make?.annotationId !== undefined && fill?.edits?.[0]?.annotationId === make.annotationId);
    assert.equal(action.edit.changeAnnotations?.[make.annotationId]?.needsConfirmation, true);
    const [, ...place] = action.command?.arguments ?? [""];
    assert.match(selected(fill?.edits?.[0]?.newText ?? "", place), /^\[add [^\]]*\]$/);
  });

  it("keeps what a client does not know out of the edit", async () => {
    await start(plain, false);
    const { actions } = await actionsAt("contingency.case.yaml", "items:");
    const action = actions.find(({ title }) => title === LEAVE);
    assert.ok(action);
    assert.equal(action.command, undefined);
    assert.equal(action.edit.changeAnnotations, undefined);
    assert.ok(action.edit.documentChanges.every(({ edits }) => edits?.every((edit) => !("annotationId" in edit))));
  });

  it("is never offered where a rule must be answered", async () => {
    await start(able, true);
    const { actions } = await actionsAt("contingency.case.yaml", "C1", (text) => text.replace(/ {4}trigger: .*\n/u, ""));
    const offered = actions.map(({ title, diagnostics }) => `${diagnostics[0]?.code}: ${title}`);
    assert.ok(offered.includes("contingency-no-trigger: Add a prompt for the trigger"), offered.join("; "));
    assert.ok(!offered.includes(`contingency-no-trigger: ${LEAVE}`), offered.join("; "));
  });
});

function offsetAt(text: string, { line, character }: Place): number {
  return text.split("\n").slice(0, line).join("\n").length + (line === 0 ? 0 : 1) + character;
}

function applied(text: string, edits: readonly Edit[]): string {
  const last = [...edits].sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start));
  let out = text;
  for (const { range, newText } of last) out = out.slice(0, offsetAt(text, range.start)) + newText + out.slice(offsetAt(text, range.end));
  return out;
}

function selected(text: string, place: readonly number[]): string {
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = place;
  return text.slice(offsetAt(text, { line, character }), offsetAt(text, { line: endLine, character: endCharacter }));
}
