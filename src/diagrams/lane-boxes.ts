import { max } from 'd3';
import type { NodeBox } from './measure-node.ts';
import type { LaneSeats } from './seat-nodes.ts';

/** 一行排好的框：top 从行顶量起；stacks 是各列自上而下的环节。 */
export interface LaneBoxes {
  height: number;
  top: Map<string, number>;
  stacks: string[][];
}

const cellGap = 12;
const linkedGap = 24;
const slotGap = 6;
const rowGap = 14;

/** 把一行的座次排成上下位置；pad 是行内上下留白，相连的上下两框多留一点好画箭头。 */
export function laneBoxes(
  seats: LaneSeats,
  boxes: Map<string, NodeBox>,
  linked: (a: string, b: string) => boolean,
  pad: number,
): LaneBoxes {
  const top = new Map<string, number>();
  const stacks: string[][] = seats.cells.map(() => []);
  const stack = (ids: string[], column: number, from: number, gap: number): number => {
    let y = from;
    ids.forEach((id, i) => {
      const before = ids[i - 1];
      if (before !== undefined) y += linked(before, id) ? linkedGap : gap;
      top.set(id, y);
      stacks[column]?.push(id);
      y += boxes.get(id)?.height ?? 0;
    });
    return y;
  };
  const used = seats.cells.some((cell) => cell.length > 0);
  let bottom = max(seats.cells, (cell, column) => stack(cell, column, pad, cellGap)) ?? pad;
  seats.rows.forEach((row, r) => {
    const from = used || r > 0 ? bottom + rowGap : pad;
    bottom = max(row, (slot, column) => (slot.length === 0 ? from : stack(slot, column, from, slotGap))) ?? from;
  });
  return { height: bottom + pad, top, stacks };
}
