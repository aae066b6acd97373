/** The next free id of a list: one above the highest number in use, `nextId("C", items)` is "C3" after C1 and C2. */
export function nextId(letter: string, rows: readonly { readonly id?: string | undefined }[] | undefined): string {
  let highest = 0;
  for (const row of rows ?? []) {
    if (row.id === undefined || !row.id.startsWith(letter)) continue;
    const number = Number(row.id.slice(letter.length));
    if (Number.isInteger(number) && number > highest) highest = number;
  }
  return `${letter}${highest + 1}`;
}
