/** Questions on a terminal, one after another. */
import { createInterface } from "node:readline";
import type { Kind } from "../../../schemas/index.ts";
import { KIND_TITLES } from "../../../schemas/titles.ts";
import type { Answers } from "../engine/newRecord.ts";
import type { Question } from "../engine/questions.ts";
import { readAnswer } from "../engine/questions.ts";
import { wrap } from "../report/words.ts";

/** Where questions are put and answers come from. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Columns. */
  readonly width: number;
  /** True where keys arrive one by one: the Tab key then completes a value. */
  readonly isInteractive: boolean;
}

/**
 * The answers given, by path; nothing for a question that was passed over with Enter. Undefined when somebody left
 * before the last question.
 */
export async function ask(kind: Kind, questions: readonly Question[], day: string, terminal: Terminal): Promise<Answers | undefined> {
  const { input, output, width, isInteractive } = terminal;
  let values: readonly string[] = [];
  const completer = (line: string): [string[], string] => {
    const word = line.slice(line.lastIndexOf(",") + 1).trimStart();
    return [values.filter((value) => value.startsWith(word)), word];
  };
  const lines = createInterface({ input, output, terminal: isInteractive, completer });
  lines.once("SIGINT", () => lines.close());
  const read = lines[Symbol.asyncIterator]();
  const out: { [path: string]: string } = {};
  output.write(`${KIND_TITLES[kind]}: ${questions.length} questions. Enter leaves one for later.\n`);
  try {
    for (const question of questions) {
      values = question.values?.map((one) => one.value) ?? [];
      output.write(told(question, width));
      lines.setPrompt(question.path === "date" ? `  [${day}] ` : "  > ");
      for (let isAnswered = false; !isAnswered; ) {
        lines.prompt();
        const { done, value } = await read.next();
        if (done === true) {
          output.write("\n");
          return undefined;
        }
        const answer = readAnswer(kind, question.path, value);
        isAnswered = answer === undefined || "value" in answer;
        if (answer === undefined) continue;
        if ("value" in answer) out[question.path] = value.trim();
        else output.write(`  ${answer.problem}\n`);
      }
    }
    return out;
  } finally {
    lines.close();
  }
}

function told({ title, help, values, many }: Question, width: number): string {
  const out = [
    `\n${title}${many ? " (several may be given, with commas between them)" : ""}`,
    ...wrap(help, width - 2).map((l) => `  ${l}`),
  ];
  for (const { value, label } of values ?? []) {
    const isSame = label.toLowerCase().replace(/[^a-z0-9]+/gu, "-") === value;
    out.push(isSame ? `    ${value}` : `    ${value}: ${label}`);
  }
  return `${out.join("\n")}\n`;
}
