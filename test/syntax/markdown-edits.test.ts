// Long because it is a list of cases.
import assert from "node:assert/strict";
import fc from "fast-check";
import { shapes } from "../../server/src/record/shapes.ts";
import { applyEdits, type PlainValue, type RecordEdit } from "../../server/src/source/edit.ts";
import type { Shape } from "../../server/src/source/shape.ts";
import { nodeAt, type Step } from "../../server/src/source/tree.ts";
import { editMarkdown } from "../../server/src/syntax/markdown/edit.ts";
import { findFront } from "../../server/src/syntax/markdown/front.ts";
import { startReading } from "../../server/src/syntax/markdown/lines.ts";
import { parseMarkdown } from "../../server/src/syntax/markdown/parse.ts";
import { writeMarkdown } from "../../server/src/syntax/markdown/write.ts";
import { plain } from "../../server/src/syntax/plain.ts";
import { recordOf } from "./records.ts";

type Group = { [key: string]: PlainValue };

/** Make edits and compare the text they give, in LF and in CRLF; null when they must be refused. */
function check(before: string, edits: RecordEdit | RecordEdit[], expected: string | null): void {
  for (const [from, to] of [
    [before, expected],
    [`\ufeff${before.replaceAll("\n", "\r\n")}`, expected === null ? null : `\ufeff${expected.replaceAll("\n", "\r\n")}`],
  ] as const) {
    const planned = editMarkdown(from, Array.isArray(edits) ? edits : [edits], shapes);
    assert.equal(planned === null ? null : applyEdits(from, planned), to);
  }
}

const set = (path: Step[], value: PlainValue): RecordEdit => ({ op: "set", path, value });
const insert = (path: Step[], value: PlainValue): RecordEdit => ({ op: "insert", path, value });
const append = (path: Step[], value: PlainValue): RecordEdit => ({ op: "append", path, value });
const remove = (path: Step[]): RecordEdit => ({ op: "remove", path });

const contact = (rest: string): string => `---\nrecord: contact\n---\n${rest}`;
const plan = (rest: string): string => `---\nrecord: plan\n---\n${rest}`;

describe("edits: markdown front matter", () => {
  it("is where a value stays that stands there", () => {
    check("---\nrecord: contact\nnotes: x # why\n---\n", set(["notes"], "z"), "---\nrecord: contact\nnotes: z # why\n---\n");
    check("---\nrecord: contact\nnotes: x\n---\n", set(["notes"], "y\n## z"), "---\nrecord: contact\nnotes: |\n  y\n  ## z\n---\n");
    check("---\nrecord: contact\nfactors: [F1]\n---\n", append(["factors"], "F2"), "---\nrecord: contact\nfactors: [F1, F2]\n---\n");
    check(contact("\n# a\n"), insert(["crn"], "D204816"), "---\nrecord: contact\ncrn: D204816\n---\n\n# a\n");
  });

  it("is where new keys go that are neither text nor rows", () => {
    check(contact("\n## Notes\nx\n"), insert(["factors"], ["F1"]), "---\nrecord: contact\nfactors: [F1]\n---\n\n## Notes\nx\n");
    check(contact(""), insert(["colour"], "red"), "---\nrecord: contact\ncolour: red\n---\n");
    check(contact(""), insert(["setTasks"], []), "---\nrecord: contact\nsetTasks: []\n---\n");
    check("---\nrecord: letter\n---\n", insert(["notes"], "x"), "---\nrecord: letter\nnotes: x\n---\n");
  });
});

