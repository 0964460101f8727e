import { entryKey, isWire, type Route, sideRange } from './choose-routes.ts';
import type { GridLines, Place, Side } from './grid.ts';

/** 每条线两端的位置（沿所在的面，相对本列或本行）。 */
export interface Ports {
  exit: number;
  entry: number;
}

interface Want {
  key: string;
  place: Place;
  side: Side;
  /** 对端在哪边、多远，用来排先后，少交叉。 */
  toward: number;
}

// 对着的两面错开半步：右面、下面取 6 的倍数，左面、上面取其余 3，于是相向的短线永不重合
const step = 6;
const shift: Record<Side, number> = { right: 0, bottom: 0, left: 3, top: 3 };

/** 上下两面同列同行共用一条尺（底框与末尾的环节并列），左右两面各框自用。 */
function ruler(place: Place, side: Side): string {
  return side === 'top' || side === 'bottom' ? `${place.lane}/${place.column} ${side}` : `${place.id} ${side}`;
}

function marks([from, to]: [number, number], side: Side): number[] {
  const first = Math.ceil((from - shift[side]) / step) * step + shift[side];
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
}

/** 直线接到穿过一列的线，高度不在刻度上；挨着它的刻度也不用。 */
function open(taken: Set<number>): (mark: number) => boolean {
  return (mark) => [...taken].every((other) => Math.abs(other - mark) > step / 2);
}

function nearest(free: number[], at: number): number | undefined {
  let best: number | undefined;
  for (const mark of free) if (best === undefined || Math.abs(mark - at) < Math.abs(best - at)) best = mark;
  return best;
}

/** 尽量离对面的端点远一点，免得两条竖线像是一条。 */
function clear(free: number[], across: Set<number>): number[] {
  const far = free.filter((mark) => [...across].every((other) => Math.abs(other - mark) >= 2 * step));
  return far.length > 0 ? far : free;
}

/** 正对的直线已占了附近，就往对端的那一边让开，免得两线挨得太近。 */
function aside(at: number, toward: number, taken: Set<number>): number {
  if (![...taken].some((other) => Math.abs(other - at) < 2 * step)) return at;
  return at + (toward > 0 ? 1 : -1) * 2.5 * step;
}

/** 分配一面上的各个端点：按对端方位均匀排开；实在挤不下时取带小数的位置，仍不与别面重合。 */
function spread(wants: Want[], taken: Set<number>, across: Set<number>, put: (key: string, at: number) => void): void {
  const sorted = wants
    .map((want, i) => ({ want, i }))
    .sort((a, b) => a.want.toward - b.want.toward || a.i - b.i)
    .map(({ want }) => want);
  const roomy = sorted.every(({ place, side }) => {
    const free = marks(sideRange(place, side), side).filter(open(taken));
    return free.length >= sorted.length;
  });
  let floor = Number.NEGATIVE_INFINITY;
  sorted.forEach(({ key, place, side, toward }, i) => {
    const [from, to] = sideRange(place, side);
    const even = from + ((to - from) * (i + 1)) / (sorted.length + 1);
    const at = Math.max(from, Math.min(to - 0.5, roomy ? aside(even, toward, taken) : even));
    const free = marks([from, to], side).filter((mark) => mark > floor && open(taken)(mark));
    const fits =
      roomy && free.length > 0
        ? nearest(clear(free.slice(0, free.length - Math.max(0, sorted.length - 1 - i)), across), at)
        : undefined;
    const spot = fits ?? Math.round(at * 8) / 8 + (shift[side] === 0 ? 0.03 : 0.06) + i / 1000;
    taken.add(spot);
    if (fits !== undefined) floor = fits;
    put(key, spot);
  });
}

/** 定出每条线两端的确切位置；并入同一箭头的线共用进口，正对的直线两端取同一坐标。 */
export function assignPorts(routes: Route[], places: Map<string, Place>, lines: GridLines): Ports[] {
  const at = new Map<string, number>();
  const taken = new Map<string, Set<number>>();
  const used = (place: Place, side: Side) => {
    const key = ruler(place, side);
    const set = taken.get(key) ?? new Set<number>();
    taken.set(key, set);
    return set;
  };
  const ends = routes.map((route, i) => {
    const [a, b] = [places.get(route.link.from), places.get(route.link.to)];
    if (a === undefined || b === undefined) throw new Error(`missing: ${route.link.from} → ${route.link.to}`);
    return { a, b, exit: `exit ${i}`, entry: entryKey(route) };
  });
  const fixed = (i: number) => Number(ends[i] === undefined || !(isWire(ends[i].a) || isWire(ends[i].b)));
  const straight = [...routes.keys()].filter((i) => routes[i]?.straight).sort((i, k) => fixed(i) - fixed(k) || i - k);
  for (const i of straight) {
    const [route, end] = [routes[i], ends[i]];
    if (route === undefined || end === undefined) continue;
    const [p, q] = [sideRange(end.a, route.exit), sideRange(end.b, route.entry)];
    const range: [number, number] = [Math.max(p[0], q[0]), Math.min(p[1], q[1])];
    const [one, two] = [used(end.a, route.exit), used(end.b, route.entry)];
    const middle = (range[0] + range[1]) / 2;
    const free = marks(range, 'right').filter((mark) => open(one)(mark) && open(two)(mark));
    const spot = range[0] === range[1] ? middle : (nearest(free, middle) ?? middle + i / 100);
    one.add(spot);
    two.add(spot);
    at.set(end.exit, spot);
    at.set(end.entry, spot);
  }
  const wants = new Map<string, { side: Side; place: Place; list: Want[] }>();
  const want = (key: string, place: Place, side: Side, other: Place) => {
    if (at.has(key)) return;
    if (isWire(place)) {
      at.set(key, place.box.y);
      return;
    }
    const group = wants.get(ruler(place, side)) ?? { side, place, list: [] };
    wants.set(ruler(place, side), group);
    if (group.list.some((item) => item.key === key)) return;
    const flat = side === 'top' || side === 'bottom';
    const centre = (end: Place) =>
      flat
        ? (lines.columnX[end.column] ?? 0) + end.box.x + end.box.width / 2
        : (lines.laneY[end.lane] ?? 0) + end.box.y + end.box.height / 2;
    const toward = centre(other) - centre(place);
    group.list.push({ key, place, side, toward });
  };
  routes.forEach((route, i) => {
    const end = ends[i];
    if (end === undefined) return;
    want(end.exit, end.a, route.exit, end.b);
    want(end.entry, end.b, route.entry, end.a);
  });
  const across = (place: Place, side: Side): Set<number> => {
    if (side !== 'top' && side !== 'bottom') return new Set();
    const key = side === 'top' ? `${place.lane - 1}/${place.column} bottom` : `${place.lane + 1}/${place.column} top`;
    return taken.get(key) ?? new Set();
  };
  for (const { side, place, list } of wants.values())
    spread(list, used(place, side), across(place, side), (key, spot) => at.set(key, spot));
  return ends.map((end) => ({ exit: at.get(end.exit) ?? 0, entry: at.get(end.entry) ?? 0 }));
}
