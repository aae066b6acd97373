import type { Rule } from "../engine/rules.ts";

/** The same rules, each timed: milliseconds and calls by rule id. */
export function timed(rules: readonly Rule[]): {
  readonly rules: readonly Rule[];
  readonly times: ReadonlyMap<string, { ms: number; calls: number }>;
} {
  const times = new Map<string, { ms: number; calls: number }>();
  const watch = (rule: Rule): Rule => {
    const time = { ms: 0, calls: 0 };
    times.set(rule.id, time);
    const check = (seen: never, cx: never): void => {
      const from = performance.now();
      try {
        (rule.check as (seen: never, cx: never) => void)(seen, cx);
      } finally {
        time.ms += performance.now() - from;
        time.calls++;
      }
    };
    return { ...rule, check } as Rule;
  };
  return { rules: rules.map(watch), times };
}
