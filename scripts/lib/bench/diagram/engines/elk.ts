import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { Point, Rect } from '../../../../../src/diagrams/placed-chain.ts';
import type { Drawing, Task } from '../drawing.ts';
import { spacing } from '../spacing.ts';

const elk = new ELK();

/** elkjs 的 layered：线只有横竖，与本站同。 */
export async function drawElk({ sizes, edges }: Task, options: LayoutOptions = {}): Promise<Drawing> {
  const placed = await elk.layout({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.spacing.nodeNode': String(spacing.node),
      'elk.spacing.edgeEdge': String(spacing.edge),
      'elk.layered.spacing.nodeNodeBetweenLayers': String(spacing.layer),
      'elk.layered.spacing.edgeEdgeBetweenLayers': String(spacing.edge),
      ...options,
    },
    children: [...sizes].map(([id, size]) => ({ id, ...size })),
    edges: edges.map(({ from, to }, i) => ({ id: String(i), sources: [from], targets: [to] })),
  });
  const boxes = new Map<string, Rect>();
  for (const { id, x = 0, y = 0, width = 0, height = 0 } of placed.children ?? [])
    boxes.set(id, { x, y, width, height });
  const points: Point[][] = [];
  for (const edge of (placed.edges ?? []) as ElkExtendedEdge[]) {
    const [section] = edge.sections ?? [];
    if (section) points[Number(edge.id)] = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  }
  return { boxes, edges: edges.map(({ from, to }, i) => ({ from, to, points: points[i] ?? [] })) };
}
