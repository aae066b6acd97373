import * as vscode from "vscode";

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

export function createAsker(): Asker {
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
      const input = vscode.window.createQuickPick<vscode.QuickPickItem & Choice>();
      const items = choices.map(({ value, label }) => (value === label ? { value, label } : { value, label, description: value }));
      items.sort((a, b) => Number(b.value === question.suggestion) - Number(a.value === question.suggestion));
      input.items = items;
      input.placeholder = question.help;
      input.matchOnDescription = true;
      return show(input, question, (answer) =>
        input.onDidAccept(() => {
          const said = input.selectedItems[0]?.value;
          if (said !== undefined) answer(said);
        }),
      );
    },
    words(question, check) {
      const input = vscode.window.createInputBox();
      input.prompt = question.help;
      input.value = question.suggestion ?? "";
      const look = async (): Promise<string | null> => {
        const asked = input.value;
        const problem = await check(asked);
        if (input.value === asked) input.validationMessage = problem ?? undefined;
        return problem;
      };
      return show(input, question, (answer) => {
        input.onDidChangeValue(look);
        input.onDidAccept(async () => {
          const said = input.value;
          if ((await look()) === null && input.value === said) answer(said);
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
