/** Sources that rules name in short, spelt out for whoever wants to look them up. */
const SOURCES: readonly { readonly short: string; readonly full: string }[] = [
  {
    short: "HMIP 2019",
    full: "HM Inspectorate of Probation, *An inspection of probation services: Cumbria and Lancashire Community Rehabilitation Company*, May 2019; L is the line in its plain text.",
  },
];

/** What the short names in a rule's source stand for, one sentence each. */
export function spelledOut(source: string): string[] {
  return SOURCES.filter((s) => source.includes(`${s.short} L`)).map((s) => `${s.short}: ${s.full}`);
}
