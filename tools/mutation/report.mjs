// What became of the mutants, by folder, and where those are that nothing noticed.

const NOTICED = new Set(["killed", "timed out"]);

/**
 * @param results by mutant: killed, timed out, survived, not reached, at load; those without a result were not tried
 * @returns score in percent of those that count, one row for each that lived, and the text of both
 */
export function report(mutants, results, read, list) {
  const folders = new Map();
  const rows = [];
  for (const mutant of mutants) {
    const result = results.get(mutant.id) ?? "not tried";
    const folder = mutant.fileName.split("/").slice(0, -1).join("/");
    if (!folders.has(folder)) folders.set(folder, { killed: 0, survived: 0, "not reached": 0, "at load": 0, "not tried": 0 });
    folders.get(folder)[NOTICED.has(result) ? "killed" : result]++;
    if (result !== "survived" && result !== "not reached") continue;
    const lines = read(mutant.fileName).split("\n");
    const { start, end } = mutant.location;
    const was = start.line === end.line ? lines[start.line].slice(start.column, end.column) : `${lines[start.line].slice(start.column)} …`;
    rows.push({
      file: mutant.fileName,
      line: start.line + 1,
      mutator: mutant.mutatorName,
      was: was.slice(0, 120),
      becomes: mutant.replacement.replace(/\s+/gu, " ").slice(0, 120),
      result,
    });
  }
  rows.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const all = { killed: 0, survived: 0, "not reached": 0, "at load": 0, "not tried": 0 };
  const table = [];
  for (const [folder, counts] of [...folders].sort()) {
    for (const key of Object.keys(all)) all[key] += counts[key];
    table.push(line(folder, counts));
  }
  const head = `${"".padEnd(36)}${["score", "noticed", "lived", "unreached", "at load", "not tried"].map((w) => w.padStart(11)).join("")}`;
  const text = [head, ...table, line("all", all), ""];
  if (list) for (const row of rows) text.push(`${row.file}:${row.line} ${row.mutator} ${row.result}: ${row.was} -> ${row.becomes}`);
  return { score: scoreOf(all), rows, text: `${text.join("\n")}\n` };
}

const scoreOf = (counts) => (100 * counts.killed) / Math.max(1, counts.killed + counts.survived + counts["not reached"]);

function line(name, counts) {
  const cells = [
    `${scoreOf(counts).toFixed(1)}%`,
    counts.killed,
    counts.survived,
    counts["not reached"],
    counts["at load"],
    counts["not tried"],
  ];
  return `${name.padEnd(36)}${cells.map((cell) => `${cell}`.padStart(11)).join("")}`;
}
