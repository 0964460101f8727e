import type { ChainMapNode } from './chain-map.ts';
import type { PlacedText } from './placed-chain.ts';
import { presenceWord } from './presence-word.ts';
import { boldRatio, textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** 未核实的框窄这么多像素，右边留出的缝可以走线；列窄时缝也窄。 */
export function bypassWidth(width: number): number {
  return width < 200 ? 24 : 36;
}

const left = 16;
const right = 10;
const nameSize = 16;
const smallSize = 15;
const textSize = 13;
const gap = 10;

/** 一个框的大小与字，坐标以框的左上角为原点。 */
export interface NodeBox {
  width: number;
  height: number;
  compact: boolean;
  word: string;
  texts: PlacedText[];
}

/** 数目一行写不下就换行，每项不拆开。 */
function countLines(items: string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const joined = `${lines.at(-1) ?? ''}　${item}`;
    if (lines.length > 0 && textWidth(joined, textSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(item);
  }
  return lines;
}

/** 状况词要留多宽：换上透镜的词也得放得下。 */
function wordWidth(word: string, { lensWords = [] }: ChainMapNode): number {
  return Math.max(textWidth(word, textSize), ...lensWords.map((other) => textWidth(other, textSize) * boldRatio));
}

/** 状况词靠右：先试名旁，再试数目行尾；都不行则末项下移一行，或独占一行。 */
function fitWord(name: string, items: string[], wordRoom: number, room: number) {
  const full = wrapText(name, room, nameSize);
  const counts = countLines(items, room);
  const tail = counts.at(-1);
  const fits = tail !== undefined && textWidth(tail, textSize) <= wordRoom;
  if (textWidth(name, nameSize) <= wordRoom) return { beside: true, names: [name], counts };
  if (full.length === 1 && fits) return { beside: false, names: full, counts };
  const narrowed = wrapText(name, wordRoom, nameSize);
  if (narrowed.length === 2 && full.length === 2) return { beside: true, names: narrowed, counts };
  if (fits) return { beside: false, names: full, counts };
  const last = items.at(-1);
  const moved = last !== undefined && tail !== last && textWidth(last, textSize) <= wordRoom;
  return {
    beside: false,
    names: full,
    counts: moved ? [...countLines(items.slice(0, -1), room), last] : [...counts, ''],
  };
}

function compactBox(node: ChainMapNode, width: number): NodeBox {
  const word = presenceWord(node);
  const room = width - 14 - right;
  const items = [word, ...node.counts.map((count) => `${count.label} ${count.n}`)];
  const oneLine = items.join(' · ');
  const texts: PlacedText[] = [];
  if (textWidth(node.name, smallSize) + 8 + wordWidth(oneLine, node) <= room) {
    texts.push({ text: node.name, x: 14, y: 20, anchor: 'start', role: 'small-name' });
    texts.push({ text: oneLine, x: width - right, y: 20, anchor: 'end', role: 'word' });
    return { width, height: 30, compact: true, word, texts };
  }
  const names = wrapText(node.name, room, smallSize);
  names.forEach((text, i) => {
    texts.push({ text, x: 14, y: 20 + 20 * i, anchor: 'start', role: 'small-name' });
  });
  const below = countLines(items, room);
  below.forEach((text, i) => {
    texts.push({ text, x: 14, y: 20 * names.length + 18 * (i + 1), anchor: 'start', role: 'word' });
  });
  return { width, height: 20 * names.length + 18 * below.length + 10, compact: true, word, texts };
}

/** 量出一个环节的框；width 是整格的宽，名长则框增高，绝不溢出。 */
export function measureNode(node: ChainMapNode, width: number): NodeBox {
  if (node.presence === '未核实') return compactBox(node, width - bypassWidth(width));
  const word = presenceWord(node);
  const room = width - left - right;
  const items = node.counts.map((count) => `${count.label} ${count.n}`);
  const { beside, names, counts } = fitWord(node.name, items, room - wordWidth(word, node) - gap, room);
  const base = 25 + 22 * (names.length - 1);
  const end = counts.length === 0 ? base : base + 22 + 18 * (counts.length - 1);
  const texts: PlacedText[] = names.map((text, i) => ({
    text,
    x: left,
    y: 25 + 22 * i,
    anchor: 'start',
    role: 'name',
  }));
  texts.push({ text: word, x: width - right, y: beside ? 25 : end, anchor: 'end', role: 'word' });
  counts.forEach((text, i) => {
    if (text !== '') texts.push({ text, x: left, y: base + 22 + 18 * i, anchor: 'start', role: 'count' });
  });
  return { width, height: end + 13, compact: false, word, texts };
}
