import { swap, swapChange, swappable } from './column-crossings.ts';
import { type Columns, type Item, measureColumn, sizeOf } from './column-items.ts';
import { step } from './sift-items.ts';

/** 小框往下挪，越过的完整的框越多越好，只要交叉不增。 */
function sink(column: Item[], item: Item): void {
  let [total, bestAt] = [0, item.at];
  for (let next = column[item.at + 1]; next !== undefined; next = column[item.at + 1]) {
    const change = step(column, item.at);
    if (change === undefined) break;
    total += change;
    const full = column.slice(bestAt, item.at).some((other) => other.cell === item.cell && !other.small);
    if (total <= 0 && full) bestAt = item.at;
  }
  while (item.at > bestAt) swap(column, item.at - 1);
}

/** 一项从一处挪到另一处，线的总长的增减；同格两头相连的线加倍算，好让它们挨着。 */
function moved(item: Item, other: Item, to: number): number {
  let change = 0;
  for (const span of item.ends.flat()) {
    const end = span.a === item ? span.b : span.a;
    const weight = !item.wire && end.cell === item.cell ? 2 : 1;
    if (end !== other) change += weight * (Math.abs(to - end.y) - Math.abs(item.y - end.y));
  }
  return change;
}

/** 交叉不增的互换里，小框往后，线短的优先；都一样就照作者的先后。 */
export function tidyColumns({ items }: Columns): void {
  for (const column of items) for (const item of [...column].reverse()) if (item.small) sink(column, item);
  items.forEach(measureColumn);
  for (let pass = 0, changed = true; changed && pass < 60; pass++) {
    changed = false;
    for (const column of items) {
      for (let at = 0; at + 1 < column.length; at++) {
        const [upper, lower] = [column[at], column[at + 1]];
        if (upper === undefined || lower === undefined || !swappable(upper, lower)) continue;
        const later = Number(upper.small) - Number(lower.small);
        const nodes = !upper.wire && !lower.wire;
        if ((nodes && later < 0) || swapChange(upper, lower) > 0) continue;
        const longer = moved(upper, lower, upper.y + sizeOf(lower)) + moved(lower, upper, upper.y);
        const tied = Math.abs(longer) < 1e-9;
        const better = nodes ? later > 0 || (tied && upper.author > lower.author) : tied && later > 0;
        if (!better && longer > -1e-9) continue;
        swap(column, at);
        measureColumn(column);
        changed = true;
      }
    }
  }
}