describe("edits: markdown sections", () => {
  it("set the body and keep the lines around it", () => {
    check(
      contact("\n## Notes\n\nOne.\n\nTwo.\n\n\n## Review\nx"),
      set(["notes"], "A\n\n- b"),
      contact("\n## Notes\n\nA\n\n- b\n\n\n## Review\nx"),
    );
    check(contact("## notes ##\n\n## Review\nx\n"), set(["notes"], "A"), contact("## notes ##\nA\n\n## Review\nx\n"));
    check(contact("## Notes"), set(["notes"], "A"), contact("## Notes\nA"));
    check(contact("## Notes\nx\n"), set(["notes"], ["y"]), null);
    check(contact("## Set tasks\n<!-- none -->\n"), append(["setTasks"], { id: "T1" }), contact("## Set tasks\n- T1\n<!-- none -->\n"));
  });

  it("refuse what cannot stand there", () => {
    check(contact("## Notes\nx\n"), set(["notes"], "y\n## z"), null);
    check(contact("## Notes\nx\n"), set(["notes"], "y\n# z"), null);
    check(
      "---\nrecord: plan\n---\n## The person's views\nx\n",
      set(["personViews"], "y\n# z\nw"),
      "---\nrecord: plan\n---\n## The person's views\ny\n# z\nw\n",
    );
    check(contact("## Notes\nx\n"), set(["notes"], ""), null);
    check(contact("## Notes\nx\n"), insert(["review"], "a\n## b"), null);
    check(contact("## Notes\nx\n"), insert(["setTasks"], ["a"]), null);
    check(contact("## Notes\nx\n"), insert(["setTasks"], [{ id: "T1", colour: "red" }]), null);
    check(contact("## Set tasks\n- T1: x\n"), set(["setTasks", 0, "text"], "y\n- due: z"), null);
    check(contact("## Set tasks\n- T1: x\n"), set(["setTasks", 0, "id"], "P1"), null);
  });

  it("are put in the order of the shape", () => {
    check(
      contact("\n## Check in\nx\n\n## Notes\ny\n"),
      insert(["review"], "z"),
      contact("\n## Check in\nx\n\n## Review\nz\n\n## Notes\ny\n"),
    );
    check(
      contact("\n## Check in\n<!-- y -->\n\n## Notes"),
      insert(["review"], "z"),
      contact("\n## Check in\n<!-- y -->\n\n## Review\nz\n\n## Notes"),
    );
    check(contact("\n## Notes\ny\n"), insert(["review"], "z"), contact("\n## Notes\ny\n\n## Review\nz\n"));
    check(contact(""), insert(["review"], "z"), contact("\n## Review\nz\n"));
    check("---\nrecord: contact\n---", insert(["review"], "z"), "---\nrecord: contact\n---\n\n## Review\nz");
    check(plan("\n# The plan\n\n"), insert(["personViews"], "z"), plan("\n# The plan\n\n## The person's views\nz\n\n"));
    check(
      contact("\n## Notes\ny"),
      append(["setTasks"], { id: "T1", text: "Ring", due: "2022-01-02" }),
      contact("\n## Notes\ny\n\n## Set tasks\n- T1: Ring\n  - due: 2022-01-02"),
    );
  });

  it("are taken out with their lines", () => {
    check(contact("\n## Check in\nx\n\n## Review\ny\n\n## Notes\nz\n"), remove(["review"]), contact("\n## Check in\nx\n\n## Notes\nz\n"));
    check(contact("\n## Check in\nx\n\n## Review\ny\n\n"), remove(["review"]), contact("\n## Check in\nx\n\n"));
    check(contact("\n## Review\ny\n"), remove(["review"]), contact(""));
    check(contact("## Check in\nx\n## Review\ny\n## Notes\nz"), remove(["review"]), contact("## Check in\nx\n## Notes\nz"));
  });
});

