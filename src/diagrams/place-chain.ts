import { chainLayout, channelSize } from './chain-layout.ts';
import type { ChainMap, ChainMapEdge } from './chain-map.ts';
import { trackGap } from './draw-routes.ts';
import { type Channel, type Grid, type GridLines, gridLines } from './grid.ts';
import { laneBoxes } from './lane-boxes.ts';
import { measureNode } from './measure-node.ts';
import { orderCells } from './order-cells.ts';
import { placeEdgeText } from './place-edge-text.ts';
import { headHeight, laneLabel, placeLane, placeStages } from './place-head.ts';
import { placeNodes } from './place-nodes.ts';
import type { PlacedChain } from './placed-chain.ts';
import { framePlace, nodePlaces, wirePlaces } from './places.ts';
import { routeEdges } from './route-edges.ts';
import { seatNodes } from './seat-nodes.ts';

export interface ChainOptions {
  /** 没有阶段时横排几列；有阶段时列数就是阶段数。 */
  columns?: number;
  /** 左端是否写行名。 */
  labels?: boolean;
}

// 底框上下的留白
const framePad = 12;

/** 要画的边，照两端的先后排过：数据里边的先后不影响图。自己所在那一段里的环节指向本段，图上无从画起，略去。 */
function drawable(map: ChainMap): ChainMapEdge[] {
  const stageOf = new Map(map.nodes.map((node) => [node.id, node.lane === map.lanes[0]?.id ? node.stage : undefined]));
  const rank = new Map([...map.nodes, ...map.stages].map(({ id }, i) => [id, i]));
  for (const { from, to } of map.edges) {
    for (const end of [from, to]) if (!rank.has(end)) throw new Error(`missing node: ${end}`);
  }
  const of = (id: string) => rank.get(id) ?? 0;
  const text = ({ type, basis, label = '' }: ChainMapEdge) => `${type}|${basis}|${label}`;
  const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
  return map.edges
    .filter((edge) => edge.from !== edge.to && stageOf.get(edge.from) !== edge.to)
    .sort((a, b) => of(a.from) - of(b.from) || of(a.to) - of(b.to) || compare(text(a), text(b)));
}

/** 把一条链排成图：阶段为列、行带为行，框不相叠，线只走槽、不穿框。同样的输入总得同样的图。 */
export function placeChain(map: ChainMap, options: ChainOptions = {}): PlacedChain {
  const columns = map.stages.length > 0 ? map.stages.length : (options.columns ?? 3);
  const layout = chainLayout(columns, options.labels ?? true);
  const framed = map.stages.length > 0;
  const boxes = new Map(
    map.nodes.map((node) => [node.id, measureNode(node, layout.columnWidth - 2 * layout.margin)] as const),
  );
  const edges = drawable(map);
  const linked = (a: string, b: string) =>
    edges.some((edge) => (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a));
  const { lanes: seats, courses } = orderCells({ ...map, edges }, seatNodes(map, columns));
  const lanes = seats.map((seat, i) => laneBoxes(seat, boxes, linked, framed && i === 0 ? framePad : 0));
  map.lanes.forEach((lane, i) => {
    const own = lanes[i];
    if (own !== undefined && layout.labelWidth > 0)
      own.height = Math.max(own.height, laneLabel(lane, layout.labelWidth).height);
  });

  const grid: Grid = {
    columnWidth: layout.columnWidth,
    laneHeights: lanes.map((lane) => lane.height),
    labelWidth: layout.labelWidth,
    headHeight: headHeight(map, layout),
    sizes: new Map(),
  };
  const size = (counts: Map<Channel, number>): GridLines => {
    for (const [axis, last] of [['v', columns] as const, ['h', lanes.length] as const]) {
      for (let i = 0; i <= last; i++) {
        const channel: Channel = `${axis}${i}`;
        grid.sizes.set(channel, channelSize(channel, counts.get(channel) ?? 0, layout, lanes.length, trackGap));
      }
    }
    return gridLines(grid, columns);
  };

  const places = new Map(nodePlaces(lanes, boxes, layout.margin).map((place) => [place.id, place]));
  const leftward = new Set(courses.flatMap((course) => (course.leftward ? course.through : [])));
  lanes.forEach((lane, i) => {
    for (const place of wirePlaces(lane, i, layout.columnWidth, (id) => leftward.has(id))) places.set(place.id, place);
  });
  map.stages.forEach((stage, i) => {
    places.set(stage.id, framePlace(stage.id, i, layout.columnWidth, lanes[0]?.height ?? 0));
  });
  const { lines, edges: placedEdges, junctions } = routeEdges(edges, courses, lanes, places, size);
  const placedOf = new Map(placedEdges.map((placed, i) => [edges[i], placed]));
  const nodes = placeNodes(map, boxes, places, lines);
  const frames = map.stages.map((_, i) => ({
    x: lines.columnX[i] ?? 0,
    y: lines.laneY[0] ?? 0,
    width: layout.columnWidth,
    height: lanes[0]?.height ?? 0,
  }));
  // 字不进阶段名栏，也不碰行名
  const head = { x: 0, y: 0, width: lines.width, height: grid.headHeight };
  const names = map.lanes.map((lane, i) => {
    const { height } = laneLabel(lane, layout.labelWidth);
    return { x: 0, y: lines.laneY[i] ?? 0, width: layout.labelWidth, height };
  });
  placeEdgeText(placedEdges, [...nodes, ...frames, head, ...names], lines.width);
  return {
    id: map.id,
    title: map.title,
    width: lines.width,
    height: lines.height,
    stages: placeStages(map, layout, frames),
    lanes:
      layout.labelWidth === 0
        ? []
        : map.lanes.map((lane, i) => placeLane(lane, lines.laneY[i] ?? 0, lanes[i]?.height ?? 0, layout.labelWidth)),
    nodes,
    edges: map.edges.flatMap((edge) => placedOf.get(edge) ?? []),
    junctions,
  };
}
