/**
 * SARIF 2.1.0: results as they come, what is known of rules and of the run after them. Paths are relative to a base
 * that is named and not given, and nothing tells of the machine.
 */
import type { CaseResult, JudgementEntry } from "../../engine/types.ts";
import { caseloadJson } from "../caseload-json.ts";
import type { Flat } from "../flat.ts";
import { fingerprintOf, flatFile, partOf } from "../flat.ts";
import { summaryJson } from "../json.ts";
import { isLapsed, judgementSentence, judgementsIn } from "../judgement-words.ts";
import { inPathOrder } from "../order.ts";
import { safeJson } from "../safe-json.ts";
import { inert } from "../words.ts";
import type { End, Format } from "./reporter.ts";
import type { RuleList } from "./sarif-rules.ts";
import { LEVELS, ruleList } from "./sarif-rules.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const BASE = "SRCROOT";

/** A file path as a relative URI reference. A colon before the first slash would make it a scheme. */
function artifact(path: string): unknown {
  const uri = path
    .split("/")
    .map((name) => encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, "\ufffd")))
    .join("/");
  return { uri, uriBaseId: BASE };
}

function location({ file, record, finding, line, column, endLine, endColumn }: Flat): unknown {
  const name = [record.kind ?? "record", record.id, finding.path].filter((w) => w !== "").join("/");
  return {
    physicalLocation: {
      artifactLocation: artifact(file.path),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    logicalLocations: [{ fullyQualifiedName: inert(name) }],
  };
}

function resultOf(flat: Flat, rules: RuleList): unknown {
  const { crn, record, finding, state, excerpt } = flat;
  const index = rules.indexOf(finding.rule);
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    ...(state === undefined ? {} : { baselineState: state === "new" ? "new" : "unchanged" }),
    message: { text: inert(finding.message) },
    suppressions: [],
    locations: [location(flat)],
    partialFingerprints: { "caselint/v1": inert(fingerprintOf(flat)) },
    properties: {
      crn: crn === undefined ? null : inert(crn),
      record: record.kind ?? null,
      recordId: inert(record.id),
      standard: inert(record.standard),
      status: record.status === undefined ? null : inert(record.status),
      path: inert(finding.path),
      about: finding.about.map(inert),
      ask: inert(finding.ask),
      cites: finding.cites,
      fixes: finding.fixes.map((fix) => ({ title: inert(fix.title), class: fix.class })),
      ...(excerpt === undefined ? {} : { excerpt: inert(excerpt) }),
    },
  };
}

/**
 * What a person set aside: a result that is suppressed. Its reason is text of the record and stays there. It counts
 * as settled only where a manager agreed and its day has not passed.
 */
function judgedOf({ crn, folder }: CaseResult, one: JudgementEntry, rules: RuleList, asOf: string): unknown {
  const index = rules.indexOf(one.rule);
  const isSettled = one.agreed && !isLapsed(one, asOf);
  const words = judgementSentence(one);
  return {
    ruleId: one.rule === "" ? "judgement" : one.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    kind: isSettled ? "informational" : "review",
    level: "none",
    message: { text: words },
    suppressions: [{ kind: "external", status: isSettled ? "accepted" : "underReview", justification: words }],
    locations: [{ physicalLocation: { artifactLocation: artifact(one.file), region: { startLine: 1 } } }],
    partialFingerprints: { "caselint/v1": inert(["judgement", one.rule, crn ?? folder, one.file, ...one.about].map(partOf).join("|")) },
    properties: {
      crn: crn === undefined ? null : inert(crn),
      about: one.about.map(inert),
      agreed: one.agreed,
      date: one.date === undefined ? null : inert(one.date),
      reviewBy: one.reviewBy === undefined ? null : inert(one.reviewBy),
    },
  };
}

function caseloadResults({ caseload }: End, rules: RuleList): unknown[] {
  return (caseload?.findings ?? []).map(({ rule, severity, message, ask, places }) => {
    const index = rules.indexOf(rule);
    return {
      ruleId: rule,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: LEVELS[severity],
      message: { text: inert(message) },
      suppressions: [],
      // The place in the record is known, its line is not.
      locations: places.map(({ path, at }) => ({
        physicalLocation: { artifactLocation: artifact(path), region: { startLine: 1 } },
        logicalLocations: [{ fullyQualifiedName: inert(at) }],
      })),
      properties: { ask: inert(ask) },
    };
  });
}

/** What could not be read, and what could not be asked and why. */
function notifications({ problems, tally }: End): unknown[] {
  const unread = problems.map(({ path, message }) => ({
    descriptor: { id: "not-read" },
    level: "error",
    message: { text: inert(message) },
    ...(path === "" ? {} : { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }),
  }));
  const unasked = [...tally.reasons.values()].map(({ reason, rules, cases, records }) => ({
    descriptor: { id: "not-evaluated" },
    level: "note",
    message: { text: inert(`Not evaluated: ${reason}.`) },
    properties: { rules: [...rules].sort(), cases, records },
  }));
  return [...unread, ...unasked];
}

const notification = (id: string, name: string, words: string): unknown => ({
  id,
  name,
  shortDescription: { text: words },
  fullDescription: { text: words },
  help: { text: words },
});

const NOTIFICATIONS = [
  notification("not-read", "NotRead", "A file, folder or setting could not be read or used, so the run is not complete."),
  notification("not-evaluated", "NotEvaluated", "A rule could not be asked of some records. They are not shown as clean."),
];

export const sarif: Format = (out, options) => {
  const rules = ruleList();
  let isEmpty = true;
  const give = (text: string): void => {
    out.write(`${isEmpty ? "" : ","}\n${text}`);
    isEmpty = false;
  };
  const files = inPathOrder(give);
  return {
    start: () => out.write(`{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`),
    found: (result) => {
      for (const file of result.files) {
        const results = flatFile(result, file, options.withText).map((flat) => safeJson(resultOf(flat, rules)));
        for (const one of judgementsIn(result, file)) results.push(safeJson(judgedOf(result, one, rules, options.asOf)));
        if (results.length > 0) files.add({ path: file.path, text: results.join(",\n") });
      }
    },
    settled: (path) => files.settle(path),
    end: (end) => {
      files.end();
      for (const result of caseloadResults(end, rules)) give(safeJson(result));
      const { name, version } = options.tool;
      const driver = {
        name: "Caselint",
        fullName: `${name} ${version}`,
        semanticVersion: version,
        notifications: NOTIFICATIONS,
        rules: rules.descriptors,
      };
      const rest = {
        tool: { driver },
        automationDetails: { id: "caselint/" },
        originalUriBaseIds: { [BASE]: { description: { text: "The folder in which Caselint was run." } } },
        invocations: [{ executionSuccessful: end.isComplete, toolExecutionNotifications: notifications(end) }],
        properties: {
          asOf: options.asOf,
          complete: end.isComplete,
          summary: summaryJson(end.tally),
          ...(end.caseload === undefined ? {} : caseloadJson(end.caseload)),
        },
      };
      out.write(`\n],${safeJson(rest).slice(1)}]}\n`);
    },
  };
};
