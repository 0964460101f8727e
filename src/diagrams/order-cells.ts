import { mean } from 'd3';
import type { ChainMap } from './chain-map.ts';
import type { LaneSeats } from './seat-nodes.ts';

interface Spot {
  column: number;
  rank: number;
  /** 同格之内，上面、下面各隔着几个完整的框。 */
  above: number;
  below: number;
}

// 行与行之间拉开，行内的先后才不会压过行间的上下
const laneStep = 1000;

function sameCell(a: Spot, b: Spot): boolean {
  return a.column === b.column && Math.abs(a.rank - b.rank) < laneStep / 2;
}

function spots(lanes: LaneSeats[], small: Set<string>): Map<string, Spot> {
  const found = new Map<string, Spot>();
  lanes.forEach((lane, i) => {
    lane.cells.forEach((cell, column) => {
      cell.forEach((id, k) => {
        const below = cell.slice(k + 1).filter((other) => !small.has(other)).length;
        found.set(id, { column, rank: i * laneStep + k, above: k, below });
      });
    });
    lane.rows.forEach((row, r) => {
      row.forEach((slot, column) => {
        slot.forEach((id, k) => {
          found.set(id, { column, rank: i * laneStep + laneStep / 2 + r * 2 + k, above: r, below: 0 });
        });
      });
    });
  });
  return found;
}

/** 交叉数为主；同列上下两行相连而中间隔着框，得绕行，也算；线的总长为辅。 */
function cost(links: [string, string][], at: Map<string, Spot>): number {
  const lines = links.flatMap(([from, to]) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (a === undefined || b === undefined) return [];
    return a.column < b.column || (a.column === b.column && a.rank <= b.rank) ? [[a, b] as const] : [[b, a] as const];
  });
  let total = 0;
  lines.forEach(([a, b], i) => {
    total += Math.abs(a.rank - b.rank) / laneStep;
    if (a.column === b.column && !sameCell(a, b)) total += 1.1 * (a.below + b.above);
    for (const [c, d] of lines.slice(i + 1)) {
      if (a.column !== c.column || b.column !== d.column || a.column === b.column) continue;
      if ((a.rank - c.rank) * (b.rank - d.rank) < 0) total += 1;
    }
  });
  return total;
}

/** 格内排序：先按邻居的平均位置来回扫四遍，再相邻互换直到不再见好；未核实的小框总在后，平局照作者的次序。 */
export function orderCells(map: ChainMap, lanes: LaneSeats[]): LaneSeats[] {
  const author = new Map(map.nodes.map((node, i) => [node.id, i]));
  const small = new Set(map.nodes.filter((node) => node.presence === '未核实').map((node) => node.id));
  const links = map.edges.map((edge): [string, string] => [edge.from, edge.to]);
  const ordered = lanes.map((lane) => ({ ...lane, cells: lane.cells.map((cell) => [...cell]) }));
  const columns = ordered[0]?.cells.length ?? 0;
  const group = (id: string) => (small.has(id) ? 1 : 0);
  for (let sweep = 0; sweep < 4; sweep++) {
    for (let step = 0; step < columns; step++) {
      const column = sweep % 2 === 0 ? step : columns - 1 - step;
      const at = spots(ordered, small);
      const centre = (id: string): number => {
        const own = at.get(id);
        const near = links.flatMap(([from, to]) => {
          const other = from === id ? at.get(to) : to === id ? at.get(from) : undefined;
          return other === undefined || own === undefined || sameCell(own, other) ? [] : [other.rank];
        });
        return mean(near) ?? own?.rank ?? 0;
      };
      for (const lane of ordered) {
        lane.cells[column]?.sort(
          (a, b) => group(a) - group(b) || centre(a) - centre(b) || (author.get(a) ?? 0) - (author.get(b) ?? 0),
        );
      }
    }
  }
  swapNeighbours(ordered, links, small);
  return ordered;
}

function swapNeighbours(lanes: LaneSeats[], links: [string, string][], small: Set<string>): void {
  let best = cost(links, spots(lanes, small));
  for (let pass = 0, moved = true; moved && pass < 4; pass++) {
    moved = false;
    for (const cell of lanes.flatMap((lane) => lane.cells)) {
      for (let i = 0; i + 1 < cell.length; i++) {
        const [a, b] = [cell[i], cell[i + 1]];
        if (a === undefined || b === undefined || small.has(a) !== small.has(b)) continue;
        cell.splice(i, 2, b, a);
        const tried = cost(links, spots(lanes, small));
        if (tried < best - 1e-9) {
          best = tried;
          moved = true;
        } else cell.splice(i, 2, a, b);
      }
    }
  }
}
