/** A small case in three syntaxes, for tests of what goes across records. Everyone is invented. */
import type { FileAnalysis } from "../../server/src/engine/file.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import type { CaseFilesView } from "../../server/src/language/idsAt.ts";

export const CASE: Readonly<Record<string, string>> = {
  "a/case.case.yaml": `record: case
crn: D204816
name: Callan Reeve
dateOfBirth: 1991-11-30
sex: male
ethnicity: white-british
disability: [none]
officers:
  - { name: Oriel Fenwharf, grade: PO, from: 2022-04-01 }
sentence: { type: community-order, startDate: 2022-04-01, endDate: 2024-03-31 }
requirements:
  - { id: R1, type: rehabilitation-activity, amount: 20, unit: days }
people:
  - { id: P1, name: Tamsin Holt, role: ex-partner, address: L2 }
  - { id: P2, name: Jory Holt, role: child }
addresses:
  - { id: L1, text: "4 Quay Row, Penhallow" }
  - { id: L2, text: "9 Mill Lane, Trewen", whose: [P1, P2], sensitive: yes }
`,
  "a/rosh-1.case.json": `{
  "record": "rosh",
  "crn": "D204816",
  "date": "2022-04-20",
  "author": { "name": "Oriel Fenwharf", "grade": "PO" },
  "status": "complete",
  "whoIsAtRisk": "Tamsin (P1)\\nP2 as well, and not P10 (P10)",
  "riskIncreaseFactors": [
    { "id": "F1", "text": "He has drunk and P1 says no", "people": ["P1"] }
  ]
}
`,
  "a/rosh-2.case.yaml": `record: rosh
id: rosh-2022-10-03
crn: D204816
date: 2022-10-03
author: { name: Oriel Fenwharf, grade: PO }
status: complete
whoIsAtRisk: |
  Tamsin (P1) most of all,
  then P2.
natureOfRisk: "Hitting:\\nP1 has been hurt by \\u0022falls\\u0022,
  P1 said"
riskIncreaseFactors:
  - id: F1
    text: 'Drinking after an argument with P1''s brother'
    people:
      - "P1"
      - P2
  - id: F2
    text: Losing work
notApplicable:
  riskIncreaseFactors[F2].people: P1 is the only one
`,
  "a/contacts.case.md": `---
record: contact
crn: D204816
author: { name: Oriel Fenwharf, grade: PO }
status: complete
type: office-visit
outcome: attended-complied
---

# visit-2022-05-03
- date: 2022-05-03
- follows up: rosh-1

## Check in
Saw P1 on Saturday.

## Set tasks
- T1: Ring the clinic and tell P1 when
- T2: Bring the letter

# visit-2022-05-10
- date: 2022-05-10

## Review
T1: done. T2: forgotten.

## Set tasks
- T1: Bring the letter this time

# visit-2022-05-17
- date: 2022-05-17
- factors: F1, F2

## Review
T1 done at last, see visit-2022-05-10.
`,
  "a/plan.case.yaml": `record: oversight
crn: D204816
date: 2022-10-05
followsUp: [visit-2022-05-10, rosh-2022-10-03]
`,
};

/** The files of a case; `crlf` gives every text the line ends of Windows. */
export function viewOf(texts: Readonly<Record<string, string>>, crlf = false): CaseFilesView {
  const files = Object.entries(texts).map(([path, text]) => analyseFile(path, crlf ? text.replaceAll("\n", "\r\n") : text));
  return { files, asOf: "2022-12-01" };
}

export const fileOf = (view: CaseFilesView, path: string): FileAnalysis => {
  const found = view.files.find((f) => f.path === path);
  if (found === undefined) throw new RangeError(path);
  return found;
};

/** The offset in a file of the first `words`, with `¦` in them where the caret is (else at their start). */
export function caret(file: FileAnalysis, words: string): number {
  const at = file.text.indexOf(words.replace("¦", ""));
  if (at < 0) throw new RangeError(`${words} is not in ${file.path}`);
  return at + Math.max(0, words.indexOf("¦"));
}

/** A place as people see it: file, line from 1, and the words there with a little before and after. */
export function shown(file: FileAnalysis, span: { readonly start: number; readonly end: number }): string {
  const line = file.text.slice(0, span.start).split("\n").length;
  return `${file.path.slice(2)}:${line} ${file.text.slice(span.start, span.end)}`;
}
