/** Local rules of a pack file, from plain values: what cannot be used is said, and the rest of the pack is used. */
import type { LocalRule } from "../../../../schemas/pack.ts";
import { conditionSchema, localRuleSchema, MOST_LOCAL } from "../../../../schemas/pack.ts";
import type { Rule } from "../../rules/_kit/index.ts";
import { closest } from "../../source/suggest.ts";
import { WORDS } from "./conditions.ts";
import { localRule } from "./rule.ts";

export interface LocalRules {
  readonly declared: readonly LocalRule[];
  readonly rules: readonly Rule[];
}

type Plain = Readonly<Record<string, unknown>>;
type Say = (message: string) => void;

/** Control characters could write over a terminal, and turned directions hide what a sentence says. */
const TRICKS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const NUMBERS: ReadonlySet<string> = new Set(["atLeast", "atMost", "atLeastDaysAgo", "atMostDaysAgo", "days"]);
const RULE_KEYS = Object.keys(localRuleSchema.shape);
const CONDITION_KEYS = ["path", ...WORDS];

const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);
const keysOf = (value: Plain): string[] => Object.keys(value).filter((key) => key !== "__proto__");

/**
 * @param value what stands under `localRules`
 * @param known ids of the rules there are, which local ones must not take
 */
export function readLocalRules(
  value: unknown,
  pack: { readonly id: string; readonly title: string },
  known: Iterable<string>,
  say: Say,
): LocalRules {
  const declared: LocalRule[] = [];
  const rules: Rule[] = [];
  if (value === undefined || value === null || value === "") return { declared, rules };
  if (!Array.isArray(value)) {
    say("`localRules` needs a list of rules, each with `id`, `record`, `severity`, `message`, `ask`, `why` and `require`.");
    return { declared, rules };
  }
  if (value.length > MOST_LOCAL.rules) say(`\`localRules\` has ${value.length} rules. The first ${MOST_LOCAL.rules} are used.`);
  const taken = new Set(known);
  const families = new Set(Array.from(taken, (id) => id.split("-", 1)[0] as string));
  for (const [i, given] of value.slice(0, MOST_LOCAL.rules).entries()) {
    const read = readOne(given, i, say);
    if (read === undefined) continue;
    const wrong = idProblem(read.id, pack.id, taken, families);
    if (wrong !== undefined) {
      say(`Rule ${read.id} ${wrong}`);
      continue;
    }
    const rule = localRule(read, pack);
    if (Array.isArray(rule)) {
      for (const message of rule as readonly string[]) say(message);
      continue;
    }
    taken.add(read.id);
    declared.push(read);
    rules.push(rule as Rule);
  }
  return { declared, rules };
}

function idProblem(id: string, pack: string, taken: ReadonlySet<string>, families: ReadonlySet<string>): string | undefined {
  if (families.has(pack)) return `cannot have an id of its own, as "${pack}" begins the ids of other rules. Rename the pack.`;
  if (!id.startsWith(`${pack}-`)) return `needs an id that begins with the id of its pack: ${pack}-${id.slice(0, 30)}.`;
  return taken.has(id) ? "has the id of another rule. Give it one of its own." : undefined;
}

/** One rule by its form; nothing is looked up yet. */
function readOne(given: unknown, index: number, say: Say): LocalRule | undefined {
  if (!isPlain(given)) {
    say(`Rule ${index + 1} under \`localRules\` needs names and values, such as \`id\`, \`record\` and \`require\`.`);
    return undefined;
  }
  const name = typeof given["id"] === "string" && /^[\w-]{1,60}$/u.test(given["id"]) ? given["id"] : `${index + 1} under \`localRules\``;
  const stray = keysOf(given).find((key) => !RULE_KEYS.includes(key));
  if (stray !== undefined) {
    say(`Rule ${name} has ${unknownKey(stray, RULE_KEYS)}`);
    return undefined;
  }
  const made: Record<string, unknown> = {};
  for (const key of RULE_KEYS) if (Object.hasOwn(given, key) && given[key] !== null && given[key] !== "") made[key] = given[key];
  for (const list of ["when", "require"] as const) {
    if (made[list] === undefined) continue;
    const conditions = Array.isArray(made[list]) ? (made[list] as unknown[]) : [made[list]];
    for (const [i, one] of conditions.entries()) {
      const odd = isPlain(one) ? keysOf(one).find((key) => !CONDITION_KEYS.includes(key)) : undefined;
      if (odd === undefined) continue;
      say(`Rule ${name}, \`${list}\` ${i + 1} has ${unknownKey(odd, CONDITION_KEYS)}`);
      return undefined;
    }
    made[list] = conditions.map(condition);
  }
  const read = localRuleSchema.safeParse(made);
  if (!read.success) {
    const places = new Set(read.error.issues.map((issue) => placeOf(issue.path)));
    for (const place of places) say(`Rule ${name}: \`${place}\` is missing or cannot be used as it stands, so the rule is off.`);
    return undefined;
  }
  const texts = [read.data.message, read.data.ask, read.data.why, read.data.source ?? ""];
  if (texts.some((text) => TRICKS.test(text)) || [read.data.message, read.data.ask].some((text) => text.includes("\n"))) {
    say(`Rule ${name}: \`message\` and \`ask\` need one line each, and no text may hold control characters.`);
    return undefined;
  }
  return read.data;
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = closest(key, known);
  return `"${key.slice(0, 40)}", which is not known there. ${near === undefined ? `Use ${known.join(", ")}.` : `Did you mean ${near}?`}`;
}

/** `require 2: path`, counted as people count. */
function placeOf(path: readonly PropertyKey[]): string {
  const [list, at, ...rest] = path;
  if (typeof at !== "number") return path.slice(0, 2).join(": ");
  return `${String(list)} ${at + 1}${rest.length === 0 ? "" : `: ${rest.map(String).join(": ")}`}`;
}

/** Readers of YAML give every scalar as a text, or some as numbers and truth values: both are taken. */
function condition(given: unknown): unknown {
  if (!isPlain(given)) return given;
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(conditionSchema.shape)) {
    if (!Object.hasOwn(given, key)) continue;
    const value = given[key];
    if (key === "oneOf") out[key] = (Array.isArray(value) ? value : [value]).map(asText);
    else if (key === "atMostDaysAfter" && isPlain(value))
      out[key] = Object.fromEntries(keysOf(value).map((name) => [name, NUMBERS.has(name) ? asNumber(value[name]) : value[name]]));
    else out[key] = NUMBERS.has(key) ? asNumber(value) : asText(value);
  }
  return out;
}

const asNumber = (value: unknown): unknown => (typeof value === "string" && /^\d{1,9}(\.\d{1,9})?$/u.test(value) ? Number(value) : value);
function asText(value: unknown): unknown {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? String(value) : value;
}
