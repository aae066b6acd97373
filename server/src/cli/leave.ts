/** The end of a run, however it ends: the exit code, and one sentence where there is something to say. */
import { Usage } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { say, stdoutBrokenBy } from "./terminal.ts";

/**
 * Never rejects. The two files of the tool each bring their own copy of what they share, so each looks to the end of
 * its own work.
 *
 * @param work undefined once somebody else has seen to the end
 */
export function leave(work: Promise<ExitCode | undefined>): Promise<void> {
  return work.then(
    (code) => {
      if (code === undefined) return;
      process.exitCode = code;
      // What was still on its way to the reader may fail after the last command has ended.
      process.on("exit", () => {
        const problem = stdoutBrokenBy();
        if (problem === undefined) return;
        process.exitCode = 2;
        if (problem !== "EPIPE") say("caselint: The output could not be written. Is the disk full?");
      });
    },
    (problem: unknown) => {
      process.exitCode = 2;
      if (problem instanceof Usage) say(`caselint: ${problem.message}`);
      // The text of an unforeseen fault may hold record text, so only its kind and place in the tool are shown.
      else
        say(
          `caselint: Something went wrong in Caselint itself (${problem instanceof Error ? problem.name : "unknown"}); the run is not complete.\n${placeOf(problem)}`,
        );
    },
  );
}

function placeOf(problem: unknown): string {
  const stack = problem instanceof Error ? (problem.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 5)
    .join("\n");
}
