import { annealColumns } from './anneal-columns.ts';
import { countCrossings } from './column-crossings.ts';
import { type Columns, moveLoop, renumber } from './column-items.ts';
import { settleColumns } from './sift-items.ts';
import { tidyColumns } from './tidy-columns.ts';

const seeds = [1, 2, 3];

/** 记下此刻的先后，以后可以照样恢复。 */
function keep(columns: Columns): () => void {
  const items = columns.items.map((column) => [...column]);
  const gaps = columns.loops.map((loop) => loop.gap);
  return () => {
    columns.items = items.map((column) => [...column]);
    columns.items.forEach(renumber);
    columns.loops.forEach((loop, i) => {
      moveLoop(columns, loop, gaps[i] ?? loop.gap);
    });
  };
}

/** 排各列的先后：交叉少为先。从作者的先后起步只挪见好的；退火几次，交叉更少的那次才用。 */
export function sortColumns(columns: Columns): void {
  settleColumns(columns);
  const calm = keep(columns);
  const start = countCrossings(columns);
  let [least, restore] = [start, calm];
  for (const seed of seeds) {
    if (least === 0) break;
    calm();
    const count = start + annealColumns(columns, seed) + settleColumns(columns);
    if (count < least) [least, restore] = [count, keep(columns)];
  }
  restore();
  tidyColumns(columns);
}
