import ts from "typescript";
import { type Files, layerOf, parse } from "./imports.ts";

/** Globals by which a program learns or does something that is not in its arguments. */
const machine = new Set([
  "process",
  "console",
  "globalThis",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "fetch",
  "crypto",
  "navigator",
  "require",
  "eval",
  "Function",
]);

/** What pure code may take from these; the rest reads the clock or throws dice. */
const members = new Map([
  ["Date", (name: string) => name === "UTC" || name === "parse" || name === "prototype"],
  ["Math", (name: string) => name !== "random"],
]);

/** Every use of a clock, of chance or of the machine in a pure folder, one sentence each. */
export function purityProblems(files: Files): string[] {
  const problems: string[] = [];
  for (const [file, text] of files) {
    if (layerOf(file)?.pure !== true) continue;
    const source = parse(file, text);
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
      const use = ts.isIdentifier(node) ? impureUse(node) : null;
      if (use !== null) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        problems.push(`${file}:${line + 1} uses ${use}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return problems;
}

function impureUse(node: ts.Identifier): string | null {
  const { parent, text } = node;
  if (isName(node, parent)) return null;
  if (machine.has(text)) return text;
  const allowed = members.get(text);
  if (allowed === undefined) return null;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    return allowed(parent.name.text) ? null : `${text}.${parent.name.text}`;
  }
  if (text === "Date" && ts.isNewExpression(parent) && parent.expression === node) {
    return (parent.arguments?.length ?? 0) > 0 ? null : "new Date()";
  }
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return null;
  // By another name, in brackets or called as a function: not worth telling apart.
  return `${text} other than by name`;
}

/** Whether the identifier is a name of something else: a member, a key, a property of a type. */
function isName(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) return parent.name === node;
  return ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isQualifiedName(parent);
}
