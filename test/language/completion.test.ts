// Long because every place in three notations has its own cases.
/** What is offered at the caret, which is marked with a bar; every case is also tried with CR LF line ends. */
import assert from "node:assert/strict";
import { analyseFile } from "../../server/src/engine/file.ts";
import type { Completion } from "../../server/src/language/completion.ts";
import { completionsAt } from "../../server/src/language/completion.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { writeJson } from "../../server/src/syntax/json/write.ts";
import { writeMarkdown } from "../../server/src/syntax/markdown/write.ts";
import { writeYaml } from "../../server/src/syntax/yaml/write.ts";
import { good } from "../schemas/good.ts";

const BAR = "‸";
const CASE = {
  "a/case.case.yaml": `record: case
crn: D204816
officers:
  - { name: Oriel Fenwharf, grade: PO, from: 2022-04-01 }
requirements:
  - { id: R1, type: rar }
people:
  - { id: P1, name: Tamsin, role: ex-partner }
  - { id: P2, name: Jory, role: child }
addresses:
  - { id: L1, text: "4 Quay Row, Penhallow" }
`,
  "a/rosh-1.case.json": `{ "record": "rosh", "crn": "D204816", "date": "2022-04-20",
  "riskIncreaseFactors": [{ "id": "F1", "text": "Drinking on the nights when the football is on, with his brother" }, { "id": "F2", "text": "Losing work" }] }`,
  "a/contingency.case.yaml": `record: contingency
crn: D204816
date: 2022-04-25
items:
  - id: C1
    trigger: He moves in with his brother
`,
} as const;
const others = Object.entries(CASE).map(([path, text]) => analyseFile(path, text));

interface Expected {
  /** The first labels, or with their meaning as "label: meaning". */
  readonly first?: readonly string[];
  readonly all?: readonly string[];
  readonly never?: readonly string[];
  /** The text, with the bar where the caret is then, once this label is chosen. */
  readonly chosen?: readonly [label: string, text: string];
}

function complete(file: string, marked: string, snippets: boolean): { offers: Completion[]; text: string } {
  const caret = marked.indexOf(BAR);
  const text = marked.replace(BAR, "");
  const now = analyseFile(`a/${file}`, text);
  const offers = completionsAt(now, [...others, now], caret, { today: "2022-06-30", snippets, found: ["contingency-no-trigger"] });
  for (const { span, commaAt } of offers) {
    assert.ok(span.start <= caret && caret <= span.end, "what is replaced holds the caret");
    assert.ok(!/[\r\n]/u.test(text.slice(span.start, span.end)), "what is replaced is on one line");
    assert.ok(commaAt === undefined || commaAt < span.start || span.start === span.end);
  }
  return { offers, text };
}

function choose(text: string, offer: Completion): string {
  const comma =
    offer.commaAt === undefined
      ? text.slice(0, offer.span.start)
      : `${text.slice(0, offer.commaAt)},${text.slice(offer.commaAt, offer.span.start)}`;
  return comma + offer.text + (offer.snippet ? "" : BAR) + text.slice(offer.span.end);
}

function check(file: string, marked: string, expected: Expected, snippets = false): void {
  for (const eol of ["\n", "\r\n"]) {
    const { offers, text } = complete(file, marked.replaceAll("\n", eol), snippets);
    const shown = (like: readonly string[]): string[] =>
      offers.map((o, i) => ((like[i] ?? like[0] ?? "").includes(": ") ? `${o.label}: ${o.meaning}` : o.label));
    if (expected.first !== undefined) assert.deepEqual(shown(expected.first).slice(0, expected.first.length), expected.first);
    if (expected.all !== undefined) assert.deepEqual(shown(expected.all), expected.all);
    for (const label of expected.never ?? []) assert.ok(!offers.some((o) => o.label === label), `${label} is offered`);
    if (expected.chosen === undefined) continue;
    const [label, after] = expected.chosen;
    const offer = offers.find((o) => o.label === label);
    assert.ok(offer !== undefined, `${label} is not among ${offers.map((o) => o.label).join(", ")}`);
    assert.equal(choose(text, offer), after.replaceAll("\n", eol));
  }
}

const Y = "record: contact\ncrn: D204816\n";

