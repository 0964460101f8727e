import { max, scaleLinear } from 'd3';
import { barTail, tailWidth } from './bar-tail.ts';
import type { Rect } from './placed-chain.ts';
import { toTenth } from './round.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** 一条条的数据；valueText 照来源的写法，如“超 40 亿元”。 */
export interface BarRow {
  label: string;
  value: number;
  valueText: string;
  /** 约、超、站稳一类：确数不知，条的末端画成断开的。 */
  open?: boolean;
  href?: string;
  note?: string;
  /** 同组的连着写，组名印在第一条上面。 */
  group?: string;
  /** 第几条链，用它的颜色；不写用墨色。 */
  chain?: number;
}

export interface PlacedBar extends BarRow {
  lines: { text: string; x: number; y: number }[];
  /** 实心的一段。 */
  solid: Rect;
  /** 末端断开的几截，越来越细；确数没有。 */
  tail: Rect[];
  valueAt: { x: number; y: number };
}

/** 排好的条图，单位像素。 */
export interface PlacedBars {
  width: number;
  height: number;
  rows: PlacedBar[];
  groups: { name: string; y: number }[];
  ticks: { value: number; x: number; text: string }[];
  axis: { x: number; y1: number; y2: number };
  tickY: number;
}

const fontSize = 15;
const lineHeight = 20;
const barHeight = 18;
const rowGap = 12;
const mostLabel = 210;
const groupHeight = 30;
const groupGap = 10;

/** 横条图：左为名，条自零起，值写在条末；条长按数值成比例，刻度取整。 */
export function placeBars(rows: BarRow[], width = 720): PlacedBars {
  const labels = rows.map((row) => wrapText(row.label, mostLabel, fontSize));
  const names = rows.flatMap((row) => row.group ?? []);
  const labelWidth = max([...labels.flat(), ...names], (line) => textWidth(line, fontSize)) ?? 0;
  const valueWidth = max(rows, (row) => textWidth(row.valueText, fontSize) * 1.06) ?? 0;
  const zero = Math.ceil(labelWidth) + 14;
  const scale = scaleLinear()
    .domain([0, Math.max(max(rows, (row) => row.value) ?? 0, 1e-9)])
    .range([zero, Math.floor(width - valueWidth - 10)]);
  const top = 8;
  let y = top;
  const groups: PlacedBars['groups'] = [];
  const placed = rows.map((row, i): PlacedBar => {
    if (row.group !== undefined && row.group !== rows[i - 1]?.group) {
      if (i > 0) y += groupGap;
      groups.push({ name: row.group, y: y + 16 });
      y += groupHeight;
    }
    const lines = labels[i] ?? [];
    const height = Math.max(barHeight, lines.length * lineHeight);
    const middle = y + height / 2;
    const end = toTenth(scale(row.value));
    const open = row.open === true && end - zero > tailWidth;
    const barY = middle - barHeight / 2;
    const bar: PlacedBar = {
      ...row,
      lines: lines.map((text, k) => ({ text, x: 0, y: middle + 5 + lineHeight * (k - (lines.length - 1) / 2) })),
      solid: { x: zero, y: barY, width: Math.max(1, (open ? end - tailWidth : end) - zero), height: barHeight },
      tail: open ? barTail(end, barY, barHeight) : [],
      valueAt: { x: end + 8, y: middle + 5 },
    };
    y += height + rowGap;
    return bar;
  });
  const bottom = y - rowGap + 8;
  const format = scale.tickFormat(4);
  return {
    width,
    height: bottom + 20,
    rows: placed,
    groups,
    ticks: scale.ticks(4).map((value) => ({ value, x: toTenth(scale(value)), text: format(value) })),
    axis: { x: zero, y1: 0, y2: bottom },
    tickY: bottom + 15,
  };
}
