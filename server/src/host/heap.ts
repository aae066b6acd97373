/** How far memory may run ahead of what is needed. */
import { setFlagsFromString } from "node:v8";

/**
 * Lets the heap grow by half between two full collections. V8 itself lets it grow up to four times, which in a long
 * run over many cases is memory for nothing: a third less of it costs no time that could be measured.
 */
export const keepHeapSmall = (): void => setFlagsFromString("--heap-growing-percent=50");
