/** The English sentences of the product, found in its sources: whatever is handed to the functions that translate. */
import ts from "typescript";
import { sentencesIn } from "../../server/src/l10n/markup.ts";

/** A catalogue: what is said in which part of the program. */
export type Area = "engine" | "report" | "language" | "cli" | "client" | "phrases";

export function areaOf(file: string): Area | undefined {
  if (file.startsWith("client/src/")) return "client";
  if (/^server\/src\/(?:report|caseload)\//u.test(file)) return "report";
  if (/^server\/src\/(?:language|lsp)\//u.test(file)) return "language";
  if (file.startsWith("server/src/cli/")) return "cli";
  if (file.startsWith("server/src/engine/")) return "engine";
  return file.startsWith("server/src/l10n/") ? "phrases" : undefined;
}

/** Names of properties and lists whose texts are looked up where they are used. */
const MARKED: Readonly<Record<string, ReadonlySet<string>>> = {
  "server/src/cli/options.ts": new Set(["help", "summary"]),
  "server/src/engine/first.ts": new Set(["CONSEQUENCES", "OTHERWISE"]),
  "server/src/engine/case.ts": new Set(["reason"]),
  "server/src/engine/caseRules.ts": new Set(["reason"]),
  "server/src/engine/record.ts": new Set(["reason"]),
  "server/src/l10n/patterns.ts": new Set(["PATTERNS", "MADE"]),
  "server/src/report/html/groups.ts": new Set(["title"]),
  "server/src/report/html/lists.ts": new Set(["title"]),
  "server/src/report/html/often.ts": new Set(["title"]),
  "server/src/report/html/ratings.ts": new Set(["title"]),
  "server/src/caseload/dimensions.ts": new Set(["PHRASES", "UNRECORDED", "ETHNIC"]),
};

const TRANSLATES = new Set(["t", "key", "said"]);

/** Every sentence of one source file, in its order. */
export function sentencesOf(file: string, text: string): string[] {
  const out: string[] = [];
  const marked = MARKED[file];
  const counts = /import[^;]*\bcount\b[^;]*(?:words|clocks)\.ts"/u.test(text) || /\/(?:words|clocks)\.ts$/u.test(file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) out.push(node.text);
    else if (ts.isPropertyAssignment(node)) literals(node.initializer);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(literals);
    else if (
      !ts.isTemplateExpression(node) &&
      !ts.isPropertyAccessExpression(node) &&
      !ts.isElementAccessExpression(node) &&
      !ts.isCallExpression(node)
    )
      ts.forEachChild(node, literals);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) fromCall(node, literals, out, counts);
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "html") out.push(...sentencesIn(partsOf(node.template)));
    if (
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      marked?.has(node.name.getText()) &&
      node.initializer !== undefined
    )
      literals(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  // Of the lists of where to begin, the words are the second of each pair.
  return out.filter((one) => (file.endsWith("/first.ts") ? one.includes(" ") : isSentence(one)));
}

/** Not an id of the page, a piece of an attribute, or a sign. */
const isSentence = (text: string): boolean => /\p{L}{2}/u.test(text) && !/="|^[a-z]+(?:-[a-z]+)+$/u.test(text);

function fromCall(node: ts.CallExpression, literals: (node: ts.Node) => void, out: string[], counts: boolean): void {
  const name = node.expression.getText();
  const [first, one, many] = node.arguments;
  if (TRANSLATES.has(name) && first !== undefined) literals(first);
  if (name === "table" && first !== undefined && ts.isObjectLiteralExpression(skipCasts(first))) literals(skipCasts(first));
  if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "map" && first?.getText() === "key")
    literals(node.expression.expression);
  if (counts && name === "count" && one !== undefined && ts.isStringLiteralLike(one))
    out.push(`{n} ${one.text}`, `{n} ${many !== undefined && ts.isStringLiteralLike(many) ? many.text : `${one.text}s`}`);
}

const skipCasts = (node: ts.Expression): ts.Expression => (ts.isAsExpression(node) ? skipCasts(node.expression) : node);

function partsOf(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
}
