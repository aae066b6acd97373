/** The text of a record that a fix starts: in progress, with prompts, in YAML, which every part of the tool reads. */
import { shapes } from "../record/shapes.ts";
import type { Kind } from "../record/types.ts";
import { prompt } from "../record/written.ts";
import type { PlainValue } from "../source/edit.ts";
import { writeYaml } from "../syntax/yaml/write.ts";

/** What a new record needs to know of its case. */
export interface CasePlace {
  readonly folder: string;
  readonly crn: string | undefined;
  readonly asOf: string;
  /** Paths that are taken. */
  readonly taken: ReadonlySet<string>;
  /** Texts of the case's files: a record that was just started is not started again. */
  readonly texts?: ReadonlySet<string>;
}

/** Values as given, after what every record starts with. The path is the first free one beside the case header. */
export function newRecordText(kind: Kind, value: { readonly [key: string]: PlainValue }, at: CasePlace): { path: string; text: string } {
  const shape = shapes.get(kind);
  const start: Record<string, PlainValue> = { record: kind, crn: at.crn ?? prompt("the CRN") };
  if (shape?.byName.get("date")?.required === "always" || value["date"] !== undefined) start["date"] = value["date"] ?? at.asOf;
  start["author"] = { name: prompt("your name"), grade: prompt("your grade") };
  start["status"] = "in-progress";
  for (const key of Object.keys(value)) if (!(key in start)) start[key] = value[key] as PlainValue;
  return { path: freePath(kind, at), text: writeYaml(start) };
}

function freePath(kind: Kind, at: CasePlace): string {
  const folder = at.folder === "" || at.folder.endsWith("/") ? at.folder : `${at.folder}/`;
  const base = `${folder}${kind}-${at.asOf}`;
  let path = `${base}.case.yaml`;
  for (let n = 2; at.taken.has(path); n++) path = `${base}-${n}.case.yaml`;
  return path;
}
