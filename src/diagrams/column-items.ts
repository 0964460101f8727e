import { authorOrder, isSmall } from './author-order.ts';
import type { ChainMap } from './chain-map.ts';
import type { LaneSeats } from './seat-nodes.ts';

/** 一列里自上而下的一项：一个环节，或隔段的线穿过这一列之处（wire）。 */
export interface Item {
  id: string;
  wire: boolean;
  column: number;
  /** 在本列中的先后，随排序而变。 */
  at: number;
  /** 起步时的先后。 */
  author: number;
  /** 大致的高度，用来估线的长短。 */
  y: number;
  /** 所在的行；wire 则是它最好落在的行，看线的两端。 */
  lane: number;
  /** 同格的环节才可互换；wire 不属哪一格，处处可过。 */
  cell: number;
  /** 未核实的小框：不增加交叉就排在格末。 */
  small: boolean;
  /** 作者写明了次序：同格写明了的之间不换。 */
  ordered: boolean;
  /** 左侧槽、右侧槽里从这里起止的线。 */
  ends: [Span[], Span[]];
}

/** 一条线在一条竖槽里的一截；gap 是槽的编号，两端可以在槽的同一侧。 */
export interface Span {
  gap: number;
  a: Item;
  b: Item;
}

export interface Columns {
  /** 各列的各项，自上而下。 */
  items: Item[][];
  /** 各条竖槽里的线。 */
  gaps: Set<Span>[];
  /** 两端同列的线：走左槽还是右槽，由排序时再定。 */
  loops: Span[];
  /** 与 map.edges 一一对应：自起点到终点依次穿过哪些列，或是哪条两端同列的线。 */
  courses: { through: Item[]; leftward: boolean; loop?: Span }[];
}

const sideOf = (item: Item, gap: number) => (item.column === gap ? 0 : 1);

function attach(gaps: Set<Span>[], span: Span): void {
  for (const item of [span.a, span.b]) item.ends[sideOf(item, span.gap)].push(span);
  gaps[span.gap]?.add(span);
}

/** 两端同列的线改走另一条槽。 */
export function moveLoop({ gaps }: Columns, loop: Span, gap: number): void {
  for (const item of [loop.a, loop.b]) {
    const ends = item.ends[sideOf(item, loop.gap)];
    ends.splice(ends.indexOf(loop), 1);
  }
  gaps[loop.gap]?.delete(loop);
  loop.gap = gap;
  attach(gaps, loop);
}

const laneStep = 1000;

export const sizeOf = (item: Item) => (item.wire ? 0.25 : 1);

/** 量出一列各项大致的高度：行与行拉开，行内一个环节一格。 */
export function measureColumn(column: Item[]): void {
  let [next, lane] = [0, 0];
  for (const item of column) {
    if (!item.wire && item.lane > lane) [next, lane] = [item.lane * laneStep, item.lane];
    item.y = next;
    next += sizeOf(item);
  }
}

/** 一列重排以后，各项记下自己的位置。 */
export function renumber(column: Item[]): void {
  column.forEach((item, at) => {
    item.at = at;
  });
}

/** 把座次摊成各列的长队，隔段的线在沿途每列添一项；起步的先后取自数据。 */
export function columnItems(map: ChainMap, lanes: LaneSeats[]): Columns {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const items: Item[][] = (lanes[0]?.cells ?? []).map(() => []);
  const gaps = Array.from({ length: items.length + 1 }, () => new Set<Span>());
  const found = new Map<string, Item>();
  const fresh = { at: 0, author: 0, y: 0, small: false, ordered: false };
  let cell = 0;
  lanes.forEach(({ cells, rows }, lane) => {
    for (const groups of [cells, ...rows]) {
      groups.forEach((ids, column) => {
        cell += 1;
        for (const node of authorOrder(ids.flatMap((id) => nodes.get(id) ?? []))) {
          const { id } = node;
          const [small, ordered] = [isSmall(node), node.order !== undefined];
          const item: Item = { ...fresh, id, wire: false, column, lane, cell, small, ordered, ends: [[], []] };
          items[column]?.push(item);
          found.set(id, item);
        }
      });
    }
  });
  items.forEach(measureColumn);

  const loops: Span[] = [];
  const courses = map.edges.map((edge, i): Columns['courses'][number] => {
    const [from, to] = [found.get(edge.from), found.get(edge.to)];
    if (from === undefined || to === undefined || from === to) return { through: [], leftward: false };
    if (from.column === to.column) {
      // 末列之右是图边，先试左边
      const loop: Span = { gap: from.column + (from.column + 1 < items.length ? 1 : 0), a: from, b: to };
      loops.push(loop);
      return { through: [], leftward: false, loop };
    }
    const [left, right] = from.column < to.column ? [from, to] : [to, from];
    const through: Item[] = [];
    let last = left;
    for (let column = left.column + 1; column < right.column; column++) {
      const share = (column - left.column) / (right.column - left.column);
      const [lane, y] = [
        Math.round(left.lane * (1 - share) + right.lane * share),
        left.y * (1 - share) + right.y * share,
      ];
      const item: Item = { ...fresh, id: `wire ${i}/${column}`, wire: true, column, lane, y, cell: 0, ends: [[], []] };
      const own = items[column] ?? [];
      own.splice(own.findLastIndex((other) => other.y < y) + 1, 0, item);
      attach(gaps, { gap: column, a: last, b: item });
      through.push(item);
      last = item;
    }
    attach(gaps, { gap: right.column, a: last, b: right });
    return left === from ? { through, leftward: false } : { through: through.reverse(), leftward: true };
  });
  for (const loop of loops) attach(gaps, loop);
  for (const column of items) {
    renumber(column);
    for (const item of column) item.author = item.at;
  }
  return { items, gaps, loops, courses };
}
