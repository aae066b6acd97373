/** Every feature of the server besides findings. One file each. */
import { checkFolder } from "./checkFolder.ts";
import { codeActions } from "./codeActions.ts";
import { completion } from "./completion.ts";
import { explain } from "./explain.ts";
import type { Feature } from "./feature.ts";
import { folding } from "./folding.ts";
import { formatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { lenses } from "./lenses.ts";
import { navigation } from "./navigation.ts";
import { newRecords } from "./newRecord.ts";
import { rename } from "./rename.ts";
import { report } from "./report.ts";
import { symbols } from "./symbols.ts";
import { tree } from "./tree.ts";

export const features: readonly Feature[] = [
  hover,
  codeActions,
  explain,
  completion,
  formatting,
  lenses,
  newRecords,
  folding,
  navigation,
  rename,
  symbols,
  tree,
  checkFolder,
  report,
];
