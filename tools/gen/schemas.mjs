// JSON Schemas of records for other editors and programs. In docs/, because they are there to be read and pointed at.
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = "docs/schemas";

/** One for each kind, and one for any record, told apart by `record`. */
export async function jsonSchemas(root) {
  const source = (file) => import(pathToFileURL(path.join(root, "schemas", file)).href);
  const { jsonSchemaOf, jsonSchemaOfAll } = await source("json-schema.ts");
  const { kinds } = await source("index.ts");
  const written = (schema) => `${JSON.stringify(schema, null, 2)}\n`;
  const files = new Map(kinds.map((kind) => [`${folder}/${kind}.schema.json`, written(jsonSchemaOf(kind))]));
  files.set(`${folder}/record.schema.json`, written(jsonSchemaOfAll()));
  return { files, owns: [folder] };
}
