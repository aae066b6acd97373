import { key, t } from "../l10n/say.ts";
import type { Command } from "./options.ts";
import { COMMANDS } from "./options.ts";

const ENDING = key(`Leaves with 0 when nothing was found from --fail-on on, with 1 when something was, and with 2 when the
run is not complete: something could not be read, or was asked for in a way that cannot be done.
`);

export function generalHelp(): string {
  const width = Math.max(...Object.values(COMMANDS).map((c) => c.usage.length));
  const rows = Object.values(COMMANDS).map((c) => `  ${c.usage.padEnd(width)}  ${t(c.summary)}`);
  return `${t("Caselint checks probation case records against recording standards. Nothing leaves this computer.")}

${rows.join("\n")}

${t("`caselint COMMAND --help` tells more.")}

${t(ENDING)}`;
}

export function commandHelp(name: string): string {
  const command = COMMANDS[name] as Command;
  const rows = Object.entries(command.options).map(([option, { takes, short, help }]) => ({
    left: `${short === undefined ? "    " : `-${short}, `}--${option}${takes === undefined ? "" : ` ${takes}`}`,
    help: t(help),
  }));
  const width = Math.max(...rows.map((r) => r.left.length));
  const ending = name === "check" || name === "fix" ? `\n${t(ENDING)}` : "";
  return `${command.usage}\n\n${t(command.summary)}.\n\n${rows.map((r) => `  ${r.left.padEnd(width)}  ${r.help}`).join("\n")}\n${ending}`;
}
