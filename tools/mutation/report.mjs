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
  const tried = all.killed + all.survived;
  const text = [head, ...table, line("all", all), ""];
  if (all["not tried"] > 0)
    text.push(
      `${tried} of ${tried + all["not tried"]} that tests reach were tried: the score is within ${marginOf(all).toFixed(1)} points.`,
      "",
    );
  if (list) for (const row of rows) text.push(`${row.file}:${row.line} ${row.mutator} ${row.result}: ${row.was} -> ${row.becomes}`);
  return { score: scoreOf(all), rows, text: `${text.join("\n")}\n` };
}

/**
 * Percent noticed. Those that no test reaches are known at once and for all, while only some of the others may have
 * been tried: they stand for the rest, so the share noticed among the tried is taken for all that tests reach.
 */
function scoreOf(counts) {
  const tried = counts.killed + counts.survived;
  const reached = tried + counts["not tried"];
  const all = reached + counts["not reached"];
  if (all === 0 || (tried === 0 && reached > 0)) return 0;
  return (100 * (tried === 0 ? 0 : (counts.killed / tried) * reached)) / all;
}

/** Percentage points either way at 95 per cent, for a run that tried only some. */
function marginOf(counts) {
  const tried = counts.killed + counts.survived;
  const reached = tried + counts["not tried"];
  if (tried === 0 || counts["not tried"] === 0) return 0;
  const share = counts.killed / tried;
  return 196 * Math.sqrt((share * (1 - share) * (1 - tried / reached)) / tried);
}

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
