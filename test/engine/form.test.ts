// Long because every finding of the form has its own small text here.
/** Findings of the form, each by a text that has it and by the place it is found at. */
import assert from "node:assert/strict";
import { formRules } from "../../server/src/rules/_form/catalogue.ts";
import { checkFiles, findingsOf } from "../support/check.ts";

const CASE = `record: case
crn: X123456
dateOfBirth: 1990-05-04
sex: male
ethnicity: other
disability: [none]
officers: [{ name: Nell Harrow, grade: PO, from: 2019-03-01 }]
sentence: { type: community-order, startDate: 2019-03-20, endDate: 2020-01-06 }
people:
  - { id: P1, name: Imogen Carrow, role: partner, atRisk: yes }
`;
const TOP = "crn: X123456\ndate: 2019-03-25\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\n";
const shown = new Set<string>();

/** `record-x path [text at the place]` for each finding of the form, in order. */
function check(files: Record<string, string>, expected: readonly string[], asOf = "2019-03-29"): void {
  const all = Object.keys(files).some((f) => f.includes("case.case")) ? files : { "c/case.case.yaml": CASE, ...files };
  const found = findingsOf(checkFiles(all, { asOf, standard: "hmip-2018" })).filter((s) => /^(?:record|judgement)-/u.test(s.finding.rule));
  for (const { finding } of found) {
    shown.add(`${finding.rule} ${finding.messageId}`);
    assert.doesNotMatch(finding.message, /\{\w+\}/u, "a gap was not filled");
  }
  const lines = found.map(
    ({ file, finding }) => `${finding.rule} ${finding.path} [${(all[file] as string).slice(finding.start, finding.end)}]`,
  );
  assert.deepEqual(lines.sort(), [...expected].sort());
}
const contact = (body: string): Record<string, string> => ({ "c/contact.case.yaml": `record: contact\n${TOP}type: other\n${body}` });

