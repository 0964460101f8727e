import type { ChainMapEdge } from './chain-map.ts';
import type { GridLines, Place } from './grid.ts';
import type { LaneBoxes } from './lane-boxes.ts';
import type { Point } from './placed-chain.ts';
import { portPoint } from './trace-path.ts';

const firstAt = 40;
const nextAt = 14;

const pair = (edge: ChainMapEdge) => [edge.from, edge.to].sort().join('|');

/** 同格紧挨的上下两框，线在两框之间直下，不必进槽。 */
export function isShort(lanes: LaneBoxes[]): (edge: ChainMapEdge) => boolean {
  const next = new Set(
    lanes.flatMap((lane) => lane.stacks.flatMap((ids) => ids.slice(1).map((id, i) => [ids[i], id].sort().join('|')))),
  );
  return (edge) => next.has(pair(edge));
}

/** 短线的两点；同一对框之间的几条线依次右移。 */
export function shortPaths(edges: ChainMapEdge[], places: Map<string, Place>, lines: GridLines): Point[][] {
  const drawn = new Map<string, number>();
  return edges.map((edge) => {
    const [a, b] = [places.get(edge.from), places.get(edge.to)];
    if (a === undefined || b === undefined) throw new Error(`missing: ${edge.from} → ${edge.to}`);
    const nth = drawn.get(pair(edge)) ?? 0;
    drawn.set(pair(edge), nth + 1);
    const at = a.box.x + firstAt + nextAt * nth;
    const down = a.box.y < b.box.y;
    return [portPoint(a, down ? 'bottom' : 'top', at, lines), portPoint(b, down ? 'top' : 'bottom', at, lines)];
  });
}
