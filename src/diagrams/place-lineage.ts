import { arrowPath } from './arrow-path.ts';
import { barTail, tailWidth } from './bar-tail.ts';
import { daySpan } from './day-span.ts';
import type { LineageItem, LineageLink, LineageMap } from './lineage-map.ts';
import { assignLinkTracks } from './link-tracks.ts';
import type { Point, Rect } from './placed-chain.ts';
import { toTenth } from './round.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';
import { yearScale } from './year-scale.ts';

export interface PlacedLineageItem {
  item: LineageItem;
  lines: { text: string; x: number; y: number }[];
  bar?: Rect;
  /** 没写到头的一端，断开的几截。 */
  tail: Rect[];
  /** 空心的是没有日期，放在最左。 */
  dot?: Point & { undated?: true };
  /** 这一行的底色，只有本页这份有。 */
  row?: Rect;
}

/** 合走一条竖线的几条关系，一支箭头。 */
export interface PlacedWire {
  basis: LineageLink['basis'];
  /** 画的是哪几条关系。 */
  links: string[];
  d: string;
  arrow: string;
  /** 并到一起的地方；没有点的交叉只是穿过。 */
  joints: Point[];
}

export interface PlacedLineage {
  width: number;
  height: number;
  bands: { level: string; x: number; y: number; top: number }[];
  items: PlacedLineageItem[];
  wires: PlacedWire[];
  ticks: { x: number; text: string }[];
  tickY: number;
  plot: { x1: number; x2: number; y1: number; y2: number };
  edition: { x: number; y: number; anchor: 'start' | 'end'; text: string };
}

const fontSize = 13;
const lineHeight = 18;
const barHeight = 8;
const dotRadius = 4.5;
// 同一行里线进线出错开一点，免得叠成一条
const portGap = 3;
const levelWidth = 38;
const trackStep = 11;
const head = 24;
const bandPad = 8;
const rowGap = 10;
// 粗体比常规宽
const boldRatio = 1.06;

const yearOf = (day: string) => Number(day.slice(0, 4));

/** 时间尺的首尾年份：各份的日期、期限，和编成日。 */
function yearsOf({ items, edition }: LineageMap): [first: number, last: number] {
  const years = items.flatMap(({ start, end, date }) => {
    const known = [start, end, date].filter((day) => day !== undefined).map(yearOf);
    // 只知一头的，断开的那一截也要有地方
    if (end !== undefined && start === undefined) known.push(yearOf(end) - 1);
    if (start !== undefined && end === undefined) known.push(yearOf(start) + 1);
    return known;
  });
  years.push(yearOf(edition));
  return [Math.min(...years), Math.max(...years)];
}

const earliest = ({ start, date, end }: LineageItem) => {
  const day = start ?? date ?? end;
  return day === undefined ? Number.POSITIVE_INFINITY : daySpan(day).from;
};

/**
 * 级别 × 年份：一级一带，一份一行，名称在上，条（期限）和点（日子）在下。
 * 关系线只走左槽，横着进到条的左端，名称都在线的上面，所以线不穿字。
 */
