import type { ChainMap } from './chain-map.ts';
import { columnItems } from './column-items.ts';
import type { Channel } from './grid.ts';
import type { LaneSeats } from './seat-nodes.ts';
import { sortColumns } from './sort-columns.ts';

/** 排好的座次，与各条线的去向。 */
export interface OrderedCells {
  /** 各格里除了环节，还有隔段的线穿过之处。 */
  lanes: LaneSeats[];
  /** 与 map.edges 一一对应：依次穿过的各处；自右往左走的，leftward 为真；两端同列的线走 via 这条竖槽。 */
  courses: { through: string[]; leftward: boolean; via?: Channel }[];
}

/** 格内排序，使线的交叉最少；隔段的线在沿途各列的环节之间穿过，也一道排。 */
export function orderCells(map: ChainMap, seats: LaneSeats[]): OrderedCells {
  const columns = columnItems(map, seats);
  sortColumns(columns);
  const lanes = seats.map((lane) => ({
    ...lane,
    cells: lane.cells.map((): string[] => []),
    rows: lane.rows.map((row) => row.map((): string[] => [])),
  }));
  // 每格是哪一行的哪一组：-1 为有阶段的格，其余为横排
  const groupOf = new Map<string, number>();
  for (const lane of seats) for (const [r, row] of lane.rows.entries()) for (const id of row.flat()) groupOf.set(id, r);
  columns.items.forEach((items, column) => {
    let [lane, row] = [0, -1];
    const put = (id: string) => {
      const own = lanes[lane];
      (row < 0 ? own?.cells[column] : own?.rows[row]?.[column])?.push(id);
    };
    items.forEach((item, at) => {
      if (item.wire) {
        // 夹在上下两行的环节之间，就落在离线的两端近的一行
        const next = items.slice(at).find((other) => !other.wire)?.lane ?? lanes.length - 1;
        const found = Math.min(next, item.lane);
        if (found > lane) [lane, row] = [found, -1];
      } else [lane, row] = [item.lane, groupOf.get(item.id) ?? -1];
      put(item.id);
    });
  });
  return {
    lanes,
    courses: columns.courses.map(({ through, leftward, loop }) => ({
      leftward,
      through: through.map((item) => item.id),
      ...(loop === undefined ? {} : { via: `v${loop.gap}` as const }),
    })),
  };
}
