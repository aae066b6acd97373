/** Texts of a small case with nothing to find in its form, for tests of the shells. Everyone is invented. */
export const HEADER = `record: case
crn: D204816
dateOfBirth: 1991-11-30
officers:
  - { name: Oriel Fenwharf, grade: PO, from: 2022-04-01 }
sentence: { type: community-order, startDate: 2022-04-01, endDate: 2024-03-31 }
`;

export const CONTINGENCY = `record: contingency
crn: D204816
date: 2022-04-22
author: { name: Oriel Fenwharf, grade: PO }
status: complete
items:
  - id: C1
    action: Ring the neighbourhood team and see him the next day
    owner: Oriel Fenwharf
    timescale: 1 working day
`;

/** The first safe fix there is: a value written as its label. */
export const MISSPELT = CONTINGENCY.replace("status: complete", "status: Completed");
