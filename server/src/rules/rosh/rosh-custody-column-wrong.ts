import { CUSTODY } from "../../record/groups.ts";
import { inCustody } from "../../record/harm.ts";
import { askAll, defineRule } from "../_kit/index.ts";

const COMMUNITY = "riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }\n";
const CASE = (sentence: string): string => `record: case\nsentence: { ${sentence} }\n---\nrecord: rosh\n`;

export default defineRule({
  id: "rosh-custody-column-wrong",
  scope: "case",
  record: "rosh",
  reads: ["enforcement"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    noCustody: {
      what: "The person was in custody on the day of this analysis, and no levels for custody are given.",
      ask: "Who could be harmed inside: staff, other prisoners, visitors, people on the telephone?",
      missing: true,
    },
    prisoners: {
      what: "A level for prisoners is given among the levels for the community.",
      ask: "Does this level belong with those for custody?",
    },
  },
  why: "Prison staff read the custody column and community staff the other; each acts on what stands there. A level in the wrong column, or an empty column, leaves the people around the person today without the warning that was meant for them.",
  source: "OASys SUM6.1.2 to 6.5.2; PC 36/2006",
  check(view, cx) {
    // Whatever its age, nothing else says what is wrong with this name.
    for (const rosh of view.all("rosh"))
      if (rosh.unknown.includes("riskInCommunity.prisoners")) cx.report("prisoners", rosh, ["riskInCommunity", "prisoners"]);
    const rosh = view.current("rosh");
    if (rosh?.date === undefined) return;
    const levels = rosh.value.riskInCustody;
    if (CUSTODY.some(({ group }) => levels?.[group] !== undefined) || rosh.unusable.some((path) => path.startsWith("riskInCustody")))
      return;
    if (view.header.value.sentence?.type === undefined) return cx.notEvaluated("The kind of sentence is not recorded.");
    if (!inCustody(view, rosh.date)) return;
    cx.report("noCustody", rosh, ["riskInCustody"], {
      fix: askAll(
        "Add prompts for the levels in custody",
        CUSTODY.map(({ group, label }) => [["riskInCustody", group], `a level for ${label.toLowerCase()} in custody`] as const),
      ),
    });
  },
  examples: {
    valid: [
      `${CASE("type: custody, startDate: 2018-10-08, releaseDate: 2019-10-08")}${COMMUNITY}riskInCustody: { children: low, public: low, knownAdult: low, staff: medium, prisoners: medium }\n`,
      `${CASE("type: community-order, startDate: 2018-10-08")}${COMMUNITY}`,
      // Out since the day of the analysis.
      `${CASE("type: licence, startDate: 2018-10-08, releaseDate: 2019-03-01")}${COMMUNITY}`,
      `${CASE("type: custody, startDate: 2018-10-08")}status: in-progress\n${COMMUNITY}`,
    ],
    invalid: [
      {
        message: "noCustody",
        text: `${CASE("type: custody, startDate: 2018-10-08, releaseDate: 2019-10-08").replace("record: rosh", "«record»: rosh")}${COMMUNITY}`,
      },
      {
        message: "noCustody",
        text: `${CASE("type: licence, startDate: 2018-10-08, releaseDate: 2019-03-02")}${COMMUNITY}«riskInCustody»: {}\n`,
      },
      // Recalled, and not released again.
      {
        message: "noCustody",
        text: `${CASE("type: licence, startDate: 2017-10-09, releaseDate: 2018-10-09").replace("record: rosh", "«record»: rosh")}${COMMUNITY}---
record: enforcement
date: 2019-01-15
failureDate: 2019-01-14
recallDecision: standard
recallRequested: 2019-01-15
`,
      },
      {
        message: "prisoners",
        text: `${CASE("type: community-order, startDate: 2018-10-08")}riskInCommunity: { children: low, public: low, knownAdult: low, staff: low, prisoners: «medium» }\n`,
      },
    ],
  },
});
