import assert from "node:assert/strict";
import { analyseFile } from "../../server/src/engine/file.ts";
import { levelsIn } from "../../server/src/record/levels.ts";

/** What a passage names, as `group level` in the order of the text. */
function check(passage: string, expected: readonly string[]): void {
  assert.deepEqual(
    levelsIn(passage).map((l) => `${l.group} ${l.level}`),
    expected,
    passage,
  );
}

const NAMED: readonly (readonly [passage: string, ...expected: string[]])[] = [
  ["Calm today. The reception notes have him as high risk to a known adult, but he is settling.", "knownAdult high"],
  ["She poses a very high risk of serious harm to known adults.", "knownAdult very-high"],
  ["Very High RoSH to the public.", "public very-high"],
  ["He is a medium risk to children and the public.", "children medium", "public medium"],
  ["Low risk to children, public and staff but high risk to known adults.", "children low", "public low", "staff low", "knownAdult high"],
  ["High risk to known adults, low to children and staff.", "knownAdult high", "children low", "staff low"],
  ["High RoSH (known adult).", "knownAdult high"],
  ["High risk to a known adult (children low, public low, staff medium).", "knownAdult high", "children low", "public low", "staff medium"],
  ["Children: low risk. Public: medium risk.", "children low", "public medium"],
  ["Children - low risk, public - medium risk, staff - low risk", "children low", "public medium", "staff low"],
  ["- Known adult: high risk\n- Staff: low risk", "knownAdult high", "staff low"],
  ["Overall he is medium risk of harm.", "overall medium"],
  ["He remains high RoSH overall.", "overall high"],
  ["Overall, he is a high risk to the public.", "public high"],
  ["High risk to Rosalind (P1), a known adult.", "knownAdult high"],
  ["Still a medium risk of serious\nharm to staff at the hostel.", "staff medium"],
  ["Raised from low risk to medium risk to children.", "children medium"],
  ["He was late. He is a low risk to staff.", "staff low"],
  ["In May he starts work. He is not on a tag and is a low risk to the public.", "public low"],
  ["Staff are at high risk in the workshop.", "staff high"],
  ["Not only a high risk to staff, says the panel.", "staff high"],
  ["High risk to other prisoners and prison staff.", "prisoners high", "staff high"],
];

const SILENT: readonly string[] = [
  // The past.
  "He was a high risk to staff in prison.",
  "Previously high risk to children.",
  "At the time of the last assessment: high risk to the public.",
  "He is no longer a high risk to the public.",
  "Reduced from high risk to known adults.",
  // Denials and disputes.
  "He is not a high risk to the public.",
  "She does not accept that she is high risk to staff.",
  "He poses no high risk to children.",
  "That he is a low risk to children is not borne out by the file.",
  "He isn’t a high risk to staff.",
  // Conditions, wishes, questions.
  "If he drinks he is a high risk to known adults.",
  "He would be a high risk to children living there.",
  "He may be a high risk to staff.",
  "The aim is low risk to the public by the summer.",
  "Is he a high risk to children?",
  // Somebody else's words, or somebody else.
  'He laughed and said "they call me a high risk to the public" on the way out.',
  "He wrote 'I am high risk to staff, apparently' on the form.",
  "> high risk to children",
  "His brother is a high risk to children.",
  // Not a level of harm.
  "High risk of reoffending against the public.",
  "A high risk offender in the public eye.",
  "Discussed high risk situations with hostel staff.",
  "High risk-taking in public places.",
  "He is at high risk of harm from other prisoners.",
  "Medium risk of suicide, staff informed.",
  // A level and a group that have nothing to do with each other.
  "He is low risk according to hostel staff.",
  "He is low risk, staff say.",
  "He is low risk and has permission to see the children.",
  "Low risk, so the public library is allowed.",
  "Children's services call the family low risk.",
  "Staff rated him high risk.",
  // Not one level, or no group.
  "Low to medium risk to the public.",
  "He is high risk.",
  "Fine. Children well. Low mood, but staff are kind.",
];

describe("levels named in prose", () => {
  for (const [passage, ...expected] of NAMED) it(`are found in: ${passage}`, () => check(passage, expected));
  for (const passage of SILENT) it(`are not found in: ${passage}`, () => check(passage, []));

  it("are named once for each group and level", () => {
    check("High risk to staff. Again: high risk to staff. Low risk to staff.", ["staff high", "staff low"]);
  });

  it("keep the place of the text in the record", () => {
    const text = `record: contact
crn: X123456
date: 2019-03-01
type: office-visit
checkIn: He is a high risk to staff.
setTasks:
  - { id: T1, text: Ring the hostel. Low risk to the public. }
`;
    const levels = analyseFile("a.case.yaml", text).entries[0]?.facts.levels ?? [];
    assert.deepEqual(
      levels.map((l) => [l.path.join("."), l.group, l.level]),
      [
        ["checkIn", "staff", "high"],
        ["setTasks.0.text", "public", "low"],
      ],
    );
  });

  it("are looked for quickly, whatever the text", () => {
    const words = "He is a high risk to staff (P1)(P2) and, to the public, her family or ";
    const hostile = [
      words.repeat(2000),
      `${"\"'“".repeat(20_000)} high risk to staff`,
      `high risk ${"to the ".repeat(30_000)}`,
      `children${" ".repeat(100_000)}high risk`,
      "low risk (".repeat(20_000),
    ];
    const start = process.hrtime.bigint();
    for (const text of hostile) levelsIn(text);
    const spent = Number(process.hrtime.bigint() - start) / 1e6;
    assert.ok(spent < 3000, `${spent} ms`);
  });
});
