/** Values for the `{names}` of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** Fill `{name}` from the data. A name without data stays visible, which tests look for. */
export function fillIn(text: string, data: Values | undefined): string {
  if (data === undefined || text.indexOf("{") < 0) return text;
  return text.replace(/\{(\w+)\}/gu, (all, name: string) => (name in data ? String(data[name]) : all));
}