describe("completion in YAML", () => {
  it("offers kinds, and before there is one nothing else", () => {
    check("x.case.yaml", `record: ${BAR}`, { first: ["case", "assessment", "rosh"], chosen: ["home-visit", `record: home-visit${BAR}`] });
    check("x.case.yaml", `rec${BAR}`, { all: ["record"], chosen: ["record", `record: ${BAR}`] });
    check("x.case.yaml", BAR, { all: ["record"] });
  });

  it("offers names: what is always asked for first, what is there never", () => {
    check("x.case.yaml", `${Y}${BAR}\ndate: 2022-01-01\n`, { first: ["author", "status", "type"], never: ["record", "crn", "date"] });
    check("x.case.yaml", `${Y}ti${BAR}`, { chosen: ["time", `${Y}time: ${BAR}`] });
    check("x.case.yaml", `${Y}ti${BAR}me: 10:30\n`, { chosen: ["type", `${Y}type${BAR}: 10:30\n`] });
    check("x.case.yaml", `${Y}author:\n  name: X\n  ${BAR}\nstatus: complete\n`, { all: ["grade"] });
    check("x.case.yaml", `${Y}author: { name: X, ${BAR} }\n`, {
      all: ["grade"],
      chosen: ["grade", `${Y}author: { name: X, grade: ${BAR} }\n`],
    });
  });

  it("writes the skeleton of a group, a list or rows", () => {
    check("x.case.yaml", `${Y}au${BAR}`, { chosen: ["author", `${Y}author:\n  name: $1\n  grade: $2`] }, true);
    check("x.case.yaml", `${Y}au${BAR}`, { chosen: ["author", `${Y}author:\n  name:\n  grade:${BAR}`] });
    check("x.case.yaml", `${Y}se${BAR}`, { chosen: ["setTasks", `${Y}setTasks:\n  - id: T1\n    text: |\n      $1`] }, true);
    check("x.case.yaml", `${Y}fa${BAR}`, { chosen: ["factors", `${Y}factors: [$1]`] }, true);
    check("x.case.yaml", `${Y}no${BAR}`, { chosen: ["notes", `${Y}notes: |\n  $1`] }, true);
    check("x.case.yaml", `record: contingency\nitems:\n  - id: C1\n  - ${BAR}`, {
      first: ["new contingency"],
      chosen: [
        "new contingency",
        `record: contingency\nitems:\n  - id: C1\n  - id: C2\n    trigger:\n    action:\n    owner:\n    timescale:${BAR}`,
      ],
    });
    check("x.case.yaml", `${Y}setTasks:\n- id: T1\n  ${BAR}\n  due: 2022-07-01\n`, { all: ["text"] });
    check("x.case.yaml", `${Y}setTasks:\n  ${BAR}\n`, { chosen: ["id", `${Y}setTasks:\n  - id: T1${BAR}\n`] });
  });

  it("tells what several records share from what is in one of them", () => {
    const list = `${Y}records:\n  - date: 2022-01-02\n    ${BAR}\n    type: office-visit\n  - date: 2022-01-09\n`;
    check("x.case.yaml", list.replace("records:", "author: { name: X, grade: PO }\nrecords:"), { first: ["status", "outcome"] });
    check("x.case.yaml", `${Y}records:\n  - setTasks:\n      - id: T1\n      - id: ${BAR}\n  - setTasks:\n      - id: T7\n`, {
      all: ["T2"],
    });
    check("x.case.yaml", list, { first: ["author", "status"], never: ["record", "crn", "date", "type", "records"] });
    check("x.case.yaml", `${Y}${BAR}\nrecords:\n  - date: 2022-01-02\n`, { never: ["judgements", "notApplicable", "records"] });
    check("x.case.yaml", `${Y}${BAR}`, { chosen: ["records", `${Y}records:\n  - date: ${BAR}`] });
  });

  it("offers values with what they mean, and finds them by code and label", () => {
    check("x.case.yaml", `${Y}status: ${BAR}\ndate: 2022-01-01\n`, {
      all: ["in-progress: Still being written (OPEN)", "complete: Complete"],
    });
    check("x.case.yaml", `${Y}status:${BAR}`, { chosen: ["complete", `${Y}status: complete${BAR}`] });
    check("x.case.yaml", `${Y}type: office-${BAR}visit # as planned\n`, {
      chosen: ["phone-call", `${Y}type: phone-call${BAR} # as planned\n`],
    });
    check("x.case.yaml", `${Y}type: "off${BAR}"\n`, { chosen: ["office-visit", `${Y}type: "office-visit"${BAR}\n`] });
    check("x.case.yaml", `${Y}sensitive: ${BAR}`, { all: ["yes", "no", "unknown"] });
    check("x.case.yaml", `${Y}sensitive: yes - be${BAR}`, { all: [] });
    check("x.case.yaml", `record: contingency\nitems:\n  - timescale: ${BAR}`, { first: ["same day", "4 hours", "1 working day"] });
    check("x.case.yaml", `${Y}author: { name: ${BAR}, grade: PO }`, { all: ["Oriel Fenwharf: PO"] });
    const found = complete("x.case.yaml", `${Y}type: ${BAR}`, false).offers.find((o) => o.label === "office-visit");
    assert.match(found?.filter ?? "", /COAP/u);
    assert.match(found?.markdown ?? "", /Planned office visit/u);
  });

  it("offers the ids of the case with who or what they are", () => {
    check("x.case.yaml", `${Y}factors: ${BAR}\nmode: office\n`, {
      all: ["F1: Drinking on the nights when the football is…", "F2: Losing work"],
      chosen: ["F2", `${Y}factors: [F2]${BAR}\nmode: office\n`],
    });
    check("x.case.yaml", `${Y}factors: [F1, ${BAR}\nmode: office\n`, {
      all: ["F2"],
      chosen: ["F2", `${Y}factors: [F1, F2${BAR}\nmode: office\n`],
    });
    check("x.case.yaml", `${Y}factors:\n  - F1\n  - ${BAR}\n`, { all: ["F2"] });
    check("x.case.yaml", `${Y}factors:\n  - ${BAR}\n  - F2\n`, { all: ["F1"] });
    check("x.case.yaml", `record: check\nabout: [${BAR}]`, {
      all: ["P1: Tamsin, ex-partner", "P2: Jory, child", "L1: 4 Quay Row, Penhallow"],
    });
    check("x.case.yaml", `record: home-visit\naddress: ${BAR}`, { all: ["L1"] });
    check("x.case.yaml", `record: plan\nrequirementsCovered: [${BAR}`, { all: ["R1: Rehabilitation activity requirement"] });
    check("x.case.yaml", `${Y}followsUp: [${BAR}]`, {
      all: ["C1: He moves in with his brother", "contingency: contingency, 2022-04-25", "rosh-1: rosh, 2022-04-20", "case: case"],
    });
    check("x.case.yaml", `record: rosh\nriskIncreaseFactors:\n  - id: ${BAR}`, {
      first: ["F3: a new risk factor", "F1: Drinking on the nights when the football is… (carried forward from 2022-04-20)"],
    });
    check("x.case.yaml", `${Y}judgements:\n  - rule: ${BAR}`, { first: ["contingency-no-trigger"] });
  });

  it("offers today and the days that clocks run to", () => {
    check("x.case.yaml", `${Y}setTasks:\n  - due: ${BAR}`, {
      all: [
        "2022-06-30: Thursday, today",
        "2022-07-01: Friday, the next working day",
        "2022-07-07: Thursday, 5 working days from today",
        "2022-07-14: Thursday, 10 working days from today",
        "2022-07-21: Thursday, 15 working days from today",
      ],
    });
    check("x.case.yaml", `record: rosh\ndate: ${BAR}`, { all: ["2022-06-30", "2022-06-29"] });
    check("x.case.yaml", `record: check\nresponded: 2022-05-31\nrepeatDue: ${BAR}`, {
      first: ["2022-11-30: Wednesday, 6 months after the answer"],
    });
  });

  it("keeps out of texts, but for ids in brackets", () => {
    check("x.case.yaml", `${Y}notes: |\n  He said ${BAR}\nmode: office\n`, { all: [] });
    check("x.case.yaml", `${Y}notes: |\n  status: ${BAR}\nmode: office\n`, { all: [] });
    check("x.case.yaml", `${Y}# type: ${BAR}`, { all: [] });
    check("x.case.yaml", `${Y}notes: |\n  Spoke to Tamsin (${BAR}\nmode: office\n`, {
      first: ["P1 Tamsin, ex-partner", "P2 Jory, child", "L1 4 Quay Row, Penhallow"],
      chosen: ["P1 Tamsin, ex-partner", `${Y}notes: |\n  Spoke to Tamsin (P1)${BAR}\nmode: office\n`],
    });
    check("x.case.yaml", `${Y}notes: Both (P1, ${BAR})\n`, { chosen: ["P2 Jory, child", `${Y}notes: Both (P1, P2${BAR})\n`] });
    check("x.case.yaml", `${Y}notes: In time (about ${BAR})\n`, { all: [] });
  });

  it("reads broken text as far as it goes", () => {
    check("x.case.yaml", `${Y}author: { name: X\nfactors: [F1\nsta${BAR}\n  - odd\n`, {
      chosen: ["status", `${Y}author: { name: X\nfactors: [F1\nstatus: ${BAR}\n  - odd\n`],
    });
    check("x.case.yaml", `${Y}type: office: visit: "\nmode: ${BAR}`, { first: ["office"] });
    check("x.case.yaml", `record: rosh\nriskInCommunity:\n  children: ${BAR}\n public: x`, { first: ["low"] });
    check("x.case.yaml", `${Y}notApplicable:\n  ${BAR}\n`, { first: ["outcome"], never: ["record", "status"] });
  });
});

