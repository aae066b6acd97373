/** One record in another syntax, or in its own in canonical form: nothing is lost but comments, or nothing is written. */
import { listKinds } from "../../../schemas/index.ts";
import { shapes } from "../record/shapes.ts";
import { lineIndex } from "../source/lines.ts";
import type { Format } from "../source/problem.ts";
import type { MapNode, RecordNode, Step } from "../source/tree.ts";
import { parse } from "../syntax/index.ts";
import { writeJson } from "../syntax/json/write.ts";
import { firstUnwritable, writeMarkdown } from "../syntax/markdown/write.ts";
import { type Plain, plain, samePlain } from "../syntax/plain.ts";
import { writeYaml } from "../syntax/yaml/write.ts";
import { analyseFile, type FileAnalysis } from "./file.ts";
import { syntaxFindings } from "./form.ts";
import { pathOf } from "./place.ts";

/** The text in the other syntax with what to say of it, or a sentence that names the place that stands in the way. */
export type Converted = { readonly text: string; readonly notes: readonly string[] } | { readonly refused: string };

type Group = { [key: string]: Plain };

const NAMES: Readonly<Record<Format, string>> = { yaml: "YAML", json: "JSON", markdown: "Markdown" };
const ENDINGS: Readonly<Record<Format, string>> = { yaml: "yaml", json: "json", markdown: "md" };

/** The list kinds, of which one Markdown file may hold several records under headings of their own. */
const SEVERAL: ReadonlySet<string> = new Set(listKinds);

/**
 * Write a record in another syntax, read it back and compare. Line ends become LF and a byte order mark goes.
 * Refused when the text has anything that cannot be read as part of the record, or when a value would be lost.
 */
export function convertRecord(text: string, from: Format, to: Format): Converted {
  const file = analyseFile(`record.case.${ENDINGS[from]}`, text);
  const { parsed } = file;
  const unread = unreadPlace(file);
  if (unread !== null) return { refused: unread };
  if (parsed === undefined || parsed.root === null || !parsed.readable) return { refused: "This text cannot be read as a record." };
  const value = plain(parsed.root) as Group;
  const place = to === "markdown" ? unwritablePlace(value, file) : null;
  if (place !== null) return { refused: `${place} cannot stand under a heading in Markdown, so this file was not converted.` };
  const written = write(value, to);
  const again = parse(written, to, shapes);
  const back = again.root === null || !again.readable || again.problems.length > 0 ? null : plain(again.root);
  if (!samePlain(value, back)) {
    return {
      refused: `${named(file, difference(value, back, []))} would not read back the same in ${NAMES[to]}, so this file was not converted.`,
    };
  }
  return {
    text: written,
    notes: hasRemarks(text, from, parsed.root) ? ["Comments and headings for the reader are not carried over."] : [],
  };
}

function write(value: Group, to: Format): string {
  if (to === "yaml") return writeYaml(value);
  return to === "json" ? writeJson(value) : writeMarkdown(value, shapes);
}

/** The first place that cannot be read, as a sentence; null when all can. */
function unreadPlace(file: FileAnalysis): string | null {
  const problem = syntaxFindings(file)[0];
  if (problem === undefined) return null;
  const line = lineIndex(file.text).position(problem.span?.start ?? 0).line + 1;
  return `Line ${line}: ${problem.message}`;
}

function unwritablePlace(value: Group, file: FileAnalysis): string | null {
  const kind = value["record"];
  if (typeof kind !== "string" || !SEVERAL.has(kind)) return null;
  const steps = firstUnwritable(value, shapes);
  return steps === null ? null : named(file, steps);
}

/** A place as people read it: `records[contact-2018-10-22].factors`. */
function named(file: FileAnalysis, steps: readonly Step[]): string {
  const [first, index, ...rest] = steps;
  const item = first === "records" && typeof index === "number" ? file.entries.find((entry) => entry.index === index) : undefined;
  if (item !== undefined && rest.length > 0) return pathOf(item, rest);
  if (first === "records" && typeof index === "number") return `records[${index}]`;
  const whole = file.entries.find((entry) => entry.index < 0);
  return whole === undefined || steps.length === 0 ? "The record" : pathOf(whole, steps);
}

/** The path of the first value that is not the same. */
function difference(a: Plain | undefined, b: Plain | undefined, path: readonly Step[]): readonly Step[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return path;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const one = (a as Group)[key];
    const other = (b as Group)[key];
    if (one === undefined || other === undefined || !samePlain(one, other))
      return difference(one, other, [...path, Array.isArray(a) ? Number(key) : key]);
  }
  return path;
}

/** Whether anything is written between the values that only a person reads. JSON has no room for it. */
function hasRemarks(text: string, from: Format, root: MapNode): boolean {
  if (from === "json") return false;
  const fence = from === "markdown" ? (/(?:\r\n?|\n)---[ \t]*(?:\r\n?|\n|$)/u.exec(text)?.index ?? text.length) : text.length;
  let at = 0;
  for (const span of spansOf(root, text, fence, []).sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.start > at && isRemark(text, at, span.start, fence)) return true;
    at = Math.max(at, span.end);
  }
  return isRemark(text, at, text.length, fence);
}

function isRemark(text: string, start: number, end: number, fence: number): boolean {
  if (start < fence && text.slice(start, Math.min(end, fence)).includes("#")) return true;
  const gap = text.slice(Math.max(start, fence), end);
  // A `# ` line that names a record ends where the gap does; one with words in the gap is for the reader.
  return gap.includes("<!--") || /^# +\S/mu.test(gap);
}

type Spans = { start: number; end: number }[];

/** Where keys and texts stand; of a YAML block, its mark and the lines below, since a comment may stand between. */
function spansOf(node: RecordNode, text: string, fence: number, out: Spans): Spans {
  if (node.kind === "scalar") {
    const header = node.start < fence && /^[|>][^\r\n]*/u.exec(text.slice(node.start, node.end))?.[0];
    out.push({ start: header ? node.start + header.length : node.start, end: node.end });
  } else if (node.kind === "list") for (const item of node.items) spansOf(item, text, fence, out);
  else {
    for (const entry of node.entries) {
      out.push({ start: entry.keyStart, end: entry.keyEnd });
      spansOf(entry.value, text, fence, out);
    }
  }
  return out;
}
