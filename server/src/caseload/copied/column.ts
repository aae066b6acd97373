/** Long lists of numbers that grow without being copied as a whole, so that memory does not double for a moment. */
export interface Column {
  length: number;
  readonly blocks: Uint32Array[];
}

const BITS = 18;
const SIZE = 2 ** BITS;

export const newColumn = (): Column => ({ length: 0, blocks: [] });

export function push(column: Column, value: number): void {
  const block = column.length >>> BITS;
  if (block === column.blocks.length) column.blocks.push(new Uint32Array(SIZE));
  (column.blocks[block] as Uint32Array)[column.length & (SIZE - 1)] = value;
  column.length++;
}

export const at = (column: Column, index: number): number => (column.blocks[index >>> BITS] as Uint32Array)[index & (SIZE - 1)] as number;

export function pushAll(column: Column, values: Uint32Array): void {
  for (let i = 0; i < values.length; ) {
    const inside = column.length & (SIZE - 1);
    if (inside === 0) column.blocks.push(new Uint32Array(SIZE));
    const part = values.subarray(i, i + SIZE - inside);
    (column.blocks[column.length >>> BITS] as Uint32Array).set(part, inside);
    column.length += part.length;
    i += part.length;
  }
}
