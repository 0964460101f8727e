import { scalePoint } from 'd3';
import { toTenth } from './round.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** 一项荣誉：文中写的年份（没有就是空）和在上面的人。 */
export interface HonourItem {
  id: string;
  text: string;
  years: readonly string[];
  holders: readonly { title: string; href: string }[];
}

export interface PlacedHonour extends HonourItem {
  lines: { text: string; x: number; y: number }[];
  /** 荣誉名下面，谁在上面。 */
  links: { title: string; href: string; x: number; y: number }[];
  dots: { x: number; y: number; year: string }[];
  y: number;
}

export interface PlacedHonours {
  width: number;
  height: number;
  items: PlacedHonour[];
  columns: { x: number; text: string }[];
  headY: number;
  plot: { y1: number; y2: number };
  rules: number[];
}

const fontSize = 15;
const smallSize = 13;
const lineHeight = 20;
const padding = 10;
const top = 34;
export const noYear = '没写年份';

/** 一行一项荣誉，一列一年；没写年份的另成一列，不猜。 */
export function placeHonours(items: readonly HonourItem[], width = 760, labelWidth = 270): PlacedHonours {
  const years = [...new Set(items.flatMap((item) => item.years))].map(Number);
  const first = Math.min(...years);
  const names =
    years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => `${first + i}`);
  const columns = items.some((item) => item.years.length === 0) ? [...names, noYear] : names;
  const scale = scalePoint<string>()
    .domain(columns)
    .range([labelWidth + 30, width - 36]);
  const at = (column: string) => toTenth(scale(column) ?? width);

  let y = top;
  const rules: number[] = [];
  const placed = items.map((item): PlacedHonour => {
    rules.push(y);
    const texts = wrapText(item.text, labelWidth - 20, fontSize);
    const lines = texts.map((text, i) => ({ text, x: 0, y: y + padding + 15 + i * lineHeight }));
    const links = linkRows(item.holders, labelWidth - 20, y + padding + 15 + texts.length * lineHeight);
    const bottom = (links.at(-1)?.y ?? lines.at(-1)?.y ?? y) + padding + 2;
    const middle = toTenth((y + bottom) / 2);
    y = bottom;
    return {
      ...item,
      lines,
      links,
      y: middle,
      dots: (item.years.length > 0 ? item.years : [noYear]).map((year) => ({ x: at(year), y: middle, year })),
    };
  });
  return {
    width,
    height: y + 2,
    items: placed,
    columns: columns.map((text) => ({ x: at(text), text })),
    headY: 18,
    plot: { y1: top - 8, y2: y },
    rules,
  };
}

/** 几个名字排成行，放不下换行；名字间隔一个字。 */
function linkRows(holders: HonourItem['holders'], width: number, firstY: number): PlacedHonour['links'] {
  let x = 0;
  let y = firstY;
  return holders.map((holder) => {
    const wide = textWidth(holder.title, smallSize);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 24;
    }
    const link = { ...holder, x: toTenth(x), y };
    x += wide + smallSize;
    return link;
  });
}
