import { type CheckType, isAsked, isDrafted } from "../../record/checks.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

/** What is asked about a curfew address; either police enquiry will do. */
const WANTED: readonly {
  readonly about: string;
  readonly message: "police" | "children";
  readonly types: readonly [CheckType, ...CheckType[]];
}[] = [
  { about: "police", message: "police", types: ["police-da", "police-intelligence"] },
  { about: "children", message: "children", types: ["children"] },
];
const LISTS = ["requirements", "licenceConditions"] as const;

const header = (address: string): string => `record: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2019-01-07 }]
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
requirements:
  - { id: R1, type: curfew-em, amount: 60, unit: days, address: ${address} }
addresses:
  - { id: L1, text: "Weir Cottage, Thornbeck" }
`;
const asked = (type: string, about = "[L1]"): string => `---
record: check
type: ${type}
about: ${about}
request: sent
requested: 2019-01-02
`;

export default defineRule({
  id: "check-curfew-address",
  scope: "case",
  record: "check",
  reads: ["check"],
  severity: "error",
  pack: "21",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    police: {
      what: "The police have not been asked about this curfew address.",
      ask: "Who lives there, and what have the police been called to?",
    },
    children: {
      what: "Children's services have not been asked about this curfew address.",
      ask: "Is there a child at this address, and what do children's services know?",
    },
  },
  why: "A curfew keeps somebody at one address night after night, with whoever else lives there. From April 2022 both the police and children's services have to be asked before an address is put forward for an electronically monitored curfew, because what one of them knows the other often does not.",
  source: "Parliamentary question, 24 April 2023 (enquiries mandatory from April 2022); public reviews of serious further offences",
  check(view, cx) {
    for (const list of LISTS) {
      for (const [i, row] of (view.header.value[list] ?? []).entries()) {
        if (row.type !== "curfew-em") continue;
        const address = row.address;
        if (address === undefined) {
          cx.notEvaluated("A curfew does not name its address.");
          continue;
        }
        const checks = view.of("check").filter((c) => c.value.about?.includes(address));
        for (const { about, message, types } of WANTED) {
          if (checks.some((c) => types.some((type) => type === c.value.type) && isAsked(view, c))) continue;
          const [type] = types;
          cx.report(message, view.header, [list, i, "address"], {
            about: [about],
            fix: isDrafted(view, type, address) ? [] : startCheck(type, [address]),
          });
        }
      }
    }
  },
  examples: {
    valid: [`${header("L1")}${asked("police-intelligence")}${asked("children")}`, header("L1").replace("curfew-em", "residence")],
    invalid: [
      { text: `${header("«L1»")}${asked("children")}`, about: ["police"], message: "police" },
      { text: `${header("«L1»")}${asked("police-da")}${asked("children", "[P1]")}`, about: ["children"], message: "children" },
      {
        text: header("«L1»").replace("community-order,", "licence, releaseDate: 2019-01-07,").replace("requirements", "licenceConditions"),
        about: ["police"],
        message: "police",
      },
    ],
  },
});
