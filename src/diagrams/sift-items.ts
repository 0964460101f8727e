import { swap, swapChange, swappable, turnLoop } from './column-crossings.ts';
import type { Columns, Item } from './column-items.ts';

/** 与下一项（或上一项）互换；不许换就不动。 */
export function step(column: Item[], at: number): number | undefined {
  const [upper, lower] = [column[at], column[at + 1]];
  if (upper === undefined || lower === undefined || !swappable(upper, lower)) return undefined;
  const change = swapChange(upper, lower);
  swap(column, at);
  return change;
}

/** 把一项挪遍它能到的位置，停在交叉最少处；不见好就回原位。返回交叉数的增减。 */
function sift(column: Item[], item: Item): number {
  let [total, best, bestAt] = [0, 0, item.at];
  for (const offset of [-1, 0]) {
    for (let change = step(column, item.at + offset); change !== undefined; change = step(column, item.at + offset)) {
      total += change;
      if (total < best) [best, bestAt] = [total, item.at];
    }
  }
  while (item.at > bestAt) swap(column, item.at - 1);
  return best;
}

/** 逐项挪到不再见好，别的都不动。返回交叉数的增减。 */
export function settleColumns(columns: Columns): number {
  let total = 0;
  for (let gained = -1; gained < 0; total += gained) {
    gained = 0;
    for (const column of columns.items) for (const item of [...column]) gained += sift(column, item);
    for (const loop of columns.loops) gained += turnLoop(columns, loop);
  }
  return total;
}
