/** Welsh: a file a family of rules, and one for each part of the program that speaks. A preview until a fluent reviewer has read it: docs/welsh.md. */
import assessment from "./assessment.json" with { type: "json" };
import batch from "./batch.json" with { type: "json" };
import caseRecord from "./case.json" with { type: "json" };
import check from "./check.json" with { type: "json" };
import cli from "./cli.json" with { type: "json" };
import contact from "./contact.json" with { type: "json" };
import contingency from "./contingency.json" with { type: "json" };
import enforcement from "./enforcement.json" with { type: "json" };
import engine from "./engine.json" with { type: "json" };
import form from "./form.json" with { type: "json" };
import homeVisit from "./home-visit.json" with { type: "json" };
import labels from "./labels.json" with { type: "json" };
import language from "./language.json" with { type: "json" };
import oversight from "./oversight.json" with { type: "json" };
import phrases from "./phrases.json" with { type: "json" };
import plan from "./plan.json" with { type: "json" };
import report from "./report.json" with { type: "json" };
import review from "./review.json" with { type: "json" };
import rmp from "./rmp.json" with { type: "json" };
import rosh from "./rosh.json" with { type: "json" };
import ttg from "./ttg.json" with { type: "json" };
import upw from "./upw.json" with { type: "json" };

const files: readonly Readonly<Record<string, string>>[] = [
  assessment,
  batch,
  caseRecord,
  check,
  cli,
  contact,
  contingency,
  enforcement,
  engine,
  form,
  homeVisit,
  labels,
  language,
  oversight,
  phrases,
  plan,
  report,
  review,
  rmp,
  rosh,
  ttg,
  upw,
];

/** By the English sentence. */
export const catalogue: ReadonlyMap<string, string> = new Map(files.flatMap((file) => Object.entries(file)));
