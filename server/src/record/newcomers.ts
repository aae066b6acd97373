/** People and addresses that came into the case after it started, and when we learned of them (contract, sections 5 and C.5). */
import type { CaseView } from "./case.ts";
import { startOf } from "./harm.ts";

type Header = CaseView["header"]["value"];
type Person = NonNullable<Header["people"]>[number];
type Address = NonNullable<Header["addresses"]>[number];

interface Dated {
  readonly from?: string | undefined;
  readonly firstKnown?: string | undefined;
  readonly to?: string | undefined;
}

export interface Newcomer {
  readonly list: "people" | "addresses";
  readonly index: number;
  readonly id: string | undefined;
  /** Partner, child and so on; undefined for an address. */
  readonly role: Person["role"];
  /** The day we learned of them: `firstKnown`, else `from`. */
  readonly known: string;
}

/** People who share a home or a life with the person, or are at risk in it. */
const CLOSE: ReadonlySet<string> = new Set(["partner", "child", "household-member", "adult-at-risk"]);

/** The day a row that came after the start became known; undefined for one that was there before, or is not known yet. */
export function knownSince(row: Dated, start: string, asOf: string): string | undefined {
  const came = row.from ?? row.firstKnown;
  const known = row.firstKnown ?? row.from;
  if (came === undefined || known === undefined || came <= start || known > asOf) return undefined;
  return known;
}

/**
 * Partners, children, other adults of the household and adults at risk who appeared after the start, and new
 * addresses that are the person's own or such a person's. Those who have left again are not among them.
 * Undefined when the start is not recorded.
 */
export function newcomersOf(view: CaseView): readonly Newcomer[] | undefined {
  const start = startOf(view);
  if (start === undefined) return undefined;
  const people = view.header.value.people ?? [];
  const addresses = view.header.value.addresses ?? [];
  const close = new Set(people.filter((p) => p.role !== undefined && CLOSE.has(p.role)).map((p) => p.id));
  const found: Newcomer[] = [];
  const consider = (
    row: Dated & { readonly id?: string | undefined },
    list: Newcomer["list"],
    index: number,
    role: Person["role"],
  ): void => {
    if (row.to !== undefined && row.to < view.asOf) return;
    const known = knownSince(row, start, view.asOf);
    if (known !== undefined) found.push({ list, index, id: row.id, role, known });
  };
  people.forEach((p, i) => {
    if (p.role !== undefined && CLOSE.has(p.role)) consider(p, "people", i, p.role);
  });
  addresses.forEach((a, i) => {
    if (isHome(a, close)) consider(a, "addresses", i, undefined);
  });
  return found;
}

/** The person's own address, or one where such a person lives. */
function isHome(address: Address, close: ReadonlySet<string | undefined>): boolean {
  return address.whose === undefined || address.whose.some((id) => close.has(id));
}

/**
 * A child is involved (as `isChildInvolved` says) other than only through children who appeared later: those have a
 * clock of their own. An analysis or register entry of the time when the first of them was known may mean them.
 */
export function isChildInvolvedFromStart(view: CaseView, start: string): boolean {
  const people = view.header.value.people ?? [];
  let hasOwn = false;
  let firstNew: string | undefined;
  for (const p of people) {
    const known = knownSince(p, start, view.asOf);
    if (known !== undefined) {
      if (p.role === "child" && (firstNew === undefined || known < firstNew)) firstNew = known;
      continue;
    }
    if (p.childStatus === "child-protection-plan" || p.childStatus === "child-in-need") return true;
    if (p.role !== "child") continue;
    hasOwn = true;
    if (p.livesWith === "yes" || p.contact === "yes") return true;
  }
  const until = hasOwn ? undefined : firstNew;
  const isEarlier = (day: string | undefined): boolean => until === undefined || day === undefined || day < until;
  const rosh = view.current("rosh");
  const said = rosh?.value.childrenConcern === "yes" || rosh?.value.childrenInHousehold === "yes" || rosh?.value.childrenContact === "yes";
  if (said && isEarlier(rosh?.dated)) return true;
  return (view.header.value.registrations ?? []).some(
    (r) =>
      r.type !== undefined &&
      CHILD_ENTRIES.has(r.type) &&
      (r.deregistered === undefined || r.deregistered > view.asOf) &&
      isEarlier(r.date),
  );
}

const CHILD_ENTRIES: ReadonlySet<string> = new Set(["child-concerns", "child-protection", "risk-to-children"]);
