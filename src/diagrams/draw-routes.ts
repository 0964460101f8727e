import type { Ports } from './assign-ports.ts';
import { strandKey, type Tracks } from './assign-tracks.ts';
import { entryKey, type Route } from './choose-routes.ts';
import type { Channel, GridLines, Place } from './grid.ts';
import type { Point } from './placed-chain.ts';
import { portPoint, tracePath } from './trace-path.ts';

/** 轨道间距，像素。 */
export const trackGap = 8;

interface Drawn {
  /** 与 routes 一一对应的折线。 */
  paths: Point[][];
  /** 并入别的线之处；独走到底的没有。 */
  merges: (Point | undefined)[];
  junctions: Point[];
}

interface Trunk {
  upright: boolean;
  at: number;
  hits: number[];
  /** 各条线在合股上从哪里走到哪里，按画的先后。 */
  runs: { route: number; from: number }[];
  port: number;
  /** 有直线穿过进口时，进口必是合并处。 */
  through?: number;
}

function pointOn({ upright, at }: Trunk, along: number): Point {
  return upright ? { x: at, y: along } : { x: along, y: at };
}

function junctionsOf(trunk: Trunk): Point[] {
  const stops = [...new Set(trunk.hits)].sort((a, b) => a - b);
  const inner = new Set(stops.slice(1, -1));
  if (trunk.through !== undefined) inner.add(trunk.through);
  return [...inner].map((stop) => pointOn(trunk, stop));
}

/** 先画的占住合股的一段，后来的走到已占处为止。 */
function mergesOf(trunk: Trunk): [number, Point][] {
  let covered: [number, number] | undefined = trunk.through === undefined ? undefined : [trunk.port, trunk.port];
  return trunk.runs.flatMap(({ route, from }): [number, Point][] => {
    const before = covered;
    covered = [Math.min(from, trunk.port, ...(before ?? [])), Math.max(from, trunk.port, ...(before ?? []))];
    return before === undefined ? [] : [[route, pointOn(trunk, Math.max(before[0], Math.min(before[1], from)))]];
  });
}

/** 按最后的槽位把每条线画成折线，并找出合并处。 */
export function drawRoutes(
  routes: Route[],
  ports: Ports[],
  tracks: Tracks,
  places: Map<string, Place>,
  lines: GridLines,
): Drawn {
  const trunks = new Map<string, Trunk>();
  const position = (channel: Channel, track: number) => {
    const { start, size } = lines.channels.get(channel) ?? { start: 0, size: 0 };
    return start + (size - ((tracks.counts.get(channel) ?? 1) - 1) * trackGap) / 2 + track * trackGap;
  };
  const paths = routes.map((route, i) => {
    const [a, b] = [places.get(route.link.from), places.get(route.link.to)];
    if (a === undefined || b === undefined) throw new Error(`missing: ${route.link.from} → ${route.link.to}`);
    const start = portPoint(a, route.exit, ports[i]?.exit ?? 0, lines);
    const end = portPoint(b, route.entry, ports[i]?.entry ?? 0, lines);
    if (route.straight) return [start, end];
    const along = route.channels.map((channel, step) => ({ channel, at: position(channel, tracks.of(i, step)) }));
    const last = along.at(-1);
    if (last !== undefined) {
      const upright = last.channel.startsWith('v');
      const before = along.at(-2)?.at ?? (upright ? start.y : start.x);
      const key = strandKey(route, i, along.length - 1);
      const trunk = trunks.get(key) ?? { upright, at: last.at, hits: [], runs: [], port: upright ? end.y : end.x };
      trunk.hits.push(before, trunk.port);
      trunk.runs.push({ route: i, from: before });
      trunks.set(key, trunk);
    }
    return tracePath(start, along, end);
  });
  routes.forEach((route, i) => {
    const trunk = trunks.get(`${route.channels[0]} ${entryKey(route)}`);
    const tip = paths[i]?.at(-1);
    if (route.straight && trunk !== undefined && tip !== undefined) trunk.through = trunk.upright ? tip.y : tip.x;
  });
  const all = [...trunks.values()];
  const merged = new Map(all.flatMap(mergesOf));
  return { paths, merges: paths.map((_, i) => merged.get(i)), junctions: all.flatMap(junctionsOf) };
}
