/** Risk of serious harm and its management. */
import { vocab } from "../lists.ts";

export const riskLevel = vocab("riskLevel", "Risk level (OASys R10.6)", [
  { value: "low", code: "LOW", label: "Low" },
  { value: "medium", code: "MEDIUM", label: "Medium" },
  { value: "high", code: "HIGH", label: "High" },
  { value: "very-high", code: "VERY_HIGH", label: "Very high" },
]);

export const selfConcern = vocab("selfConcern", "Risk to self (OASys R3, R8)", [
  { value: "suicide", code: "R3.1", label: "Suicide" },
  { value: "self-harm", code: "R3.2", label: "Self-harm" },
  { value: "coping-in-custody", code: "R3.3", label: "Coping in custody" },
  { value: "coping-in-hostel", code: "R3.3", label: "Coping in a hostel" },
  { value: "vulnerability", code: "R3.4", label: "Vulnerability" },
]);

export const rmpSection = vocab("rmpSection", "Heading of the plan", [
  { value: "supervision", code: "RM30", label: "Supervision" },
  { value: "monitoring-and-control", code: "RM31", label: "Monitoring and control" },
  { value: "interventions-and-treatment", code: "RM32", label: "Interventions and treatment" },
  { value: "victim-safety-planning", code: "RM33", label: "Victim safety planning" },
]);

export const actionType = vocab("actionType", "Kind of action", [
  { value: "constructive", label: "Constructive (helps)" },
  { value: "restrictive", label: "Restrictive (limits)" },
]);

export const actionCheck = vocab("actionCheck", "Check or visit an action stands for", [
  { value: "police-da", label: "Police domestic abuse enquiry" },
  { value: "police-intelligence", label: "Police intelligence" },
  { value: "children", label: "Children's services enquiry" },
  { value: "adult-safeguarding", label: "Adult safeguarding enquiry" },
  { value: "prison", label: "Prison" },
  { value: "home-visit", label: "Home visit" },
]);
