/** Unpaid work and resettlement. */
import { vocab } from "../lists.ts";

export const placementKind = vocab("placementKind", "Kind of placement", [
  { value: "individual", code: "INDIVIDUAL", label: "Individual" },
  { value: "mixed-group", code: "MIXED_GROUP", label: "Mixed group" },
  { value: "women-only-group", code: "FEMALE_ONLY_GROUP", label: "Women-only group" },
  { value: "group", label: "Group" },
]);

export const placementFeature = vocab("placementFeature", "Feature of a placement", [
  { value: "children-on-site", label: "Children on site" },
  { value: "vulnerable-adults-on-site", label: "Vulnerable adults on site" },
  { value: "excluded-area", label: "In or near an excluded area" },
  { value: "female-supervisor", label: "Female supervisor" },
  { value: "male-supervisor", label: "Male supervisor" },
  { value: "co-defendant", label: "Co-defendant attends" },
  { value: "victim-nearby", label: "Victim lives or works nearby" },
  { value: "public-facing", label: "Works with the public" },
  { value: "tools", label: "Sharp or power tools" },
  { value: "lone-working", label: "Works alone" },
]);

export const pathway = vocab("pathway", "Resettlement pathway", [
  { value: "accommodation", code: "ACCOMMODATION", label: "Accommodation" },
  { value: "attitudes", code: "ATTITUDES_THINKING_AND_BEHAVIOUR", label: "Attitudes, thinking and behaviour" },
  { value: "family", code: "CHILDREN_FAMILIES_AND_COMMUNITY", label: "Children, families and community" },
  { value: "drugs-and-alcohol", code: "DRUGS_AND_ALCOHOL", label: "Drugs and alcohol" },
  { value: "work", code: "EDUCATION_SKILLS_AND_WORK", label: "Education, skills and work" },
  { value: "finance", code: "FINANCE_AND_ID", label: "Finance and ID" },
  { value: "health", code: "HEALTH", label: "Health" },
]);

export const pathwayStatus = vocab("pathwayStatus", "Pathway status", [
  { value: "not-started", code: "NOT_STARTED", label: "Not started" },
  { value: "in-progress", code: "IN_PROGRESS", label: "In progress" },
  { value: "support-required", code: "SUPPORT_REQUIRED", label: "Support required" },
  { value: "support-not-required", code: "SUPPORT_NOT_REQUIRED", label: "Support not required" },
  { value: "support-declined", code: "SUPPORT_DECLINED", label: "Support declined" },
  { value: "done", code: "DONE", label: "Done" },
]);

export const releaseHome = vocab("releaseHome", "Accommodation on release", [
  { value: "settled", label: "Settled" },
  { value: "temporary", label: "Temporary" },
  { value: "approved-premises", label: "Approved premises" },
  { value: "family-or-friends", label: "With family or friends" },
  { value: "none", label: "None" },
  { value: "no-fixed-abode", label: "No fixed abode", synonyms: ["NFA"] },
  { value: "unknown", label: "Not known" },
]);