describe("edits: markdown rows", () => {
  const tasks = contact("\n## Set tasks\n\n- T1: Ring\n    first\n  - due: 2022-01-02 \n\n- T2\n<!-- late -->\n- Write\n\n## Notes\nx\n");
  const swap = (from: string, to: string): string => {
    assert.ok(tasks.includes(from));
    return tasks.replace(from, to);
  };

  it("set labels, main texts and fields where they stand", () => {
    check(tasks, set(["setTasks", 0, "id"], "T7"), swap("T1", "T7"));
    check(tasks, set(["setTasks", 0, "text"], "Call\n- x"), swap("Ring\n    first", "Call\n  - x"));
    check(tasks, set(["setTasks", 2, "text"], "[add what]"), swap("Write", "[add what]"));
    check(tasks, set(["setTasks", 0, "due"], "[add when]"), swap("2022-01-02", "[add when]"));
    check(
      plan("## Adjustments\n- other: x\n"),
      set(["adjustments", 0, "characteristic"], "literacy"),
      plan("## Adjustments\n- Reading and writing: x\n"),
    );
    check(
      plan("## Objectives\n- O1\n  - steps:\n  - areas:\n"),
      set(["objectives", 0, "steps"], [{ text: "x" }]),
      plan("## Objectives\n- O1\n  - steps:\n    - x\n  - areas:\n"),
    );
    check(
      plan("## Objectives\n- O1\n  - areas:  \n"),
      set(["objectives", 0, "areas"], ["drugs", "alcohol"]),
      plan("## Objectives\n- O1\n  - areas: drugs, alcohol\n"),
    );
    check(
      contact("## Set tasks\n-\n- T1\n"),
      set(["setTasks", 0], { text: "x", due: "y" }),
      contact("## Set tasks\n- x\n  - due: y\n- T1\n"),
    );
  });

  it("are added to at their own column", () => {
    check(tasks, insert(["setTasks", 1, "text"], "Go\nthere"), swap("T2\n", "T2: Go\n  there\n"));
    check(tasks, insert(["setTasks", 2, "id"], "T3"), swap("Write", "T3: Write"));
    check(tasks, insert(["setTasks", 2, "due"], "z"), swap("Write\n", "Write\n  - due: z\n"));
    check(tasks, insert(["setTasks", 0, "colour"], "red"), null);
    check(contact("## Set tasks\n-\n    - due: x\n"), insert(["setTasks", 0, "id"], "T1"), contact("## Set tasks\n- T1\n    - due: x\n"));
    check(
      contact("## Set tasks\n- T1: x\n    - due: x\n- y\n"),
      insert(["setTasks", 1, "due"], "z"),
      contact("## Set tasks\n- T1: x\n    - due: x\n- y\n    - due: z\n"),
    );
    check(
      "---\nrecord: assessment\n---\n## Scores\n- OGRS3\n",
      insert(["scores", 0, "band"], "low"),
      "---\nrecord: assessment\n---\n## Scores\n- OGRS3\n  - band: low\n",
    );
  });

  it("come after the last row", () => {
    check(tasks, append(["setTasks"], { id: "T3", text: "Go", due: "z" }), swap("Write\n", "Write\n- T3: Go\n  - due: z\n"));
    check(
      contact("## Set tasks\n - a\n\n - b\n<!-- end -->"),
      append(["setTasks"], { id: "T3" }),
      contact("## Set tasks\n - a\n\n - b\n\n - T3\n<!-- end -->"),
    );
    check(contact("## Set tasks\n- a\n"), append(["setTasks"], "b"), null);
    check(
      plan("## Objectives\n- O1: x\n   - steps:\n      - a\n        - who: person\n   - areas: drugs\n"),
      [
        append(["objectives", 0, "steps"], { text: "b", actor: "c" }),
        append(["objectives", 0, "areas"], "alcohol"),
        insert(["objectives", 0, "steps", 0, "status"], "d"),
      ],
      plan(
        "## Objectives\n- O1: x\n   - steps:\n      - a\n        - who: person\n        - status: d\n      - b\n        - who: c\n   - areas: drugs, alcohol\n",
      ),
    );
  });

  it("are taken out with what stands under them", () => {
    check(tasks, remove(["setTasks", 0]), swap("- T1: Ring\n    first\n  - due: 2022-01-02 \n\n", ""));
    check(tasks, remove(["setTasks", 1]), swap("- T2\n", ""));
    check(tasks, remove(["setTasks", 0, "id"]), swap("T1: ", ""));
    check(tasks, remove(["setTasks", 0, "text"]), swap(": Ring\n    first", ""));
    check(tasks, remove(["setTasks", 0, "due"]), swap("  - due: 2022-01-02 \n", ""));
    check(
      contact("## Set tasks\n- a\n\n## Notes\nx\n"),
      remove(["setTasks", 0]),
      "---\nrecord: contact\nsetTasks: []\n---\n\n## Notes\nx\n",
    );
    check(
      plan("## Objectives\n- O1\n  - areas: drugs, alcohol ,other\n"),
      remove(["objectives", 0, "areas", 1]),
      plan("## Objectives\n- O1\n  - areas: drugs, other\n"),
    );
    check(
      plan("## Objectives\n- O1\n  - areas: drugs, alcohol\n"),
      remove(["objectives", 0, "areas", 1]),
      plan("## Objectives\n- O1\n  - areas: drugs\n"),
    );
    check(plan("## Objectives\n- O1\n  - areas: drugs\n"), remove(["objectives", 0, "areas", 0]), null);
  });
});