describe("findings of the form", () => {
  it("names what cannot be read", () => {
    check(contact('notes: "open\n'), ['record-syntax  [notes: "open]']);
    check(contact("notes: &a words\n"), ["record-syntax  [&a]"]);
    check(contact("notes: *a\n"), ["record-syntax  [*a]"]);
    check(contact("notes: !x words\n"), ["record-syntax  [!x]"]);
    check(contact("__proto__: x\n"), ["record-syntax  [__proto__]"]);
    check({ "c/x.case.yaml": "- a\n- b\n" }, ["record-syntax  [- a]"]);
  });

  it("asks which record it is", () => {
    check({ "c/x.case.yaml": TOP }, ["record-kind-unknown record [crn: X123456]"]);
    check({ "c/x.case.yaml": `record: contcat\n${TOP}` }, ["record-kind-unknown record [contcat]"]);
    check({ "c/x.case.yaml": `record: zebra\n${TOP}` }, ["record-kind-unknown record [zebra]"]);
  });

  it("says of a name nobody knows what was probably meant, and repeats no sentence", () => {
    check(contact("outcom: attended-complied\n"), ["record-field-unknown outcom [outcom]"]);
    check(contact("She rang Leanne and said: no\n"), ["record-field-unknown ? [She rang Leanne and said]"]);
    const [first] = findingsOf(checkFiles({ "c/case.case.yaml": CASE, ...contact("She rang Leanne and said: no\n") })).filter(
      (s) => s.finding.rule === "record-field-unknown",
    );
    assert.doesNotMatch(JSON.stringify([first?.finding.message, first?.finding.path]), /Leanne/u);
  });

  it("says so of a name beside several records too, and repeats no sentence", () => {
    const beside = (name: string) => contact(`${name}: no\nrecords:\n  - { id: a, date: 2019-03-25 }\n  - { id: b, date: 2019-03-26 }\n`);
    check(beside("colour"), ["record-field-unknown colour [colour]"]);
    check(beside("recordedd"), ["record-field-unknown recordedd [recordedd]"]);
    check(beside("She rang Leanne and said"), ["record-field-unknown ? [She rang Leanne and said]"]);
  });

  it("reads the first of two", () => check(contact("notes: a\nnotes: b\n"), ["record-field-twice  [notes]"]));

  it("asks at once for what everything hangs on", () => {
    check({ "c/contact.case.yaml": "record: contact\ncrn: X123456\ntype: other\nstatus: in-progress\nauthor: { name: Nell Harrow }\n" }, [
      "record-field-missing date [record]",
      "record-field-missing author.grade [author]",
    ]);
  });

  it("says how a value can be used, and offers the usual spelling", () => {
    check(contact("outcome: ATTC\n"), ["record-value-not-usable outcome [ATTC]"]);
    check(contact("sources: police\n"), ["record-value-not-usable sources [police]"]);
    check(contact("sources: [police, zebra]\n"), ["record-value-not-usable sources[1] [zebra]"]);
    check(contact("evidenceSeen: perhaps\n"), ["record-value-not-usable evidenceSeen [perhaps]"]);
    check(contact("recorded: 2019-02-30\n"), ["record-value-not-usable recorded [2019-02-30]"]);
    check(contact("time: half past\n"), ["record-value-not-usable time [half past]"]);
    check(contact("objectives: [X1]\n"), ["record-value-not-usable objectives[0] [X1]"]);
    check(contact("notes: [a, b]\n"), ["record-value-not-usable notes [notes]"]);
    check(contact("notes: { a: b }\n"), ["record-value-not-usable notes [notes]"]);
    check(contact("setTasks: Ring back\n"), ["record-value-not-usable setTasks [Ring back]"]);
    check(contact("followsUp: [a b]\n"), ["record-value-not-usable followsUp[0] [a b]"]);
    check({ "c/case.case.yaml": `${CASE}mappaLevel: 7\ntier: C2\nogrs3: high\n` }, [
      "record-value-not-usable mappaLevel [7]",
      "record-value-not-usable ogrs3 [high]",
    ]);
    check({ "c/case.case.yaml": `${CASE}contactSuspended: reset\n` }, ["record-value-not-usable contactSuspended [reset]"]);
    check(
      { "c/contingency.case.yaml": `record: contingency\n${TOP}items: [{ id: C1, trigger: t, action: a, owner: o, timescale: soon }]\n` },
      ["record-value-not-usable items[C1].timescale [soon]"],
    );
    check({ "c/case.case.yaml": `format: 2\n${CASE}` }, ["record-value-not-usable format [2]"]);
    check({ "c/case.case.yaml": `format: 1\n${CASE}` }, []);
    check({ "c/visit.case.yaml": `record: home-visit\n${TOP}address: L1\nrecords: []\n` }, [
      "record-link-unknown address [L1]",
      "record-value-not-usable records [records]",
    ]);
    check(
      {
        "c/contacts.case.yaml": `record: contact\n${TOP}type: other\nnotApplicable: { notes: Heard by phone }\nrecords:\n  - id: a\n    notes: words\n`,
      },
      ["record-value-not-usable notApplicable [notApplicable]"],
    );
  });

  it("finds ids and links that mean two things or nothing", () => {
    check(contact("setTasks:\n  - { id: T1, text: a }\n  - { id: T1, text: b }\n"), ["record-id-twice setTasks[1].id [T1]"]);
    check({ ...contact("id: one\n"), "c/d/other.case.yaml": `record: contact\n${TOP}type: other\nid: one\n` }, [
      "record-id-twice id [one]",
    ]);
    check(contact("followsUp: [nowhere]\n"), ["record-link-unknown followsUp[0] [nowhere]"]);
    check(contact("followsUp: [case]\n"), []);
    check(contact("followsUp: [conact]\n"), ["record-link-unknown followsUp[0] [conact]"]);
    check(contact("notes: Spoke to Imogen (P1) and to Ted (P2) about A4 paper.\n"), [
      "record-link-unknown notes [Spoke to Imogen (P1) and to Ted (P2) about A4 paper.]",
    ]);
  });

  it("finds records in somebody else's folder, and folders without a header", () => {
    check({ "c/contact.case.yaml": `record: contact\n${TOP.replace("X123456", "X999999")}type: other\n` }, [
      "record-wrong-folder crn [X999999]",
    ]);
    check({ "c/case.case.yaml": CASE, "c/second.case.yaml": CASE }, ["record-wrong-folder record [record]"]);
    check({ "d/case.case.yaml": CASE, "e/contact.case.yaml": `record: contact\n${TOP}type: other\n` }, ["record-no-case record [record]"]);
  });

  it("knows which dates may lie ahead", () => {
    check(contact("recorded: 2019-04-01\n"), ["record-date-in-future recorded [2019-04-01]"]);
    check({ "c/contact.case.yaml": `record: contact\n${TOP.replace("2019-03-25", "2019-04-25")}type: office-visit\n` }, []);
    check(
      {
        "c/contact.case.yaml": `record: contact\n${TOP.replace("2019-03-25", "2019-04-25")}type: office-visit\noutcome: attended-complied\nnotApplicable: {}\n`,
      },
      ["record-date-in-future date [2019-04-25]"],
    );
    check(
      {
        "c/case.case.yaml": CASE.replace("to: 2019", "to: 2019"),
        "c/visit.case.yaml": `record: home-visit\n${TOP.replace("2019-03-25", "2019-04-25")}address: L1\noutcome: approved\n`,
      },
      ["record-link-unknown address [L1]"],
    );
  });

  it("finds prompts left among words, and reasons that say too little", () => {
    check(contact("notes: He said [add what he said] and left.\n"), ["record-prompt-left notes [[add what he said]]"]);
    check(contact('notes: "[add what he said]"\n'), []);
    check(contact("notApplicable:\n  intervention: n/a\n"), ["record-not-applicable-unclear notApplicable.intervention [n/a]"]);
    check(contact("notes: words\nnotApplicable:\n  notes: Heard by phone\n"), [
      "record-not-applicable-unclear notApplicable.notes [Heard by phone]",
    ]);
    check(
      contact("notApplicable:\n  zebra: Heard by phone\n"),
      ["record-not-applicable-unclear notApplicable.? [Heard by phone]"].map((l) => l.replace("?", "zebra")),
    );
  });

  it("looks after professional judgements", () => {
    const judged = (rule: string, more: string): Record<string, string> => ({
      "c/case.case.yaml": `${CASE}judgements:\n  - rule: ${rule}\n    ${more}\n    agreedBy: Owen Dale, SPO\n    date: 2019-03-21\n    reviewBy: 2019-06-01\n`,
    });
    check(
      judged("contingency-missing", "about: [P1]"),
      ["judgement-no-reason judgements[0].reason [judgements]"].map((l) => l.replace("[judgements]", "[rule]")),
    );
    check(judged("contingency-missing", "reason: n/a"), ["judgement-no-reason judgements[0].reason [n/a]"]);
    check(judged("case-officer-missing", "reason: Seen daily by the ward"), [
      "judgement-not-needed judgements[0].rule [case-officer-missing]",
    ]);
    // Not evaluated: the rule could not say whether there is anything to set aside.
    check(judged("contingency-missing", "reason: Seen daily by the ward"), []);
    check(judged("zebra", "reason: Seen daily by the ward"), ["judgement-not-needed judgements[0].rule [zebra]"]);
    check(judged("contingency-no-trigger", "reason: Seen daily by the ward"), [
      "judgement-not-allowed judgements[0].rule [contingency-no-trigger]",
    ]);
    check(judged("record-syntax", "reason: Seen daily by the ward"), ["judgement-not-allowed judgements[0].rule [record-syntax]"]);
    const late = judged("contingency-missing", "reason: Seen daily by the ward");
    check({ "c/case.case.yaml": (late["c/case.case.yaml"] as string).replace("2019-06-01", "2019-03-28") }, [
      "judgement-out-of-date judgements[0].reviewBy [2019-03-28]",
    ]);
  });

  it("stops after a thousand", () => {
    const many = Array.from({ length: 1200 }, (_, i) => `zebra${i}: x\n`).join("");
    const [first] = checkFiles({ "c/case.case.yaml": CASE, ...contact(many) });
    const record = first?.files.find((f) => f.path.endsWith("contact.case.yaml"))?.records[0];
    assert.equal(record?.findings.length, 1001);
    assert.match(record?.findings.find((f) => f.rule === "record-too-many")?.message ?? "", /200 more/u);
  });

  it("speaks plainly", () => {
    for (const rule of formRules) {
      for (const message of Object.values(rule.messages)) {
        assert.ok(message.what.split(/\s+/u).length <= 25, message.what);
        assert.doesNotMatch(`${message.what} ${message.ask}`, /\b(?:error|invalid|field|node)s?\b/iu);
      }
    }
  });

  it("was seen for every finding of the form but those that need a disk or a fault", () => {
    const seen = new Set([...shown].map((s) => s.split(" ")[0]));
    const elsewhere = new Set(["record-unreadable", "record-rule-failed", "record-too-many"]);
    assert.deepEqual(
      formRules.map((r) => r.id).filter((id) => !seen.has(id) && !elsewhere.has(id)),
      [],
    );
  });
});