describe("completion in JSON", () => {
  const J = '{\n  "record": "contact",\n';
  it("offers names with their quotes and what follows", () => {
    check("x.case.json", `${J}  "${BAR}"\n}`, { first: ["crn", "date"], chosen: ["time", `${J}  "time": ""${BAR}\n}`] });
    check(
      "x.case.json",
      `${J}  ${BAR}\n  "type": "x"\n}`,
      { never: ["type"], chosen: ["time", `${J}  "time": "$1",\n  "type": "x"\n}`] },
      true,
    );
    check("x.case.json", `${J}  "ti${BAR}": "10:30"\n}`, { chosen: ["type", `${J}  "type"${BAR}: "10:30"\n}`] });
    check("x.case.json", `{\n  "record": "contact"\n  ${BAR}\n}`, { chosen: ["time", `{\n  "record": "contact",\n  "time": ""${BAR}\n}`] });
    check(
      "x.case.json",
      `${J}  ${BAR}\n}`,
      { chosen: ["author", `${J}  "author": {\n    "name": "$1",\n    "grade": "$2"\n  \\}\n}`] },
      true,
    );
    check("x.case.json", `{\n  ${BAR}\n}`, { all: ["record"] });
  });

  it("offers values, ids and rows", () => {
    check("x.case.json", `${J}  "status": ${BAR}\n  "type": "x"\n}`, {
      chosen: ["complete", `${J}  "status": "complete",${BAR}\n  "type": "x"\n}`],
    });
    check("x.case.json", `${J}  "status": "co${BAR}\n}`, { chosen: ["complete", `${J}  "status": "complete"${BAR}\n}`] });
    check("x.case.json", `${J}  "factors": ["F1", "${BAR}"]\n}`, { all: ["F2"] });
    check("x.case.json", `${J}  "factors": ${BAR}\n}`, { chosen: ["F1", `${J}  "factors": ["F1"]${BAR}\n}`] });
    check("x.case.json", `${J}  "setTasks": [{ "id": "T1", ${BAR} }]\n}`, { all: ["text", "due"] });
    check("x.case.json", `${J}  "setTasks": [${BAR}]\n}`, { all: ["new task"] });
    check("x.case.json", `${J}  "notes": "Saw Tamsin (${BAR})"\n}`, { first: ["P1 Tamsin, ex-partner"] });
    check("x.case.json", `${J}  "notes": "${BAR}"\n}`, { all: [] });
    check("x.case.json", `${J}  "records": [{ "date": "2022-01-01", "${BAR}" }]\n}`, { first: ["author"], never: ["crn", "date"] });
  });
});

