import type { ChainMap } from './chain-map.ts';
import type { GridLines, Place } from './grid.ts';
import type { NodeBox } from './measure-node.ts';
import type { PlacedNode } from './placed-chain.ts';
import { presenceMark } from './presence-word.ts';

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
