import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import { COMMUNITY, CUSTODY } from "../../record/groups.ts";
import { rank } from "../../record/harm.ts";
import type { RecordFacts, SeenRecord } from "../../record/types.ts";
import { choose, defineRule } from "../_kit/index.ts";

const PATH = ["overallRiskLevel"];
const NAMES = ["", ...riskLevel.values.map((v) => v.label.toLowerCase())];

/** Highest level of the groups in the community, as a rank; 0 when there is none. */
function highestInCommunity(record: SeenRecord<"rosh">): number {
  let most = 0;
  for (const { group } of COMMUNITY) {
    const level = record.riskInCommunity?.[group];
    if (level !== undefined) most = Math.max(most, rank(level));
  }
  return most;
}

function highestInCustody(record: SeenRecord<"rosh">): number {
  let most = 0;
  for (const { group } of CUSTODY) {
    const level = record.riskInCustody?.[group];
    if (level !== undefined) most = Math.max(most, rank(level));
  }
  return most;
}

/** Whether levels in custody count on the day of the analysis; undefined where the header cannot tell. */
function countsCustody(sentence: RecordFacts<"case">["value"]["sentence"], day: string | undefined): boolean | undefined {
  switch (sentence?.type) {
    case undefined:
      return undefined;
    case "custody":
      return true;
    case "licence":
      if (sentence.releaseDate === undefined) return true;
      // Released by then: a recall, which is in no header, may have brought the person back.
      return day !== undefined && sentence.releaseDate > day ? true : undefined;
    default:
      return false;
  }
}

/** The start of an example: a header with this sentence. */
const sentenced = (sentence: string): string => `record: case\nsentence: { ${sentence} }\n---\nrecord: rosh\n`;
const COMMUNITY_ORDER = sentenced("type: community-order, startDate: 2018-10-08");
const IN_CUSTODY = sentenced("type: custody, startDate: 2018-10-08, releaseDate: 2019-10-08");
const RELEASED = sentenced("type: licence, startDate: 2017-10-09, releaseDate: 2018-10-09");

export default defineRule({
  id: "rosh-overall-not-highest",
  scope: "record",
  record: "rosh",
  readsHeader: true,
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  mustAnswer: true,
  messages: {
    lower: {
      what: "The overall level is {overall}, lower than the highest group level, which is {highest}.",
      ask: "Which is right: the overall level, or the level of that group?",
    },
    higher: {
      what: "The overall level is {overall}, higher than every group level; the highest is {highest}.",
      ask: "Which group is at that risk, or is the overall level too high?",
    },
  },
  why: "The overall level decides who holds the case, how often the person is seen and whether there is a risk management plan. It is the worst level of any group, so that danger to one person is never averaged away. A quarter of all cases inspected were wrongly assessed as low.",
  source: "HMIP 2019 L435; overall level as the assessment services work it out",
  check(record, cx) {
    const level = record.overallRiskLevel;
    if (level === undefined) return;
    const overall = rank(level);
    const report = (message: "lower" | "higher", highest: number): void =>
      cx.report(message, PATH, {
        data: { overall: NAMES[overall] as string, highest: NAMES[highest] as string },
        fix: choose("Overall", PATH, riskLevel),
      });
    const community = highestInCommunity(record);
    if (overall < community) return report("lower", community);
    if (COMMUNITY.some(({ group }) => record.riskInCommunity?.[group] === undefined)) {
      return cx.notEvaluated("A level for a group in the community is missing or cannot be used.");
    }
    const counts = countsCustody(cx.header().value.sentence, record.date);
    if (counts === false) {
      if (overall > community) report("higher", community);
      return;
    }
    if (cx.unusable(["riskInCustody"]) || CUSTODY.some(({ group }) => cx.unusable(["riskInCustody", group]))) {
      return cx.notEvaluated("A level for a group in custody cannot be used.");
    }
    const custody = highestInCustody(record);
    if (counts === undefined && (overall < custody || (overall > community && overall === custody))) {
      return cx.notEvaluated("Levels in custody would decide this, and the header does not show whether the person was in custody.");
    }
    if (overall < custody) return report("lower", custody);
    const highest = Math.max(community, custody);
    if (overall <= highest) return;
    const isPart = counts === true || custody > 0;
    if (isPart && CUSTODY.some(({ group }) => record.riskInCustody?.[group] === undefined)) {
      return cx.notEvaluated("A level for a group in custody is missing.");
    }
    report("higher", highest);
  },
  examples: {
    valid: [
      `${COMMUNITY_ORDER}riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
overallRiskLevel: medium
`,
      // In custody the level for prisoners may be the highest.
      `${IN_CUSTODY}riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: high }
overallRiskLevel: high
`,
      // Out by then, unless recalled, which nobody can tell from here.
      `${RELEASED}riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: high }
overallRiskLevel: high
`,
      // Levels from before a community sentence do not count in it.
      `${COMMUNITY_ORDER}riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: high }
overallRiskLevel: medium
`,
      `${COMMUNITY_ORDER}riskInCommunity: { children: low, public: low, staff: low }
overallRiskLevel: medium
`,
      `${COMMUNITY_ORDER}riskInCommunity: { children: low, public: low, knownAdult: low, staff: no risk }
overallRiskLevel: low
`,
      `${COMMUNITY_ORDER}riskInCommunity: { children: low, public: high, knownAdult: low, staff: low }
`,
    ],
    invalid: [
      {
        text: `${COMMUNITY_ORDER}riskInCommunity: { children: low, public: low, knownAdult: high, staff: low }
overallRiskLevel: «medium»
`,
        message: "lower",
      },
      // Already below one group, whatever the missing one may be.
      {
        text: `${COMMUNITY_ORDER}status: in-progress
riskInCommunity: { children: very-high, public: low, knownAdult: high }
overallRiskLevel: «high»
`,
        message: "lower",
      },
      {
        text: `${IN_CUSTODY}riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: high }
overallRiskLevel: «medium»
`,
        message: "lower",
      },
      // Not released until after the analysis.
      {
        text: `${RELEASED.replace("2018-10-09", "2019-03-04")}riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: high, prisoners: low }
overallRiskLevel: «medium»
`,
        message: "lower",
      },
      {
        text: `${COMMUNITY_ORDER}riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
overallRiskLevel: «high»
`,
        message: "higher",
      },
      {
        text: `${COMMUNITY_ORDER}riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: high }
overallRiskLevel: «high»
`,
        message: "higher",
      },
      {
        text: `${IN_CUSTODY}riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: low }
overallRiskLevel: «high»
`,
        message: "higher",
      },
    ],
  },
});
