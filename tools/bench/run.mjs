// Running programs side by side and adding up what they used.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Run each program `runs` times, in turn, so that a busy moment of the machine falls on all of them. A first round
 * that does not count warms the page cache.
 *
 * @param jobs name to arguments of `node`
 * @returns name to medians (`wall`, `cpu` in milliseconds), the lowest and highest CPU, and the largest memory in megabytes
 */
export function sideBySide(root, work, jobs, runs) {
  const results = new Map(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const [name, args] of Object.entries(jobs)) {
      const used = once(root, work, args);
      if (round > 0) results.get(name).push(used);
    }
  }
  return Object.fromEntries([...results].map(([name, list]) => [name, summary(list)]));
}

function once(root, work, args) {
  const out = path.join(work, "used.json");
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--require", path.join(root, "tools/bench/measure.cjs"), ...args], {
    cwd: root,
    env: { ...process.env, CASELINT_BENCH_OUT: out },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return { wall, ...JSON.parse(readFileSync(out, "utf8")) };
}

function summary(list) {
  const of = (name) => list.map((used) => used[name]);
  const cpu = of("cpu");
  return {
    wall: quantile(of("wall"), 0.5),
    cpu: quantile(cpu, 0.5),
    lowestCpu: Math.min(...cpu),
    highestCpu: Math.max(...cpu),
    rss: Math.max(...of("rss")),
    each: cpu,
  };
}

/** Median of the ratios of two programs, round by round, with the lowest and highest. */
export function ratio(one, other) {
  const ratios = one.each.map((cpu, round) => cpu / other.each[round]);
  return { median: quantile(ratios, 0.5), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}

export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
