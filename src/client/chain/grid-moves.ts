export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export type Direction = 'left' | 'right' | 'up' | 'down';

/** 横着错开一像素，当作竖着错开几像素：先在本列、本行里找。 */
const ASIDE = 3;

/** 方向键按下去到哪个框：那一边最近的，偏得少的优先；那一边没有框就是 undefined。 */
export function nextBox(boxes: readonly Box[], from: number, direction: Direction): number | undefined {
  const own = boxes[from];
  if (own === undefined) return undefined;
  const flat = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: { index: number; cost: number } | undefined;
  boxes.forEach((box, index) => {
    const [dx, dy] = [box.x + box.width / 2 - own.x - own.width / 2, box.y + box.height / 2 - own.y - own.height / 2];
    const [along, aside] = flat ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
    const apart = flat
      ? box.x >= own.x + own.width || box.x + box.width <= own.x
      : box.y >= own.y + own.height || box.y + box.height <= own.y;
    if (index === from || along <= 0 || !apart) return;
    const cost = along + ASIDE * aside;
    if (best === undefined || cost < best.cost) best = { index, cost };
  });
  return best?.index;
}
