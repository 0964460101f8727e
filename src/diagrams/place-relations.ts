import type { Related, RelatedGroup, RelationMap } from './relation-map.ts';
import type { PlacedBox, TieLine, TieMore } from './tie-map.ts';
import type { Wire } from './tie-stack.ts';
import { linesHeight, placeBox, placeWords, portY } from './tie-text.ts';

export interface PlacedRelated {
  item: Related;
  box: PlacedBox;
  mark: { x: number; y: number };
}

export interface PlacedGroup {
  verb: TieLine;
  items: PlacedRelated[];
  more?: TieMore & { lines: TieLine[] };
}

/** 排好的关系图，单位像素。 */
export interface PlacedRelations {
  width: number;
  height: number;
  entry: PlacedBox;
  incoming: PlacedGroup[];
  outgoing: PlacedGroup[];
  wires: Wire[];
}

const centreWidth = 148;
const sideWidth = 226;
// 只有一边时，那一边可以宽些
const aloneWidth = 340;
// 中心到竖线、竖线到框；记号画在后一段的中间
const spineGap = 18;
const stubLength = 32;
const verbHeight = 22;
const itemGap = 6;
const groupGap = 14;
const edge = 1;

type Side = 'incoming' | 'outgoing';

/** 排好的一边，还没有上下对齐；anchor 是最上最下两个线口的中点。 */
interface PlacedSide {
  placed: PlacedGroup[];
  wires: Wire[];
  spineX: number;
  anchor: number;
  height: number;
}

/** 一边的框，自上而下，按关系词分组。 */
function placeSide(groups: readonly RelatedGroup[], x: number, width: number, side: Side): PlacedSide {
  const out = side === 'outgoing';
  const face = out ? x : x + width;
  const spineX = out ? x - stubLength : face + stubLength;
  const wires: Wire[] = [];
  let y = edge;
  const placed = groups.map((group, i): PlacedGroup => {
    if (i > 0) y += groupGap;
    const verb = { text: group.verb, x, y: y + 14 };
    y += verbHeight;
    const items = group.items.map((item): PlacedRelated => {
      const box = placeBox(item, x, y, width);
      const port = box.y + portY;
      const ends = [
        { x: spineX, y: port },
        { x: face, y: port },
      ];
      wires.push({ points: ends, basis: item.mark, ...(out ? { tip: true as const } : {}) });
      y += box.height + itemGap;
      return { item, box, mark: { x: spineX + (out ? 11 : -11), y: port } };
    });
    if (group.more === undefined) return { verb, items };
    const lines = placeWords(group.more, x, y, width);
    y += linesHeight(lines) + itemGap;
    return { verb, items, more: { ...group.more, lines } };
  });
  const ports = wires.map(({ points }) => points[0]?.y ?? 0);
  const anchor = ports.length === 0 ? 0 : Math.round((Math.min(...ports) + Math.max(...ports)) / 2);
  return { placed, wires, spineX, anchor, height: groups.length === 0 ? 0 : y - itemGap };
}

function shift(group: PlacedGroup, dy: number): PlacedGroup {
  const line = (one: TieLine): TieLine => ({ ...one, y: one.y + dy });
  return {
    verb: line(group.verb),
    items: group.items.map(({ item, box, mark }) => ({
      item,
      box: { ...box, y: box.y + dy, title: box.title.map(line), note: box.note.map(line) },
      mark: { ...mark, y: mark.y + dy },
    })),
    ...(group.more === undefined ? {} : { more: { ...group.more, lines: group.more.lines.map(line) } }),
  };
}

/** 条目居中，别处对它的关系在左、它对别处的在右，各按关系词分组。框不相叠，线只走中间两条槽。 */
export function placeRelations(map: RelationMap): PlacedRelations {
  const [hasLeft, hasRight] = [map.incoming.length > 0, map.outgoing.length > 0];
  const width = hasLeft && hasRight ? sideWidth : aloneWidth;
  const gap = spineGap + stubLength;
  const centreX = hasLeft ? edge + width + gap : edge;
  const rightX = centreX + centreWidth + gap;
  const left = placeSide(map.incoming, edge, width, 'incoming');
  const right = placeSide(map.outgoing, rightX, width, 'outgoing');
  // 三处的线口中点取齐：只有一个框的那边，线才是直的
  const middle = Math.max(left.anchor, right.anchor, portY + edge);
  const entry = placeBox(map.entry, centreX, middle - portY, centreWidth, { bold: true });
  const wires: Wire[] = [];
  const settle = (side: PlacedSide, out: boolean) => {
    const dy = middle - side.anchor;
    const stubs = side.wires.map((wire) => ({ ...wire, points: wire.points.map(({ x, y }) => ({ x, y: y + dy })) }));
    const ports = stubs.map(({ points }) => points[0]?.y ?? middle);
    if (ports.length > 0) {
      const basis = stubs.some((wire) => wire.basis === 'stated') ? ('stated' as const) : ('inferred' as const);
      const face = { x: out ? entry.x + entry.width : entry.x, y: middle };
      const turn = { x: side.spineX, y: middle };
      wires.push(out ? { points: [face, turn], basis } : { points: [turn, face], basis, tip: true }, ...stubs);
      const [top, bottom] = [Math.min(middle, ...ports), Math.max(middle, ...ports)];
      if (top < bottom) {
        const spine = [
          { x: side.spineX, y: top },
          { x: side.spineX, y: bottom },
        ];
        wires.push({ points: spine, basis });
      }
    }
    return side.placed.map((group) => shift(group, dy));
  };
  const incoming = settle(left, false);
  const outgoing = settle(right, true);
  const bottoms = [left, right].map(({ height, anchor }) => height + middle - anchor);
  return {
    width: (hasRight ? rightX + width : centreX + centreWidth) + edge,
    height: Math.max(entry.y + entry.height, ...bottoms) + edge,
    entry,
    incoming,
    outgoing,
    wires,
  };
}
