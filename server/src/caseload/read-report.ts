/** A report in JSON, schema 1, as a comparison needs it; or a sentence saying why it cannot be used. */

export interface FindingInReport {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly path: string;
  readonly about: readonly string[];
  /** File of the record, and the record's id. */
  readonly file: string;
  readonly id: string;
}

export interface CaseInReport {
  readonly crn: string | null;
  readonly folder: string;
  /** Pack that judges it; "" where no header was there. */
  readonly standard: string;
  readonly questions: ReadonlyMap<string, string>;
  readonly judgements: readonly { readonly rule: string; readonly about: readonly string[] }[];
  readonly findings: readonly FindingInReport[];
  /** Rules, or `*`, and the file where they were not evaluated. */
  readonly notEvaluated: readonly { readonly rule: string; readonly file: string }[];
}

export interface ReportRead {
  readonly version: string;
  readonly asOf: string;
  readonly isComplete: boolean;
  readonly cases: readonly CaseInReport[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const word = (value: unknown): string => (typeof value === "string" ? value : "");
const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);

/** A CRN that `--redact` has put in the place of another; its key is not kept. */
const PSEUDONYM = /^x[0-9a-f]{10}$/u;

/** Sentences go on from the name of the file: "... is not a report in JSON." */
export function readReport(text: string): ReportRead | { readonly why: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { why: "cannot be read as JSON. Was it written with --format json?" };
  }
  if (!isObject(value) || !isObject(value["tool"]) || value["tool"]["name"] !== "caselint" || !Array.isArray(value["records"]))
    return { why: "is no report of Caselint. Reports are written with `caselint report --format json`." };
  if (value["schema"] !== 1)
    return { why: `is a report of schema ${JSON.stringify(value["schema"])?.slice(0, 20)}, and only schema 1 is known here.` };
  const shard = value["shard"];
  if (isObject(shard))
    return { why: `is part ${Number(shard["index"])} of ${Number(shard["of"])}. \`caselint merge\` puts the parts together first.` };
  const cases = objects(value["cases"]);
  if (cases.length === 0 && value["records"].length > 0) return { why: "does not list its cases, so they cannot be matched." };
  if (cases.some((one) => PSEUDONYM.test(word(one["crn"]))))
    return { why: "was written with --redact. Its pseudonyms hold for that run alone, so its cases cannot be matched." };
  return {
    version: word(value["tool"]["version"]),
    asOf: word(value["asOf"]),
    isComplete: value["complete"] === true,
    cases: casesOf(cases, objects(value["records"])),
  };
}

function casesOf(given: readonly Json[], records: readonly Json[]): CaseInReport[] {
  const byFolder = new Map<string, Json[]>(given.map((one) => [word(one["folder"]), []]));
  for (const record of records) byFolder.get(folderOf(word(record["path"]), byFolder))?.push(record);
  return given.map((one) => {
    const own = byFolder.get(word(one["folder"])) ?? [];
    const header = own.find((record) => record["record"] === "case");
    return {
      crn: typeof one["crn"] === "string" ? one["crn"] : null,
      folder: word(one["folder"]),
      standard: word(header?.["standard"]),
      questions: new Map(isObject(one["questions"]) ? Object.entries(one["questions"]).map(([id, state]) => [id, word(state)]) : []),
      judgements: objects(one["judgements"]).map((j) => ({ rule: word(j["rule"]), about: words(j["about"]) })),
      findings: own.flatMap((record) => objects(record["findings"]).map((finding) => findingOf(finding, record))),
      notEvaluated: own.flatMap((record) =>
        objects(record["notEvaluated"]).map((n) => ({
          rule: word(n["rule"]),
          // A header that could not be read leaves the whole case undecided.
          file: record["record"] === "case" || record["record"] === null ? "" : word(record["path"]),
        })),
      ),
    };
  });
}

/** The nearest case folder at or above a file. */
function folderOf(file: string, folders: ReadonlyMap<string, unknown>): string {
  for (let here = file; here.includes("/"); ) {
    here = here.slice(0, here.lastIndexOf("/"));
    if (folders.has(here)) return here;
  }
  return ".";
}

function findingOf(finding: Json, record: Json): FindingInReport {
  const severity = finding["severity"];
  return {
    rule: word(finding["rule"]),
    severity: severity === "error" || severity === "warning" ? severity : "info",
    message: word(finding["message"]),
    path: word(finding["path"]),
    about: words(finding["about"]),
    file: word(record["path"]),
    id: word(record["id"]),
  };
}
