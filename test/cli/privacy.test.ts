/** Nothing of a record but its CRN, ids and paths reaches any output, unless it was asked for. */
import assert from "node:assert/strict";
import { kinds } from "../../schemas/index.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import type { Shape } from "../../server/src/source/shape.ts";
import { good } from "../schemas/good.ts";
import type { Ran } from "../support/cli.ts";
import { inFolder, run } from "../support/cli.ts";

const CANARY = "Zqcanary";
const WORDS: ReadonlySet<string> = new Set(["text", "prose", "texts"]);
let planted = 0;
const canary = (): string => `${CANARY}${++planted} said (P9) to Zqcanary Smith: zqcanary@example.org`;

/** A record with words of its own wherever words may stand; every field that takes words is there. */
function withCanaries(shape: Shape, record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const out: Record<string, unknown> = { ...record };
  for (const field of shape.fields) {
    const value = record[field.name];
    if (WORDS.has(field.type)) out[field.name] = field.type === "texts" ? [canary()] : canary();
    else if (field.type === "answer" && typeof value === "string") out[field.name] = `${value.split(" ")[0]} - ${canary()}`;
    else if (field.type === "map") out[field.name] = { [shape.fields[4]?.name ?? "date"]: canary(), "zqcanary: would ring": canary() };
    else if (field.type === "rows" && field.shape !== undefined) {
      const rows = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
      const rowShape = field.shape;
      out[field.name] = (rows.length > 0 ? rows : [{}]).map((row) => withCanaries(rowShape, row));
    } else if (field.type === "object" && field.shape !== undefined)
      out[field.name] = withCanaries(field.shape, (value ?? {}) as Record<string, unknown>);
    // What cannot be used is said, never repeated.
    else if (
      value === undefined &&
      (field.type === "choice" || field.type === "date" || field.type === "number" || field.type === "period" || field.type === "time")
    )
      out[field.name] = canary();
  }
  return out;
}

function files(): Record<string, string> {
  const out: Record<string, string> = {};
  for (const kind of kinds) {
    const record = withCanaries(shapes.get(kind) as Shape, good[kind] as unknown as Record<string, unknown>);
    delete record["standard"];
    record["crn"] = good.case.crn;
    out[`d/${kind}.case.json`] = JSON.stringify(record, null, 2);
    out[`d/${kind}-broken.case.yaml`] = `record: ${kind}\ncrn: D204816\n${CANARY}: He said: ${canary()}\n  - "${CANARY}\n`;
    out[`d/${kind}-words.case.md`] =
      `---\nrecord: ${kind}\ncrn: D204816\n${CANARY} has told us that he: left\n---\n${CANARY} outside\n\n## He said that ${CANARY} would ring them all on Sunday\n${CANARY}\n`;
  }
  return out;
}

const given = files();
const asked = ["check", "d", "--as-of", "2023-01-15", "--standard", "hmip-2018"];

function check(args: readonly string[], shows: boolean): Ran {
  const ran = inFolder(given, (cwd) => run([...asked, ...args], cwd));
  const at = /.{0,200}zqcanary.{0,80}/iu.exec(`${ran.out}${ran.err}`)?.[0];
  assert.equal(at !== undefined, shows, at);
  return ran;
}

describe("record text", () => {
  it("stays out of the text report", () => {
    assert.ok(planted > 100, `only ${planted} words planted`);
    const { out } = check(["--stats"], false);
    assert.ok(out.split("\n").length > 200);
  });

  it("stays out of the JSON report", () => {
    const { records } = JSON.parse(check(["--format", "json"], false).out) as { records: { findings: unknown[] }[] };
    assert.ok(records.flatMap((r) => r.findings).length > 100);
  });

  it("stays out of a redacted report, together with CRN, ids and names of files", () => {
    for (const extra of [[], ["--format", "json"]]) {
      const { out } = check(["--redact", ...extra], false);
      for (const word of ["D204816", "contingency-broken"]) assert.ok(!out.includes(word), word);
      // The folder itself; a stand-in may well end in the same letter.
      assert.doesNotMatch(out, /(?<![\w-])d\//u);
    }
  });

  it("is shown where it is asked for", () => {
    check(["--with-text"], true);
  });
});
