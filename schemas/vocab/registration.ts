/** The nDelius register. */
import { vocab } from "../lists.ts";

export const registration = vocab("registration", "Register entry (nDelius)", [
  { value: "very-high-rosh", code: "RVHR", label: "Very high RoSH" },
  { value: "high-rosh", code: "RHRH", label: "High RoSH" },
  { value: "medium-rosh", code: "RMRH", label: "Medium RoSH" },
  { value: "low-rosh", code: "RLRH", label: "Low RoSH" },
  { value: "mappa", code: "MAPP", label: "MAPPA" },
  { value: "visor", code: "AVIS", label: "ViSOR" },
  { value: "da-perpetrator", code: "ADVP", label: "Domestic abuse perpetrator" },
  { value: "da-history", code: "REG30", label: "Domestic abuse history" },
  { value: "stalking", code: "SPO", label: "Stalking" },
  { value: "child-concerns", code: "RCCO", label: "Child concerns" },
  { value: "child-protection", code: "RCPR", label: "Child protection" },
  { value: "risk-to-children", code: "RCHD", label: "Risk to children" },
  { value: "risk-to-known-adult", code: "REG15", label: "Risk to known adult" },
  { value: "risk-to-prisoner", code: "REG16", label: "Risk to prisoner" },
  { value: "risk-to-public", code: "REG17", label: "Risk to public" },
  { value: "risk-to-staff", code: "AV2S", label: "Risk to staff" },
  { value: "adult-at-risk", code: "RVAD", label: "Adult at risk" },
  { value: "vulnerability", code: "RVLN", label: "Vulnerability" },
  { value: "mental-health", code: "RMDO", label: "Mental health" },
  { value: "suicide-self-harm", code: "ALSH", label: "Suicide or self-harm" },
  { value: "street-gangs", code: "STRG", label: "Street gangs" },
  { value: "terrorism", code: "RTAO", label: "Terrorism" },
  { value: "public-interest", code: "RPIR", label: "Public interest" },
  { value: "iom", code: "IIOM", label: "IOM nominal" },
  { value: "life-or-ipp", code: "INLL", label: "Life or IPP" },
  { value: "two-thirds-point", code: "PRC", label: "Past the two-thirds point" },
  { value: "weapons", code: "WEAP", label: "Weapons" },
]);

export const registrationLevel = vocab("registrationLevel", "Level of a register entry", [
  { value: "high", code: "H", label: "High" },
  { value: "medium", code: "M", label: "Medium" },
  { value: "low", code: "L", label: "Low" },
]);
