/** How a run leaves: 0 nothing found from `--fail-on` on, 1 something found, 2 not complete. */
export type ExitCode = 0 | 1 | 2;