describe("completion in Markdown", () => {
  const M = "---\nrecord: rmp\ncrn: D204816\n---\n\n";
  it("offers sections that are not used yet", () => {
    check("x.case.md", `${M}## ${BAR}\n\n## Supervision\nText\n`, {
      first: ["## Key information about the current situation", "## Monitoring and control"],
      never: ["## Supervision", "## Date"],
      chosen: ["## Victim safety planning", `${M}## Victim safety planning\n${BAR}\n\n## Supervision\nText\n`],
    });
    check("x.case.md", `${M}#${BAR}`, { chosen: ["## Actions", `${M}## Actions\n- A1: ${BAR}`] });
    check("x.case.md", `---\nrecord: contact\n---\n\n# c-1\n\n## Review\nx\n\n## ${BAR}\n\n# c-2\n\n## Notes\nx\n`, {
      first: ["## Reason for the absence"],
      never: ["## Review"],
      chosen: ["## Notes", `---\nrecord: contact\n---\n\n# c-1\n\n## Review\nx\n\n## Notes\n${BAR}\n\n# c-2\n\n## Notes\nx\n`],
    });
  });

  it("offers labels, titles and values in rows", () => {
    check("x.case.md", `${M}## Actions\n- A1: Ring\n- ${BAR}\n`, {
      all: ["A2: a new action"],
      chosen: ["A2", `${M}## Actions\n- A1: Ring\n- A2: ${BAR}\n`],
    });
    check("x.case.md", `${M}## Actions\n- A1: Ring\n  - ${BAR}\n  - owner: X\n- A2: y\n  - by: 2022-07-01\n`, {
      first: ["heading", "by"],
      never: ["owner", "text", "id"],
      chosen: ["by", `${M}## Actions\n- A1: Ring\n  - by: ${BAR}\n  - owner: X\n- A2: y\n  - by: 2022-07-01\n`],
    });
    check("x.case.md", `${M}## Actions\n- A1: Ring\n  ${BAR}\n`, { chosen: ["by", `${M}## Actions\n- A1: Ring\n  - by: ${BAR}\n`] });
    check("x.case.md", `${M}## Actions\n- A1: Ring\n  - factors: F1,${BAR}\n`, {
      all: ["F2"],
      chosen: ["F2", `${M}## Actions\n- A1: Ring\n  - factors: F1, F2${BAR}\n`],
    });
    check("x.case.md", `${M}## Actions\n- A1: Ring\n  - by:${BAR}\n`, {
      chosen: ["2022-07-07", `${M}## Actions\n- A1: Ring\n  - by: 2022-07-07${BAR}\n`],
    });
    check("x.case.md", `${M}## Actions\n- A1: Ring Tamsin (${BAR})\n`, { first: ["P1 Tamsin, ex-partner"] });
    check("x.case.md", `---\nrecord: assessment\n---\n\n## Needs\n- ${BAR}\n`, {
      chosen: ["accommodation", `---\nrecord: assessment\n---\n\n## Needs\n- accommodation: ${BAR}\n`],
    });
    check("x.case.md", `---\nrecord: plan\n---\n\n## Objectives\n- O1: x\n  - steps:\n    - Ring\n      - ${BAR}\n`, {
      all: ["who", "status"],
    });
  });

  it("offers the front matter as YAML, without what has a section", () => {
    check("x.case.md", `---\nrecord: rmp\n${BAR}\n---\n\n## Supervision\nx\n`, {
      first: ["crn", "date", "author", "status"],
      never: ["supervision"],
    });
    check("x.case.md", `---\nrecord: rmp\nstatus: ${BAR}\n---\n`, { all: ["in-progress", "complete"] });
    check("x.case.md", `---\nrecord: rmp\nstatus: ${BAR}`, { all: ["in-progress", "complete"] });
    check("x.case.md", `---\nrecord: contact\n---\n\n# c-1\n- type: ${BAR}\n- date: 2022-01-01\n`, { first: ["initial-appointment"] });
    check("x.case.md", `---\nrecord: contact\n---\n\n# c-1\n- ${BAR}\n- date: 2022-01-01\n`, { never: ["date", "record", "CRN"] });
  });

  it("keeps out of texts, but for ids in brackets", () => {
    check("x.case.md", `${M}## Supervision\nWeekly, ${BAR}\n`, { all: [] });
    check("x.case.md", `${M}## Supervision\n- by: ${BAR}\n`, { all: [] });
    check("x.case.md", `${M}## Supervision\nWith Jory (${BAR}\n`, {
      chosen: ["P2 Jory, child", `${M}## Supervision\nWith Jory (P2)${BAR}\n`],
    });
  });
});

