/** Words of the page. */
import { packs } from "../../../../schemas/packs/index.ts";
import type { Band } from "../../caseload/report.ts";
import type { QuestionState } from "../../caseload/types.ts";
import type { Severity } from "../../engine/types.ts";
import { key, t, table } from "../../l10n/say.ts";
import { thousands } from "../words.ts";
import type { Html } from "./escape.ts";
import { html } from "./escape.ts";

export const HANDLING = key("Official-sensitive: personal data. Keep this page as you keep the records it was made from.");

export const BANDS: Readonly<Record<Band, string>> = table({
  inadequate: "Inadequate",
  "requires-improvement": "Requires improvement",
  good: "Good",
  outstanding: "Outstanding",
});

/** Lower ends of the bands above the lowest, in per cent. */
export const BOUNDARIES: readonly number[] = [50, 65, 80];

export const STATES: Readonly<Record<QuestionState, string>> = table({
  gap: "Records show a gap",
  "for-a-person": "For a person to judge",
  "no-gap": "No gap found",
  "not-applicable": "Not about this case",
});

const SHAPES: Readonly<Record<QuestionState | Severity, string>> = {
  gap: "full",
  error: "full",
  "for-a-person": "half",
  warning: "half",
  "no-gap": "ring",
  info: "ring",
  "not-applicable": "dash",
};

/** A shape that goes with a word, so that colour is never needed. */
export const shape = (of: QuestionState | Severity): Html =>
  html`<svg class="shape ${of}" aria-hidden="true" focusable="false"><use href="#shape-${SHAPES[of]}"/></svg>`;

/** The shapes, drawn once. */
export const shapes: Html = html`<svg class="store" aria-hidden="true" focusable="false" width="0" height="0">
<symbol id="shape-full" viewBox="0 0 16 16"><path d="M8 1 15.5 15H.5z"/></symbol>
<symbol id="shape-half" viewBox="0 0 16 16"><path d="M8 .5 15.5 8 8 15.5.5 8z" fill="none" stroke="currentColor"/><path d="M8 .5V15.5L.5 8z"/></symbol>
<symbol id="shape-ring" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="shape-dash" viewBox="0 0 16 16"><path d="M2 7h12v2H2z"/></symbol>
</svg>`;

/** Title of a pack that comes with the tool, else its id. */
export const packTitle = (id: string): string => packs.find((pack) => pack.id === id)?.title ?? id;

/** "12" or "5.9". */
export const figure = (n: number): string => String(Math.round(n * 10) / 10);

/** "+12", "−5.9", "0". */
export function signed(n: number): string {
  const shown = figure(Math.abs(n));
  return shown === "0" ? "0" : `${n < 0 ? "−" : "+"}${shown}`;
}

/** "58 of 119". */
export const outOf = (n: number, all: number): string => t("{n} of {all}", { n: thousands(n), all: thousands(all) });

/** By code units: the same wherever it runs. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** "2.2.3" before "2.10.1". */
export function byNumber(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x, y] = [left[i] ?? "", right[i] ?? ""];
    const difference = Number(x) - Number(y);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    if (x !== y) return order(x, y);
  }
  return 0;
}
