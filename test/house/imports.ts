import { builtinModules } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import { type Layer, table, typesOnly } from "./table.ts";

/** Sources by their path in the repository, `/` on every system. */
export type Files = ReadonlyMap<string, string>;

/** Sentences in another language: data that only `l10n` and the client bring in. */
const CATALOGUE = /^(?:\.|(?:\.\.\/)+l10n)\/[\w.-]+\.json$/u;

/** Everything in these files that the table forbids, one sentence each; empty when the house is in order. */
export function importProblems(files: Files): string[] {
  const problems: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of files) {
    const from = layerOf(file);
    const targets: string[] = [];
    graph.set(file, targets);
    if (from === undefined) {
      problems.push(`${file} lies in no layer`);
      continue;
    }
    for (const specifier of specifiersOf(text)) {
      if (specifier.startsWith(".")) {
        const target = posix.join(posix.dirname(file), specifier);
        if (files.has(target)) {
          targets.push(target);
          const reason = forbidden(file, from, target);
          if (reason !== null) problems.push(reason);
        } else if (from.may !== "anything" && !CATALOGUE.test(specifier)) {
          problems.push(`${file} imports ${specifier}, which is not there`);
        } else if (specifier.endsWith(".ts")) {
          problems.push(`${file} imports ${specifier}, which is not there`);
        }
        continue;
      }
      if (from.may === "anything") continue;
      const name = packageOf(specifier);
      if (specifier.startsWith("node:") || builtinModules.includes(name)) {
        if (!from.builtins) problems.push(`${file} imports ${specifier}: ${from.name} does no I/O`);
        else if (!specifier.startsWith("node:")) problems.push(`${file} imports ${specifier} without node:`);
      } else if (!from.npm.includes(name)) {
        problems.push(`${file} imports ${specifier}: ${from.name} may not use that package`);
      }
    }
    problems.push(...typeImportProblems(file, text, from, files), ...hiddenImportProblems(file, text, from));
  }
  return [...problems, ...cycles(graph)];
}

/** The layer a file belongs to: the one whose place fits it best. */
export function layerOf(file: string): Layer | undefined {
  let best: Layer | undefined;
  for (const layer of table) {
    const fits = layer.at.endsWith("/") ? file.startsWith(layer.at) : file === layer.at;
    if (fits && (best === undefined || layer.at.length > best.at.length)) best = layer;
  }
  return best;
}

function specifiersOf(text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return [...new Set(importedFiles.map(({ fileName }) => fileName))];
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function forbidden(file: string, from: Layer, target: string): string | null {
  const to = layerOf(target);
  if (to === undefined || from.may === "anything") return null;
  if (from.name === "rule" && to.name === "rule") {
    // What a family shares may lie beside its rules, under a name that says it is no rule.
    const own = posix.dirname(file) === posix.dirname(target) && posix.basename(target).startsWith("_");
    return own ? null : `${file} imports ${target}: a rule never sees another`;
  }
  if (to === from || from.may.includes(to.name)) return null;
  return `${file} imports ${target}: ${from.name} may not import ${to.name}`;
}

/** Imports by which a layer would see more than the types it may. */
function typeImportProblems(file: string, text: string, from: Layer, files: Files): string[] {
  if (![...typesOnly].some((pair) => pair.startsWith(`${from.name} -> `))) return [];
  const problems: string[] = [];
  const mayNot = (specifier: ts.Node | undefined) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const target = posix.join(posix.dirname(file), specifier.text);
    const to = files.has(target) ? layerOf(target) : undefined;
    if (to !== undefined && typesOnly.has(`${from.name} -> ${to.name}`)) {
      problems.push(`${file} imports ${target}: only its types may be imported`);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) mayNot(node.moduleSpecifier);
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) mayNot(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) mayNot(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return problems;
}

/** An import whose target is only known when it runs cannot be checked, so it is not allowed in the product. */
function hiddenImportProblems(file: string, text: string, from: Layer): string[] {
  if (from.may === "anything" || !/\b(import|require)\s*\(/.test(text)) return [];
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      const imports = expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require");
      const [target] = node.arguments;
      if (imports && (target === undefined || !ts.isStringLiteralLike(target))) {
        problems.push(`${file} imports something that is only known when it runs`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return problems;
}

export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** Each cycle once, as the files on it. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push(`imports go round in a circle: ${[...path.slice(at), file].join(" -> ")}`);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}
