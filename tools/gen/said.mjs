// What each rule says to its own examples, kept so that a change of words or of a fix is seen in the change itself.
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = "test/rules/said";

export async function said(root) {
  const source = (file) => import(pathToFileURL(path.join(root, file)).href);
  const { rules } = await source("server/src/rules/index.ts");
  const { saidByFamily } = await source("test/support/said.ts");
  const files = new Map([...saidByFamily(rules)].map(([family, text]) => [`${folder}/${family}.txt`, text]));
  return { files, owns: [folder] };
}
