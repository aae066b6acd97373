/** What the inspection found wanting, and which rules answer it: failings.yaml, joined with the rules. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import * as z from "zod";

/** The list, inside the repository. */
export const FAILINGS = "tools/gen/failings.yaml";

const line = z.number().int().positive();
const ruleIds = z.array(z.string()).optional();
const failing = z.strictObject({
  line,
  failing: z.string().min(1),
  kind: z.enum(["records", "judgement", "organisation"]),
  why: z.string().min(1).optional(),
  rules: ruleIds,
});
const ground = z.strictObject({ line, to: line.optional(), says: z.string().min(1), rules: ruleIds });
const list = z.strictObject({
  sections: z.array(
    z.strictObject({ title: z.string().min(1), failings: z.array(failing).optional(), ground: z.array(ground).optional() }),
  ),
});

/** What the list needs to know of a rule. */
export interface Sourced {
  readonly id: string;
  readonly source: string;
}

/** Lines of the report, first and last included, counted from 1. */
export interface Lines {
  readonly line: number;
  readonly to: number;
}

/** One thing found wanting, with every rule that answers it, sorted by id. */
export interface Failing extends Lines {
  readonly text: string;
  readonly kind: z.infer<typeof failing>["kind"];
  /** What is left for a person to judge. */
  readonly why: string | undefined;
  readonly rules: readonly string[];
}

/** A line that finds nothing wanting and on which a rule rests all the same. */
export interface Ground extends Lines {
  readonly text: string;
  readonly rules: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly failings: readonly Failing[];
  readonly ground: readonly Ground[];
}

/** The lines of the report that a rule's source names: "HMIP 2019 L98, L459; MAPPA guidance" names 98 and 459. */
export function linesNamed(source: string): Lines[] {
  const parts = source.split(";").filter((part) => part.trim().startsWith("HMIP 2019 L"));
  return parts.flatMap((part) =>
    [...part.matchAll(/\bL(\d+)(?:-(\d+))?/gu)].map(([, from, to]) => ({ line: Number(from), to: Number(to ?? from) })),
  );
}

/**
 * The list in the order of the report. Rules whose source names a line are added to its entry where it has only one;
 * where it has several, the list has to say which rule answers which of them. Throws when the file is not such a list.
 */
export function readFailings(root: string, rules: readonly Sourced[]): Section[] {
  const { sections } = list.parse(load(readFileSync(join(root, FAILINGS), "utf8")));
  const entries = sections.flatMap((section) => [...(section.failings ?? []), ...(section.ground ?? [])]);
  const answering = (entry: (typeof entries)[number]): string[] => {
    const own = entry.rules ?? [];
    if (entries.filter((other) => other.line === entry.line).length > 1) return [...own].sort();
    const named = rules.filter((rule) => linesNamed(rule.source).some((lines) => lines.line === entry.line));
    return [...new Set([...own, ...named.map((rule) => rule.id)])].sort();
  };
  return sections.map((section) => ({
    title: section.title,
    failings: (section.failings ?? []).map((entry) => {
      const { line, failing: text, kind, why } = entry;
      return { line, to: line, text, kind, why, rules: answering(entry) };
    }),
    ground: (section.ground ?? []).map((entry) => {
      const { line, to = line, says: text } = entry;
      return { line, to, text, rules: answering(entry) };
    }),
  }));
}
