import { annealColumns } from '../../../../src/diagrams/anneal-columns.ts';
import type { ChainMap } from '../../../../src/diagrams/chain-map.ts';
import { countCrossings } from '../../../../src/diagrams/column-crossings.ts';
import { columnItems } from '../../../../src/diagrams/column-items.ts';
import { seatNodes } from '../../../../src/diagrams/seat-nodes.ts';
import { settleColumns } from '../../../../src/diagrams/sift-items.ts';

/** 只守段、不守行，同一列的环节随意排，同样的退火还剩多少相交：看守住行要付多少。 */
export function freeCrossings(map: ChainMap): number {
  const columns = columnItems(map, seatNodes(map, map.stages.length));
  for (const item of columns.items.flat()) Object.assign(item, { cell: 0, lane: 0, ordered: false });
  settleColumns(columns);
  const counts = [1, 2, 3].map((seed) => {
    annealColumns(columns, seed);
    settleColumns(columns);
    return countCrossings(columns);
  });
  return Math.min(...counts);
}
