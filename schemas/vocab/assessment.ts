/** Assessments: OASys and the strengths and needs assessment (SAN). */
import { vocab } from "../lists.ts";

export const assessmentType = vocab("assessmentType", "Assessment", [
  { value: "layer-1", code: "LAYER1", label: "OASys layer 1", synonyms: ["layer one"] },
  { value: "layer-3", code: "LAYER3", label: "OASys layer 3", synonyms: ["layer three"] },
  { value: "san", code: "SAN", label: "Strengths and needs assessment" },
]);

export const assessmentPurpose = vocab("assessmentPurpose", "Purpose", [
  { value: "initial", label: "First assessment" },
  { value: "review", label: "Review" },
  { value: "transfer", label: "Transfer" },
  { value: "termination", label: "End of the case" },
]);

export const motivation = vocab("motivation", "Motivation to change (SAN)", [
  { value: "made-changes", code: "MADE_CHANGES", label: "Has made changes" },
  { value: "making-changes", code: "MAKING_CHANGES", label: "Is making changes" },
  { value: "wants-to-change", code: "WANT_TO_MAKE_CHANGES", label: "Wants to make changes" },
  { value: "needs-help-to-change", code: "NEEDS_HELP_TO_MAKE_CHANGES", label: "Needs help to make changes" },
  { value: "thinking-about-it", code: "THINKING_ABOUT_MAKING_CHANGES", label: "Is thinking about making changes" },
  { value: "does-not-want-to-change", code: "DOES_NOT_WANT_TO_MAKE_CHANGES", label: "Does not want to make changes" },
  { value: "does-not-want-to-answer", code: "DOES_NOT_WANT_TO_ANSWER", label: "Does not want to answer" },
  { value: "not-present", code: "NOT_PRESENT", label: "Was not present" },
  { value: "not-applicable", code: "NOT_APPLICABLE", label: "Not applicable" },
]);

export const offenceElement = vocab("offenceElement", "Elements of an offence (OASys 2.2, SAN)", [
  { value: "violence", code: "VIOLENCE_OR_COERCION", label: "Violence or coercion" },
  { value: "excessive-violence", code: "EXCESSIVE_OR_SADISTIC_VIOLENCE", label: "Excessive or sadistic violence" },
  { value: "weapon", code: "WEAPON", label: "Weapon" },
  { value: "sexual", code: "SEXUAL_ELEMENT", label: "Sexual" },
  { value: "domestic-abuse", code: "DOMESTIC_ABUSE", label: "Domestic abuse" },
  { value: "hate", code: "HATRED_OF_IDENTIFIABLE_GROUPS", label: "Hatred of a group" },
  { value: "arson", code: "ARSON", label: "Arson" },
  { value: "property-damage", code: "PHYSICAL_DAMAGE_TO_PROPERTY", label: "Damage to property" },
  { value: "victim-targeted", code: "VICTIM_TARGETED", label: "Victim was targeted" },
  { value: "threats", label: "Threats (ours)", synonyms: ["threat"] },
  { value: "stalking", label: "Stalking or harassment (ours)", synonyms: ["harassment", "stalking or harassment"] },
  { value: "against-child", label: "Against a child (ours)" },
  { value: "acquisitive", label: "Theft or fraud (ours)", synonyms: ["theft", "fraud", "theft or fraud"] },
  { value: "drugs", label: "Drugs (ours)" },
  { value: "driving", label: "Driving (ours)" },
  { value: "none", code: "NONE", label: "None of these" },
]);

export const offenceMotivation = vocab("offenceMotivation", "Motivations (OASys 2.9, SAN)", [
  { value: "addictions-or-perceived-needs", code: "ADDICTIONS_OR_PERCEIVED_NEEDS", label: "Addictions or perceived needs" },
  { value: "pressured-by-others", code: "PRESSURISED_BY_OTHERS", label: "Pressured by others" },
  { value: "emotional-state", code: "EMOTIONAL_STATE", label: "Emotional state" },
  { value: "financial", code: "FINANCIAL_MOTIVATION", label: "Financial" },
  { value: "hatred", code: "HATRED_OF_IDENTIFIABLE_GROUPS", label: "Hatred of a group" },
  { value: "power-or-control", code: "SEEKING_OR_EXERTING_POWER", label: "Seeking or exerting power" },
  { value: "sexual", code: "SEXUAL_MOTIVATION", label: "Sexual" },
  { value: "thrill-seeking", code: "THRILL_SEEKING", label: "Thrill seeking" },
  { value: "other", code: "OTHER", label: "Other" },
]);

export const daAgainst = vocab("daAgainst", "Domestic abuse against", [
  { value: "family-member", code: "FAMILY_MEMBER", label: "Family member" },
  { value: "intimate-partner", code: "INTIMATE_PARTNER", label: "Intimate partner" },
  { value: "both", code: "FAMILY_MEMBER_AND_INTIMATE_PARTNER", label: "Both" },
]);

export const area = vocab("area", "Need area (OASys section)", [
  { value: "accommodation", code: "3", label: "Accommodation" },
  { value: "ete", code: "4", label: "Education, training and employment", synonyms: ["education, training and employability"] },
  { value: "finance", code: "5", label: "Finance", synonyms: ["financial management and income"] },
  { value: "relationships", code: "6", label: "Relationships" },
  { value: "lifestyle", code: "7", label: "Lifestyle and associates" },
  { value: "drugs", code: "8", label: "Drug misuse" },
  { value: "alcohol", code: "9", label: "Alcohol misuse" },
  { value: "emotional-wellbeing", code: "10", label: "Emotional wellbeing" },
  { value: "thinking", code: "11", label: "Thinking and behaviour" },
  { value: "attitudes", code: "12", label: "Attitudes" },
  { value: "health", code: "13", label: "General health" },
]);

export const predictor = vocab("predictor", "Predictor", [
  { value: "ogrs3", code: "OGRS3 2yr", label: "OGRS3, 2 years" },
  { value: "ogp", code: "OGP 2yr", label: "OGP, 2 years" },
  { value: "ovp", code: "OVP 2yr", label: "OVP, 2 years" },
  { value: "rsr", code: "RSR", label: "RSR" },
  { value: "arp", code: "ARP", label: "ARP (OGRS4 generation)" },
  { value: "vrp", code: "VRP", label: "VRP" },
  { value: "csrp", code: "CSRP", label: "CSRP" },
]);
