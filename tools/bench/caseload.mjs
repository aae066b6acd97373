// A made-up caseload of any size, always the same: cases of ten records, each of about four kilobytes.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump, FAILSAFE_SCHEMA } from "js-yaml";
import "../ts.mjs";

const { recordSchemas } = await import("../../schemas/index.ts");
const { good } = await import("../../test/schemas/good.ts");

const kindsOfCase = ["case", "assessment", "rosh", "rmp", "contingency", "check", "home-visit", "plan", "contact", "review"];
/** Plain words without quotes, as people write them. */
const style = { lineWidth: 110, schema: FAILSAFE_SCHEMA };
const wantedLength = 4000;
const who = ["He", "Saffi", "His aunt", "The key worker", "The landlord", "A neighbour", "His manager", "The tutor"];
const did = ["asked about", "talked through", "went back over", "put off", "agreed to", "wrote down", "came early for", "worried about"];
const what = [
  "the Tuesday group",
  "the bus fare",
  "a letter from the council",
  "the dog",
  "his shifts",
  "the plan for pay day",
  "the spare key",
];
const how = ["without being asked", "for the second time", "with some heat", "and laughed", "after a long silence", "before the end"];

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function paragraph(next, length) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  let text = "";
  while (text.length < length) text += `${pick(who)} ${pick(did)} ${pick(what)} ${pick(how)}. `;
  return text.trim();
}

/** A record of this kind for case number `n`, with its texts filled up. */
export function record(kind, n, next) {
  const crn = `D${String(100000 + n).slice(-6)}`;
  const made = { ...structuredClone(good[kind]), crn };
  const fields = Object.entries(recordSchemas[kind].shape);
  const texts = fields.filter(([, schema]) => schema.meta?.()?.type === "prose").map(([name]) => name);
  const missing = wantedLength - JSON.stringify(made).length;
  for (const name of texts) made[name] = paragraph(next, Math.max(60, missing / texts.length));
  return made;
}

export function asText(kind, made, format) {
  if (format === "json") return `${JSON.stringify(made, null, 2)}\n`;
  if (format === "yaml") return dump(made, style);
  const front = { ...made };
  let sections = "";
  for (const [name, schema] of Object.entries(recordSchemas[kind].shape)) {
    const { type, title } = schema.meta?.() ?? {};
    if (type !== "prose" || made[name] === undefined) continue;
    sections += `\n## ${title}\n${made[name]}\n`;
    delete front[name];
  }
  return `---\n${dump(front, style)}---\n${sections}`;
}

const endings = { yaml: "yaml", json: "json", markdown: "md" };

/** Write `count` records under `folder`, unless they are there already. */
export function writeCaseload(folder, count, format) {
  const done = path.join(folder, ".done");
  if (existsSync(done)) return;
  rmSync(folder, { recursive: true, force: true });
  const next = numbers(20181012);
  for (let n = 0; n * kindsOfCase.length < count; n++) {
    const place = path.join(folder, `case-${String(n).padStart(5, "0")}`);
    mkdirSync(place, { recursive: true });
    for (const kind of kindsOfCase.slice(0, count - n * kindsOfCase.length)) {
      const text = asText(kind, record(kind, n, next), format);
      writeFileSync(path.join(place, `${kind}.case.${endings[format]}`), text);
    }
  }
  writeFileSync(done, "");
}

/** One file with contacts in it, of about `bytes` bytes. */
export function contactsFile(bytes) {
  const next = numbers(7);
  const shared = {
    record: "contact",
    crn: "D100000",
    author: { name: "Oriel Fenwharf", grade: "PO" },
    status: "complete",
    type: "office-visit",
  };
  const one = (i) => ({ id: `contact-${i}`, date: "2022-05-03", outcome: "attended-complied", notes: paragraph(next, 500) });
  const length = dump({ records: [one(0)] }).length;
  const records = Array.from({ length: Math.max(1, Math.round(bytes / length)) }, (_none, i) => one(i));
  return dump({ ...shared, records }, style);
}
