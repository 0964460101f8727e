import type { Channel, GridLines, Place, Side } from './grid.ts';
import type { Point } from './placed-chain.ts';

/** 端点在一面上的坐标；at 是沿这一面的位置（左右面量纵向、上下面量横向），相对本列本行。 */
export function portPoint(place: Place, side: Side, at: number, lines: GridLines): Point {
  const x = lines.columnX[place.column] ?? 0;
  const y = lines.laneY[place.lane] ?? 0;
  const { box } = place;
  if (side === 'left') return { x: x + box.x, y: y + at };
  if (side === 'right') return { x: x + box.x + box.width, y: y + at };
  if (side === 'top') return { x: x + at, y: y + box.y };
  return { x: x + at, y: y + box.y + box.height };
}

/** 依次经过各条槽（坐标为轨道位置），连成只有横竖的折线；重合的点与同向的中点去掉。 */
export function tracePath(start: Point, along: { channel: Channel; at: number }[], end: Point): Point[] {
  const points: Point[] = [start];
  let { x, y } = start;
  for (const { channel, at } of along) {
    if (channel.startsWith('v')) x = at;
    else y = at;
    points.push({ x, y });
  }
  if (along.length > 0) points.push(along.at(-1)?.channel.startsWith('v') ? { x, y: end.y } : { x: end.x, y });
  points.push(end);
  return straighten(points);
}

/** 去掉重合的点与同向的中点，线的形状不变。 */
export function straighten(points: Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last?.x === point.x && last.y === point.y) continue;
    const onward =
      (before?.x === last?.x && last?.x === point.x && (last.y - (before?.y ?? 0)) * (point.y - last.y) > 0) ||
      (before?.y === last?.y && last?.y === point.y && (last.x - (before?.x ?? 0)) * (point.x - last.x) > 0);
    if (before !== undefined && onward) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** 两条折线真正相交（十字）的次数；端点相接与重合不算。 */
export function crossings(a: Point[], b: Point[]): number {
  let total = 0;
  for (let i = 1; i < a.length; i++) {
    for (let k = 1; k < b.length; k++) {
      const [p, q, r, s] = [a[i - 1], a[i], b[k - 1], b[k]];
      if (p === undefined || q === undefined || r === undefined || s === undefined) continue;
      const flat = p.y === q.y;
      if (flat === (r.y === s.y)) continue;
      const [h1, h2, v1, v2] = flat ? [p, q, r, s] : [r, s, p, q];
      if ((h1.x - v1.x) * (h2.x - v1.x) < 0 && (v1.y - h1.y) * (v2.y - h1.y) < 0) total += 1;
    }
  }
  return total;
}
