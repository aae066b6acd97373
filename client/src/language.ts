import * as vscode from "vscode";
import { speak } from "./words.ts";

/** The language that findings and the words around them are told in. Nothing else is taken from it. */
export const messageLanguage = (): "en" | "cy" =>
  vscode.workspace.getConfiguration("caselint").get("messageLanguage") === "cy" ? "cy" : "en";

/** Speak the language that is set, now and whenever the setting changes. */
export function followLanguage(): vscode.Disposable {
  speak(messageLanguage());
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration("caselint.messageLanguage")) speak(messageLanguage());
  });
}
