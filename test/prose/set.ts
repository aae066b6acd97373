/** The labelled passages: which there are, and what the product says of each. */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { load } from "js-yaml";
import { formRuleById } from "../../server/src/rules/_form/catalogue.ts";
import type { Rule } from "../../server/src/rules/_kit/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { exampleCase } from "../support/examples.ts";
import { inRepo } from "../support/root.ts";

export interface Passage {
  readonly id: string;
  readonly says: "finding" | "nothing";
  /** What the passage tries, for whoever reads a failure. */
  readonly why: string;
  readonly text: string;
  readonly kind?: string;
  readonly field?: string;
  /** The template of `records` it stands in. */
  readonly in?: string;
}

export interface PassageFile {
  readonly rule: string;
  /** Where the passage goes when it stands in no template. */
  readonly kind: string;
  readonly field: string;
  readonly standard?: string;
  readonly asOf?: string;
  /** Name to records between `---` lines; `{text}` marks the place of the passage. */
  readonly records?: Readonly<Record<string, string>>;
  readonly in?: string;
  readonly passages: readonly Passage[];
}

export interface Count {
  readonly rule: string;
  readonly passages: number;
  readonly missed: readonly Passage[];
  readonly wrong: readonly Passage[];
  /** Findings that are right, of all findings; 0 to 1. */
  readonly precision: number;
  /** Findings made, of all that were to be made; 0 to 1. */
  readonly recall: number;
}

const FOLDER = inRepo("test", "prose");
const DAY = "2019-03-29";
const SPOILT = new Set(["record-syntax", "record-value-not-usable", "record-field-unknown", "record-kind-unknown"]);

export function passageFiles(): PassageFile[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => {
    const file = load(readFileSync(inRepo("test", "prose", name), "utf8")) as PassageFile;
    if (file.rule !== basename(name, ".yaml")) throw new Error(`${name} is about ${file.rule}`);
    return file;
  });
}

export const known = (file: PassageFile): boolean => formRuleById.has(file.rule) || rules.some((rule) => rule.id === file.rule);

interface Said {
  readonly found: boolean;
  readonly spoilt: readonly string[];
}
const said = new Map<Passage, Said>();

/** Whether the rule speaks of the passage, and what is wrong with the records around it. */
export function say(file: PassageFile, passage: Passage): Said {
  const one = said.get(passage) ?? ask(file, passage);
  said.set(passage, one);
  return one;
}

function ask(file: PassageFile, passage: Passage): Said {
  const kind = passage.kind ?? file.kind;
  const template = passage.in ?? (passage.kind === undefined && passage.field === undefined ? file.in : undefined);
  const records = template === undefined ? `${passage.field ?? file.field}: {text}\n` : file.records?.[template];
  if (records === undefined) throw new Error(`${passage.id}: no template ${template}`);
  // A JSON string is a YAML scalar, whatever the passage holds.
  const text = records.replaceAll("{text}", () => JSON.stringify(passage.text));
  const made = exampleCase({ id: file.rule, record: kind } as unknown as Rule, withNeeded(kind, text));
  const options = { asOf: file.asOf ?? DAY, standard: file.standard ?? "hmip-2018" };
  const seen = findingsOf(checkFiles(made.files, options));
  return {
    found: seen.some((s) => s.finding.rule === file.rule),
    spoilt: seen
      .filter((s) => SPOILT.has(s.finding.rule) || (s.finding.rule === "record-rule-failed" && s.finding.about.includes(file.rule)))
      .map((s) => `${passage.id}: ${s.finding.rule} at ${s.finding.path}`),
  };
}

/** The fields that a kind always asks for, where a template leaves them out. */
function withNeeded(kind: string, text: string): string {
  if (/^record:/mu.test(text)) return text;
  if (kind === "contact" && !/^type:/mu.test(text)) return `type: phone-call\n${text}`;
  if (kind === "review" && !/^trigger:/mu.test(text)) return `trigger: scheduled\n${text}`;
  if (kind === "oversight" && !/^reason:/mu.test(text)) return `reason: supervision\n${text}`;
  if (kind === "assessment" && !/^type:/mu.test(text)) return `type: layer-3\n${text}`;
  if (kind === "check" && !/^type:/mu.test(text)) return `type: police-da\n${text}`;
  return text;
}

export function count(file: PassageFile): Count {
  const missed: Passage[] = [];
  const wrong: Passage[] = [];
  let right = 0;
  for (const passage of file.passages) {
    const { found } = say(file, passage);
    if (passage.says === "finding") found ? right++ : missed.push(passage);
    else if (found) wrong.push(passage);
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    rule: file.rule,
    passages: file.passages.length,
    missed,
    wrong,
    precision: share(right, right + wrong.length),
    recall: share(right, right + missed.length),
  };
}
