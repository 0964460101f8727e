import { max } from 'd3';
import type { NodeBox } from './measure-node.ts';
import type { LaneSeats } from './seat-nodes.ts';

/** 一行排好的框：top 从行顶量起；stacks 是各列自上而下的环节；wires 是穿过各列的线的高度。 */
export interface LaneBoxes {
  height: number;
  top: Map<string, number>;
  stacks: string[][];
  wires: { id: string; column: number; y: number }[];
}

/** 同一条线穿过各列之处共用的名字。 */
const lineOf = (wire: string) => wire.slice(0, wire.indexOf('/'));

const cellGap = 12;
const linkedGap = 24;
const slotGap = 6;
const rowGap = 14;
// 框与旁边穿过的线之间，线与线之间
const wireGap = 8;

const alike = 12;

/**
 * 线穿过一列的高度。框的出入口在 3 的倍数处，线取其间的 1.5、4.5……，不与它们同高；也不与邻列别的线同高。
 * 同一条线在邻列的高度相差不多时取齐，免得拐一个小弯。
 */
function wireHeight(id: string, least: number, before: Map<number, string>): number {
  for (const [y, other] of before) if (other === id && y >= least && y < least + alike) return y;
  let y = Math.ceil((least - 1.5) / 3) * 3 + 1.5;
  while ((before.get(y) ?? id) !== id) y += 3;
  return y;
}

/** 把一行的座次排成上下位置；pad 是行内上下留白，相连的上下两框多留一点好画箭头。 */
export function laneBoxes(
  seats: LaneSeats,
  boxes: Map<string, NodeBox>,
  linked: (a: string, b: string) => boolean,
  pad: number,
): LaneBoxes {
  const top = new Map<string, number>();
  const stacks: string[][] = seats.cells.map(() => []);
  const wires: LaneBoxes['wires'] = [];
  // 各列左边的一列里，各条线的高度
  const heights = [...stacks, []].map(() => new Map<number, string>());
  const stack = (ids: string[], column: number, from: number, gap: number): number => {
    let y = from;
    let above: string | undefined;
    let wired = false;
    for (const id of ids) {
      const box = boxes.get(id);
      if (box === undefined) {
        y = wireHeight(lineOf(id), above !== undefined || wired ? y + wireGap : y, heights[column] ?? new Map());
        heights[column + 1]?.set(y, lineOf(id));
        wires.push({ id, column, y });
        wired = true;
        continue;
      }
      const least = above === undefined ? from : (top.get(above) ?? 0) + (boxes.get(above)?.height ?? 0);
      const space = above === undefined ? 0 : linked(above, id) ? linkedGap : gap;
      y = Math.max(least + space, wired ? Math.ceil(y + wireGap) : 0);
      top.set(id, y);
      stacks[column]?.push(id);
      y += box.height;
      above = id;
      wired = false;
    }
    return y;
  };
  const used = seats.cells.some((cell) => cell.length > 0);
  let bottom = Math.ceil(max(seats.cells, (cell, column) => stack(cell, column, pad, cellGap)) ?? pad);
  seats.rows.forEach((row, r) => {
    const from = used || r > 0 ? bottom + rowGap : pad;
    const ends = row.map((slot, column) => (slot.length === 0 ? from : stack(slot, column, from, slotGap)));
    bottom = Math.ceil(max(ends) ?? from);
  });
  return { height: bottom + pad, top, stacks, wires };
}
