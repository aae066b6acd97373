/** People, staff and agencies. */
import { vocab } from "../lists.ts";

export const grade = vocab("grade", "Grade", [
  { value: "PSO", code: "PSO", label: "Probation services officer" },
  { value: "PQiP", code: "PQiP", label: "Trainee probation officer" },
  { value: "PO", code: "PO", label: "Probation officer" },
  { value: "SPO", code: "SPO", label: "Senior probation officer" },
  { value: "other", label: "Other staff (unpaid work, Through the Gate, programmes)" },
]);

export const personRole = vocab("personRole", "Who they are", [
  { value: "partner", code: "POP_PARTNER", label: "Partner" },
  { value: "ex-partner", code: "POP_EX_PARTNER", label: "Former partner", synonyms: ["ex"] },
  { value: "child", code: "POP_CHILD_OR_STEP_CHILD", label: "Child (any child, own or not)" },
  { value: "parent", code: "POP_PARENT_OR_STEP_PARENT", label: "Parent or step-parent", synonyms: ["step-parent"] },
  { value: "other-family", code: "OTHER_FAMILY_MEMBER", label: "Other adult in the family" },
  { value: "household-member", label: "Other adult living there" },
  { value: "adult-at-risk", label: "Adult at risk" },
  { value: "victim", code: "STRANGER", label: "Victim not otherwise known to the person" },
  { value: "staff", code: "CRIMINAL_JUSTICE_STAFF", label: "Staff" },
  { value: "informant", label: "Someone who gave information" },
  { value: "other", code: "OTHER", label: "Other" },
]);

export const ageBand = vocab("ageBand", "Age", [
  { value: "0-4", code: "AGE_0_TO_4_YEARS", label: "0 to 4" },
  { value: "5-11", code: "AGE_5_TO_11_YEARS", label: "5 to 11" },
  { value: "12-15", code: "AGE_12_TO_15_YEARS", label: "12 to 15" },
  { value: "16-17", code: "AGE_16_TO_17_YEARS", label: "16 to 17" },
  { value: "18-20", code: "AGE_18_TO_20_YEARS", label: "18 to 20" },
  { value: "21-25", code: "AGE_21_TO_25_YEARS", label: "21 to 25" },
  { value: "26-49", code: "AGE_26_TO_49_YEARS", label: "26 to 49" },
  { value: "50-64", code: "AGE_50_TO_64_YEARS", label: "50 to 64" },
  { value: "65-and-over", code: "AGE_65_AND_OVER", label: "65 and over" },
  { value: "unknown", code: "UNKNOWN", label: "Not known" },
]);

export const childStatus = vocab("childStatus", "Children's services status", [
  { value: "child-protection-plan", code: "RCPR", label: "Child protection plan", synonyms: ["CP plan"] },
  { value: "child-in-need", label: "Child in need", synonyms: ["CIN"] },
  { value: "looked-after", label: "Looked after", synonyms: ["looked after child"] },
  { value: "early-help", label: "Early help" },
  { value: "none", label: "No involvement" },
  { value: "unknown", label: "Not known" },
]);

export const characteristic = vocab("characteristic", "Diversity factor", [
  { value: "age", label: "Age" },
  { value: "disability", label: "Disability" },
  { value: "learning-difficulty", label: "Learning difficulty" },
  { value: "neurodiversity", label: "Neurodiversity" },
  { value: "mental-health", label: "Mental health" },
  { value: "literacy", label: "Reading and writing" },
  { value: "language", label: "Language (including Welsh)" },
  { value: "ethnicity", label: "Ethnicity" },
  { value: "religion-or-belief", label: "Religion or belief" },
  { value: "sex", label: "Sex" },
  { value: "gender-identity", label: "Gender identity" },
  { value: "sexual-orientation", label: "Sexual orientation" },
  { value: "pregnancy", label: "Pregnancy or maternity" },
  { value: "caring", label: "Caring commitments" },
  { value: "employment", label: "Working pattern" },
  { value: "travel", label: "Travel or rural isolation" },
  { value: "trauma", label: "Trauma" },
  { value: "other", label: "Other" },
]);

export const agency = vocab("agency", "Agency", [
  { value: "police", label: "Police", synonyms: ["the police"] },
  { value: "childrens-services", label: "Children's services", synonyms: ["children's social care"] },
  { value: "adult-social-care", label: "Adult social care", synonyms: ["adult social services"] },
  { value: "health", label: "Health" },
  { value: "mental-health", label: "Mental health services" },
  { value: "substance-misuse", label: "Drug and alcohol services" },
  { value: "housing", label: "Housing" },
  { value: "domestic-abuse-service", label: "Domestic abuse service" },
  { value: "victim-liaison", label: "Victim liaison" },
  { value: "marac", label: "MARAC" },
  { value: "mappa", label: "MAPPA" },
  { value: "iom", label: "Integrated offender management" },
  { value: "prison", label: "Prison" },
  { value: "court", label: "Court" },
  { value: "education", label: "School or education" },
  { value: "employment", label: "Employment or benefits" },
  { value: "programme-provider", label: "Programme provider" },
  { value: "unpaid-work", label: "Unpaid work" },
  { value: "probation", label: "Probation (us)", synonyms: ["probation service"] },
  { value: "other", label: "Other" },
]);
