import type { Channel, Place, Side } from './grid.ts';
import type { LaneBoxes } from './lane-boxes.ts';
import { bypassWidth, type NodeBox } from './measure-node.ts';

const inset = 14;

/** 每个环节四面通哪条槽：左右总通；上下只有格内首末通，末尾若只剩小框，则从小框右侧的缝里下去。 */
export function nodePlaces(lanes: LaneBoxes[], boxes: Map<string, NodeBox>, margin: number): Place[] {
  return lanes.flatMap((lane, l) =>
    lane.stacks.flatMap((ids, column) =>
      ids.flatMap((id, i): Place[] => {
        const box = boxes.get(id);
        if (box === undefined) return [];
        const below = ids.slice(i + 1);
        const slit = below.length > 0 && !box.compact && below.every((other) => boxes.get(other)?.compact === true);
        const gates: Partial<Record<Side, Channel>> = { left: `v${column}`, right: `v${column + 1}` };
        if (i === 0) gates.top = `h${l}`;
        if (below.length === 0 || slit) gates.bottom = `h${l + 1}`;
        const wide: [number, number] = [margin + inset, margin + box.width - 8];
        const edge = margin + box.width;
        return [
          {
            id,
            frame: false,
            column,
            lane: l,
            box: { x: margin, y: lane.top.get(id) ?? 0, width: box.width, height: box.height },
            gates,
            reach: { top: wide, bottom: slit ? [edge - bypassWidth(box.width) + 7, edge - 6] : wide },
          },
        ];
      }),
    ),
  );
}

/** 一段的底框：只在首行，从下、左、右三面进。 */
export function framePlace(id: string, column: number, width: number, height: number): Place {
  return {
    id,
    frame: true,
    column,
    lane: 0,
    box: { x: 0, y: 0, width, height },
    gates: { left: `v${column}`, right: `v${column + 1}`, bottom: 'h1' },
    reach: { top: [inset, width - inset], bottom: [inset + 10, width - inset - 10] },
  };
}

/** 线穿过一列之处：只通来的一侧与去的一侧，各作一个端点。 */
export function wirePlaces(lane: LaneBoxes, l: number, width: number, leftward: (id: string) => boolean): Place[] {
  return lane.wires.flatMap(({ id, column, y }) => {
    const [left, right]: [Place['gates'], Place['gates']] = [{ left: `v${column}` }, { right: `v${column + 1}` }];
    const [before, after] = leftward(id) ? [right, left] : [left, right];
    const place = {
      frame: false,
      column,
      lane: l,
      box: { x: 0, y, width, height: 0 },
      reach: { top: [0, 0] as [number, number], bottom: [0, 0] as [number, number] },
    };
    return [
      { ...place, id: wireEnd(id, 'in'), gates: before },
      { ...place, id: wireEnd(id, 'out'), gates: after },
    ];
  });
}

export const wireEnd = (id: string, end: 'in' | 'out') => `${id} ${end}`;
