/** Keeps the first `most` of what it is given, by an order, in memory that does not grow with what it is given. */
export interface Bounded<Rank, Kept extends Rank> {
  /** Whether something of this rank would be kept: asked before the work of making it. */
  wants(rank: Rank): boolean;
  add(one: Kept): void;
  /** What was kept, in order. */
  sorted(): readonly Kept[];
}

export function bounded<Rank, Kept extends Rank>(most: number, compare: (a: Rank, b: Rank) => number): Bounded<Rank, Kept> {
  let kept: Kept[] = [];
  let worst: Kept | undefined;
  const cut = (): void => {
    kept = kept.sort(compare).slice(0, most);
    worst = kept.length === most ? kept[most - 1] : undefined;
  };
  return {
    wants: (rank) => worst === undefined || compare(rank, worst) < 0,
    add: (one) => {
      kept.push(one);
      if (kept.length >= most * 2) cut();
    },
    sorted: () => {
      cut();
      return kept;
    },
  };
}
