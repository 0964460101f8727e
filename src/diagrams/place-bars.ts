import { max, scaleLinear } from 'd3';
import type { Rect } from './placed-chain.ts';
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
  ticks: { value: number; x: number; text: string }[];
  axis: { x: number; y1: number; y2: number };
  tickY: number;
}

const fontSize = 15;
const lineHeight = 20;
const barHeight = 18;
const rowGap = 12;
const mostLabel = 210;
// 断开的一截：空 3 画 5，空 3 画 3，空 3 画 1.5
const tailParts = [
  [3, 5],
  [3, 3],
  [3, 1.5],
] as const;
const tailWidth = 18.5;

function tailOf(end: number, y: number): Rect[] {
  let x = end - tailWidth;
  return tailParts.map(([gap, width]) => {
    x += gap;
    const rect = { x, y, width, height: barHeight };
    x += width;
    return rect;
  });
}

/** 横条图：左为名，条自零起，值写在条末；条长按数值成比例，刻度取整。 */
export function placeBars(rows: BarRow[], width = 720): PlacedBars {
  const labels = rows.map((row) => wrapText(row.label, mostLabel, fontSize));
  const labelWidth = max(labels.flat(), (line) => textWidth(line, fontSize)) ?? 0;
  const valueWidth = max(rows, (row) => textWidth(row.valueText, fontSize) * 1.06) ?? 0;
  const zero = Math.ceil(labelWidth) + 14;
  const scale = scaleLinear()
    .domain([0, Math.max(max(rows, (row) => row.value) ?? 0, 1e-9)])
    .range([zero, Math.floor(width - valueWidth - 10)]);
  const top = 8;
  let y = top;
  const placed = rows.map((row, i): PlacedBar => {
    const lines = labels[i] ?? [];
    const height = Math.max(barHeight, lines.length * lineHeight);
    const middle = y + height / 2;
    const end = Math.round(scale(row.value) * 10) / 10;
    const open = row.open === true && end - zero > tailWidth;
    const barY = middle - barHeight / 2;
    const bar: PlacedBar = {
      ...row,
      lines: lines.map((text, k) => ({ text, x: 0, y: middle + 5 + lineHeight * (k - (lines.length - 1) / 2) })),
      solid: { x: zero, y: barY, width: Math.max(1, (open ? end - tailWidth : end) - zero), height: barHeight },
      tail: open ? tailOf(end, barY) : [],
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
    ticks: scale.ticks(4).map((value) => ({ value, x: Math.round(scale(value) * 10) / 10, text: format(value) })),
    axis: { x: zero, y1: 0, y2: bottom },
    tickY: bottom + 15,
  };
}
