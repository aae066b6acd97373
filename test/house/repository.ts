import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { inRepo, root } from "../support/root.ts";

/** Every file that is, or is about to be, part of the repository; `/` on every system. */
export function repositoryFiles(): string[] {
  const out = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  return [...new Set(out.split("\0"))].filter((file) => file !== "" && existsSync(inRepo(file))).sort();
}

/** The text of a file of the repository, or null when it is no text. */
export function textOf(file: string): string | null {
  const bytes = readFileSync(inRepo(file));
  return bytes.includes(0) ? null : bytes.toString("utf8");
}

/** All TypeScript sources with their texts. */
export function sources(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of repositoryFiles()) if (file.endsWith(".ts")) found.set(file, textOf(file) ?? "");
  return found;
}
