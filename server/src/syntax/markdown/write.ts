import type { Shape, Shapes } from "../../source/shape.ts";
import { nodeAt, type Step } from "../../source/tree.ts";
import { type Plain, plain, samePlain, type Written } from "../plain.ts";
import { writeYaml } from "../yaml/write.ts";
import { parseMarkdown } from "./parse.ts";
import { writeFields, writeRows } from "./write-rows.ts";

type Group = { readonly [key: string]: Written };

/**
 * A plain record in its canonical form as Markdown: texts and row lists as sections, several records under
 * their `# ` headings, everything else in the front matter. Each part is read back and compared; what would
 * not come back the same goes in the front matter too, so that nothing is lost.
 */
export function writeMarkdown(value: Group, shapes: Shapes): string {
  const kind = value["record"];
  const shape = typeof kind === "string" ? shapes.get(kind) : undefined;
  if (shape === undefined || typeof kind !== "string") return frontMatter(value);
  const text = writeKnown(value, kind, shape, shapes);
  return comesBack(text, [], value, shapes) ? text : frontMatter(value);
}

function writeKnown(value: Group, kind: string, shape: Shape, shapes: Shapes): string {
  const records = value["records"];
  if (records !== undefined) {
    const bodies = Array.isArray(records) ? writeRecords(records, kind, shape, shapes) : null;
    if (bodies === null) return frontMatter(value);
    return [frontMatter(without(value, ["records"])), ...bodies].join("\n");
  }
  const parts: string[] = [];
  const moved: string[] = [];
  for (const key of Object.keys(value)) {
    const section = writeSection(shape, key, value[key] as Written);
    if (section === null || !comesBack(`${frontMatter({ record: kind })}\n${section}`, [key], value[key] as Plain, shapes)) continue;
    parts.push(section);
    moved.push(key);
  }
  return [frontMatter(without(value, moved)), ...parts].join("\n");
}

/**
 * The path of the first field in a list of records that cannot be written under a `# ` heading, or null when
 * all can. Such a list is written in the front matter as a whole.
 */
export function firstUnwritable(value: Group, shapes: Shapes): readonly Step[] | null {
  const kind = value["record"];
  const shape = typeof kind === "string" ? shapes.get(kind) : undefined;
  const records = value["records"];
  if (shape === undefined || typeof kind !== "string" || !isList(records)) return null;
  for (let i = 0; i < records.length; i++) {
    const item = records[i] as Written;
    if (!isGroup(item) || typeof item["id"] !== "string") return ["records", i, "id"];
    for (const key of Object.keys(item)) {
      const only = key === "id" ? { id: item["id"] } : { id: item["id"], [key]: item[key] as Written };
      if (writeRecord(only, kind, shape, shapes) === null) return ["records", i, key];
    }
  }
  return null;
}

function writeRecords(records: readonly Written[], kind: string, shape: Shape, shapes: Shapes): string[] | null {
  const out: string[] = [];
  for (const item of records) {
    const text = isGroup(item) ? writeRecord(item, kind, shape, shapes) : null;
    if (text === null) return null;
    out.push(text);
  }
  return out;
}

/** One of several records under its `# ` heading, with a line end; null when that would not read back the same. */
export function writeRecord(item: Group, kind: string, shape: Shape, shapes: Shapes): string | null {
  const sections: string[] = [];
  const taken = ["id"];
  for (const key of Object.keys(item)) {
    const section = writeSection(shape, key, item[key] as Written);
    if (section === null) continue;
    sections.push(section);
    taken.push(key);
  }
  const fields = typeof item["id"] === "string" ? writeFields(shape, item, "", taken) : null;
  if (fields === null) return null;
  const text = [[`# ${item["id"]}`, ...fields, ""].join("\n"), ...sections].join("\n");
  return comesBack(`${frontMatter({ record: kind })}\n${text}`, ["records"], [item as Plain], shapes) ? text : null;
}

/** A section for prose or rows, or null when the field is neither. */
function writeSection(shape: Shape, key: string, value: Written): string | null {
  const field = shape.byName.get(key);
  if (field?.type === "prose" && typeof value === "string") return `## ${field.title}\n${value}\n`;
  if (value === null && (field?.type === "prose" || field?.type === "rows")) return `## ${field.title}\n`;
  if (field?.type !== "rows" || field.shape === undefined) return null;
  const rows = writeRows(field.shape, value, "");
  return rows === null ? null : `## ${field.title}\n${rows.join("\n")}\n`;
}

/** Whether a text reads, without a problem, as `value` at a path. */
function comesBack(text: string, path: readonly Step[], value: Plain | Group, shapes: Shapes): boolean {
  const parsed = parseMarkdown(text, shapes);
  if (parsed.root === null || parsed.problems.length > 0) return false;
  const node = nodeAt(parsed.root, path);
  return node !== undefined && samePlain(plain(node), value as Plain);
}

function frontMatter(value: Group): string {
  return `---\n${writeYaml(value)}---\n`;
}

function without(value: Group, keys: readonly string[]): Group {
  const out: { [key: string]: Written } = Object.create(null);
  for (const key of Object.keys(value)) if (!keys.includes(key)) out[key] = value[key] as Written;
  return out;
}

function isList(value: Written | undefined): value is readonly Written[] {
  return Array.isArray(value);
}

function isGroup(value: Written): value is Group {
  return value !== null && typeof value !== "string" && !isList(value);
}
