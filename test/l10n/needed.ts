/** What must be said in Welsh: the sentences of the rules, those in the sources, and phrases met when all examples run. */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { packs } from "../../schemas/packs/index.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { exampleCase } from "../../server/src/engine/examples.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { caseloadRules, formRules, type Rule, rules } from "../../server/src/engine/rules.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import type { Shape } from "../../server/src/source/shape.ts";
import { inRepo } from "../support/root.ts";
import { testPack } from "../support/testPack.ts";
import { type Area, areaOf, sentencesOf } from "./collect.ts";
import { filesIn } from "./files.ts";

/** Every `what` and `ask`, with the rule it belongs to. */
export function ruleSentences(): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const { id, messages } of [...rules, ...caseloadRules, ...formRules])
    for (const { what, ask } of Object.values(messages) as { what: string; ask: string }[]) out.set(what, id).set(ask, id);
  return out;
}

/** Sentences in the sources by part of the program. */
export function sourceSentences(): ReadonlyMap<Area, ReadonlySet<string>> {
  const out = new Map<Area, Set<string>>();
  for (const file of filesIn("server/src", "client/src")) {
    const area = areaOf(file);
    if (area === undefined) continue;
    const known = out.get(area) ?? new Set();
    out.set(area, known);
    for (const sentence of sentencesOf(file, read(file))) known.add(sentence);
  }
  return out;
}

/** Every text that stands in a source by itself: what no source holds, nobody says. */
export function allLiterals(): ReadonlySet<string> {
  const out = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) out.add(node.text);
    ts.forEachChild(node, visit);
  };
  for (const file of filesIn("server/src", "client/src", "schemas"))
    visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return out;
}

const read = (file: string): string => readFileSync(inRepo(file), "utf8");

export interface Met {
  readonly rule: string;
  readonly kind: "title" | "phrase" | "reason";
  /** Of a phrase, the `{name}` it fills. */
  readonly name: string;
  readonly text: string;
}

/** Quick fixes, phrases in the data and reasons, as the rules hand them over when every example is checked in every standard. */
export function metInExamples(): readonly Met[] {
  const out = new Map<string, Met>();
  const note = (met: Met): void => {
    out.set(`${met.kind}\n${met.name}\n${met.text}`, met);
  };
  const listened = rules.map((rule) => listenTo(rule, note));
  for (const pack of [...packs, testPack])
    for (const rule of rules)
      for (const given of [...rule.examples.valid, ...rule.examples.invalid]) {
        const { files, example } = exampleCase(rule, given);
        const analysed = Object.entries(files).map(([path, text]) => analyseFile(path, text));
        const env = { asOf: example.asOf ?? "2019-03-29", packs: [...packs, testPack], localPacks: [], rules: listened };
        checkCase({ folder: "case", files: analysed }, { ...env, settingsFile: undefined, standardFlag: pack.id });
      }
  return [...out.values()];
}

interface Listened {
  report(message: string, ...rest: unknown[]): void;
  notEvaluated(reason: string): void;
}

function listenTo(rule: Rule, note: (met: Met) => void): Rule {
  const { id } = rule;
  const check = (subject: never, cx: Listened): void => {
    const report = (message: string, ...rest: unknown[]): void => {
      const last = rest.at(-1) as { data?: Record<string, unknown>; fix?: { title: string } | { title: string }[] };
      const options = Array.isArray(last) ? {} : last;
      for (const [name, text] of Object.entries(options.data ?? {}))
        if (typeof text === "string") note({ rule: id, kind: "phrase", name, text });
      for (const { title } of options.fix === undefined ? [] : [options.fix].flat())
        note({ rule: id, kind: "title", name: "", text: title });
      cx.report(message, ...rest);
    };
    const notEvaluated = (reason: string): void => {
      note({ rule: id, kind: "reason", name: "", text: reason });
      cx.notEvaluated(reason);
    };
    (rule.check as (subject: never, cx: Listened) => void)(subject, { ...cx, report, notEvaluated });
  };
  return { ...rule, check } as Rule;
}

/** Names of parts of records, as people look them up; they are never translated. */
export function fieldTitles(): ReadonlySet<string> {
  const out = new Set<string>();
  const seen = new Set<Shape>();
  const walk = (shape: Shape): void => {
    if (seen.has(shape)) return;
    seen.add(shape);
    for (const field of shape.fields) {
      out.add(field.title.toLowerCase());
      if (field.shape !== undefined) walk(field.shape);
    }
  };
  for (const shape of shapes.values()) walk(shape);
  return out;
}
