import type { ChainMap } from '../../../../src/diagrams/chain-map.ts';
import type { Point, Rect } from '../../../../src/diagrams/placed-chain.ts';
import type { Drawing } from './drawing.ts';

/** 一张图的各项数目，定义见报告。 */
export interface DrawingMetrics {
  crossings: number;
  /** 相交的点数：一对线可能相交几次。 */
  crossingPoints: number;
  straightCrossings: number;
  bends: number;
  overlaps: number;
  throughNodes: number;
  lanesKept: boolean;
}

type Segment = readonly [Point, Point];

const slack = 0.01;
const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** 只去掉不转弯的点，不动线的形状。 */
function corners(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && Math.hypot(last.x - point.x, last.y - point.y) < slack) continue;
    const length = before ? Math.hypot(point.x - before.x, point.y - before.y) : 0;
    if (before && last && Math.abs(turn(before, last, point)) <= slack * length) kept.pop();
    kept.push(point);
  }
  return kept;
}

const segments = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((b, i) => [points[i] as Point, b] as const);

function boxOf(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const meet = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** 两段真正相交：各在对方两侧；只碰到端点、或共线重合的不算。 */
function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

interface Line {
  from: string;
  to: string;
  segments: Segment[];
  box: Rect;
}

const line = (from: string, to: string, points: readonly Point[]): Line => ({
  from,
  to,
  segments: segments(points),
  box: boxOf(points),
});

function countCrossings(lines: readonly Line[]): { pairs: number; points: number } {
  let pairs = 0;
  let points = 0;
  lines.forEach((one, i) => {
    for (const two of lines.slice(i + 1)) {
      const shared = one.from === two.from || one.from === two.to || one.to === two.from || one.to === two.to;
      if (shared || !meet(one.box, two.box)) continue;
      let own = 0;
      for (const p of one.segments) for (const q of two.segments) if (crosses(p, q)) own += 1;
      points += own;
      pairs += Math.min(1, own);
    }
  });
  return { pairs, points };
}

/** 线段有没有一段落在框的里面；贴边不算。 */
function enters([a, b]: Segment, box: Rect): boolean {
  let [low, high] = [0, 1];
  for (const [from, to, least, most] of [
    [a.x, b.x, box.x + 0.5, box.x + box.width - 0.5],
    [a.y, b.y, box.y + 0.5, box.y + box.height - 0.5],
  ] as const) {
    const step = to - from;
    if (Math.abs(step) < 1e-9) {
      if (from <= least || from >= most) return false;
      continue;
    }
    const [t, u] = [(least - from) / step, (most - from) / step];
    low = Math.max(low, Math.min(t, u));
    high = Math.min(high, Math.max(t, u));
  }
  return high - low > 1e-9;
}

const centre = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** 每一行都在下一行之上，每一段都在下一段之左，才算守住行列。 */
function lanesKept({ lanes, stages, nodes }: ChainMap, boxes: Drawing['boxes']): boolean {
  const apart = (groups: { id: string }[], of: 'lane' | 'stage', start: 'x' | 'y', size: 'width' | 'height') => {
    let last = Number.NEGATIVE_INFINITY;
    return groups.every(({ id }) => {
      const own = nodes.filter((node) => node[of] === id).flatMap((node) => boxes.get(node.id) ?? []);
      const fits = own.every((box) => box[start] >= last - slack);
      last = Math.max(last, ...own.map((box) => box[start] + box[size]));
      return fits;
    });
  };
  return apart(lanes, 'lane', 'y', 'height') && apart(stages, 'stage', 'x', 'width');
}

export function measureDrawing(map: ChainMap, { boxes, edges }: Drawing): DrawingMetrics {
  const drawn = edges.map(({ from, to, points }) => ({ from, to, points: corners(points) }));
  const straight = edges.flatMap(({ from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    return a && b ? [line(from, to, [centre(a), centre(b)])] : [];
  });
  const lines = drawn.map(({ from, to, points }) => line(from, to, points));
  const { pairs, points } = countCrossings(lines);
  const nodes = map.nodes.flatMap(({ id }) => {
    const box = boxes.get(id);
    if (!box) throw new Error(`missing: ${id}`);
    return [{ id, box }];
  });
  const overlap = (a: Rect, b: Rect) =>
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height;
  return {
    crossings: pairs,
    crossingPoints: points,
    straightCrossings: countCrossings(straight).pairs,
    bends: drawn.reduce((total, edge) => total + Math.max(0, edge.points.length - 2), 0),
    overlaps: nodes.reduce(
      (total, { box }, i) => total + nodes.slice(i + 1).filter((other) => overlap(box, other.box)).length,
      0,
    ),
    throughNodes: lines.filter(({ from, to, segments: own, box: around }) =>
      nodes.some(
        ({ id, box }) => id !== from && id !== to && meet(around, box) && own.some((part) => enters(part, box)),
      ),
    ).length,
    lanesKept: lanesKept(map, boxes),
  };
}
