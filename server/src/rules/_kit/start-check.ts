/** The fix that starts an enquiry: what to ask and about whom is given, the day is left to whoever sends it. */
import { checkType } from "../../../../schemas/vocab/check.ts";
import { type Fix, prompt, startRecord } from "./fix.ts";

type CheckType = (typeof checkType.values)[number]["value"];

const LABELS: ReadonlyMap<string, string> = new Map(checkType.values.map((v) => [v.value, v.label]));

/** Start a check record, not yet sent, with prompts. `about` names people and addresses by id. */
export function startCheck(type: CheckType, about: readonly string[] = []): Fix {
  return startRecord(`Start a check: ${LABELS.get(type) ?? type}`, "check", {
    type,
    ...(about.length === 0 ? {} : { about }),
    request: "not-yet-sent",
    requested: prompt("the day it is sent"),
  });
}