describe("edits: markdown of several records", () => {
  const two = contact("\n# a\n- date: 2022-05-01\n- objectives worked on: O1\n\n## Notes\nx\n\n# b\n\n## Review\ny\n");
  const swap = (from: string, to: string): string => {
    assert.ok(two.includes(from));
    return two.replace(from, to);
  };

  it("add a bullet before the first section, or a section", () => {
    check(two, insert(["records", 0, "type"], "office"), swap("O1\n", "O1\n- type: office\n"));
    check(contact("# \n- date: x\n"), insert(["records", 0, "id"], "a"), contact("# a\n- date: x\n"));
    check(two, insert(["records", 1, "factors"], ["F1", "F2"]), swap("# b\n", "# b\n- risk factors involved: F1, F2\n"));
    check(two, insert(["records", 0, "review"], "z"), swap("## Notes\nx\n", "## Notes\nx\n\n## Review\nz\n"));
    check(two, insert(["records", 1, "notes"], "z"), swap("y\n", "y\n\n## Notes\nz\n"));
    check(two, insert(["records", 1, "notApplicable", "review"], "New"), swap("# b\n", "# b\n- not applicable:\n  - review: New\n"));
    check(two, insert(["notes"], "z"), swap("---\n\n# a", "---\n\n## Notes\nz\n\n# a"));
    check(two, insert(["records", 0, "factors"], ["F1,F2"]), null);
  });

  it("set, append and remove in the record that is named", () => {
    check(two, set(["records", 1, "id"], "c"), swap("# b", "# c"));
    check(two, set(["records", 0, "date"], "[add the date]"), swap("2022-05-01", "[add the date]"));
    check(two, set(["records", 0, "notes"], "z"), swap("## Notes\nx", "## Notes\nz"));
    check(two, append(["records", 0, "objectives"], "O2"), swap("O1", "O1, O2"));
    check(two, append(["records"], { id: "c", date: "d", notes: "z" }), `${two}\n# c\n- date: d\n\n## Notes\nz\n`);
    check(two, append(["records"], { date: "d" }), null);
    check(two, remove(["records", 0]), contact("\n# b\n\n## Review\ny\n"));
    check(two, remove(["records", 1]), swap("\n# b\n\n## Review\ny\n", ""));
    check(two, remove(["records", 0, "date"]), swap("- date: 2022-05-01\n", ""));
    check(two, remove(["records", 0, "notes"]), swap("## Notes\nx\n\n", ""));
    check(contact("# a\n"), remove(["records", 0]), "---\nrecord: contact\nrecords: []\n---\n");
  });

  it("may be several edits, each after the one before", () => {
    check(
      two,
      [
        insert(["records", 1, "notes"], "z"),
        append(["records", 1, "setTasks"], { id: "T1" }),
        append(["records", 1, "setTasks"], { id: "T2" }),
        set(["records", 1, "notes"], "w"),
      ],
      swap("y\n", "y\n\n## Set tasks\n- T1\n- T2\n\n## Notes\nw\n"),
    );
  });
});

interface Change {
  readonly before: Group;
  readonly edit: RecordEdit;
  readonly after: Group;
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Every place of a record but its kind. */
function pathsOf(value: PlainValue, path: Step[] = []): Step[][] {
  if (typeof value === "string") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return here.length === 1 && ["record", "records"].includes(key) ? pathsOf(inner, here) : [here, ...pathsOf(inner, here)];
  });
}

/** A change that takes a record from one value to another, worked out without the code under test. */
function changeOf(record: Group, op: RecordEdit["op"], pick: number, text: string): Change | null {
  const paths = pathsOf(record).filter((path) => {
    const node = path.reduce<PlainValue>((at, step) => (at as Group)[step as string] as PlainValue, record);
    if (op === "set") return typeof node === "string";
    if (op === "append") return Array.isArray(node);
    return op === "remove" || typeof path[path.length - 1] === "string";
  });
  const path = paths[pick % paths.length];
  if (path === undefined) return null;
  const other = copyOf(record);
  const last = path[path.length - 1] as Step;
  const owner = path.slice(0, -1).reduce<PlainValue>((at, step) => (at as Group)[step as string] as PlainValue, other) as Group;
  const value = owner[last as string] as PlainValue;
  if (op === "set") {
    owner[last as string] = text;
    return { before: record, edit: set(path, text), after: other };
  }
  if (op === "append" && Array.isArray(value) && value.length > 1) {
    const item = value.pop() as PlainValue;
    return { before: other, edit: append(path, item), after: record };
  }
  if (Array.isArray(owner)) owner.splice(last as number, 1);
  else delete owner[last as string];
  if (op === "append") return { before: other, edit: append(path, (value as PlainValue[])[0] as PlainValue), after: record };
  return op === "insert"
    ? { before: other, edit: insert(path, value), after: record }
    : { before: record, edit: remove(path), after: other };
}

