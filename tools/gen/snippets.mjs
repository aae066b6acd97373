// Snippets for VS Code: one for each kind of record, one for each row, and in YAML one for each group.
// Choices start with a prompt, so that a stop somebody skips counts as not recorded.
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = "client/snippets";
const today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";
const lists = new Set(["choices", "ids", "recordIds", "links", "texts"]);
const status = ["in-progress", "complete"];

/** `caselint-KIND`, `caselint-row-NAME` and `caselint-group-NAME`, for YAML and Markdown. */
export async function snippets(root) {
  const source = (file) => import(pathToFileURL(path.join(root, "server/src", file)).href);
  const { shapes, rowShapes } = await source("record/shapes.ts");
  const { isStarted, promptFor } = await source("engine/newRecord.ts");
  const rows = new Set(
    [...shapes.values(), ...rowShapes.values()].flatMap((s) => s.fields.filter((f) => f.type === "rows").map((f) => f.shape)),
  );
  const made = { yaml: {}, markdown: {} };
  const add = (language, name, body, more) => {
    made[language][name] = { prefix: `caselint-${name}`, body, ...more };
  };
  for (const [kind, shape] of shapes) {
    const fields = shape.fields.filter(isStarted(kind));
    const more = { description: `A new record: ${kind}.`, isFileTemplate: true };
    add("yaml", kind, new Yaml(promptFor, kind).group(fields, ""), more);
    add("markdown", kind, markdownRecord(new Yaml(promptFor, kind), fields, promptFor), more);
  }
  for (const [name, shape] of rowShapes) {
    const fields = inRow(shape);
    if (!rows.has(shape)) {
      add("yaml", `group-${name}`, new Yaml(promptFor).group(fields, ""), {
        description: `What belongs under a heading of its own: ${name}.`,
      });
      continue;
    }
    const more = { description: `A row: ${name}.` };
    add("yaml", `row-${name}`, new Yaml(promptFor).row(fields), more);
    add("markdown", `row-${name}`, markdownRow(new Stops(promptFor), shape, fields), more);
  }
  const text = (all) => `${JSON.stringify(all, null, 2)}\n`;
  return { files: new Map(Object.entries(made).map(([language, all]) => [`${folder}/${language}.json`, text(all)])), owns: [folder] };
}

/** Of a row: what names it, its words, and what is asked for. All of it where nothing is. */
function inRow(shape) {
  const asked = shape.fields.filter(
    (f) => [shape.label, shape.main].includes(f.name) || f.required === "always" || f.required === "complete",
  );
  return asked.length > 0 ? asked : shape.fields;
}

const escaped = (text) => text.replace(/[\\$}]/g, "\\$&");
const escapedChoice = (text) => text.replace(/[\\,|]/g, "\\$&");

/** Tab stops, numbered as they are asked for. */
class Stops {
  constructor(promptFor, kind) {
    this.promptFor = promptFor;
    this.kind = kind;
    this.last = 0;
  }
  /** A stop that holds text; `raw` may hold variables. */
  text(text, raw = escaped(text)) {
    this.last++;
    return `\${${this.last}:${raw}}`;
  }
  choice(values) {
    this.last++;
    return `\${${this.last}|${values.map(escapedChoice).join(",")}|}`;
  }
  /** One value: a prompt first, then what may be chosen. */
  value(field, at) {
    const prompt = this.promptFor(field, at);
    const values = field.type === "answer" ? ["yes", "no", "unknown"] : (field.vocab?.values.map((one) => one.value) ?? []);
    return values.length > 0 ? this.choice([prompt, ...values]) : this.text(prompt);
  }
  date() {
    return this.text("", today);
  }
}

class Yaml extends Stops {
  group(fields, before, parent = "") {
    return fields.flatMap((field) => this.entry(field, before, parent));
  }

  row(fields) {
    return this.group(fields, "  ").map((line, i) => (i === 0 ? `- ${line.slice(2)}` : line));
  }

  entry(field, before, parent) {
    const { name, type } = field;
    const at = parent + name;
    const key = `${before}${name}:`;
    if (type === "kind") return [`${key} ${this.kind}`];
    if (type === "id") return [`${key} ${this.text(`${field.letters}1`)}`];
    if (at === "status" && this.kind !== undefined) return [`${key} ${this.choice(status)}`];
    if (at === "date") return [`${key} ${this.date()}`];
    if (type === "object") return [key, ...this.group(inRow(field.shape), `${before}  `, `${at}.`)];
    // With its quotes, so that rows can be typed in its place.
    if (type === "rows" || type === "map") return [key, `${before}  ${this.text(`"${this.promptFor(field, at)}"`)}`];
    if (type === "prose") return [`${key} |`, `${before}  ${this.value(field, at)}`];
    const quoted = `"${this.value(field, at)}"`;
    return [`${key} ${lists.has(type) ? `[${quoted}]` : quoted}`];
  }
}

/** Texts and row lists as sections, the rest in the front matter. */
function markdownRecord(stops, fields, promptFor) {
  const isSection = (field) => field.type === "prose" || field.type === "rows";
  const sections = (from) => from.flatMap((field) => ["", `## ${escaped(field.title)}`, stops.text(promptFor(field, field.name))]);
  return [
    "---",
    ...stops.group(
      fields.filter((field) => !isSection(field)),
      "",
    ),
    "---",
    ...sections(fields.filter(isSection)),
  ];
}

function markdownRow(stops, shape, fields) {
  const named = (name) => fields.find((field) => field.name === name);
  const label = named(shape.label);
  const main = named(shape.main);
  const first = [
    label === undefined ? undefined : labelOf(stops, label),
    main === undefined ? undefined : stops.text(stops.promptFor(main, main.name)),
  ];
  const others = fields.filter((field) => field !== label && field !== main && field.shape === undefined);
  return [
    `- ${first.filter((part) => part !== undefined).join(": ")}`.trimEnd(),
    ...others.map(
      (field) =>
        `  - ${escaped(titleOf(field))}: ${field.type === "date" && field.name === "date" ? stops.date() : stops.value(field, field.name)}`,
    ),
  ];
}

/** A label has to read as one, so it is no prompt. */
function labelOf(stops, field) {
  if (field.type === "date") return stops.date();
  if (field.vocab !== undefined) return stops.choice(field.vocab.values.map((one) => one.value));
  return stops.text(`${field.letters[0]}1`);
}

const titleOf = ({ title }) => (/^\p{Lu}(?!\p{Lu})/u.test(title) ? title[0].toLowerCase() + title.slice(1) : title);
