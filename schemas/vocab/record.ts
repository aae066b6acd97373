/** What the records of every kind share: status and sources. */
import { vocab } from "../lists.ts";

export const status = vocab("status", "Status of a record", [
  { value: "in-progress", code: "OPEN", label: "Still being written" },
  { value: "complete", code: "COMPLETE", label: "Complete" },
]);

export const assessmentStatus = vocab("assessmentStatus", "Status of an assessment", [
  { value: "in-progress", code: "OPEN", label: "Still being written" },
  { value: "complete", code: "COMPLETE", label: "Complete" },
  { value: "locked-incomplete", code: "LOCKED_INCOMPLETE", label: "Locked before it was finished" },
]);

export const source = vocab("source", "Source of information (OASys list)", [
  { value: "bail-information", label: "Bail information record" },
  { value: "basic-custody-screening", label: "Basic custody screening" },
  { value: "community-payback", label: "Community payback" },
  { value: "hostel", label: "Hostel" },
  { value: "interview", label: "Interview" },
  { value: "judges-comments", label: "Judge's comments" },
  { value: "local-authority", label: "Local authority (children's or adult services)" },
  { value: "medical", label: "Medical" },
  { value: "self-assessment", label: "OASys self-assessment (SAQ)", synonyms: ["SAQ"] },
  { value: "police", label: "Police" },
  { value: "post-trial-report", label: "Post-trial report" },
  { value: "pre-sentence-report", label: "Pre-sentence report", synonyms: ["PSR"] },
  { value: "previous-convictions", label: "Previous convictions" },
  { value: "previous-oasys", label: "Previous OASys" },
  { value: "prison-records", label: "Prison records" },
  { value: "prosecutor", label: "Prosecutor, including CPS" },
  { value: "psychiatric", label: "Psychiatric" },
  { value: "psychology", label: "Psychology" },
  { value: "request-for-information", label: "Request for information" },
  { value: "victim-statement", label: "Victim statement" },
  { value: "other", label: "Other" },
]);
