import { arrowPath } from './arrow-path.ts';
import { assignPorts } from './assign-ports.ts';
import { assignTracks } from './assign-tracks.ts';
import type { ChainMapEdge } from './chain-map.ts';
import { chooseRoutes } from './choose-routes.ts';
import { drawRoutes } from './draw-routes.ts';
import type { Channel, GridLines, Place } from './grid.ts';
import type { LaneBoxes } from './lane-boxes.ts';
import type { PlacedEdge, Point } from './placed-chain.ts';
import { isShort, shortPaths } from './short-edges.ts';

/** 走线：先在草格上选路、定端点、分轨道，再按各槽的股数放宽网格，落到最后的坐标。 */
export function routeEdges(
  edges: ChainMapEdge[],
  lanes: LaneBoxes[],
  places: Map<string, Place>,
  size: (counts: Map<Channel, number>) => GridLines,
): { lines: GridLines; edges: PlacedEdge[]; junctions: Point[] } {
  const short = isShort(lanes);
  const long = edges.filter((edge) => !short(edge));
  const near = edges.filter(short);
  const rough = size(new Map());
  const routes = chooseRoutes(long, places, rough);
  const ports = assignPorts(routes, places, rough);
  const tracks = assignTracks(routes, ports, places, rough);
  const lines = size(tracks.counts);
  const { paths, merges, junctions } = drawRoutes(routes, ports, tracks, places, lines);
  const points = new Map<ChainMapEdge, Point[]>();
  shortPaths(near, places, lines).forEach((path, i) => {
    const edge = near[i];
    if (edge !== undefined) points.set(edge, path);
  });
  const merged = new Map<ChainMapEdge, Point>();
  long.forEach((edge, i) => {
    const merge = merges[i];
    points.set(edge, paths[i] ?? []);
    if (merge !== undefined) merged.set(edge, merge);
  });
  const placed = edges.map((edge): PlacedEdge => {
    const path = points.get(edge) ?? [];
    return { ...edge, points: path, ...arrowPath(path, merged.get(edge)) };
  });
  return { lines, edges: placed, junctions };
}