describe("completion anywhere", () => {
  const written = {
    yaml: writeYaml,
    json: writeJson,
    md: (value: Parameters<typeof writeMarkdown>[0]) => writeMarkdown(value, shapes),
  } as const;
  for (const [ending, write] of Object.entries(written)) {
    it(`answers at every place of whole and cut ${ending}`, () => {
      let asked = 0;
      for (const record of Object.values(good)) {
        const text = write(record as Parameters<typeof writeYaml>[0]);
        for (let at = 0; at < text.length; at += 7) {
          complete(`x.case.${ending}`, text.slice(0, at) + BAR + text.slice(at), asked % 2 === 0);
          complete(`x.case.${ending}`, text.slice(0, at) + BAR, asked % 2 === 1);
          asked += 2;
        }
      }
      assert.ok(asked > 1000, String(asked));
    });
  }

  it("leaves text that can be read when a name is chosen", () => {
    for (const [kind, record] of Object.entries(good)) {
      const text = `record: ${kind}\ncrn: ${record.crn}\n`;
      for (const offer of complete("x.case.yaml", `${text}${BAR}`, false).offers) {
        const after = choose(text, offer).replace(BAR, "");
        const read = parse(after, "yaml", shapes);
        assert.deepEqual(read.problems, [], after);
        assert.ok(
          read.root?.entries.some((e) => e.key === offer.label),
          after,
        );
      }
      const json = `{\n  "record": "${kind}"\n  ${BAR}\n}`;
      for (const offer of complete("x.case.json", json, false).offers) {
        const after = choose(json.replace(BAR, ""), offer).replace(BAR, "");
        assert.deepEqual(parse(after, "json", shapes).problems, [], after);
      }
    }
  });
});
