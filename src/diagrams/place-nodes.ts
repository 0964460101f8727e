import type { ChainMap, ChainMapNode } from './chain-map.ts';
import type { GridLines, Place } from './grid.ts';
import type { NodeBox } from './measure-node.ts';
import type { PlacedNode } from './placed-chain.ts';
import { presenceMark } from './presence-word.ts';

/** 读屏所念：照框里所见的先后念名、状况、数目，阶段或行放在末尾：可见的字须连着出现在名称里。 */
function nodeLabel(map: ChainMap, node: ChainMapNode, word: string): string {
  const stage = map.stages.find((item) => item.id === node.stage)?.name;
  const lane = map.lanes.find((item) => item.id === node.lane)?.name;
  const counts = node.counts.map((count) => `${count.label} ${count.n}`);
  return [node.name, word, ...counts, stage ?? lane].filter((part) => part !== undefined && part !== '').join('，');
}

/** 把各框与框里的字落到最后的坐标；先后为阶段、行、上下，没有阶段的在后，即 Tab 键的次序。 */
export function placeNodes(
  map: ChainMap,
  boxes: Map<string, NodeBox>,
  places: Map<string, Place>,
  lines: GridLines,
): PlacedNode[] {
  const staged = new Map(map.nodes.map((node) => [node.id, node.stage !== undefined]));
  const placed = map.nodes.flatMap((node): PlacedNode[] => {
    const [box, place] = [boxes.get(node.id), places.get(node.id)];
    if (box === undefined) return [];
    if (place === undefined) throw new Error(`missing lane: ${node.lane}`);
    const x = (lines.columnX[place.column] ?? 0) + place.box.x;
    const y = (lines.laneY[place.lane] ?? 0) + place.box.y;
    const own: PlacedNode = {
      id: node.id,
      presence: node.presence,
      name: node.name,
      basis: node.basis,
      word: box.word,
      label: nodeLabel(map, node, box.word),
      x,
      y,
      width: box.width,
      height: box.height,
      compact: box.compact,
      texts: box.texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y })),
      mark: presenceMark(node, box.height),
      column: place.column,
      lane: place.lane,
    };
    if (node.href !== undefined) own.href = node.href;
    return [own];
  });
  return placed.sort((a, b) => {
    const [one, two] = [staged.get(a.id) === true, staged.get(b.id) === true];
    if (one !== two) return one ? -1 : 1;
    return one ? a.column - b.column || a.lane - b.lane || a.y - b.y : a.lane - b.lane || a.y - b.y || a.x - b.x;
  });
}
