/** A small caseload with everything that goes wrong in a large one. Everyone is invented. */
import { CONTINGENCY, HEADER } from "./caseText.ts";

const SHARED =
  "We talked through how the week had gone, what the change of hours at the depot would mean for the bus home, and whether the new tenancy leaves enough for food once the rent and the old gas debt are paid, and agreed to look at the figures together again before the month ends.";

const crnOf = (n: number): string => `D${String(204800 + n)}`;

const contact = (n: number, notes: string): string =>
  `record: contact\ncrn: ${crnOf(n)}\ndate: 2023-0${1 + (n % 9)}-1${n % 10}\ntype: office-visit\nauthor: { name: Oriel Fenwharf, grade: PO }\nnotes: ${notes}\n`;

/** Files by path: about sixty cases, broken files, folders without a header, cases inside cases, settings of their own. */
export function caseload(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (let n = 0; n < 54; n++) {
    const team = ["north", "north-east", "south"][n % 3] as string;
    const at = `${team}/case-${n}`;
    files[`${at}/case.case.yaml`] = HEADER.replace("D204816", crnOf(n)).replace(
      "community-order",
      n % 2 === 0 ? "community-order" : "licence",
    );
    files[`${at}/contingency.case.yaml`] = (
      n % 5 === 0 ? CONTINGENCY.replace("status: complete", "status: Completed") : CONTINGENCY
    ).replace("D204816", crnOf(n));
    if (n % 4 === 0) files[`${at}/deep/er/contact.case.yaml`] = contact(n, n % 8 === 0 ? SHARED : "He came, and we spoke of work.");
    if (n % 11 === 3) files[`${at}/broken.case.json`] = '{ "record": "plan", "crn": ';
    if (n % 17 === 5) files[`${at}/bytes.case.md`] = Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x0a]);
  }
  // A case in a case, a name that sorts between two others, a header that cannot be read, and none at all.
  files["north/case-0/inner/case.case.yaml"] = HEADER.replace("D204816", crnOf(90));
  files["north/case-0-old/case.case.yaml"] = `${HEADER.replace("D204816", crnOf(91))}status: [\n`;
  files["loose/one.case.yaml"] = CONTINGENCY;
  files["loose/two.case.md"] = `---\nrecord: contact\ncrn: ${crnOf(92)}\n---\n\n## Notes\n\n${SHARED}\n`;
  files["single.case.yaml"] = CONTINGENCY.replace("D204816", crnOf(93)).replaceAll("\n", "\r\n");
  files["empty.case.yaml"] = "";
  files["south/caselint.yaml"] = "rules: { contingency-owner-not-a-role: off }\nnonsense: 1\n";
  return files;
}
