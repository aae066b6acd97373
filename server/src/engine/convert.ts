/** One record in another syntax, or in its own in canonical form: nothing is lost but comments, or nothing is written. */
import { listKinds } from "../../../schemas/kinds.ts";
import { shapes } from "../record/shapes.ts";
import { lineIndex } from "../source/lines.ts";
import type { Format } from "../source/problem.ts";
import type { MapNode, RecordNode } from "../source/tree.ts";
import { parse } from "../syntax/index.ts";
import { writeJson } from "../syntax/json/write.ts";
import { firstUnwritable, writeMarkdown } from "../syntax/markdown/write.ts";
import { type Plain, plain, samePlain } from "../syntax/plain.ts";
import { writeYaml } from "../syntax/yaml/write.ts";
import { fill } from "./draft.ts";
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
  const root = file.parsed?.root ?? null;
  const unread = unreadPlace(file);
  if (unread !== null || root === null) return { refused: unread ?? "This text cannot be read as a record." };
  const value = plain(root) as Group;
  const place = to === "markdown" ? unwritablePlace(value, file) : null;
  if (place !== null) return { refused: `${place} cannot stand under a heading in Markdown, so this file was not converted.` };
  const written = write(value, to);
  const again = parse(written, to, shapes);
  const back = again.root === null || again.problems.length > 0 ? null : plain(again.root);
  if (!samePlain(value, back)) return { refused: `This record would not read back the same in ${NAMES[to]}, so it was not converted.` };
  return {
    text: written,
    notes: hasRemarks(text, from, root) ? ["Comments and headings for the reader are not carried over."] : [],
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
  return `Line ${line}: ${fill(problem.what, problem.data)}`;
}

/** The first value of one of several records that has no room under a heading: `records[contact-2018-10-22].factors`. */
function unwritablePlace(value: Group, file: FileAnalysis): string | null {
  const steps = SEVERAL.has(value["record"] as string) ? firstUnwritable(value, shapes) : null;
  if (steps === null) return null;
  const [, index, ...rest] = steps;
  const item = file.entries.find((entry) => entry.index === index);
  return item === undefined ? `records[${index}]` : pathOf(item, rest);
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
