/** The first file of the command line tool: what is asked for, help and version. The commands are in the second. */
import { keepCompiled } from "../host/compiled.ts";
import { LANGUAGES, loadWords } from "../l10n/index.ts";
import { speak } from "../l10n/say.ts";
import { oneOf, parse } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { leave } from "./leave.ts";
import { stdoutSink } from "./terminal.ts";
import { VERSION } from "./version.ts";

async function main(argv: readonly string[]): Promise<ExitCode | undefined> {
  const args = parse(argv);
  if (args.has("version")) {
    stdoutSink().write(`${VERSION}\n`);
    return 0;
  }
  // The environment is not asked: what is told must not depend on the machine.
  const language = oneOf(args, "lang", LANGUAGES, "en");
  const words = language === "en" ? undefined : await loadWords(language);
  if (words !== undefined) speak(words);
  if (args.has("help")) {
    stdoutSink().write(args.isNamed ? commandHelp(args.command) : generalHelp());
    return 0;
  }
  // The commands are a file of their own, so that --version and --help do not wait for them.
  await (await import("./commands.ts")).run(args, words);
  return undefined;
}

keepCompiled();
void leave(main(process.argv.slice(2)));
