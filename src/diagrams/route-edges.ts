import { arrowPath } from './arrow-path.ts';
import { assignPorts } from './assign-ports.ts';
import { assignTracks } from './assign-tracks.ts';
import type { ChainMapEdge } from './chain-map.ts';
import { chooseRoutes, type Link } from './choose-routes.ts';
import { drawRoutes } from './draw-routes.ts';
import type { Channel, GridLines, Place } from './grid.ts';
import type { LaneBoxes } from './lane-boxes.ts';
import type { OrderedCells } from './order-cells.ts';
import type { PlacedEdge, Point } from './placed-chain.ts';
import { wireEnd } from './places.ts';
import { isShort, shortPaths } from './short-edges.ts';
import { straighten } from './trace-path.ts';

/** 一条线在沿途各列断开，分成几程；每程只在一条竖槽里走。 */
function legs({ from, to, basis }: ChainMapEdge, course: OrderedCells['courses'][number] | undefined): Link[] {
  const { through = [], via } = course ?? {};
  const starts = [from, ...through.map((id) => wireEnd(id, 'out'))];
  const stops = [...through.map((id) => wireEnd(id, 'in')), to];
  return starts.map((start, i) => ({ from: start, to: stops[i] ?? to, basis, ...(via === undefined ? {} : { via }) }));
}

/** 走线：先在草格上选路、定端点、分轨道，再按各槽的股数放宽网格，落到最后的坐标。 */
export function routeEdges(
  edges: ChainMapEdge[],
  courses: OrderedCells['courses'],
  lanes: LaneBoxes[],
  places: Map<string, Place>,
  size: (counts: Map<Channel, number>) => GridLines,
): { lines: GridLines; edges: PlacedEdge[]; junctions: Point[] } {
  const short = isShort(lanes);
  const near = edges.filter(short);
  const links = edges.map((edge, i) => (short(edge) ? [] : legs(edge, courses[i])));
  const rough = size(new Map());
  const routes = chooseRoutes(links.flat(), places, rough);
  const ports = assignPorts(routes, places, rough);
  const tracks = assignTracks(routes, ports, places, rough);
  const lines = size(tracks.counts);
  const { paths, merges, junctions } = drawRoutes(routes, ports, tracks, places, lines);
  const shortOf = new Map(shortPaths(near, places, lines).map((path, i) => [near[i], path]));
  let done = 0;
  const placed = edges.map((edge, i): PlacedEdge => {
    const end = done + (links[i]?.length ?? 0);
    const path = shortOf.get(edge) ?? straighten(paths.slice(done, end).flat());
    const merge = end > done ? merges[end - 1] : undefined;
    done = end;
    const { arrow: _, ...drawn } = arrowPath(path, merge);
    return { ...edge, points: path, ...drawn };
  });
  return { lines, edges: placed, junctions };
}