export function placeLineage(map: LineageMap, width = 680): PlacedLineage {
  const rows = map.levels.flatMap((level) => {
    const own = map.items.filter((item) => item.level === level);
    return own.sort((a, b) => earliest(a) - earliest(b) || (a.id < b.id ? -1 : 1));
  });
  // 有几条竖线只看上下次序，与宽窄无关，先按行号数出来
  const order = new Map(rows.map(({ id }, i) => [id, i * 100]));
  const rank = (link: LineageLink, end: 'from' | 'to') => order.get(link[end]) ?? 0;
  const count = Math.max(0, ...assignLinkTracks(map.links, rank).map(({ track }) => track + 1));
  const x1 = levelWidth + count * trackStep + 14;
  const x2 = width - 8;

  const { at, ticks } = yearScale(yearsOf(map), [x1, x2], dotRadius);

  const bands: PlacedLineage['bands'] = [];
  const middles = new Map<string, number>();
  const anchors = new Map<string, number>();
  let y = head;
  const items = rows.map((item, i): PlacedLineageItem => {
    if (item.level !== rows[i - 1]?.level) {
      if (i > 0) y += bandPad - rowGap / 2;
      bands.push({ level: item.level, x: 0, y: y + bandPad + 13, top: y });
      y += bandPad;
    }
    const top = y;
    const span = barOf(item, at);
    const day = item.date === undefined ? undefined : daySpan(item.date);
    const dotX = day === undefined ? undefined : at((day.from + day.to) / 2);
    const undated = span === undefined && dotX === undefined;
    const left = undated ? x1 : Math.min(span?.left ?? width, dotX === undefined ? width : dotX - dotRadius);
    const room = x2 - x1;
    const ratio = item.own ? boldRatio : 1;
    const texts = wrapText(`${item.title}　${item.note}`, room / ratio, fontSize);
    const wide = Math.max(...texts.map((text) => textWidth(text, fontSize) * ratio));
    const x = toTenth(Math.max(x1, Math.min(left, x2 - wide)));
    const lines = texts.map((text, n) => ({ text, x, y: top + 13 + n * lineHeight }));
    const middle = top + texts.length * lineHeight + 1 + barHeight / 2 + 2;
    const barY = middle - barHeight / 2;
    y = middle + barHeight / 2 + rowGap;
    middles.set(item.id, middle);
    anchors.set(item.id, toTenth(left - 2));
    return {
      item,
      lines,
      ...(span
        ? { bar: { x: span.x, y: barY, width: toTenth(Math.max(2, span.end - span.x)), height: barHeight } }
        : {}),
      tail: span === undefined ? [] : tailsOf(item, span, barY),
      ...(undated
        ? { dot: { x: x1 + dotRadius, y: middle, undated: true as const } }
        : dotX === undefined
          ? {}
          : { dot: { x: dotX, y: middle } }),
      ...(item.own ? { row: { x: x1 - 6, y: top - 4, width: x2 - x1 + 14, height: toTenth(y - top) } } : {}),
    };
  });

  const bottom = y + 2;
  const editionX = at(daySpan(map.edition).from);
  const goesOut = new Set(map.links.map((link) => link.from));
  const comesIn = new Set(map.links.map((link) => link.to));
  const portY = (link: LineageLink, end: 'from' | 'to') => {
    const id = link[end];
    const both = goesOut.has(id) && comesIn.has(id);
    return (middles.get(id) ?? 0) + (both ? (end === 'to' ? -portGap : portGap) : 0);
  };
  const wires = assignLinkTracks(map.links, portY).map((one): PlacedWire => {
    const { links, basis, track, top, bottom: low } = one;
    const x = x1 - 14 - track * trackStep;
    const [first] = links;
    const toY = first === undefined ? 0 : portY(first, 'to');
    const stubs = links.map((link) => ({ x: anchors.get(link.from) ?? x1, y: portY(link, 'from') }));
    const { d, arrow } = arrowPath([
      { x, y: toY },
      { x: anchors.get(one.to) ?? x1, y: toY },
    ]);
    const path = [
      `M${x} ${toTenth(top)}V${toTenth(low)}`,
      ...stubs.map((stub) => `M${stub.x} ${toTenth(stub.y)}H${x}`),
      d,
    ];
    const inside = [...stubs.map((stub) => stub.y), toY].filter((height) => height > top && height < low);
    return {
      basis,
      links: links.map(({ id }) => id),
      d: path.join(''),
      arrow,
      joints: inside.map((height) => ({ x, y: height })),
    };
  });
  return {
    width,
    height: toTenth(bottom + 22),
    bands,
    items,
    wires,
    ticks,
    tickY: 14,
    plot: { x1, x2, y1: head - 4, y2: toTenth(bottom) },
    edition: {
      x: editionX,
      y: toTenth(bottom + 16),
      anchor: editionX > width / 2 ? 'end' : 'start',
      text: `本版编成日 ${map.edition}`,
    },
  };
}

interface BarSpan {
  x: number;
  end: number;
  /** 连断开的几截在内，最左到哪里。 */
  left: number;
}

function barOf({ start, end }: LineageItem, at: (time: number) => number): BarSpan | undefined {
  if (start === undefined && end === undefined) return undefined;
  // 只知一头的，实的一段画得短，断开的一截朝没写的那头
  const stub = 14;
  const first = start === undefined ? undefined : at(daySpan(start).from);
  const stop = end === undefined ? undefined : at(daySpan(end).to);
  const x = first ?? (stop ?? 0) - stub;
  return { x, end: stop ?? x + stub, left: first === undefined ? x - tailWidth : x };
}

function tailsOf({ start, end }: LineageItem, span: BarSpan, y: number): Rect[] {
  if (end === undefined) return barTail(span.end + tailWidth, y, barHeight);
  if (start !== undefined) return [];
  return barTail(0, y, barHeight).map((part) => ({ ...part, x: toTenth(span.x - (part.x + tailWidth) - part.width) }));
}
