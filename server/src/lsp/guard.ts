/** Nothing that goes wrong in a handler reaches the client as a failure, and nothing said about it holds record text. */

/** A plain line for standard error: what was being done, which kind of failure, and where; never what it says. */
export function faultLine(what: string, fault: unknown): string {
  const kind = fault instanceof Error ? fault.constructor.name : typeof fault;
  const frame = fault instanceof Error ? /^ {4}at [^\n]{0,200}$/mu.exec(String(fault.stack))?.[0].trim() : undefined;
  return `caselint: ${what} stopped (${kind}${frame === undefined ? "" : ` ${frame}`}).\n`;
}

/**
 * The handler, made safe: when it throws, a line goes to `log` and `instead` is the answer.
 *
 * @param what named in the line: a method, never its parameters
 */
export function guard<A extends readonly unknown[], R>(
  what: string,
  log: (line: string) => void,
  instead: R,
  handler: (...given: A) => R,
): (...given: A) => R {
  return (...given) => {
    try {
      return handler(...given);
    } catch (fault) {
      log(faultLine(what, fault));
      return instead;
    }
  };
}
