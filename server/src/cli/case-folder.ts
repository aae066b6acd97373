/** The case that a folder belongs to, as somebody who starts a record there means it. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { analyseFile, type FileAnalysis, unreadableFile } from "../engine/file.ts";
import { casesIn } from "../host/cases.ts";
import { listFolder, realPath } from "../host/find.ts";
import { readText } from "../host/read.ts";

export interface CaseFolder {
  /** Absolute. */
  readonly folder: string;
  /** The name of the file with the case header; undefined where there is no case. */
  readonly header: string | undefined;
  readonly crn: string | undefined;
  /** Names that are taken: of files here, and of records anywhere in the case. */
  readonly names: ReadonlySet<string>;
  /** Of the case; none where there is no case. */
  readonly files: readonly FileAnalysis[];
}

/** The nearest folder at or above that holds a case header, or undefined. */
export function caseAround(start: string): CaseFolder | undefined {
  for (let here = start; ; ) {
    const header = headerIn(here);
    if (header !== undefined) return wholeCase(here, header);
    const up = path.dirname(here);
    if (up === here) return undefined;
    here = up;
  }
}

/** A folder by itself, whatever lies above it. */
export const folderAlone = (folder: string): CaseFolder => ({
  folder,
  header: headerIn(folder),
  crn: undefined,
  names: new Set(namesIn(folder)),
  files: [],
});

function headerIn(folder: string): string | undefined {
  return listFolder(folder, realPath(folder), []).records.find((name) => {
    const read = readText(path.join(folder, name));
    return ("why" in read ? unreadableFile(name, read) : analyseFile(name, read.text)).isHeader;
  });
}

function wholeCase(folder: string, header: string): CaseFolder {
  const names = new Set(namesIn(folder));
  let crn: string | undefined;
  let files: readonly FileAnalysis[] = [];
  for (const step of casesIn([folder], { cwd: folder, troubles: [] })) {
    if ("settled" in step || step.folder !== folder) continue;
    files = step.case.files;
    for (const file of files) {
      names.add(path.posix.basename(file.path));
      for (const entry of file.entries) {
        names.add(entry.id);
        if (entry.kind === "case") crn ??= entry.crn;
      }
    }
  }
  return { folder, header, crn, names, files };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
