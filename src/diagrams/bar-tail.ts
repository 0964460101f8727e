import type { Rect } from './placed-chain.ts';

// 断开的一截：空 3 画 5，空 3 画 3，空 3 画 1.5
const parts = [
  [3, 5],
  [3, 3],
  [3, 1.5],
] as const;

/** 断开的一截有多长。 */
export const tailWidth = 18.5;

/** 条的末端断成越来越细的三截，止于 end；来源没写到头的都这样画。 */
export function barTail(end: number, y: number, height: number): Rect[] {
  let x = end - tailWidth;
  return parts.map(([gap, width]) => {
    x += gap;
    const rect = { x, y, width, height };
    x += width;
    return rect;
  });
}
