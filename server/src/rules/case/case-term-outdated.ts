import { kinds } from "../../../../schemas/kinds.ts";
import { shapes } from "../../record/shapes.ts";
import { outdatedTerm, termsOf } from "../../record/terms.ts";
import { walk } from "../../record/walk.ts";
import type { Shape } from "../../source/shape.ts";
import type { Step } from "../../source/tree.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

/** Not words about anybody: which record this is, by what standard, and names of people. */
const NOT_WORDS: ReadonlySet<string> = new Set(["record", "id", "crn", "standard", "nomsNumber", "name", "tier", "rule", "agreedBy"]);

export default defineRule({
  id: "case-term-outdated",
  scope: "record",
  // The header first, as the rule is listed there; then every other kind.
  record: ["case", ...kinds.filter((kind) => kind !== "case")],
  severity: "info",
  pack: "21",
  since: "0.1",
  cites: ["hmip-2018/2.1.1"],
  messages: {
    old: {
      what: 'This text says "{term}"; the present term is "{instead}".',
      ask: "Would the person recognise themselves in these words?",
    },
  },
  why: "Words that services have given up can sound like a label to the person who reads their own record. A name that no longer exists also sends a reader looking for an organisation that has gone.",
  source: "HMIP glossary 2025; wording of the national services",
  check(record, cx) {
    const terms = termsOf(cx.terms);
    if (terms.list.length === 0) return;
    const kind = record.record as string;
    // The record's own texts have one finding between them, and each row has one.
    let isOwnFound = false;
    let list: Step | undefined;
    let row: Step | undefined;
    const look = (text: string, at: readonly Step[], isProse: boolean): void => {
      const isRow = typeof at[1] === "number" && at.length > 2;
      if (isRow ? at[0] === list && at[1] === row : isOwnFound) return;
      const found = outdatedTerm(text, terms);
      if (found === undefined) return;
      if (isRow) [list, row] = at;
      else isOwnFound = true;
      const path = at.slice();
      const fix = isProse ? askBeside("Add a prompt for the present term", path, `"${found.instead}" where this says "${found.term}"`) : [];
      cx.report("old", path, { data: { term: found.term, instead: found.instead }, fix });
    };
    walk(record, shapes.get(kind) as Shape, (field, value, path) => {
      const first = path[0];
      // Somebody else's words.
      if (first === "selfReports" || first === "judgements" || (kind === "check" && first === "detail")) return;
      if (NOT_WORDS.has(field.name)) return;
      if (field.type === "prose" || field.type === "text" || field.type === "answer") look(value as string, path, field.type === "prose");
      else if (field.type === "texts") for (const [i, text] of (value as readonly string[]).entries()) look(text, [...path, i], false);
    });
  },
  examples: {
    valid: [
      "record: contact\ntype: phone-call\nnotes: The person on probation rang to move Thursday's appointment.\n",
      'record: contact\ntype: phone-call\nnotes: He laughed and said "I am not your service user, I am your customer".\n',
      // Somebody else's words.
      "record: check\ntype: police-da\nrequest: sent\nrequested: 2019-02-04\nresponded: 2019-02-11\nresponse: known\ndetail: Offender named in two reports of 2017.\n",
      // What it was called then, and what is still called so.
      "record: oversight\nreason: supervision\nriskAnalysis: The CRC held the case until 2021. Now under Integrated Offender Management.\n",
      "record: contact\ntype: phone-call\nnotes: His sister worries that he smokes NPS with the lodger.\n",
      "record: plan\nobjectives:\n  - { id: O1, title: Stop being called a serviceuser by the letting agent }\n",
    ],
    invalid: [
      "record: contact\ntype: phone-call\nnotes: «The service user rang to move Thursday's appointment.»\n",
      "record: rmp\nsupervision: Weekly.\n«monitoringAndControl»: |\n  Tag data each Monday.\n  Offenders in the flats are known to the police.\n",
      "record: plan\nobjectives:\n  - { id: O1, title: Keep the job }\n  - { id: O2, title: «Attend the service users' forum» }\n",
      "record: case\nteam: «Thornbeck CRC»\n",
      "record: rosh\nchildrenConcern: «yes - a Schedule 1 offender lodges with them»\n",
    ],
  },
});
