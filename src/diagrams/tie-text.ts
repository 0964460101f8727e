import { boldRatio, textWidth } from './text-width.ts';
import type { PlacedBox, PlacedReason, TieEnd, TieMore, TieReason } from './tie-map.ts';
import { wrapText } from './wrap-text.ts';

const titleSize = 15;
const textSize = 13;
const pad = 10;
const titleLine = 20;
const textLine = 18;
// 本页和环节的名字加粗，宽一点

/** 线进出框的高度，从框顶量起：不论框多高，都对着名字的第一行。 */
export const portY = 18;

export const reasonWords = { stated: '明载', inferred: '推断' } as const;

interface BoxOptions {
  bold?: boolean;
  /** 框只有字那么宽。 */
  snug?: boolean;
}

/** 在 (x, y) 放一个框：名字折行，旁边那一句放得下就靠右同行，放不下另起一行；字不出框。 */
export function placeBox(
  { title, note = '' }: TieEnd,
  x: number,
  y: number,
  width: number,
  { bold = false, snug = false }: BoxOptions = {},
): PlacedBox {
  const room = width - 2 * pad;
  const ratio = bold ? boldRatio : 1;
  const names = wrapText(title, room / ratio, titleSize);
  const nameWidth = Math.max(...names.map((line) => textWidth(line, titleSize) * ratio));
  const noteWidth = textWidth(note, textSize) * boldRatio;
  const noteAtEnd = note !== '' && names.length === 1 && nameWidth + noteWidth + 16 <= room;
  const notes = note === '' || noteAtEnd ? [] : wrapText(note, room / boldRatio, textSize);
  const inner = noteAtEnd
    ? nameWidth + noteWidth + 16
    : Math.max(nameWidth, ...notes.map((line) => textWidth(line, textSize) * boldRatio));
  const own = snug ? Math.min(width, Math.ceil(inner) + 2 * pad) : width;
  const bottom = y + 8 + names.length * titleLine;
  return {
    x,
    y,
    width: own,
    height: 16 + names.length * titleLine + notes.length * textLine,
    title: names.map((text, i) => ({ text, x: x + pad, y: y + 23 + i * titleLine })),
    note: noteAtEnd
      ? [{ text: note, x: x + own - pad, y: y + 23 }]
      : notes.map((text, i) => ({ text, x: x + pad, y: bottom + 13 + i * textLine })),
    noteAtEnd,
  };
}

/** 在 (x, y) 写一句理由，左端留记号的位置；出处接在末行，放不下另起一行。 */
export function placeReason(reason: TieReason, x: number, y: number, width: number): PlacedReason {
  const { text, locator } = reason;
  const left = x + 17;
  const room = width - 17;
  const lines: PlacedReason['lines'] = [];
  const add = (line: string, own?: string) => {
    lines.push({
      text: line,
      x: left,
      y: y + 13 + lines.length * textLine,
      ...(own === undefined ? {} : { locator: own }),
    });
  };
  const written = wrapText(`${reasonWords[reason.mark]}：${text}`, room, textSize);
  const last = written.pop() ?? '';
  for (const line of written) add(line);
  if (locator === '') add(last);
  else if (textWidth(`${last}　${locator}`, textSize) <= room) add(last, locator);
  else {
    add(last);
    for (const line of wrapText(locator, room, textSize)) add('', line);
  }
  return { lines, mark: { x: x + 6, y: y + 9 }, height: lines.length * textLine };
}

/** 一行链接，或一句话：折行写在 (x, y)。 */
export function placeWords(
  { text }: Pick<TieMore, 'text'>,
  x: number,
  y: number,
  width: number,
): PlacedReason['lines'] {
  return wrapText(text, width, textSize).map((line, i) => ({ text: line, x, y: y + 13 + i * textLine }));
}

/** 几行小字有多高。 */
export const linesHeight = (lines: readonly unknown[]) => lines.length * textLine;
