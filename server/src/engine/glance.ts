/** Whether a text is a case header, without reading all of it. */
import { kinds } from "../../../schemas/kinds.ts";
import type { FileAnalysis, Unreadable } from "./file.ts";
import { analyseFile, unreadableFile } from "./file.ts";
import { formatOf } from "./texts.ts";

/** A file as it was read from disk. Its analysis is made when somebody first asks for it. */
export interface SourceFile {
  readonly path: string;
  /** "" for a file that could not be read. */
  readonly text: string;
  readonly unreadable: Unreadable | undefined;
  readonly isHeader: boolean;
  readonly analysis: FileAnalysis;
}

export function sourceFile(path: string, text: string, unreadable?: Unreadable): SourceFile {
  let known: FileAnalysis | undefined;
  let header: boolean | undefined;
  const analysis = (): FileAnalysis => {
    known ??= unreadable === undefined ? analyseFile(path, text) : unreadableFile(path, unreadable);
    return known;
  };
  return {
    path,
    text,
    unreadable,
    get isHeader() {
      header ??= (unreadable === undefined ? headerAtAGlance(path, text) : undefined) ?? analysis().isHeader;
      return header;
    },
    get analysis() {
      return analysis();
    },
  };
}

const KNOWN: ReadonlySet<string> = new Set(kinds);
// The line after it starts a name of its own, so that the value is the whole value.
const YAML = /^(?:---\r?\n)?record:[ \t]+([a-z-]+)[ \t]*\r?\n[A-Za-z]/u;
const FRONT_MATTER = /^---\r?\nrecord:[ \t]+([a-z-]+)[ \t]*\r?\n[A-Za-z]/u;
const JSON_TEXT = /^\{[ \t]*\r?\n[ \t]*"record"[ \t]*:[ \t]*"([a-z-]+)"[ \t]*,/u;

/** Undefined where the start of the text does not settle it: then only reading it all does. */
export function headerAtAGlance(path: string, text: string): boolean | undefined {
  const format = formatOf(path);
  const kind = (format === "json" ? JSON_TEXT : format === "yaml" ? YAML : FRONT_MATTER).exec(text)?.[1];
  return kind === undefined || !KNOWN.has(kind) ? undefined : kind === "case";
}
