import type * as vscode from "vscode";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Question {
  readonly title: string;
  readonly help: string;
  /** Offered first, or written in the box. */
  readonly suggestion?: string | undefined;
}

/**
 * Questions one after another. Each stays until the next one is there, because keys pressed in between would
 * otherwise land in the record that is open. Undefined: somebody left the question, and all of them.
 */
export interface Asker {
  pick(question: Question, choices: readonly Choice[]): Promise<string | undefined>;
  /** @param check a sentence about why an answer cannot be used, or null */
  words(question: Question, check: (answer: string) => Promise<string | null>): Promise<string | undefined>;
  /** Take the last question away. Nothing can be left any more. */
  end(): void;
  /** True when a question was left. */
  isLeft(): boolean;
}

/** @param window of the editor, handed over so that a test can be one */
export function createAsker(window: Pick<typeof vscode.window, "createQuickPick" | "createInputBox">): Asker {
  let shown: vscode.QuickInput | undefined;
  let left = false;

  function show<T extends vscode.QuickInput>(
    input: T,
    question: Question,
    listen: (answer: (said: string) => void) => void,
  ): Promise<string | undefined> {
    if (left) {
      input.dispose();
      return Promise.resolve(undefined);
    }
    return new Promise((resolve) => {
      const before = shown;
      shown = input;
      input.title = question.title;
      input.ignoreFocusOut = true;
      input.onDidHide(() => {
        if (shown !== input) return;
        left = true;
        resolve(undefined);
      });
      listen((said) => {
        input.busy = true;
        input.enabled = false;
        resolve(said);
      });
      input.show();
      before?.dispose();
    });
  }

  return {
    pick(question, choices) {
      const input = window.createQuickPick<vscode.QuickPickItem & Choice>();
      const items = choices.map(({ value, label }) => (value === label ? { value, label } : { value, label, description: value }));
      items.sort((a, b) => Number(b.value === question.suggestion) - Number(a.value === question.suggestion));
      input.items = items;
      input.placeholder = question.help;
      input.matchOnDescription = true;
      return show(input, question, (answer) => {
        // Enter may come before the list has marked a line: it then means the line that is marked first.
        let isEarly = false;
        input.onDidAccept(() => {
          const said = (input.selectedItems[0] ?? input.activeItems[0])?.value;
          if (said === undefined) isEarly = input.value === "";
          else answer(said);
        });
        input.onDidChangeActive(([first]) => {
          if (isEarly && first !== undefined) answer(first.value);
        });
        input.onDidChangeValue(() => {
          isEarly = false;
        });
      });
    },
    words(question, check) {
      const input = window.createInputBox();
      input.prompt = question.help;
      input.value = question.suggestion ?? "";
      const look = async (): Promise<string | null> => {
        const asked = input.value;
        // A server that cannot answer just now keeps nobody from going on: the record says later what does not fit.
        const problem = await check(asked).catch(() => null);
        if (input.value === asked) input.validationMessage = problem ?? undefined;
        return problem;
      };
      return show(input, question, (answer) => {
        let accepted: string | undefined;
        input.onDidChangeValue(() => {
          accepted = undefined;
          void look();
        });
        input.onDidAccept(async () => {
          const said = input.value;
          // Under load somebody presses Enter again: once is enough, and the first one counts.
          if (accepted === said) return;
          accepted = said;
          const problem = await look();
          if (accepted !== said) return;
          accepted = undefined;
          if (problem === null) answer(said);
        });
      });
    },
    end() {
      const last = shown;
      shown = undefined;
      last?.dispose();
    },
    isLeft: () => left,
  };
}
