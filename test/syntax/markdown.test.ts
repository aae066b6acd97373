// Long because it is one table of texts and what they are read as.
import assert from "node:assert/strict";
import { shapes } from "../../server/src/record/shapes.ts";
import { parseMarkdown } from "../../server/src/syntax/markdown/parse.ts";
import { checkSpans, dump } from "./dump.ts";

/** The one door: what a text is read as, in three disguises that must not matter. */
function check(text: string, expected: string): void {
  const wanted = dedent(expected);
  for (const [name, disguised] of [
    ["as it is", text],
    ["with CRLF", text.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\ufeff${text}`],
  ] as const) {
    const parsed = parseMarkdown(disguised, shapes);
    assert.equal(dump(disguised, parsed), wanted, name);
    checkSpans(disguised, parsed);
  }
}

/** The same for what follows the front matter of a kind. */
function checkBody(kind: string, body: string, expected: string): void {
  check(`---\nrecord: ${kind}\n---\n${body}`, `record: ${kind}\n${dedent(expected)}`.trimEnd());
}

function dedent(lines: string): string {
  if (!lines.startsWith("\n")) return lines;
  const margin = /^\n( *)/.exec(lines)?.[1] ?? "";
  return lines.replaceAll(`\n${margin}`, "\n").trim();
}

describe("Markdown: front matter", () => {
  it("holds any field", () =>
    check(
      "---\nrecord: plan\nauthor: { name: Ada Fern, grade: PO }\ncontactType: [office, home]\n---\n",
      `
      record: plan
      author:
        name: Ada Fern
        grade: PO
      contactType:
        - office
        - home
      `,
    ));

  it("is looked for on the first line only, and exactly", () => {
    check("", "nothing\nunreadable\n! front-matter-missing «»");
    check("## Notes\nx\n", "nothing\nunreadable\n! front-matter-missing «## Notes»");
    check("---js\nrecord: contact\n---\n", "nothing\nunreadable\n! front-matter-missing «---js»");
    check("\n---\nrecord: contact\n---\n", "nothing\nunreadable\n! front-matter-missing «»");
    check("--- \nrecord: contact\n---\n", "nothing\nunreadable\n! front-matter-missing «--- »");
  });

  it("that nothing closes ends at the first section", () => {
    check("---\nrecord: contact\n\n## Notes\nA call.\n", "record: contact\nnotes «Notes»: A call.\n! front-matter-unclosed «---»");
    check("---\nrecord: contact\n", "record: contact\n! front-matter-unclosed «---»");
  });

  it("of an unknown kind leaves the sections unread", () => {
    check("---\nrecord: letter\n---\n\nDear all\n\n## Nonsense\n", "record: letter");
    check("---\ncrn: X000000\n---\n\n## Notes\nx\n", "crn: X000000");
  });

  it("that is broken still lets the sections be read", () =>
    check('---\nrecord: contact\ndate: "2018\n---\n\n## Notes\nA call.\n', 'notes «Notes»: A call.\nunreadable\n! broken «date: "2018»'));

  it("that breaks where somebody types is read without that line", () => {
    const text = '---\nrecord: contact\ndate: "2018\ncrn: X000000\n---\n\n## Notes\nA call.\n';
    const parsed = parseMarkdown(text, shapes, { changed: { start: 30, end: 31 } });
    assert.equal(dump(text, parsed).split("\n! ")[0], "record: contact\ncrn: X000000\nnotes «Notes»: A call.");
    assert.equal(parsed.uncertain.size, 1);
    const elsewhere = parseMarkdown(text, shapes, { changed: { start: text.length - 2, end: text.length } });
    assert.equal(elsewhere.readable, false);
  });

  it("bounds the length of a text", () => {
    assert.deepEqual(
      parseMarkdown(`---\nrecord: plan\n---\n${"\n".repeat(2_000_000)}`, shapes).problems.map((p) => p.code),
      ["too-long"],
    );
  });
});

describe("Markdown: sections", () => {
  it("are known by title or name, whatever the case and punctuation", () => {
    checkBody("review", "\n## THE PERSON'S VIEWS ##\nHopeful.\n", "personViews «THE PERSON'S VIEWS»: Hopeful.");
    checkBody("review", "## personViews\nHopeful.", "personViews: Hopeful.");
    checkBody(
      "rosh",
      "## Full analysis - harm to others\nx",
      `${nameOf("rosh", "Full analysis: harm to others")} «Full analysis - harm to others»: x`,
    );
  });

  it("keep lists, lower headings and inner blank lines, and trim the ends", () =>
    checkBody("contact", "## Notes\n\n  One\t\n\n### Two\n- a\n  - b\n\n\n", 'notes «Notes»: "One\\t\\n\\n### Two\\n- a\\n  - b"'));

  it("with nothing in them are placed after their heading", () =>
    checkBody("contact", "## Notes\n\n## Check in\n", "notes «Notes»: ~ after «## Notes»\ncheckIn «Check in»: ~ after «## Check in»"));

  it("start inside code fences and comments too", () =>
    checkBody("contact", "## Notes\n```\na\n## Review\nb\n```\n", 'notes «Notes»: "```\\na"\nreview «Review»: "b\\n```"'));

  it("count UTF-16 units, also after an emoji", () => {
    const text = "---\nrecord: contact\n---\n<!-- 😀 -->\n## Notes\n😀 Laughed.\n";
    check(text, "record: contact\nnotes «Notes»: 😀 Laughed.");
  });

  it("need two hashes and a space at the margin", () =>
    checkBody("contact", "## Notes\n ## Review\n##Review\n### Review\n", 'notes «Notes»: "## Review\\n##Review\\n### Review"'));

  it("leave out the titles and blank lines they end on", () => {
    checkBody(
      "plan",
      "# Plan of 2 October\n\n## What the person said\n\n# Part two\n\n## The person's views\nx\n# y\n",
      "agreementNote «What the person said»: ~ after « person said»\npersonViews «The person's views»: x",
    );
    checkBody("plan", "## The person's views\nx\n# y\nz\n", 'personViews «The person\'s views»: "x\\n# y\\nz"');
  });

  it("with an unknown heading are told and kept out", () => {
    checkBody("contact", "## Checkin notes\nx\n## \ny\n", "! heading-unknown Checkin notes «Checkin notes»\n! heading-unknown  «»");
  });

  it("said twice are told, and the first counts", () => {
    check("---\nrecord: contact\nnotes: one\n---\n## Notes\ntwo\n", "record: contact\nnotes: one\n! heading-twice notes «Notes»");
    checkBody("contact", "## Notes\none\n## NOTES\ntwo\n", "notes «Notes»: one\n! heading-twice notes «NOTES»");
  });

  it("for a field that is neither text nor rows are told, and read", () => {
    checkBody("contact", "## Outcome\nattended-complied\n", "outcome «Outcome»: attended-complied\n! heading-not-prose outcome «Outcome»");
    checkBody(
      "contact",
      "## Objectives worked on\nO1, O2\n",
      "objectives «Objectives worked on»:\n  - O1\n  - O2\n! heading-not-prose objectives «Objectives worked on»",
    );
  });

  it("underlined instead are told and stay text", () => {
    checkBody("contact", "Notes\n-----\nA call.\n", "! setext-heading Notes «Notes»");
    checkBody("contact", "Hello\n\nNotes\n-----\nA call.\n", "! stray-text «Hello»\n! setext-heading Notes «Notes»");
    checkBody(
      "contact",
      "## Check in\nFine.\n\nReview\n===\nDone.\n",
      'checkIn «Check in»: "Fine.\\n\\nReview\\n===\\nDone."\n! setext-heading Review «Review»',
    );
    checkBody(
      "contact",
      "## Notes\nHe said\nReview\n---\n\nOther\n---\n\na | b\n--- | ---\n",
      'notes «Notes»: "He said\\nReview\\n---\\n\\nOther\\n---\\n\\na | b\\n--- | ---"',
    );
  });

  it("come after nothing but blank lines, titles and comments", () => {
    checkBody("plan", "\n# Plan\n<!-- one -->\n<!-- two\nthree\n-->\n## The person's views\nx\n", "personViews «The person's views»: x");
    checkBody(
      "plan",
      "Dear\n\nall\n# T\nbye\n## The person's views\nx\n",
      "personViews «The person's views»: x\n! stray-text «Dear⏎⏎all»\n! stray-text «bye»",
    );
    checkBody("plan", "<!-- open\n## The person's views\nx\n", "personViews «The person's views»: x");
    checkBody("plan", "<!-- a --> words\n", "! stray-text «<!-- a --> words»");
  });
});

function nameOf(kind: string, title: string): string {
  return shapes.get(kind)?.fields.find((field) => field.title === title)?.name ?? "";
}

describe("Markdown: rows", () => {
  it("have a label and a main text", () =>
    checkBody(
      "contact",
      "## Set tasks\n- T1: Ring Joe\n- T2\n- T3:\n  Write\n\n  it down\n- Bring slip\n\n## Appointment\n- 2019-02-05: 16:00, office\n",
      `
      setTasks «Set tasks»:
        -
          id = T1
          text = Ring Joe
        -
          id = T2
        -
          id = T3
          text = "Write\\n\\nit down" «Write⏎⏎  it down»
        -
          text = Bring slip
      appointments «Appointment»:
        -
          date = 2019-02-05
          text = 16:00, office
      `,
    ));

  it("take for a label only what fits its type", () => {
    checkBody(
      "contact",
      "## Set tasks\n- P1: x\n- T01: x\n- t1: x\n",
      "setTasks «Set tasks»:\n  -\n    text = P1: x\n  -\n    text = T01: x\n  -\n    text = t1: x",
    );
    checkBody("contact", "## Appointment\n- 5 February: office\n", "appointments «Appointment»:\n  -\n    text = 5 February: office");
    checkBody(
      "assessment",
      "## Victims\n- P1: x\n- L1: y\n",
      "victims «Victims»:\n  -\n    person = P1\n    text = x\n  -\n    text = L1: y",
    );
  });

  it("take the value or the label of a choice, and read the label as the value", () =>
    checkBody(
      "assessment",
      "## Needs\n- Drug misuse: x\n- EMOTIONAL wellbeing: y\n- Education, training and employment\n- drugs and so on: z\n",
      `
      needs «Needs»:
        -
          area = drugs «Drug misuse»
          text = x
        -
          area = EMOTIONAL wellbeing
          text = y
        -
          area = ete «Education, training and employment»
        -
          text = drugs and so on: z
      `,
    ));

  it("have fields in nested bullets, with lists by commas or semicolons", () =>
    checkBody(
      "contingency",
      "## Contingencies\n- C1: He moves in\n  - factors: F1, F2,\n      F3\n  - Early warning signs: A new phone;\n    vague\n  - owner: Ada; Ben if away\n  - tell: Leanne; Hana, too\n  - timescale:\n",
      `
      items «Contingencies»:
        -
          id = C1
          trigger = He moves in
          factors:
            - F1
            - F2
            - F3
          earlyWarningSigns «Early warning signs»: "A new phone;\\nvague" «A new phone;⏎    vague»
          owner: Ada; Ben if away
          notify «tell»:
            - Leanne
            - Hana, too
          timescale: ~ after «- timescale:»
      `,
    ));

  it("keep nested bullets in the main text up to the first field", () =>
    checkBody(
      "contact",
      "## Set tasks\n- T1: Ring:\n  - Joe: first\n    - due: no field so deep\n  - Hana\n  - due: 2019-01-12\n  - why: it helps\n    much\n  - no title\n  loose\n",
      `
      setTasks «Set tasks»:
        -
          id = T1
          text = "Ring:\\n- Joe: first\\n  - due: no field so deep\\n- Hana" «Ring:⏎  - Joe: first⏎    - due: no field so deep⏎  - Hana»
          due: 2019-01-12
      ! row-field-unknown why «why»
      ! stray-text «- no title⏎  loose»
      `,
    ));

  it("said twice in a row are told, and the first counts", () =>
    checkBody(
      "contact",
      "## Set tasks\n- T1: x\n  - due: 2019-01-12\n  - Due: 2019-01-13\n  - id: T2\n",
      "setTasks «Set tasks»:\n  -\n    id = T1\n    text = x\n    due: 2019-01-12\n! key-twice due «Due»\n! key-twice id «id»",
    ));

  it("may have no first line, or nothing", () => {
    checkBody(
      "case",
      "## Responsible officers\n-\n  - name: Ada Fern\n  - from: 2018-09-10\n- name: Ben Oak\n  - from: 2019-01-01\n- Cy\n",
      `
      officers «Responsible officers»:
        -
          name: Ada Fern
          from: 2018-09-10
        -
          name: Ben Oak
          from: 2019-01-01
        -
      ! stray-text «Cy»
      `.trimEnd(),
    );
    checkBody("contact", "## Set tasks\n-\n- T1\n", "setTasks «Set tasks»:\n  - ~ after «-»\n  -\n    id = T1");
  });

  it("nest, as the steps of an objective", () =>
    checkBody(
      "plan",
      "## Objectives\n- O1: Sundays that work\n  - purpose: harm\n  - steps:\n    - Ring first\n      - who: person\n    - Write it\n      down\n  - status: active\n",
      `
      objectives «Objectives»:
        -
          id = O1
          title = Sundays that work
          purpose: harm
          steps:
            -
              text = Ring first
              actor «who»: person
            -
              text = "Write it\\ndown" «Write it⏎      down»
          status: active
      `,
    ));

  it("may be indented by more than two spaces, and by one for a slip", () =>
    checkBody(
      "contact",
      "## Set tasks\n - T1: x\n     - due: 2019-01-12\n- T2: y\n   z\n",
      `
      setTasks «Set tasks»:
        -
          id = T1
          text = x
          due: 2019-01-12
        -
          id = T2
          text = "y\\n z" «y⏎   z»
      `,
    ));

  it("say where a tab indents", () => {
    checkBody(
      "contact",
      "## Set tasks\n- T1: x\n\t- due: 2019-01-12\n\t- text: y\n",
      "setTasks «Set tasks»:\n  -\n    id = T1\n    text = x\n    due: 2019-01-12\n! tab-indent «\t»\n! key-twice text «text»",
    );
    checkBody("contact", "## Notes\n\tx\n\t- y\n", 'notes «Notes»: "x\\n\\t- y"');
  });

  it("stand alone in their section, with titles, comments and rules for the eye", () => {
    checkBody(
      "plan",
      "## Objectives\n# Now\n- O1: x\n<!-- a\nb -->\n---\n- O2: y\nloose\n\nwords\n- O3\n",
      `
      objectives «Objectives»:
        -
          id = O1
          title = x
        -
          id = O2
          title = y
        -
          id = O3
      ! stray-text «loose⏎⏎words»
      `,
    );
  });

  it("are not looked for in comments", () => {
    checkBody("contact", "## Set tasks\n<!-- as in\n- T1: x\n-->\n", "setTasks «Set tasks»: ~ after «## Set tasks»");
    checkBody("contact", "## Set tasks\n<!-- - T1: x\n- T2: y\n", "setTasks «Set tasks»: ~ after «## Set tasks»");
  });

  it("that are not rows at all are one text, for the reader to question", () =>
    checkBody("contact", "## Set tasks\nNone today,\n* none\n", 'setTasks «Set tasks»: "None today,\\n* none"'));
});

describe("Markdown: several records", () => {
  const body = `
# contact-1
- date: 2018-10-22
- objectives worked on: O2, O3
- author:
  - name: Ada Fern
  - grade: PO
- not applicable:
  - needs[drugs]: Not asked
    today
  - review: New
- judgements:
  - Lives on a boat
    - rule: home-visit-missing

## Notes
Fine.

# contact-2

## Set tasks
- T1: x
`;
  it("start at a title, in contacts and checks", () =>
    checkBody(
      "contact",
      body,
      `
      records «contact-1»:
        -
          id = contact-1
          date: 2018-10-22
          objectives «objectives worked on»:
            - O2
            - O3
          author:
            name: Ada Fern
            grade: PO
          notApplicable «not applicable»:
            needs[drugs]: "Not asked\\ntoday" «Not asked⏎    today»
            review: New
          judgements:
            -
              reason = Lives on a boat
              rule: home-visit-missing
          notes «Notes»: Fine.
        -
          id = contact-2
          setTasks «Set tasks»:
            -
              id = T1
              text = x
      `,
    ));

  it("may each say what the front matter says, but not one thing twice", () =>
    check(
      "---\nrecord: check\ntype: police-da\n---\n# a\n- type: children\n- Type: other\n- id: b\n- detail: x\n## What they told us\ny\n",
      `
      record: check
      type: police-da
      records «a»:
        -
          id = a
          type: children
          detail: x
      ! key-twice type «Type»
      ! key-twice id «id»
      ! heading-twice detail «What they told us»
      `,
    ));

  it("tell of what is no field", () =>
    checkBody(
      "check",
      "stray\n# a\n<!-- c -->\nwords\n- colour: red\n- by phone\n# \n- type: x\n",
      `
      records «a»:
        -
          id = a
        -
          type: x
      ! stray-text «stray»
      ! stray-text «words»
      ! row-field-unknown colour «colour»
      ! stray-text «- by phone»
      `,
    ));

  it("come second to a list in the front matter", () =>
    check("---\nrecord: check\nrecords: []\n---\n# a\n- type: x\n", "record: check\nrecords:\n! heading-twice records «a»"));

  it("refuse names that reach behind a group", () => {
    checkBody(
      "check",
      "# a\n- not applicable:\n  - __proto__: x\n  - a: b\n  - a: c\n",
      `
      records «a»:
        -
          id = a
          notApplicable «not applicable»:
            a: b
      ! reserved-key __proto__ «__proto__»
      ! key-twice a «a»
      `,
    );
  });
});

describe("Markdown: size", () => {
  it("takes time in step with length", () => {
    for (const line of [
      "# x",
      "## x",
      "- T1: x",
      "  - due: x",
      "<!--",
      "- ",
      "---",
      "Notes\n---",
      "## Set tasks\n<!-- ",
      "  - ".repeat(9),
    ]) {
      const text = `---\nrecord: contact\n---\n## Set tasks\n${`${line}\n`.repeat(20_000)}`;
      const started = process.cpuUsage();
      parseMarkdown(text, shapes);
      const { user, system } = process.cpuUsage(started);
      assert.ok(user + system < 2_000_000, `${JSON.stringify(line)} took ${(user + system) / 1000} ms`);
    }
  });
});
