import type { ChainMap } from '../../../../src/diagrams/chain-map.ts';
import type { PlacedChain, Point, Rect } from '../../../../src/diagrams/placed-chain.ts';

/** 任一引擎画好的图，只留要比的：框，与各线的折点。 */
export interface Drawing {
  boxes: Map<string, Rect>;
  edges: { from: string; to: string; points: Point[] }[];
}

/** 交给各引擎的图：框的大小与本站量出的一样；指向整段的线在别的引擎里指向一个代表该段的框。 */
export interface Task {
  map: ChainMap;
  sizes: Map<string, { width: number; height: number }>;
  edges: { from: string; to: string }[];
}

const stageBox = 30;

/** 由本站画好的图取各框大小与实际画了的线，别的引擎照画同样的一份。 */
export function taskOf(map: ChainMap, placed: PlacedChain): Task {
  const boxes = new Map(placed.nodes.map(({ id, width, height }) => [id, { width, height }]));
  // 先后照数据：别的引擎起步的次序不沾本站排好的光
  const sizes: Task['sizes'] = new Map();
  for (const { id } of map.nodes) sizes.set(id, boxes.get(id) ?? { width: 0, height: 0 });
  const stages = new Map(placed.stages.map(({ id, frame }) => [id, { width: frame.width, height: stageBox }]));
  for (const { from, to } of placed.edges) {
    for (const end of [from, to]) {
      const stage = stages.get(end);
      if (stage) sizes.set(end, stage);
    }
  }
  return { map, sizes, edges: placed.edges.map(({ from, to }) => ({ from, to })) };
}
