import type { Ports } from './assign-ports.ts';
import { entryKey, type Route } from './choose-routes.ts';
import type { Channel, GridLines, Place, Side } from './grid.ts';
import { type Strand, sequence } from './sequence-strands.ts';
import { portPoint } from './trace-path.ts';

export interface Tracks {
  /** 第几条线在第几段槽里走第几股轨道。 */
  of: (route: number, step: number) => number;
  counts: Map<Channel, number>;
}

const clearance = 10;

/** 一股线的名字：末段归进口，其余各走各的。 */
export function strandKey(route: Route, i: number, step: number): string {
  return step === route.channels.length - 1 ? `${route.channels[step]} ${entryKey(route)}` : `${i}/${step}`;
}

function overlaps(a: Strand, b: Strand): boolean {
  return a.lo < b.hi + clearance && b.lo < a.hi + clearance;
}

/** 按先后落轨：与前面的重叠就让一轨。 */
function settle(strands: Strand[]): Map<string, number> {
  const order = sequence(strands);
  const track = new Map<string, number>();
  order.forEach((strand, i) => {
    let own = 0;
    for (const other of order.slice(0, i)) {
      if (overlaps(other, strand)) own = Math.max(own, (track.get(other.key) ?? 0) + 1);
    }
    track.set(strand.key, own);
  });
  return track;
}

/** 为每条槽里的各股线分轨，使平行的线不重合。 */
export function assignTracks(routes: Route[], ports: Ports[], places: Map<string, Place>, lines: GridLines): Tracks {
  const strands = new Map<Channel, Map<string, Strand>>();
  const hit = (channel: Channel, key: string, lo: number, hi: number, before: boolean): number => {
    const here = strands.get(channel) ?? new Map<string, Strand>();
    strands.set(channel, here);
    const strand = here.get(key) ?? { key, lo, hi, hits: [], runs: [] };
    here.set(key, strand);
    strand.lo = Math.min(strand.lo, lo);
    strand.hi = Math.max(strand.hi, hi);
    strand.hits.push({ at: (lo + hi) / 2, before });
    return (lo + hi) / 2;
  };
  const middle = (channel: Channel) => {
    const { start, size } = lines.channels.get(channel) ?? { start: 0, size: 0 };
    return start + size / 2;
  };
  routes.forEach((route, i) => {
    const [a, b] = [places.get(route.link.from), places.get(route.link.to)];
    if (route.straight || a === undefined || b === undefined) return;
    const ends: [Place, Side, number][] = [
      [a, route.exit, ports[i]?.exit ?? 0],
      [b, route.entry, ports[i]?.entry ?? 0],
    ];
    const points = ends.map(([place, side, at]) => portPoint(place, side, at, lines));
    route.channels.forEach((channel, step) => {
      const key = strandKey(route, i, step);
      const upright = channel.startsWith('v');
      const [from = 0, to = 0] = [step - 1, step + 1].map((next, which) => {
        const other = route.channels[next];
        const end = ends[which];
        const point = points[which];
        if (other !== undefined) {
          // 与另一槽相接：那槽里的轨道未定，先占满它的宽
          const { start, size } = lines.channels.get(other) ?? { start: 0, size: 0 };
          const beyond = route.channels[next + (which === 0 ? -1 : 1)];
          const far = beyond !== undefined ? middle(beyond) : upright ? (point?.x ?? 0) : (point?.y ?? 0);
          return hit(channel, key, start, start + size, far < middle(channel));
        }
        const at = (upright ? point?.y : point?.x) ?? 0;
        return hit(channel, key, at, at, end?.[1] === 'right' || end?.[1] === 'bottom');
      });
      strands
        .get(channel)
        ?.get(key)
        ?.runs.push([Math.min(from, to), Math.max(from, to)]);
    });
  });
  const settled = new Map<string, number>();
  const counts = new Map<Channel, number>();
  for (const [channel, here] of strands) {
    const track = settle([...here.values()]);
    let top = 0;
    for (const [key, own] of track) {
      settled.set(`${channel} ${key}`, own);
      top = Math.max(top, own + 1);
    }
    counts.set(channel, top);
  }
  return {
    of: (i, step) => {
      const route = routes[i];
      return route === undefined ? 0 : (settled.get(`${route.channels[step]} ${strandKey(route, i, step)}`) ?? 0);
    },
    counts,
  };
}
