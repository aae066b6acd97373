import type { RecordContext } from "./rule.ts";

/**
 * The first of these names under which nothing is written and nothing excuses it: no value that could not be
 * used, no reason in `notApplicable`. Undefined when all are answered for.
 */
export function firstBlank<N extends string>(
  record: { readonly [K in N]?: unknown },
  cx: Pick<RecordContext, "unusable" | "notApplicable">,
  names: readonly N[],
): N | undefined {
  for (const name of names) if (record[name] === undefined && !cx.unusable([name]) && !cx.notApplicable(name)) return name;
  return undefined;
}
