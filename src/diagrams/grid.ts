import type { Rect } from './placed-chain.ts';

/** 走线的槽：v0 在首列左侧，h0 在首行上方，依次类推。 */
export type Channel = `v${number}` | `h${number}`;

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** 网格：列宽、各行高与各槽的宽，换算成坐标。 */
export interface Grid {
  columnWidth: number;
  laneHeights: number[];
  labelWidth: number;
  headHeight: number;
  /** 各槽的宽（竖槽）或高（横槽），像素。 */
  sizes: Map<Channel, number>;
}

export interface GridLines {
  columnX: number[];
  laneY: number[];
  channels: Map<Channel, { start: number; size: number }>;
  width: number;
  height: number;
}

/** 走线端点所在：一个环节的框，或一段的底框。 */
export interface Place {
  id: string;
  frame: boolean;
  column: number;
  lane: number;
  /** 相对本列左缘、本行上缘。 */
  box: Rect;
  /** 四面各通哪条槽；挡住的一面没有。 */
  gates: Partial<Record<Side, Channel>>;
  /** 上下出线时可用的横向范围，相对本列左缘。 */
  reach: { top: [number, number]; bottom: [number, number] };
}

/** 由槽宽累加出每列、每行、每槽的位置。 */
export function gridLines(grid: Grid, columns: number): GridLines {
  const channels: GridLines['channels'] = new Map();
  const columnX: number[] = [];
  const laneY: number[] = [];
  let x = grid.labelWidth;
  for (let i = 0; i <= columns; i++) {
    const size = grid.sizes.get(`v${i}`) ?? 0;
    channels.set(`v${i}`, { start: x, size });
    x += size;
    if (i < columns) columnX.push(x);
    if (i < columns) x += grid.columnWidth;
  }
  let y = grid.headHeight;
  grid.laneHeights.forEach((height, i) => {
    const size = grid.sizes.get(`h${i}`) ?? 0;
    channels.set(`h${i}`, { start: y, size });
    laneY.push(y + size);
    y += size + height;
  });
  const last: Channel = `h${grid.laneHeights.length}`;
  channels.set(last, { start: y, size: grid.sizes.get(last) ?? 0 });
  return { columnX, laneY, channels, width: x, height: y + (grid.sizes.get(last) ?? 0) };
}
