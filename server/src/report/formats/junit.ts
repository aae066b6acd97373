/**
 * JUnit XML for dashboards of build servers: a suite for each case, a test for each finding, and one that passes for
 * each record without any. It keeps to the strictest schema in use (Apache Ant), which every reader takes.
 */

import type { CaseResult, FileResult, JudgementEntry, RecordResult } from "../../engine/types.ts";
import { withoutKnown } from "../baseline-text.ts";
import type { Flat } from "../flat.ts";
import { flatFile } from "../flat.ts";
import { judgementSentence, ruleWords } from "../judgement-words.ts";
import { attributes, xml } from "../xml.ts";
import type { End, Format, ReportOptions } from "./reporter.ts";

/** A test: passed without words of its own. */
interface Test {
  readonly name: string;
  readonly classname: string;
  readonly failed?: { readonly as: "failure" | "error"; readonly type: string; readonly message: string; readonly text: string };
}

interface Suite {
  readonly name: string;
  readonly tests: readonly Test[];
  readonly properties: Readonly<Record<string, string>>;
  readonly said: readonly string[];
}

function testXml({ name, classname, failed }: Test): string {
  const head = `<testcase${attributes({ name, classname, time: "0" })}`;
  if (failed === undefined) return `${head}/>\n`;
  return `${head}><${failed.as}${attributes({ message: failed.message, type: failed.type })}>${xml(failed.text)}</${failed.as}></testcase>\n`;
}

function suiteXml(suite: Suite, id: number, asOf: string): string {
  const all = (as: "failure" | "error"): number => suite.tests.filter((t) => t.failed?.as === as).length;
  const head = {
    name: suite.name,
    package: "caselint",
    id,
    timestamp: `${asOf}T00:00:00`,
    hostname: "localhost",
    tests: suite.tests.length,
    failures: all("failure"),
    errors: all("error"),
    time: "0",
  };
  const properties = Object.entries({ ...suite.properties, asOf })
    .map(([name, value]) => `<property${attributes({ name, value })}/>`)
    .join("");
  const said = suite.said.map((line) => `${xml(line)}\n`).join("");
  return `<testsuite${attributes(head)}>\n<properties>${properties}</properties>\n${suite.tests.map(testXml).join("")}<system-out>${said}</system-out>\n<system-err></system-err>\n</testsuite>\n`;
}

const recordName = (record: RecordResult): string => [record.kind ?? "record", record.id].filter((w) => w !== "").join(" ");

function findingTest({ file, record, finding, line, column, excerpt }: Flat): Test {
  const text = `${finding.ask} ${file.path}:${line}:${column}${excerpt === undefined ? "" : ` > ${excerpt}`}`;
  return {
    name: `${finding.rule}: ${recordName(record)}${finding.path === "" ? "" : `, ${finding.path}`}`,
    classname: file.path,
    failed: { as: file.evaluated ? "failure" : "error", type: finding.severity, message: finding.message, text },
  };
}

function fileTests(result: CaseResult, file: FileResult, options: ReportOptions): Test[] {
  const clean = file.records.filter((record) => record.findings.length === 0);
  return [
    ...flatFile(result, file, options.withText).map(findingTest),
    ...clean.map((record): Test => ({ name: `no gap: ${recordName(record)}`, classname: file.path })),
  ];
}

/** Ant's schema has no place for a test that was skipped, so judgements are properties of the suite, and said. */
const setAside = (one: JudgementEntry): string => `${ruleWords(one)}, ${one.file}: ${judgementSentence(one)}`;

function caseSuite(result: CaseResult, options: ReportOptions): Suite {
  const records = result.files.flatMap((file) => file.records.map((record) => ({ file, record })));
  return {
    name: result.crn === undefined ? `Records without a CRN in ${result.folder}` : `Case ${result.crn}`,
    tests: result.files.flatMap((file) => fileTests(result, file, options)),
    properties: {
      folder: result.folder,
      standard: [...new Set(records.map((r) => r.record.standard))].sort().join(", "),
      ...Object.fromEntries(result.judgements.map((one, i) => [`judgement.${i + 1}`, setAside(one)])),
    },
    said: [
      ...records.flatMap(({ file, record }) =>
        record.notEvaluated.map(({ rule, reason }) => `Not evaluated: ${rule === "*" ? "every rule" : rule}, ${file.path}: ${reason}`),
      ),
      ...result.judgements.map((one) => `Professional judgement: ${setAside(one)}`),
    ],
  };
}

/** What is about no case: findings about many cases, and what could not be read. */
function restSuites({ caseload, problems }: End): Suite[] {
  const rest = (name: string, tests: readonly Test[]): Suite[] => (tests.length === 0 ? [] : [{ name, tests, properties: {}, said: [] }]);
  const whole = (caseload?.findings ?? []).map(
    ({ rule, severity, message, ask }): Test => ({
      name: rule,
      classname: "caseload",
      failed: { as: "failure", type: severity, message, text: ask },
    }),
  );
  const unread = problems.map(
    ({ path, message }): Test => ({ name: "not read", classname: path, failed: { as: "error", type: "not-read", message, text: "" } }),
  );
  return [...rest("The caseload as a whole", whole), ...rest("Not read", unread)];
}

export const junit: Format = (out, options) => {
  let suites = 0;
  const write = (suite: Suite): void => out.write(suiteXml(suite, suites++, options.asOf));
  return {
    start: () => out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'),
    found: (given) => write(caseSuite(withoutKnown(given), options)),
    settled: () => {},
    end: (end) => {
      for (const suite of restSuites(end)) write(suite);
      out.write("</testsuites>\n");
    },
  };
};
