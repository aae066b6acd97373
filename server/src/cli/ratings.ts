/** What the command line says about ratings: people's decisions, the population behind the cases, and how sure to be. */
import path from "node:path";
import { clauseCaseNames } from "../../../schemas/clause-cases.ts";
import { packs } from "../../../schemas/packs/index.ts";
import type { Decided } from "../caseload/discretion.ts";
import { readDecided, unusedDiscretion } from "../caseload/discretion.ts";
import type { Population } from "../caseload/ratings.ts";
import { populationTroubles } from "../caseload/ratings.ts";
import type { CaseloadReport } from "../caseload/report.ts";
import { settingsValue } from "../engine/texts.ts";
import { readText } from "../host/read.ts";
import type { Problem } from "../report/json.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";

export interface RatingInput extends Pick<Decided, "discretion" | "given"> {
  readonly population: Population | undefined;
  readonly confidence: number | undefined;
}

/** Throws `Usage` with a sentence for each thing that cannot be used. */
export function ratingInput(args: Args): RatingInput {
  const file = args.value("discretion");
  const decided = file === undefined ? { discretion: [], given: [] } : decidedIn(file);
  return { ...decided, population: populationIn(args.value("population")), confidence: confidenceIn(args.value("confidence")) };
}

/** What was said about ratings and came to nothing, once they are known. */
export function ratingProblems(args: Args, input: RatingInput, caseload: CaseloadReport): Problem[] {
  const unused = unusedDiscretion(input, caseload.ratings).map((message) => ({ path: args.value("discretion") ?? "", message }));
  return [
    ...unused,
    ...populationTroubles(caseload.ratings, packs, input.population).map((message) => ({ path: "--population", message })),
  ];
}

function decidedIn(file: string): Pick<Decided, "discretion" | "given"> {
  const read = readText(path.resolve(file));
  if ("why" in read) throw new Usage(`The file of --discretion, ${file}, could not be read.`);
  const parsed = settingsValue(read.text);
  if ("line" in parsed) throw new Usage(`${file} cannot be read as YAML or JSON from line ${parsed.line} on.`);
  const { discretion, given, problems } = readDecided(parsed.value, packs);
  if (problems.length > 0) throw new Usage(problems.map((problem) => `${file}: ${problem}`).join("\n"));
  return { discretion, given };
}

const WHOLE = /^[1-9]\d{0,8}$/u;

function populationIn(said: string | undefined): Population | undefined {
  if (said === undefined) return undefined;
  if (WHOLE.test(said)) return Number(said);
  const out: Record<string, number> = {};
  for (const part of said.split(",")) {
    const [kind = "", number = ""] = part.split("=");
    const known = clauseCaseNames.find((one) => one === kind.trim());
    if (known === undefined || !WHOLE.test(number.trim()) || Object.hasOwn(out, known))
      throw new Usage(
        `The option --population needs a number of cases, or one for each kind, as all=420,unpaid-work=48. Kinds are ${clauseCaseNames.join(", ")}.`,
      );
    out[known] = Number(number.trim());
  }
  return out;
}

function confidenceIn(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  const number = /^\d{2}(?:\.\d)?$/u.test(said) ? Number(said) : 0;
  if (number < 50 || number > 99.9) throw new Usage("The option --confidence needs per cent from 50 to 99.9, such as 80.");
  return number;
}
