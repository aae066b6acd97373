/** Every feature of the server besides findings, fixes and hovers. One file each. */
import { completion } from "./completion.ts";
import type { Feature } from "./feature.ts";
import { folding } from "./folding.ts";
import { formatting } from "./formatting.ts";
import { lenses } from "./lenses.ts";
import { navigation } from "./navigation.ts";
import { newRecords } from "./newRecord.ts";
import { rename } from "./rename.ts";
import { symbols } from "./symbols.ts";

export const features: readonly Feature[] = [completion, formatting, lenses, newRecords, folding, navigation, rename, symbols];
