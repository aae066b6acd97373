/** Every rule of the catalogue is there, with its kind, scope, severity and pack. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { caseloadRules, rules } from "../../server/src/rules/index.ts";

const dir = process.env["CASELINT_CONFORMANCE"] ?? "";
const SEVERITIES: Readonly<Record<string, string>> = { E: "error", W: "warning", I: "info" };
const SCOPES: Readonly<Record<string, string>> = { S: "record", X: "case", B: "caseload" };

const [head = "", ...rows] = readFileSync(join(dir, "domain/rules.tsv"), "utf8")
  .split("\n")
  .filter((row) => row.trim() !== "");
const names = head.split("\t");
const wanted = rows.map((row) => {
  const cells = row.split("\t");
  const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
  return [cell("id"), cell("record"), SCOPES[cell("scope")], SEVERITIES[cell("severity")], cell("pack")].join(" | ");
});
const listed = new Map(wanted.map((row) => [row.split(" | ")[0], row.split(" | ")[1] ?? ""]));
/** A rule over every kind is listed under its first; one over some kinds under all of them. */
function kindOf(id: string, record: string | readonly string[]): string {
  const all = [record].flat();
  return listed.get(id)?.includes(",") === true ? all.join(", ") : (all[0] ?? "");
}
const have = [...rules, ...caseloadRules].map((r) => [r.id, kindOf(r.id, r.record), r.scope, r.severity, r.pack].join(" | "));

describe("the catalogue", () => {
  it("is built whole, and nothing besides", () => {
    assert.ok(wanted.length > 100);
    assert.deepEqual([...have].sort(), [...wanted].sort());
  });
});
