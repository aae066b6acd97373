/** Officers are counted together wherever their cases were checked, and nothing that leaves the process tells who they are. */
import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { cacheOf } from "../../server/src/cli/scale/cache.ts";
import type { Task } from "../../server/src/cli/scale/flow.ts";
import { secretOf, survey } from "../../server/src/cli/scale/shard.ts";
import { checkFound, officerKey } from "../../server/src/cli/scale/work.ts";
import type { FoundCase } from "../../server/src/host/cases.ts";
import { casesIn } from "../../server/src/host/cases.ts";
import type { SettingsSource } from "../../server/src/host/settings.ts";
import { caseload } from "../support/caseload.ts";
import { HEADER } from "../support/caseText.ts";
import { envFor } from "../support/check.ts";
import { inFolder } from "../support/cli.ts";

const settings = { keyFor: () => "", envFor: () => envFor(), ignored: undefined } as unknown as SettingsSource;

const found = (cwd: string): FoundCase[] =>
  [...casesIn([cwd], { cwd, troubles: [], overlay: new Map() })].flatMap((step) => ("settled" in step ? [] : [step]));

describe("officers", () => {
  it("stand under a secret that every shard can make from the records", () => {
    inFolder(caseload(), (cwd) => {
      const secret = (): string => secretOf(survey([cwd], cwd, settings));
      const before = secret();
      assert.match(before, /^[0-9a-f]{64}$/u);
      assert.equal(secret(), before);
      assert.notEqual(officerKey(before)("oriel fenwharf"), officerKey(`${before}0`)("oriel fenwharf"));
      const { some } = survey([cwd], cwd, settings);
      assert.equal(some.length, 64);
      for (const file of [some[0] as string, some[63] as string]) {
        const last = secret();
        appendFileSync(file, "\n");
        assert.notEqual(secret(), last, file);
      }
    });
  });

  it("are not in the cache, and are known again from the header", () => {
    inFolder({ "one/case.case.yaml": HEADER }, (cwd) => {
      const kept = new Map<string, string>();
      const cache = {
        get: (key: string): unknown => (kept.has(key) ? JSON.parse(kept.get(key) as string) : undefined),
        put: (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
        close: () => {},
      };
      const task = (): Task => ({ n: 0, found: found(cwd)[0] as FoundCase });
      const [one, two] = [officerKey("one"), officerKey("two")];
      const first = cacheOf([], settings, one, cache);
      const asked = task();
      assert.equal(first.recall(asked), undefined);
      const checked = checkFound(asked.found, envFor(), true, undefined, one);
      assert.ok(checked.row.officer !== null);
      first.keep(asked, checked);
      const [text = ""] = kept.values();
      assert.ok(text.includes('"officer":""'));
      assert.ok(!text.includes(checked.row.officer));
      const again = cacheOf([], settings, two, cache).recall(task());
      assert.equal(again?.row.officer, checkFound(asked.found, envFor(), true, undefined, two).row.officer);
      assert.deepEqual({ ...again?.row, officer: null }, JSON.parse(JSON.stringify({ ...checked.row, officer: null })));
    });
  });
});
