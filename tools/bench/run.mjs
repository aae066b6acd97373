import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Run `node ...args` a few times; medians of wall time and CPU in milliseconds, largest memory in megabytes. */
export function measure(root, args, runs) {
  const out = path.join(root, "out/bench/used.json");
  const results = [];
  for (let i = 0; i < runs + 1; i++) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, ["--require", path.join(root, "tools/bench/measure.cjs"), ...args], {
      cwd: root,
      env: { ...process.env, CASELINT_BENCH_OUT: out },
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    const wall = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
    // The first run warms the page cache.
    if (i > 0) results.push({ wall, ...JSON.parse(readFileSync(out, "utf8")) });
  }
  const of = (name) => results.map((result) => result[name]);
  return { wall: middle(of("wall")), cpu: middle(of("cpu")), rss: Math.max(...of("rss")) };
}

export function middle(list) {
  return quantile(list, 0.5);
}

export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
