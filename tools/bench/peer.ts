/** What a careful person would write by hand: read every record, parse it, check its shape. No rules, no places. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { FAILSAFE_SCHEMA, load } from "js-yaml";

const [folder = "", schemaFile, what] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.case\.(yaml|json|md)$/.test(name));
if (what === "read") {
  let length = 0;
  for (const name of files) length += readFileSync(join(folder, name), "utf8").length;
  console.log(`${files.length} records, ${length} characters`);
} else {
  const schemas: Record<string, object> = JSON.parse(readFileSync(schemaFile ?? "", "utf8"));
  // The schemas are known to be good: looking at them again would take longer than compiling them.
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
  const checks = new Map(Object.entries(schemas).map(([kind, schema]) => [kind, ajv.compile(schema)]));
  let wrong = 0;
  for (const name of files) {
    const text = readFileSync(join(folder, name), "utf8");
    const data = (name.endsWith(".json") ? JSON.parse(text) : load(text, { schema: FAILSAFE_SCHEMA })) as { record: string };
    if (checks.get(data.record)?.(data) !== true) wrong += 1;
  }
  console.log(`${files.length} records, ${wrong} not of the shape`);
}
