import { barTail, tailWidth } from './bar-tail.ts';
import { daySpan } from './day-span.ts';
import type { Rect } from './placed-chain.ts';
import { toTenth } from './round.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';
import { yearScale } from './year-scale.ts';

/** 时间轴的一项；日期照来源的精度写，如 2023、2023-03、2023-03-30。 */
export interface TimelineItem {
  id: string;
  label: string;
  href: string;
  /** 写在条后的状态词。 */
  word?: string;
  /** 期限的起止；缺的一端画成断开的。 */
  start?: string;
  end?: string;
  /** 期限是推得的，画成虚框。 */
  inferred?: boolean;
  /** 期限已满，画成浅的。 */
  past?: boolean;
  /** 成文、发布或施行的日子，画成点。 */
  date?: string;
}

export interface PlacedTimelineItem extends TimelineItem {
  bar?: Rect;
  /** 没写到头的一端，断开的几截。 */
  tail: Rect[];
  dot?: { x: number; y: number };
  lines: { text: string; x: number; y: number }[];
  /** 名称底下垫的纸色，免得年份线穿过字。 */
  under: Rect[];
  anchor: 'start' | 'end';
  wordAt?: { x: number; y: number };
}

export interface PlacedTimeline {
  width: number;
  height: number;
  items: PlacedTimelineItem[];
  ticks: { x: number; text: string }[];
  /** 刻度字所在的上下两行。 */
  tickY: [number, number];
  plot: { y1: number; y2: number };
  /** 线性的时间尺，脚本据此移动今天线。 */
  scale: { from: string; to: string; x1: number; x2: number };
  edition: { x: number; anchor: 'start' | 'end'; y: number };
}

/** 整幅图的时间范围（年，含首尾）和版次日。 */
export interface TimelineSpan {
  firstYear: number;
  lastYear: number;
  edition: string;
}

const fontSize = 13;
const rowHeight = 24;
const barHeight = 10;
const dotRadius = 4.5;
const gap = 8;
const top = 44;
/** 条后状态词要占的宽度，右边总空出来，各图的尺才对得齐。 */
export const wordRoom = 136;

/** 有日期的政策排成一行一份：条是期限，点是成文或发布日，名称写在条边上。 */
export function placeTimeline(items: readonly TimelineItem[], span: TimelineSpan, width = 980): PlacedTimeline {
  const x1 = 18;
  const x2 = width - wordRoom;
  const { at, ticks } = yearScale([span.firstYear, span.lastYear], [x1, x2]);
  const middleOf = (day: string) => {
    const { from, to } = daySpan(day);
    return at((from + to) / 2);
  };

  const editionX = at(daySpan(span.edition).from);

  let y = top;
  const placed = items.map((item): PlacedTimelineItem => {
    const dotX = item.date === undefined ? undefined : middleOf(item.date);
    const bar = barSpan(item, at, editionX);
    const left = Math.min(bar?.left ?? width, dotX === undefined ? width : dotX - dotRadius);
    const right = Math.max(bar?.right ?? 0, dotX === undefined ? 0 : dotX + dotRadius);
    const word = item.word === undefined ? 0 : textWidth(item.word, fontSize) + gap;
    const wide = textWidth(item.label, fontSize);
    // 名称先放左边，左边放不下放右边；两边都放不下，另起一行
    const side = wide + gap <= left ? 'left' : right + gap + wide + word <= width ? 'right' : 'above';
    const texts = side === 'above' ? wrapText(item.label, width, fontSize) : [item.label];
    const first = y + rowHeight / 2 + 4.5;
    if (side === 'above') y += texts.length * 18;
    const middle = y + rowHeight / 2;
    const barY = middle - barHeight / 2;
    const x =
      side === 'left' ? left - gap : side === 'right' ? right + gap : Math.min(left, width - Math.min(wide, width));
    const after = side === 'right' ? right + gap + wide + gap : right + gap;
    y += rowHeight;
    return {
      ...item,
      ...(bar ? { bar: { x: bar.x, y: barY, width: toTenth(Math.max(2, bar.end - bar.x)), height: barHeight } } : {}),
      tail: [
        ...(bar && item.end === undefined ? barTail(bar.right, barY, barHeight) : []),
        ...(bar && item.start === undefined ? mirrored(barTail(0, barY, barHeight), bar.x) : []),
      ],
      ...(dotX === undefined ? {} : { dot: { x: dotX, y: middle } }),
      lines: texts.map((text, i) => ({ text, x: toTenth(x), y: first + i * 18 })),
      under: texts.map((text, i) => {
        const own = Math.ceil(textWidth(text, fontSize));
        return { x: toTenth(side === 'left' ? x - own : x), y: first - 14 + i * 18, width: own, height: 19 };
      }),
      anchor: side === 'left' ? 'end' : 'start',
      ...(item.word === undefined ? {} : { wordAt: { x: toTenth(after), y: middle + 4.5 } }),
    };
  });

  const bottom = y + 4;
  return {
    width,
    height: bottom + 20,
    items: placed,
    ticks,
    tickY: [top - 8, bottom + 15],
    plot: { y1: top - 4, y2: bottom },
    scale: { from: `${span.firstYear}-01-01`, to: `${span.lastYear + 1}-01-01`, x1, x2 },
    edition: { x: editionX, anchor: editionX > width / 2 ? 'end' : 'start', y: 14 },
  };
}

interface BarSpan {
  /** 实的一段。 */
  x: number;
  end: number;
  /** 连断开的几截在内。 */
  left: number;
  right: number;
}

function barSpan({ start, end }: TimelineItem, at: (time: number) => number, editionX: number): BarSpan | undefined {
  if (start === undefined && end === undefined) return undefined;
  const x = start === undefined ? undefined : at(daySpan(start).from);
  const stop = end === undefined ? undefined : at(daySpan(end).to);
  // 只知止期的，实的一段画得短；只知起期的，画到版次日为止。断开的一截朝没写的那头
  const stub = 12;
  const from = x ?? (stop ?? 0) - stub;
  const to = stop ?? Math.max(from + stub, editionX);
  return {
    x: from,
    end: to,
    left: x === undefined ? from - tailWidth : from,
    right: stop === undefined ? to + tailWidth : to,
  };
}

/** 朝左断开：把朝右的几截以 x 为轴翻过去。 */
const mirrored = (tail: Rect[], x: number): Rect[] =>
  tail.map((part) => ({ ...part, x: toTenth(x - (part.x + tailWidth) - part.width) }));
