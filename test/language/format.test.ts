// Long because the same promises are held in three formats.
/** Formatting: tidy spaces and spelling, never a word, and done when done once. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { kinds } from "../../schemas/index.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { newRecord } from "../../server/src/engine/newRecord.ts";
import { formatEdits } from "../../server/src/language/format.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import { walk } from "../../server/src/record/walk.ts";
import { applyEdits } from "../../server/src/source/edit.ts";
import { good } from "../schemas/good.ts";
import { hand, type Value, writeJson, writeYaml } from "../syntax/gen.ts";

type Ending = "yaml" | "json" | "md";

const format = (text: string, ending: Ending): string => applyEdits(text, formatEdits(analyseFile(`a.case.${ending}`, text)));

/** The one door: what becomes of a text, and that a second time changes nothing. */
function check(text: string, expected: string, ending: Ending): void {
  assert.equal(format(text, ending), expected);
  assert.equal(format(expected, ending), expected);
}

const FRONT = "---\nrecord: rmp\ncrn: D204816\ndate: 2022-04-22\nstatus: complete\n---\n";

describe("formatting", () => {
  it("takes spaces off the ends of lines and blank lines off the end, and keeps comments", () => {
    check(
      "record: rmp  \ncrn: D204816 # as in nDelius  \n\n# a note\t\ndate: 2022-04-22\n\n\n",
      "record: rmp\ncrn: D204816 # as in nDelius\n\n# a note\ndate: 2022-04-22\n",
      "yaml",
    );
    check("record: rmp \r\ncrn: D204816", "record: rmp\r\ncrn: D204816\r\n", "yaml");
    check('{ \n  "record": "rmp",  \n  "crn": "D204816"\n}', '{\n  "record": "rmp",\n  "crn": "D204816"\n}\n', "json");
    check(`${FRONT}\n## Supervision  \nWeekly.  \n\n\n`, `${FRONT}\n## Supervision\nWeekly.\n`, "md");
  });

  it("leaves the inside of texts alone", () => {
    const block = "record: rmp\nsupervision: |\n  Weekly,  \n  at Lowmere.\t\n\n  Then monthly.\nadditionalComments: >\n  One  \n  two\n";
    check(block, block, "yaml");
    const prose = `${FRONT}\n## Supervision\nWeekly,  \nat   Lowmere.\n\n  - one\n     - two  \n\nThen.\n`;
    check(prose, prose, "md");
    const json = '{\n  "record": "rmp",\n  "supervision": "Weekly,  \\n at Lowmere.  "\n}\n';
    check(json, json, "json");
  });

  it("spells choices and answers as the tool does, in the quotes they have", () => {
    check("record: rmp\nstatus: COMPLETE\n", "record: rmp\nstatus: complete\n", "yaml");
    check('record: RMP\nstatus: "In Progress"\nsensitive: Y\n', 'record: RMP\nstatus: "in-progress"\nsensitive: yes\n', "yaml");
    check(
      '{"record": "check", "type": "Police_DA", "sources": ["Police"]}\n',
      '{"record": "check", "type": "police-da", "sources": ["police"]}\n',
      "json",
    );
    check(
      "record: check\ntype: police-da\nrecords:\n  - { request: Sent }\n  - { request: 'SENT' }\n",
      "record: check\ntype: police-da\nrecords:\n  - { request: sent }\n  - { request: 'sent' }\n",
      "yaml",
    );
    for (const left of [
      "record: check\nrequest: perhaps\n",
      "record: check\nsensitive: Yes - Ask Me First\n",
      "record: check\nrequest: [add whether]\n",
    ])
      check(left, left, "yaml");
  });

  it("keeps the labels people use for rows", () => {
    const text = `---\nrecord: assessment\ncrn: D204816\n---\n\n## Needs\n- Alcohol misuse: Drinks alone on pay day.\n  - Score: 4\n`;
    check(text, text, "md");
  });

  it("puts nested bullets two spaces in, with the lines that belong to them", () => {
    check(
      `${FRONT}\n## Actions\n- A1: Ask police\n  about call-outs.\n    - Owner: Oriel Fenwharf\n    - By: 2022-05-06\n- A2: Ask again\n   - Owner: Oriel\n     Fenwharf\n   - By: 2022-05-07\n`,
      `${FRONT}\n## Actions\n- A1: Ask police\n  about call-outs.\n  - Owner: Oriel Fenwharf\n  - By: 2022-05-06\n- A2: Ask again\n  - Owner: Oriel\n    Fenwharf\n  - By: 2022-05-07\n`,
      "md",
    );
    check(
      `---\nrecord: plan\ncrn: D204816\n---\n\n## Objectives\n- O1: Two dry pay days\n    - Status: active\n    - Steps:\n        - Keep the diary\n            - Who: person\n`,
      `---\nrecord: plan\ncrn: D204816\n---\n\n## Objectives\n- O1: Two dry pay days\n  - Status: active\n  - Steps:\n    - Keep the diary\n      - Who: person\n`,
      "md",
    );
  });

  it("puts one space after names in front matter", () => {
    check(
      "---\nrecord:   rmp\ncrn : D204816\nauthor:\n  name:  Oriel   Fenwharf\n---\n\n## Supervision\nWeekly:   at ten.\n",
      "---\nrecord: rmp\ncrn: D204816\nauthor:\n  name: Oriel   Fenwharf\n---\n\n## Supervision\nWeekly:   at ten.\n",
      "md",
    );
    const yaml = "record:   rmp\ncrn:      D204816\n";
    check(yaml, yaml, "yaml");
  });

  it("leaves alone what cannot be read whole", () => {
    for (const [text, ending] of [
      ["record: rmp  \nactions: [  \n", "yaml"],
      ["nothing:  \n\n", "yaml"],
      ["", "yaml"],
      ['{"record": "rmp"  ', "json"],
      ["---\nrecord: rmp  \n", "md"],
      [`${FRONT}\nStray words.  \n`, "md"],
      ["record: rmp  \nrecord: rmp\n", "yaml"],
    ] as const)
      check(text, text, ending);
  });

  /** Every text of a record that is somebody's own, as it stands in the file, without spaces at its ends. */
  const wordsOf = (text: string, ending: Ending): string[] => {
    const file = analyseFile(`a.case.${ending}`, text);
    const out: string[] = [];
    for (const entry of file.entries)
      walk(entry.read.value, entry.read.shape, (field, value, path) => {
        if (["prose", "text", "texts", "map"].includes(field.type)) out.push(`${path.join(".")} ${JSON.stringify(value)}`);
      });
    return out.sort();
  };
  const untidy = (text: string, pick: (below: number) => number, ending: Ending): string =>
    text
      .split("\n")
      .map((line) => (pick(5) === 0 ? `${line}${["  ", " ", "\t"][pick(3)]}` : line))
      .map((line) => (ending === "md" && pick(3) === 0 && /^ +- /u.test(line) ? `  ${line}` : line))
      .map((line) => (ending === "md" && pick(4) === 0 ? line.replace(/^([a-z]+): (?=\w)/u, "$1:   ") : line))
      .join("\n") + "\n".repeat(pick(3));

  it("never touches a word, and is done when done once, whatever the record", () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom("yaml", "json", "md"), hand, (kind, ending, by) => {
        const value = good[kind] as unknown as { [key: string]: Value };
        const written =
          ending === "yaml"
            ? writeYaml(value, by)
            : ending === "json"
              ? writeJson(value, by)
              : newRecord(
                  kind,
                  { "author.name": "Oriel Fenwharf" },
                  { folder: "", crn: "D204816", asOf: "2022-05-01", taken: new Set() },
                  "markdown",
                ).text + (kind === "rmp" ? "\n## Additional comments\nOne  two,  \n\n    - three\n  four.\n" : "");
        const text = untidy(written, by.pick, ending);
        const once = format(text, ending);
        if (once !== text) changed++;
        assert.equal(format(once, ending), once);
        assert.deepEqual(wordsOf(once, ending), wordsOf(text, ending));
        // Nothing but white space and the spelling of choices is another: these records spell theirs well.
        assert.equal(once.replace(/\s+/gu, ""), text.replace(/\s+/gu, ""));
        assert.deepEqual(shapes.has(kind), true);
      }),
      { numRuns: 400, seed: 20220609 },
    );
    assert.ok(changed > 100, `only ${changed} texts were untidy`);
  });
});
