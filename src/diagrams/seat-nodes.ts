import { sum } from 'd3';
import { authorOrder, isSmall } from './author-order.ts';
import type { ChainMap, ChainMapNode } from './chain-map.ts';

/** 一行里的座次：cells 是各列里有阶段的环节，rows 是支撑全链者的横排，每格可叠两个小框。 */
export interface LaneSeats {
  id: string;
  cells: string[][];
  rows: string[][][];
}

/** 邻居所在的列；指向阶段的边按阶段的列算。 */
function neighbourColumns(map: ChainMap, id: string, columnOf: Map<string, number>): number[] {
  return map.edges.flatMap((edge) => {
    const other = edge.from === id ? edge.to : edge.to === id ? edge.from : undefined;
    const column = other === undefined ? undefined : columnOf.get(other);
    return column === undefined ? [] : [column];
  });
}

/** 支撑环节分格：完整的框一格一个，未核实的小框两个叠一格。 */
function slots(nodes: ChainMapNode[]): ChainMapNode[][] {
  const found: ChainMapNode[][] = [];
  for (const node of authorOrder(nodes)) {
    const last = found.at(-1);
    if (isSmall(node) && last?.length === 1 && last.every(isSmall)) last.push(node);
    else found.push([node]);
  }
  return found;
}

type Slot = ChainMapNode[];

/** 一排里谁坐哪列：从作者的次序起步，互换或挪位，直到离各自邻居的列最近；写明了次序的左右不颠倒。 */
function seatRow(row: Slot[], columns: number, near: (slot: Slot) => number[]): Slot[] {
  const wishes = new Map(row.map((slot) => [slot, near(slot)]));
  const given = row.filter((slot) => slot.some((node) => node.order !== undefined));
  const distance = (seats: Slot[]) => {
    const kept = seats.filter((slot) => given.includes(slot)).every((slot, i) => slot === given[i]);
    if (!kept) return Number.POSITIVE_INFINITY;
    return sum(seats, (slot, column) => sum(wishes.get(slot) ?? [], (at) => Math.abs(at - column)));
  };
  let best = Array.from({ length: columns }, (_, i) => row[i] ?? []);
  for (let moved = true; moved; ) {
    moved = false;
    for (let from = 0; from < columns; from++) {
      for (let to = 0; to < columns; to++) {
        const shifted = best.toSpliced(from, 1).toSpliced(to, 0, best[from] ?? []);
        const swapped = best.with(from, best[to] ?? []).with(to, best[from] ?? []);
        for (const tried of [swapped, shifted]) {
          if (distance(tried) >= distance(best) - 1e-9) continue;
          best = tried;
          moved = true;
        }
      }
    }
  }
  return best;
}

/** 给每个环节定行列；格内先后由 orderCells 再排。 */
export function seatNodes(map: ChainMap, columns: number): LaneSeats[] {
  const columnOf = new Map(map.stages.map((stage, i) => [stage.id, i]));
  for (const node of map.nodes) {
    if (node.stage === undefined) continue;
    const column = columnOf.get(node.stage);
    if (column === undefined) throw new Error(`missing stage: ${node.stage}`);
    columnOf.set(node.id, column);
  }
  return map.lanes.map((lane) => {
    const here = map.nodes.filter((node) => node.lane === lane.id);
    const cells = Array.from({ length: columns }, (_, column) =>
      here.filter((node) => node.stage !== undefined && columnOf.get(node.id) === column).map((node) => node.id),
    );
    const near = (slot: Slot) => slot.flatMap(({ id }) => neighbourColumns(map, id, columnOf));
    const waiting = slots(here.filter((node) => node.stage === undefined));
    const rows: string[][][] = [];
    for (let i = 0; i < waiting.length; i += columns) {
      const row = seatRow(waiting.slice(i, i + columns), columns, near);
      row.forEach((slot, column) => {
        for (const { id } of slot) columnOf.set(id, column);
      });
      rows.push(row.map((slot) => slot.map(({ id }) => id)));
    }
    return { id: lane.id, cells, rows };
  });
}
