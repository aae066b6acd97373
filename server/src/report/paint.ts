/** Colour on a terminal. It never carries meaning by itself. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
}

const same = (text: string): string => text;
export const noPaint: Paint = { bold: same, dim: same, red: same, yellow: same, cyan: same, green: same };

const code =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;
export const ansiPaint: Paint = {
  bold: code(1, 22),
  dim: code(2, 22),
  red: code(31, 39),
  yellow: code(33, 39),
  cyan: code(36, 39),
  green: code(32, 39),
};
