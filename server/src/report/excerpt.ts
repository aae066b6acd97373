import type { Finding } from "../engine/types.ts";
import type { LineIndex } from "../source/lines.ts";

const MOST = 160;

/** The line a finding starts on, trimmed, at most 160 letters of it. Record text: only shown where it was asked for. */
export function excerptOf(finding: Finding, lines: LineIndex): string {
  const line = lines.line(lines.position(finding.start).line).trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}
