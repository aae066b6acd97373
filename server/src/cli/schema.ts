/** `caselint schema`: the form of records as JSON Schema. */

import { jsonSchemaOf, jsonSchemaOfAll } from "../../../schemas/json-schema.ts";
import { kinds } from "../../../schemas/kinds.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { kindNamed } from "./kinds.ts";
import { stdoutSink } from "./terminal.ts";

export async function schema(args: Args): Promise<ExitCode> {
  const [given, ...more] = args.positionals;
  const isAll = args.has("all");
  if (more.length > 0 || (given !== undefined) === isAll)
    throw new Usage(`Name one kind of record, or use --all for any kind. There are ${kinds.join(", ")}.`);
  const made = given === undefined ? jsonSchemaOfAll() : jsonSchemaOf(kindNamed(given));
  const sink = stdoutSink();
  sink.write(`${JSON.stringify(made, null, 2)}\n`);
  await sink.drained();
  return 0;
}
