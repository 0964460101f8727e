import dagre from '@dagrejs/dagre';
import type { Point, Rect } from '../../../../../src/diagrams/placed-chain.ts';
import type { Drawing, Task } from '../drawing.ts';
import { spacing } from '../spacing.ts';

/** dagre：分层，线为折线。 */
export function drawDagre({ sizes, edges }: Task): Drawing {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: spacing.node, edgesep: spacing.edge, ranksep: spacing.layer });
  for (const [id, size] of sizes) graph.setNode(id, { ...size });
  for (const { from, to } of edges) graph.setEdge(from, to, {});
  dagre.layout(graph);
  const boxes = new Map<string, Rect>();
  for (const [id, { width, height }] of sizes) {
    const { x, y } = graph.node(id) as unknown as Point;
    boxes.set(id, { x: x - width / 2, y: y - height / 2, width, height });
  }
  const points = (from: string, to: string) => (graph.edge(from, to) as unknown as { points: Point[] }).points;
  return { boxes, edges: edges.map(({ from, to }) => ({ from, to, points: points(from, to) })) };
}
