import { disability, ethnicity, sex } from "../../../../schemas/vocab/case.ts";
import { ask, choose, defineRule, type Fix } from "../_kit/index.ts";

const ASKED: readonly {
  readonly name: "sex" | "ethnicity" | "disability" | "dateOfBirth";
  readonly title: string;
  readonly fix: readonly Fix[];
}[] = [
  { name: "sex", title: "Sex", fix: choose("Sex", ["sex"], sex) },
  { name: "ethnicity", title: "Ethnicity", fix: choose("Ethnicity", ["ethnicity"], ethnicity) },
  {
    name: "disability",
    title: "Disability",
    fix: disability.values.map((v) => ({
      title: `Disability: ${v.label}`,
      class: "choice",
      steps: [{ do: "put", path: ["disability"], value: [v.value] }],
    })),
  },
  { name: "dateOfBirth", title: "Date of birth", fix: [ask("Add a prompt for the date of birth", ["dateOfBirth"], "the date of birth")] },
];

export default defineRule({
  id: "case-protected-characteristic-missing",
  scope: "record",
  record: "case",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.1"],
  messages: {
    blank: {
      what: "{title} is blank, so what this person needs, and whether people are treated alike, cannot be checked.",
      ask: "Has the person been asked, and what did they say?",
      missing: true,
    },
  },
  why: "What nobody recorded cannot be allowed for: the appointment that falls on prayers, the letter that cannot be read. Inspectors found individual needs and diversity picked up in just over half of cases, and, before release from prison, disability recorded too unclearly to say just how many people had one.",
  source: "HMIP 2019 L419, L560",
  check(record, cx) {
    for (const { name, title, fix } of ASKED) {
      if (record[name] === undefined) cx.report("blank", [name], { data: { title }, fix });
    }
  },
  examples: {
    valid: [
      "sex: female\nethnicity: white-irish\ndisability: [none]\ndateOfBirth: 1990-05-04\n",
      // Rather not saying is an answer, and so is not knowing.
      "sex: prefer-not-to-say\nethnicity: unknown\ndisability: [prefer-not-to-say]\ndateOfBirth: 1990-05-04\n",
      "sex: male\nethnicity: roma\ndisability: [hearing, mental-health]\ndateOfBirth: 1990-05-04\n",
    ],
    invalid: [
      "«record»: case\nethnicity: roma\ndisability: [none]\ndateOfBirth: 1990-05-04\n",
      'sex: male\nethnicity: «"[add how he describes it]"»\ndisability: [none]\ndateOfBirth: 1990-05-04\n',
      "sex: male\nethnicity: roma\n«disability»: []\ndateOfBirth: 1990-05-04\n",
      "sex: male\nethnicity: roma\ndisability: [none]\n«dateOfBirth»:\n",
    ],
  },
});
