import type { PlacedEdge, Rect } from './placed-chain.ts';
import { textWidth } from './text-width.ts';

const size = 13;
const above = 11;
const below = 4;
const air = 6;

function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function segmentBoxes(edge: PlacedEdge): Rect[] {
  return edge.points.slice(1).map((point, i) => {
    const from = edge.points[i] ?? point;
    const x = Math.min(from.x, point.x) - 3;
    const y = Math.min(from.y, point.y) - 3;
    return { x, y, width: Math.abs(from.x - point.x) + 6, height: Math.abs(from.y - point.y) + 6 };
  });
}

/** 一段线旁可写字的位置：横线之上、之下，竖线之左、之右；靠近线的中点。 */
function spots(edge: PlacedEdge, width: number): { x: number; y: number }[] {
  return edge.points.slice(1).flatMap((point, i) => {
    const from = edge.points[i] ?? point;
    return [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((share) => {
      const x = from.x + (point.x - from.x) * share;
      const y = from.y + (point.y - from.y) * share;
      if (from.y !== point.y)
        return [
          { x: x - width - air - 2, y: y + 4 },
          { x: x + air + 2, y: y + 4 },
        ];
      if (Math.abs(from.x - point.x) < width + 16) return [];
      return [
        { x: x - width / 2, y: y - below - 3 },
        { x: x - width / 2, y: y + above + 4 },
      ];
    });
  });
}

/** 边上的字：只在不碰框、不碰线、不碰别的字时写上，写不下的留给悬停提示与清单。 */
export function placeEdgeText(edges: PlacedEdge[], blocked: Rect[], width: number): void {
  const busy = [...blocked, ...edges.flatMap(segmentBoxes)];
  for (const edge of edges) {
    if (edge.label === undefined) continue;
    const room = textWidth(edge.label, size);
    for (const { x, y } of spots(edge, room)) {
      const box = { x: x - 3, y: y - above, width: room + 6, height: above + below };
      if (box.x < 0 || box.x + box.width > width || busy.some((other) => touches(box, other))) continue;
      edge.text = { text: edge.label, x: Math.round(x), y: Math.round(y) };
      busy.push(box);
      break;
    }
  }
}
