/** Lines and columns of a text, as the Language Server Protocol counts them. */

/** Both from 0; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  /** Number of lines; an empty text has one. */
  readonly count: number;
  /** Place of an offset in UTF-16 units; one outside the text counts as its start or end. */
  position(offset: number): Position;
  /** Offset of a place; a column past the end of its line counts as that end, before the line break. */
  offset(line: number, column: number): number;
  /** The words of a line, without its line break; "" for a line that is not there. */
  line(line: number): string;
}

/** Where each line starts. CR LF, LF and CR alone end a line; nothing else does, as editors have it. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const endOf = (line: number): number => {
    let end = starts[line + 1] ?? text.length;
    const from = starts[line] ?? end;
    if (line + 1 < starts.length && end > from)
      end -= end - from > 1 && text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? 2 : 1;
    return end;
  };
  return {
    count: starts.length,
    position: (offset) => {
      const at = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: at - (starts[low] as number) };
    },
    offset: (line, column) => {
      if (line < 0) return 0;
      const start = starts[line];
      if (start === undefined) return text.length;
      return Math.min(start + Math.max(column, 0), endOf(line));
    },
    line: (line) => (starts[line] === undefined ? "" : text.slice(starts[line], endOf(line))),
  };
}
