/** Every feature of the server besides findings, fixes and hovers. One file each. */
import type { Feature } from "./feature.ts";

export const features: readonly Feature[] = [];
