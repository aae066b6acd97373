/** The Jobs of the example, run here as Kubernetes would: by the commands, settings and mounts that the manifest names. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { caseload } from "../support/caseload.ts";
import { cli, inFolder, plainEnv, run } from "../support/cli.ts";
import { inRepo } from "../support/root.ts";

const here = inRepo("examples/scale/kubernetes");

interface Container {
  readonly command: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[];
}
interface Spec {
  readonly completions: number;
  readonly completionMode: string;
  readonly template: { readonly spec: { readonly containers: readonly [Container] } };
}

const [parts, merge] = parseAllDocuments(readFileSync(join(here, "caseload.yaml"), "utf8"))
  .map((one) => one.toJS() as { readonly kind: string; readonly spec: Spec })
  .filter((one) => one.kind === "Job")
  .map((one) => one.spec) as [Spec, Spec];

const envOf = ({ template }: Spec, name: string): string | undefined =>
  template.spec.containers[0].env.find((one) => one.name === name)?.value;

/** A container's command with its volumes lying elsewhere. @param volumes folder by name of volume */
function contained({ template }: Spec, volumes: Readonly<Record<string, string>>, more: NodeJS.ProcessEnv): Promise<number | null> {
  const [{ command, env, volumeMounts }] = template.spec.containers;
  const here = (text: string): string => {
    const mount = volumeMounts.find(({ mountPath }) => text === mountPath || text.startsWith(`${mountPath}/`));
    return mount === undefined ? text : `${volumes[mount.name]}${text.slice(mount.mountPath.length)}`;
  };
  const [program = "", ...args] = command.map(here);
  const own = Object.fromEntries(env.map(({ name, value }) => [name, here(value)]));
  return new Promise((resolve) => {
    spawn(program, args, { env: { ...more, ...own }, stdio: "ignore" }).on("exit", resolve);
  });
}

describe("an Indexed Job", function () {
  this.timeout(120_000);
  if (process.platform === "win32") return;

  it("run as it stands gives the report of the whole, and leaves the records as they were", async () => {
    await inFolder(caseload(), async (cwd) => {
      const made = (name: string): string => {
        mkdirSync(join(cwd, name));
        return join(cwd, name);
      };
      const volumes = { records: join(cwd, "north"), results: made(".results"), scripts: here, tmp: made(".tmp") };
      const bin = made(".bin");
      writeFileSync(join(bin, "caselint"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
      chmodSync(join(bin, "caselint"), 0o755);
      const more = { ...plainEnv(), PATH: `${bin}:${process.env["PATH"]}` };
      const before = readdirSync(volumes.records, { recursive: true });
      const part = (index: number): Promise<number | null> => contained(parts, volumes, { ...more, JOB_COMPLETION_INDEX: String(index) });

      const last = parts.completions - 1;
      for (let index = 0; index < last; index += 2)
        assert.deepEqual(await Promise.all([part(index), index + 1 < last ? part(index + 1) : 0]), [0, 0]);
      assert.notEqual(await contained(merge, volumes, more), 0, "a part is missing, so Kubernetes tries again");
      assert.equal(await part(last), 0);
      assert.equal(await contained(merge, volumes, more), 0);

      const day = envOf(parts, "DAY") ?? "";
      for (const format of ["json", "html"]) {
        const whole = run(["report", ".", "--as-of", day, "--format", format, "--workers", "0"], volumes.records).out;
        assert.equal(readFileSync(join(volumes.results, `caseload.${format}`), "utf8"), whole, format);
      }
      assert.deepEqual(readdirSync(volumes.records, { recursive: true }), before);
    });
  });

  it("asks for as many parts as it makes, and says so to each", () => {
    assert.equal(parts.completionMode, "Indexed");
    assert.equal(envOf(parts, "PARTS"), String(parts.completions));
  });
});
