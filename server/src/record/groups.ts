/** The groups that a risk of serious harm analysis rates, and who belongs to them (contract, section 3). */
import type { personRole } from "../../../schemas/vocab/people.ts";
import type { Group } from "./mentions.ts";

export interface RatedGroup<G extends Group = Group> {
  readonly group: G;
  /** The title of its level. */
  readonly label: string;
}

/** Groups with a level in the community, in the order of the form. */
export const COMMUNITY: readonly RatedGroup<"children" | "public" | "knownAdult" | "staff">[] = [
  { group: "children", label: "Children" },
  { group: "public", label: "Public" },
  { group: "knownAdult", label: "Known adult" },
  { group: "staff", label: "Staff" },
];

/** Groups with a level in custody: the same, and other prisoners. */
export const CUSTODY: readonly RatedGroup[] = [...COMMUNITY, { group: "prisoners", label: "Prisoners" }];

type Role = (typeof personRole)["values"][number]["value"];

/** The group a person belongs to by role: child, victim and other, staff; everybody else is a known adult. */
export function groupOfRole(role: Role | undefined): Group | undefined {
  switch (role) {
    case undefined:
      return undefined;
    case "child":
      return "children";
    case "victim":
    case "other":
      return "public";
    case "staff":
      return "staff";
    default:
      return "knownAdult";
  }
}
