import { type GraphNode, graph, shapeRect, sugiyama, tweakShape } from 'd3-dag';
import type { Point, Rect } from '../../../../../src/diagrams/placed-chain.ts';
import type { Drawing, Task } from '../drawing.ts';
import { spacing } from '../spacing.ts';

/** d3-dag 的 sugiyama：它自上而下分层，横竖对调即自左而右。 */
export function drawD3Dag({ sizes, edges }: Task): Drawing {
  const dag = graph<string, number>();
  const nodes = new Map([...sizes.keys()].map((id) => [id, dag.node(id)]));
  edges.forEach(({ from, to }, i) => {
    const [a, b] = [nodes.get(from), nodes.get(to)];
    if (!a || !b) throw new Error(`missing: ${from} → ${to}`);
    dag.link(a, b, i);
  });
  const nodeSize = ({ data }: GraphNode<string, number>): [number, number] => {
    const { width, height } = sizes.get(data) ?? { width: 0, height: 0 };
    return [height, width];
  };
  const layout = sugiyama()
    .nodeSize(nodeSize)
    .gap([spacing.node, spacing.layer])
    .tweaks([tweakShape(nodeSize, shapeRect)]);
  layout(dag);
  const boxes = new Map<string, Rect>();
  for (const node of dag.nodes()) {
    const [height, width] = nodeSize(node);
    boxes.set(node.data, { x: node.y - width / 2, y: node.x - height / 2, width, height });
  }
  const points: Point[][] = [];
  for (const link of dag.links()) points[link.data] = link.points.map(([x, y]) => ({ x: y, y: x }));
  return { boxes, edges: edges.map(({ from, to }, i) => ({ from, to, points: points[i] ?? [] })) };
}
