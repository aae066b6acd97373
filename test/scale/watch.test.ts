import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { watchFolders } from "../../server/src/host/watch.ts";
import { CONTINGENCY, HEADER } from "../support/caseText.ts";
import { cli, inFolder, plainEnv } from "../support/cli.ts";

const files = {
  "a/case.case.yaml": HEADER,
  "a/contingency.case.yaml": CONTINGENCY,
  "b/case.case.yaml": HEADER.replace("D204816", "D204817"),
};

describe("watching", function () {
  this.timeout(60_000);

  it("tells the cases that change, and ends on Ctrl+C", async () => {
    await inFolder(files, async (cwd) => {
      const child = spawn(process.execPath, [cli, "check", ".", "--watch", "--as-of", "2024-01-01", "--fail-on", "info"], {
        cwd,
        env: plainEnv(),
      });
      let said = "";
      const wake = new Set<() => void>();
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (piece: Buffer) => {
          said += piece.toString("utf8");
          for (const one of wake) one();
        });
      const until = (words: RegExp): Promise<void> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (!words.test(said)) return;
            wake.delete(look);
            resolve();
          };
          wake.add(look);
          look();
        });
      const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
      await until(/2 cases, 3 records: [\s\S]*Ctrl\+C ends/u);
      said = "";
      writeFileSync(join(cwd, "a/contingency.case.yaml"), CONTINGENCY.replace("status: complete", "status: Completed"));
      await until(/2 cases, 3 records: /u);
      assert.match(said, /Case D204816/u);
      assert.doesNotMatch(said, /D204817/u);
      said = "";
      rmSync(join(cwd, "b"), { recursive: true });
      await until(/1 case, 2 records: /u);
      assert.match(said, /b is not there any more\./u);
      child.kill("SIGINT");
      assert.equal(await ended, 1);
    });
  });

  it("looks every few moments where the system does not tell", async () => {
    await inFolder(files, async (cwd) => {
      const refuse = (): never => {
        throw Object.assign(new Error("no room"), { code: "ENOSPC" });
      };
      let fell = 0;
      await new Promise<void>((resolve) => {
        const watching = watchFolders({
          watch: refuse as never,
          every: 10,
          fellBack: () => fell++,
          changed: () => {
            watching.close();
            resolve();
          },
        });
        watching.folders(new Set([join(cwd, "a"), join(cwd, "b")]));
        setTimeout(() => writeFileSync(join(cwd, "b/new.case.yaml"), CONTINGENCY), 50);
      });
      assert.equal(fell, 1);
    });
  });
});
