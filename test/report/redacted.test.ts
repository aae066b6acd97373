/** With --redact no format tells a CRN, an id, a name, a path, an office or who decided, wherever it may stand. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { BINARY, FORMAT_NAMES, type FormatName } from "../../server/src/report/formats/names.ts";
import { inFolder, run } from "../support/cli.ts";

/** Cases by their number: enough for offices to be compared, in two teams of two offices, one of each with a gap. */
const CASES = Array.from({ length: 48 }, (_, n) => ({ n, crn: `D2048${String(10 + n)}`, isNorth: n % 2 === 0 }));

function files(): Record<string, string> {
  const out: Record<string, string> = {
    "decided.yaml": "list:\n  - { standard: 2.2, to: good, who: Odo Marsh, why: Marsh knows Fenwharf's cases }\n",
  };
  for (const { n, crn, isNorth } of CASES) {
    const folder = `rowan-lane/fenwharf-${n}`;
    const place = isNorth ? "pdu: Saltby Quay\nteam: Quayside" : "pdu: Thornmere\nteam: Millpond";
    out[`${folder}/header-fenwharf.case.yaml`] =
      `record: case\ncrn: ${crn}\nid: fenwharf-header\nname: Una Brackwater\ndateOfBirth: 1991-11-30\n${place}\n` +
      "officers:\n  - { name: Oriel Fenwharf, grade: PO, from: 2022-04-01 }\n" +
      `people:\n  - { id: P1, name: Una Brackwater, relationship: child }\nflags: [child-concern]\n` +
      "sentence: { type: community-order, startDate: 2022-04-01, endDate: 2024-03-31 }\n" +
      "judgements:\n  - { rule: odo-marsh, about: [Brackwater], reason: Fenwharf says so, date: 2022-05-01 }\n";
    out[`${folder}/plan-fenwharf.case.yaml`] =
      `record: plan\ncrn: ${crn}\nid: fenwharf-plan\ndate: 2022-04-20\nauthor: { name: Oriel Fenwharf, grade: PO }\nstatus: complete\n` +
      `objectives:\n  - id: O1\n    objective: Brackwater keeps away${isNorth ? "" : "\n    completed: perhaps"}\n` +
      "judgements:\n  - { rule: plan-strengths-unused, about: [Fenwharf, O1], reason: Brackwater has none, agreedBy: Odo Marsh, date: 2022-05-01, reviewBy: 2022-12-01 }\n" +
      "  - { rule: plan-missing, about: [fenwharf-plan], reason: Brackwater has none, date: 2022-05-01 }\n";
    out[`${folder}/broken-fenwharf.case.yaml`] = `record: rmp\ncrn: ${crn}\nFenwharf: [\n`;
  }
  return out;
}

const NEVER = /D2048\d\d|fenwharf|brackwater|marsh|rowan-lane|decided\.yaml|saltby|quayside|thornmere|millpond/iu;
const given = files();

/** The report, and what is said beside it. */
function tell(format: FormatName, extra: readonly string[]): string {
  return inFolder(given, (cwd) => {
    const output = BINARY.has(format) ? ["--output", "out.bin"] : [];
    const args = ["report", "rowan-lane", "--as-of", "2022-06-01", "--discretion", "decided.yaml", "--format", format];
    const { out, err } = run([...args, ...extra, ...output], cwd);
    if (output.length === 0) return out + err;
    const parts = Object.values(unzipSync(readFileSync(join(cwd, "out.bin"))));
    return parts.map((part) => Buffer.from(part).toString("utf8")).join("\n") + err;
  });
}

describe("--redact", function () {
  this.timeout(60_000);
  for (const format of FORMAT_NAMES) {
    it(`leaves nobody and no place in ${format}`, () => {
      const told = tell(format, ["--redact", "--full"]);
      const at = NEVER.exec(told);
      assert.equal(at?.[0], undefined, told.slice(Math.max(0, (at?.index ?? 0) - 200), (at?.index ?? 0) + 60));
      assert.match(told, /x[0-9a-f]{10}/u);
    });
  }

  it("is needed for that: without it CRNs, paths, offices and deciders are told", () => {
    const told = tell("json", []);
    for (const word of ["D204810", "rowan-lane/fenwharf-1/", "Saltby Quay", "Odo Marsh"]) assert.ok(told.includes(word), word);
  });

  it("gives the same stand-in for the same office, and says that there was a reason", () => {
    const { ratings, caseload } = JSON.parse(tell("json", ["--redact"]).replace(/\n\n?caselint[\s\S]*$/u, "")) as {
      ratings: { discretion: { who: string; why: string } | null }[];
      caseload: { groups: { dimension: string; value: string; cases: number | null }[] };
    };
    const decided = ratings.flatMap((rating) => rating.discretion ?? []);
    assert.equal(decided.length, 1);
    assert.match(decided[0]?.who ?? "", /^x[0-9a-f]{10}$/u);
    assert.equal(decided[0]?.why, "a reason was given, and is left out here");
    const offices = caseload.groups.filter((group) => group.dimension === "office");
    assert.deepEqual(
      offices.map((one) => one.cases),
      [24, 24],
    );
    for (const { value } of offices) assert.match(value, /^x[0-9a-f]{10}$/u);
  });
});
