/** Pieces of a report in the order of their paths, let go as soon as nothing before them can come. */

export interface Piece<T = string> {
  readonly path: string;
  readonly text: T;
}

export interface PathOrder<T = string> {
  add(piece: Piece<T>): void;
  /** Nothing whose path sorts before this one is still to come. */
  settle(path: string): void;
  /** Gives what is left. */
  end(): void;
}

/** @param give takes each piece once, in order; pieces of one path keep the order they were added in */
export function inPathOrder<T = string>(give: (text: T, isFirst: boolean) => void): PathOrder<T> {
  let waiting: Piece<T>[] = [];
  let isFirst = true;
  const release = (pieces: readonly Piece<T>[]): void => {
    for (const piece of pieces) {
      give(piece.text, isFirst);
      isFirst = false;
    }
  };
  const sorted = (): Piece<T>[] => waiting.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return {
    add: (piece) => {
      waiting.push(piece);
    },
    settle: (path) => {
      if (waiting.length === 0) return;
      const ready = sorted();
      let n = 0;
      while (n < ready.length && (ready[n] as Piece<T>).path <= path) n++;
      release(ready.slice(0, n));
      waiting = ready.slice(n);
    },
    end: () => {
      release(sorted());
      waiting = [];
    },
  };
}
