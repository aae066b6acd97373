/** What a person reads when they rest on something: what it is for, what stands there, and what the standard asks. */
import type { Pack } from "../../../schemas/pack.ts";
import type { Env } from "../engine/env.ts";
import type { FileAnalysis } from "../engine/file.ts";
import type { CaseResult, FileResult, Finding } from "../engine/types.ts";
import { said, t } from "../l10n/say.ts";
import type { FieldShape, Shape } from "../source/shape.ts";
import type { Entry, RecordNode, Span } from "../source/tree.ts";
import { beginWithText } from "./beginWith.ts";
import { standardText } from "./explain.ts";
import { bandHover } from "./hoverBand.ts";
import { idHoverAt } from "./hoverIds.ts";
import type { CaseFilesView } from "./idsAt.ts";

export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

/** What is known around a file. */
export interface HoverContext {
  /** Standards and local packs whose clauses may be shown. */
  readonly packs: readonly Pack[];
  /** The files of the case, for what an id stands for. */
  readonly view: CaseFilesView;
  /** What the case is checked by, for what only some standards show. */
  readonly env: Env;
  readonly whole: CaseResult;
}

/** @param offset UTF-16 offset in the file's text */
export function hoverAt(
  file: FileAnalysis,
  result: FileResult | undefined,
  offset: number,
  { packs, view, env, whole }: HoverContext,
): Hover | undefined {
  const findings = (result?.records ?? []).flatMap((r) => r.findings).filter((f) => f.start <= offset && offset <= f.end);
  const place = fieldAt(file, offset);
  const id = idHoverAt(view, file, offset);
  if (place === undefined && id === undefined && findings.length === 0) return undefined;
  const parts: string[] = [];
  if (id !== undefined) parts.push(id.markdown);
  if (place !== undefined) parts.push(fieldText(place.field, place.value));
  const aside = place === undefined ? undefined : besides(place.field, file, { view, env, whole });
  if (aside !== undefined) parts.push(aside);
  for (const finding of unique(findings)) parts.push(findingText(finding, packs));
  const first = findings[0];
  return {
    markdown: parts.join("\n\n---\n\n"),
    span: id?.span ?? place?.span ?? { start: first?.start ?? offset, end: first?.end ?? offset },
  };
}

/** What the case says at a few places of its header: where to begin, and which band the allocation guide gives. */
function besides(field: FieldShape, file: FileAnalysis, { view, env, whole }: Omit<HoverContext, "packs">): string | undefined {
  if (field.name === "colourBand") return bandHover(view, env);
  return field.name === "record" && file.isHeader ? beginWithText(whole) : undefined;
}

/** Several findings of one rule at one place are explained once. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((f) => !seen.has(f.rule) && seen.add(f.rule) !== undefined);
}

function findingText(finding: Finding, packs: readonly Pack[]): string {
  const standard = standardText(finding.cites, packs);
  return [finding.message, "", `*${finding.ask}*`, ...(standard.length === 0 ? [] : ["", ...standard])].join("\n");
}

function fieldText(field: FieldShape, value: string | undefined): string {
  const source = field.source === undefined ? "" : ` (${field.source})`;
  const parts = [`**${field.title}**${source}`, "", t(field.help)];
  if (field.condition !== undefined) parts.push("", t("Asked for if {condition}.", { condition: t(field.condition) }));
  const meant = field.vocab?.values.find((v) => v.value === value);
  if (meant !== undefined) parts.push("", `\`${meant.value}\`: ${said(meant.label)}${meant.code === undefined ? "" : ` (${meant.code})`}`);
  else if (field.vocab !== undefined && field.vocab.values.length <= 12)
    parts.push("", field.vocab.values.map((v) => `- \`${v.value}\` ${said(v.label)}`).join("\n"));
  return parts.join("\n");
}

interface FieldPlace {
  readonly field: FieldShape;
  readonly value: string | undefined;
  readonly span: Span;
}

/** The name or short value under an offset, with what is known of it. */
export function fieldAt(file: FileAnalysis, offset: number): FieldPlace | undefined {
  const root = file.parsed?.root;
  const shape = file.entries[0]?.read.shape;
  if (root === null || root === undefined || shape === undefined) return undefined;
  const records = root.entries.find((e) => e.key === "records");
  if (records !== undefined && file.entries[0]?.common !== undefined && records.value.kind === "list" && offset >= records.value.start) {
    const item = records.value.items.find((i) => i.start <= offset && offset <= i.end);
    if (item !== undefined) return inNode(item, shape, offset);
  }
  return inNode(root, shape, offset);
}

function inNode(node: RecordNode, shape: Shape, offset: number): FieldPlace | undefined {
  if (node.kind !== "map") return undefined;
  for (const entry of node.entries) {
    const field = shape.byName.get(entry.key);
    if (field === undefined) continue;
    if (entry.keyStart <= offset && offset <= entry.keyEnd)
      return { field, value: plainValue(entry), span: { start: entry.keyStart, end: entry.keyEnd } };
    if (offset < entry.value.start || offset > entry.value.end) continue;
    const inside = inValue(entry, field, offset);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function inValue(entry: Entry, field: FieldShape, offset: number): FieldPlace | undefined {
  const value = entry.value;
  if (value.kind === "map") return field.shape === undefined ? undefined : inNode(value, field.shape, offset);
  if (value.kind === "list") {
    const item = value.items.find((i) => i.start <= offset && offset <= i.end);
    if (item === undefined) return undefined;
    if (item.kind === "map") return field.shape === undefined ? undefined : inNode(item, field.shape, offset);
    return item.kind === "scalar" ? { field, value: item.text ?? undefined, span: item } : undefined;
  }
  // Over prose nothing should come up: people are reading or writing there.
  if (field.type === "prose" || value.text === null) return undefined;
  return { field, value: value.text, span: value };
}

const plainValue = (entry: Entry): string | undefined => (entry.value.kind === "scalar" ? (entry.value.text ?? undefined) : undefined);
