import { readdirSync } from "node:fs";
import { inRepo } from "../support/root.ts";

/** TypeScript files below these folders, as paths in the repository, in order. */
export const filesIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(inRepo(folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .sort(),
  );
