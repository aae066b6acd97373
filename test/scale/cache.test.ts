/** What is remembered between runs changes nothing but the time, whatever becomes of it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCache } from "../../server/src/host/cache.ts";
import { cacheFolder } from "../../server/src/host/cache-folder.ts";
import { caseload } from "../support/caseload.ts";
import { cli, inFolder, plainEnv } from "../support/cli.ts";

const KEY = "0123456789abcdef0123456789abcdef";

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe("the cache", function () {
  this.timeout(60_000);

  it("gives back what was put, and nothing once a byte of it is another", () => {
    inFolder({}, (folder) => {
      const cache = openCache(folder);
      const value = { a: [1, "two", null] };
      assert.equal(cache.get(KEY), undefined);
      cache.put(KEY, value);
      assert.deepEqual(cache.get(KEY), value);
      const [file = ""] = filesIn(folder);
      assert.equal(statSync(file).mode & 0o777, 0o600);
      const whole = readFileSync(file);
      for (let at = 0; at < whole.length; at++) {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] as number) ^ 1;
        writeFileSync(file, bytes);
        assert.equal(cache.get(KEY), undefined, `byte ${at}`);
      }
      writeFileSync(file, whole.subarray(0, 10));
      assert.equal(cache.get(KEY), undefined);
    });
  });

  it("stays small, and lets go of what was longest not asked for", () => {
    inFolder({}, (folder) => {
      const put = (n: number): void => openCache(folder).put(n.toString(16).padStart(32, "0"), "x".repeat(10) + n);
      for (let n = 0; n < 20; n++) put(n);
      const bytes = filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);
      const cache = openCache(folder, { bytes: bytes / 2, days: 30 });
      cache.put(KEY, 1);
      cache.close();
      assert.ok(filesIn(folder).length <= 10);
      assert.equal(cache.get(KEY), 1);
    });
  });

  it("lies where the system keeps caches", () => {
    assert.equal(cacheFolder({ CASELINT_CACHE_DIR: "/tmp/x" }, "linux"), "/tmp/x");
    assert.equal(cacheFolder({ XDG_CACHE_HOME: "/c" }, "linux"), "/c/caselint");
    assert.match(cacheFolder({ XDG_CACHE_HOME: "relative" }, "linux"), /\.cache.caselint$/u);
    assert.match(cacheFolder({}, "darwin"), /Library.Caches.caselint$/u);
  });

  it("and workers change no byte of a report; nothing of a record is kept", () => {
    inFolder(caseload(), (cwd) => {
      const told = (...args: string[]): string => {
        const env = { ...plainEnv(), CASELINT_CACHE_DIR: join(cwd, "kept") };
        return spawnSync(process.execPath, [cli, "report", ".", "--as-of", "2024-01-01", "--format", "json", "--with-text", ...args], {
          cwd,
          env,
          encoding: "utf8",
          maxBuffer: 1 << 26,
        }).stdout;
      };
      const plain = told("--workers", "0");
      assert.ok(plain.length > 10_000);
      assert.equal(told("--workers", "2"), plain);
      assert.equal(told("--workers", "1", "--cache"), plain, "cold");
      const kept = filesIn(join(cwd, "kept"));
      assert.ok(kept.length > 50);
      assert.equal(told("--workers", "0", "--cache"), plain, "warm");
      for (const file of kept.slice(0, 20)) writeFileSync(file, "damaged");
      assert.equal(told("--cache"), plain, "damaged");
      for (const file of kept) {
        const entry = JSON.stringify(openCache(join(cwd, "kept")).get(file.slice(join(cwd, "kept").length).replace(/[\\/]/gu, "")));
        assert.ok(entry.length > 100);
        for (const words of ["change of hours", "Fenwharf", "neighbourhood team"]) assert.ok(!entry.includes(words), words);
      }
    });
  });
});