/** The same text in another hand: line ends, a byte order mark, blank lines and remarks between sections. */
function inHand(text: string, hand: { eol: string; bom: boolean; remarks: boolean }): string {
  const marked = hand.remarks ? text.replace(/^---\n(?=\n?##? )/m, "---\n\n<!-- kept as it is -->\n") : text;
  return (hand.bom ? "\ufeff" : "") + marked.replaceAll("\n", hand.eol);
}

describe("edits: markdown, every generated edit gives the value it should", () => {
  const hands = fc.record({ eol: fc.constantFrom("\n", "\r\n", "\r"), bom: fc.boolean(), remarks: fc.boolean() });
  const texts = fc.constantFrom("[add who]", "2022-01-31", "P3", "one\n\ntwo: three", "a, b", "yes", "- x", "low");
  const ops = fc.constantFrom("set", "insert", "append", "remove");

  const several = (kind: string): fc.Arbitrary<Group> =>
    fc
      .tuple(recordOf(shapes.get(kind) as Shape, { id: "c-1" }), recordOf(shapes.get(kind) as Shape, { id: "c-2" }))
      .map((records) => ({ record: kind, crn: "D204816", records }));
  const all = [...shapes].map(([kind, shape]): [string, fc.Arbitrary<Group>] => [kind, recordOf(shape, { record: kind })]);

  for (const [name, records] of [...all, ["several of contact", several("contact")], ["several of check", several("check")]] as const) {
    it(name, () => {
      const count = { made: 0, refused: 0 };
      fc.assert(
        fc.property(records, hands, ops, fc.nat(), texts, (record, hand, op, pick, text) => {
          const change = changeOf(record, op, pick, text);
          if (change === null) return;
          const before = inHand(writeMarkdown(change.before, shapes), hand);
          const planned = editMarkdown(before, [change.edit], shapes);
          if (planned === null) {
            count.refused++;
            return;
          }
          count.made++;
          const next = applyEdits(before, planned);
          const after = parseMarkdown(next, shapes);
          assert.ok(after.root !== null && after.readable && after.problems.length === 0, next);
          assert.deepEqual(copyOf(plain(after.root)), copyOf(change.after), `${before}\n=>\n${next}`);
          keepsTheRest(before, next, planned, change, hand);
        }),
        { seed: 20181014, numRuns: Number(process.env["RUNS"] ?? 150) },
      );
      assert.ok(count.made > 10 * count.refused, JSON.stringify(count));
    });
  }
});

function keepsTheRest(
  before: string,
  next: string,
  planned: readonly { start: number; end: number }[],
  change: Change,
  hand: { eol: string; bom: boolean },
): void {
  assert.equal(next.startsWith("\ufeff"), hand.bom);
  if (hand.eol !== "\n")
    assert.ok(!/(?<!\r)\n/.test(next) && (hand.eol === "\r" ? !next.includes("\n") : !/\r(?!\n)/.test(next)), JSON.stringify(next));
  if (before.includes("<!-- kept")) assert.ok(next.includes("<!-- kept as it is -->"), next);
  const body = findFront(startReading(before, []))?.end ?? 0;
  const node = nodeAt(parseMarkdown(before, shapes).root ?? undefined, change.edit.path);
  for (const { start, end } of planned) {
    if (start < body) continue;
    const gone = before.slice(start, end);
    if (change.edit.op === "set") assert.ok(node !== undefined && start >= node.start && end <= node.end, `${gone} in ${before}`);
    else if (change.edit.op !== "remove") assert.match(gone, /^[\s:]*$/);
  }
}
