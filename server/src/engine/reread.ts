/** A text read again, for those who compare what is read before and after a change to it. */
import { shapes } from "../record/shapes.ts";
import type { Format, Parsed } from "../source/problem.ts";
import { parse } from "../syntax/index.ts";

/** Only the tree: none of what the engine makes of it. Never fails. */
export const reread = (text: string, format: Format): Parsed => parse(text, format, shapes);
