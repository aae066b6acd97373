/** Findings of the form that need the whole case: links that lead nowhere, ids used twice, records filed elsewhere. */
import { idsIn } from "../record/mentions.ts";
import type { ReadRecord } from "../record/read.ts";
import { closest } from "../source/suggest.ts";
import type { Step } from "../source/tree.ts";
import type { Unplaced } from "./draft.ts";
import type { RecordEntry } from "./file.ts";
import { formFinding } from "./form.ts";

interface Pointer {
  readonly id: string;
  readonly path: readonly Step[];
}

/** What the records of a case define and point at. Depends on one record only, so it is worked out once for each. */
interface Links {
  readonly defined: readonly string[];
  readonly ids: readonly Pointer[];
  readonly records: readonly Pointer[];
}

const known = new WeakMap<ReadRecord, Links>();

function linksOf(entry: RecordEntry): Links {
  let links = known.get(entry.read);
  if (links !== undefined) return links;
  const defined: string[] = [];
  const ids: Pointer[] = [];
  const records: Pointer[] = [];
  for (const { field, value, path } of entry.read.noted) {
    switch (field.type) {
      case "date":
        break;
      case "id":
        defined.push(value);
        break;
      case "ref":
      case "ids":
        ids.push({ id: value, path });
        break;
      case "recordIds":
        records.push({ id: value, path });
        break;
      case "links":
        // What a judgement is about may be a code as well as an id: `engine/judgement.ts` looks after those.
        if (path[0] !== "judgements") (ANY_ID.test(value) ? ids : records).push({ id: value, path });
        break;
      default:
        for (const mention of idsIn(value)) if (mention.bracketed) ids.push({ id: mention.id, path });
    }
  }
  links = { defined, ids, records };
  known.set(entry.read, links);
  return links;
}

const ANY_ID = /^[PLRFACSOT][1-9]\d*$/u;

export interface CaseForm {
  readonly entry: RecordEntry;
  readonly finding: Unplaced;
}

/**
 * @param complete false while a record of the case cannot be read: a link may then lead into it, so links are not judged
 */
export function caseForm(entries: readonly RecordEntry[], header: RecordEntry | undefined, complete: boolean): CaseForm[] {
  const out: CaseForm[] = [];
  const defined = new Set<string>();
  const names = new Map<string, RecordEntry>();
  for (const entry of entries) {
    for (const id of linksOf(entry).defined) defined.add(id);
    if (names.has(entry.id))
      out.push({ entry, finding: formFinding("record-id-twice", "record", ["id"], { data: { id: entry.id }, about: [entry.id] }) });
    else names.set(entry.id, entry);
  }
  for (const entry of entries) {
    misfiled(entry, header, out);
    if (!complete) continue;
    const links = linksOf(entry);
    for (const { id, path } of links.ids) {
      if (!defined.has(id)) out.push({ entry, finding: formFinding("record-link-unknown", "id", path, { data: { id }, about: [id] }) });
    }
    for (const { id, path } of links.records) if (!names.has(id)) out.push({ entry, finding: unknownRecord(id, path, names) });
  }
  return out;
}

function unknownRecord(id: string, path: readonly Step[], names: ReadonlyMap<string, RecordEntry>): Unplaced {
  const instead = closest(id, Array.from(names.keys()));
  if (instead === undefined) return formFinding("record-link-unknown", "record", path, { data: { id }, about: [id] });
  return formFinding("record-link-unknown", "meant", path, {
    data: { id, instead },
    about: [id],
    fix: { title: `Write ${instead}`, class: "choice", steps: [{ do: "replace", path, value: instead }] },
  });
}

/** One that cannot be a CRN is said to be so, and counts as not there. */
const isCrn = (crn: string | undefined): boolean => crn !== undefined && /^[A-Z]\d{6}$/u.test(crn);

function misfiled(entry: RecordEntry, header: RecordEntry | undefined, out: CaseForm[]): void {
  if (header === undefined || entry === header) return;
  if (entry.kind === "case") out.push({ entry, finding: formFinding("record-wrong-folder", "header", ["record"]) });
  else if (isCrn(entry.crn) && isCrn(header.crn) && entry.crn !== header.crn) {
    out.push({ entry, finding: formFinding("record-wrong-folder", "crn", ["crn"]) });
  }
}
