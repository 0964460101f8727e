import type { Basis } from './chain-map.ts';
import type { Channel, GridLines, Place, Side } from './grid.ts';
import type { Point, Rect } from './placed-chain.ts';
import { crossings, portPoint, tracePath } from './trace-path.ts';

/** 一条待走的线：from、to 是走线端点的标识。 */
export interface Link {
  from: string;
  to: string;
  basis: Basis;
  /** 两端同列时该走的竖槽。 */
  via?: Channel;
}

/** 一条线的走法：从哪一面出、经过哪些槽、到哪一面进；straight 表示正对面直线相连。 */
export interface Route {
  link: Link;
  exit: Side;
  entry: Side;
  channels: Channel[];
  straight: boolean;
}

const opposite: Record<Side, Side> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

/** 并入同一箭头的线共用此键：同一去处、同一面、同一把握程度。 */
export function entryKey(route: Route): string {
  return `${route.link.to}|${route.entry}|${route.link.basis}`;
}

/** 线穿过一列之处：只有一个高度，左右通到列边。 */
export const isWire = (place: Place) => place.box.height === 0;

/** 某一面可以出线的范围，相对本列或本行。 */
export function sideRange(place: Place, side: Side): [number, number] {
  if (side === 'top' || side === 'bottom') return place.reach[side];
  // 底框左右只从上留白处进，那里没有环节的出线
  if (place.frame) return [3, 9];
  if (isWire(place)) return [place.box.y, place.box.y];
  return [place.box.y + 8, place.box.y + place.box.height - 8];
}

function facing(a: Place, exit: Side, b: Place, entry: Side): boolean {
  if (entry !== opposite[exit]) return false;
  if (b.frame && entry !== 'bottom') return false;
  const [p, q] = [sideRange(a, exit), sideRange(b, entry)];
  if (exit === 'left' || exit === 'right') {
    const step = exit === 'right' ? 1 : -1;
    const room = isWire(a) || isWire(b) ? 0 : 6;
    return b.lane === a.lane && b.column === a.column + step && Math.min(p[1], q[1]) - Math.max(p[0], q[0]) >= room;
  }
  return b.column === a.column && Math.min(p[1], q[1]) - Math.max(p[0], q[0]) >= 8;
}

/** 出口槽到入口槽之间可以怎么接：同槽直走，异向相交，同向则借一条横过去。 */
function between(first: Channel, last: Channel, all: Channel[]): Channel[][] {
  if (first === last) return [[first]];
  if (first[0] !== last[0]) return [[first, last]];
  return all.filter((channel) => channel[0] !== first[0]).map((via) => [first, via, last]);
}

function around(points: Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const meet = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

const outerCost = 70;
const bendCost = 110;
const crossCost = 60;
const crowdCost = 26;
const wrongSide = 150;

/** 逐条选最省的走法：路长、转弯、挤、与已走的线相交都算价；价相同取先试到的，故结果确定。 */
export function chooseRoutes(links: Link[], places: Map<string, Place>, lines: GridLines): Route[] {
  const all = [...lines.channels.keys()].sort();
  const columns = lines.columnX.length;
  const outer = new Set<Channel>(['v0', `v${columns}`, 'h0', `h${lines.laneY.length}`]);
  const load = new Map<string, number>();
  const drawn: { points: Point[]; box: Rect }[] = [];
  const middle = (channel: Channel) => {
    const { start, size } = lines.channels.get(channel) ?? { start: 0, size: 0 };
    return start + size / 2;
  };
  const straightInto = new Set<string>();
  const bump = (key: string) => load.set(key, (load.get(key) ?? 0) + 1);
  const ends = links.map((link): [Place, Place] => {
    const [a, b] = [places.get(link.from), places.get(link.to)];
    if (a === undefined || b === undefined) throw new Error(`missing: ${link.from} → ${link.to}`);
    return [a, b];
  });
  const apart = ends.map(([a, b]) => {
    const [p, q] = [portPoint(a, 'left', a.box.height / 2, lines), portPoint(b, 'left', b.box.height / 2, lines)];
    return Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
  });
  const choose = (i: number): Route | undefined => {
    const [link, [a, b] = []] = [links[i], ends[i]];
    if (link === undefined || a === undefined || b === undefined) return undefined;
    let best: { route: Route; cost: number; points: Point[] } | undefined;
    for (const [exit, first] of Object.entries(a.gates) as [Side, Channel][]) {
      for (const [entry, last] of Object.entries(b.gates) as [Side, Channel][]) {
        // 别的行来的线一律从底框下缘进，左右留给同行的
        if (b.frame && entry !== 'bottom' && a.lane !== b.lane) continue;
        for (const channels of between(first, last, all)) {
          const route: Route = { link, exit, entry, channels, straight: false };
          route.straight = channels.length === 1 && facing(a, exit, b, entry) && !straightInto.has(entryKey(route));
          const [from, to] = [sideRange(a, exit), sideRange(b, entry)];
          const shared = (Math.max(from[0], to[0]) + Math.min(from[1], to[1])) / 2;
          const start = portPoint(a, exit, route.straight ? shared : (from[0] + from[1]) / 2, lines);
          const end = portPoint(b, entry, route.straight ? shared : (to[0] + to[1]) / 2, lines);
          const along = route.straight ? [] : channels.map((channel) => ({ channel, at: middle(channel) }));
          const points = tracePath(start, along, end);
          const joins = load.has(`in ${entryKey(route)}`);
          let cost = bendCost * (points.length - 2) + crowdCost * (load.get(`${link.from} ${exit}`) ?? 0);
          points.slice(1).forEach((point, i) => {
            cost += Math.abs(point.x - (points[i]?.x ?? 0)) + Math.abs(point.y - (points[i]?.y ?? 0));
          });
          for (const channel of along.map((step) => step.channel)) {
            cost += (outer.has(channel) ? outerCost : 0) + 4 * (load.get(channel) ?? 0);
          }
          if (link.via !== undefined && channels.length === 1 && channels[0] !== link.via) cost += wrongSide;
          cost += joins ? -50 : crowdCost * (load.get(`${link.to} ${entry}`) ?? 0);
          if (best !== undefined && cost >= best.cost) continue;
          const box = around(points);
          for (const other of drawn) if (meet(box, other.box)) cost += crossCost * crossings(points, other.points);
          if (best === undefined || cost < best.cost - 1e-9) best = { route, cost, points };
        }
      }
    }
    if (best === undefined) throw new Error(`no route: ${link.from} → ${link.to}`);
    const { route, points } = best;
    drawn.push({ points, box: around(points) });
    if (route.straight) straightInto.add(entryKey(route));
    else for (const channel of route.channels) bump(channel);
    if (!load.has(`in ${entryKey(route)}`)) bump(`${link.to} ${route.entry}`);
    bump(`${link.from} ${route.exit}`);
    bump(`in ${entryKey(route)}`);
    return route;
  };
  // 近的先走，直线留给正对的
  const order = links.map((_, i) => i).sort((i, k) => (apart[i] ?? 0) - (apart[k] ?? 0) || i - k);
  const found = new Map(order.map((i) => [i, choose(i)]));
  return links.flatMap((_, i) => found.get(i) ?? []);
}
