import { defineCaseloadRule } from "../_kit/caseload.ts";

export default defineCaseloadRule({
  id: "batch-flag-without-referral",
  scope: "caseload",
  record: "batch",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    fewer: {
      what: "In {team}, {flagged} cases carry a safeguarding flag and {recorded} have an enquiry or referral on record.",
      ask: "Were enquiries made and recorded in another way, or not made?",
    },
  },
  parameters: {
    share: {
      default: 0.8,
      unit: "share",
      help: "Share of flagged cases that should have an enquiry or referral before a team is left out.",
    },
  },
  why: "Inspectors found that referrals were recorded inaccurately, so that managers could not follow what was done about safeguarding. More flags than enquiries means work not done or work not seen.",
  source: "HMIP 2019 L332",
  reads: "Cases with a flag for a child or an adult at risk, and enquiries, referrals and contacts of those types, by team.",
  examples: {
    valid: ["Twenty flagged cases in a team, nineteen with an enquiry or a referral."],
    invalid: ["Twenty flagged cases in a team, six with an enquiry or a referral."],
  },
});
