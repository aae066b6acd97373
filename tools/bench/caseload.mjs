// A made-up caseload of any size, always the same: cases of ten records, each of about four kilobytes.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump, FAILSAFE_SCHEMA } from "js-yaml";
import "../ts.mjs";
import { madeUp, numbers, paragraph } from "./made-up.mjs";

const { recordSchemas } = await import("../../schemas/index.ts");
const { fieldsOf } = await import("../../schemas/read.ts");
const { good } = await import("../../test/schemas/good.ts");

/** Every case has the first seven; the other seven kinds take turns in the last three places. */
const always = ["case", "assessment", "rosh", "rmp", "contingency", "check", "plan"];
const inTurn = ["home-visit", "contact", "review", "upw", "ttg", "enforcement", "oversight"];
const perCase = 10;
/** Plain words without quotes, as people write them. */
const style = { lineWidth: 110, schema: FAILSAFE_SCHEMA };
/** Letters of a record with much to say, as JSON; with the short ones the mean comes to about four thousand. */
const wantedLength = 5000;
/** How often a field is filled in, by when it is asked for: what is left of 1 are the gaps. */
const filled = { always: 1, complete: 0.93, conditional: 0.3, optional: 0.3 };
const fields = new Map();

const declared = (schema) => {
  if (!fields.has(schema)) fields.set(schema, fieldsOf(schema));
  return fields.get(schema);
};

export function kindsOfCase(n) {
  return [...always, ...[0, 1, 2].map((i) => inTurn[(n * 3 + i) % inTurn.length])];
}

/** A record of this kind for case number `n`: well written at its core, filled up with what else it may hold. */
export function record(kind, n, next, known) {
  const made = { ...structuredClone(good[kind]), crn: `D${String(100000 + n).slice(-6)}` };
  delete made.notApplicable;
  let size = JSON.stringify(made).length;
  const group = (schema) => fill({}, schema);
  const fill = (into, schema) => {
    for (const field of declared(schema)) {
      const { type, required } = field.info;
      if (into[field.name] !== undefined || next() >= filled[required] || size > wantedLength) continue;
      // Set aside and excused is what a person decides, not chance.
      if (field.name === "judgements" || field.name === "notApplicable" || field.name === "standard" || type === "recordId") continue;
      const value = madeUp(field, next, known, group);
      if (value === undefined) continue;
      into[field.name] = value;
      size += field.name.length + 5 + (typeof value === "string" ? value.length : 0);
    }
    return into;
  };
  fill(made, recordSchemas[kind]);
  const proses = declared(recordSchemas[kind]).filter((field) => field.info.type === "prose" && (made[field.name]?.length ?? 0) > 40);
  const missing = wantedLength - JSON.stringify(made).length;
  // Longer texts are written in paragraphs.
  for (const { name } of proses)
    if (missing > 60) made[name] += `${next() < 0.3 ? "\n\n" : " "}${paragraph(next, missing / proses.length - 40)}`;
  return made;
}

export function asText(kind, made, format) {
  if (format === "json") return `${JSON.stringify(made, null, 2)}\n`;
  if (format === "yaml") return dump(made, style);
  const front = { ...made };
  let sections = "";
  for (const { name, info } of declared(recordSchemas[kind])) {
    if (info.type !== "prose" || made[name] === undefined) continue;
    sections += `\n## ${info.title}\n${made[name]}\n`;
    delete front[name];
  }
  return `---\n${dump(front, style)}---\n${sections}`;
}

const endings = { yaml: "yaml", json: "json", markdown: "md" };

/** Write `count` records under `folder`; returns how many letters they have. */
export function writeCaseload(folder, count, format) {
  let letters = 0;
  for (let n = 0; n * perCase < count; n++) {
    // Each case has numbers of its own, so that a small caseload is the beginning of a large one.
    const next = numbers(20181012 + n);
    const known = { P: ["P1"], L: ["L1"], R: ["R1"], F: ["F1"], A: ["A1"], C: ["C1"], O: ["O1"] };
    const place = path.join(folder, `case-${String(n).padStart(5, "0")}`);
    mkdirSync(place, { recursive: true });
    for (const kind of kindsOfCase(n).slice(0, count - n * perCase)) {
      const text = asText(kind, record(kind, n, next, known), format);
      letters += text.length;
      writeFileSync(path.join(place, `${kind}.case.${endings[format]}`), text);
    }
  }
  return letters;
}
