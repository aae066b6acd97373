/** What each kind of record is called in front of people. */
import type { Kind } from "./index.ts";

export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  case: "Case record",
  assessment: "Assessment",
  rosh: "Risk of serious harm analysis",
  rmp: "Risk management plan",
  contingency: "Contingency plan",
  check: "Check",
  "home-visit": "Home visit",
  contact: "Contact",
  plan: "Sentence plan",
  review: "Review",
  upw: "Unpaid work",
  ttg: "Through the Gate",
  enforcement: "Enforcement",
  oversight: "Management oversight",
};
