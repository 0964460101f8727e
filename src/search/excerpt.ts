import { type Segment, segmentsOf, spansOf } from './highlight.ts';
import type { Normaliser } from './normalise.ts';

const LENGTH = 120;
const BEFORE = 24;
const BREAK = /[。；！？\n]/g;

/** 截取一段正文里第一处相符的前后；一处也没有，取开头。 */
export function clipAround(text: string, needles: readonly string[], normaliser: Normaliser): Segment[] {
  const first = spansOf(text, needles, normaliser)[0];
  return markedPiece(clip(text, first?.start ?? 0), needles, normaliser);
}

/** 截取开头。 */
export function clipOpening(text: string, needles: readonly string[], normaliser: Normaliser): Segment[] {
  return markedPiece(clip(text, 0), needles, normaliser);
}

function markedPiece(piece: string, needles: readonly string[], normaliser: Normaliser): Segment[] {
  const line = piece.replace(/\s*\n\s*/g, '　');
  return segmentsOf(line, spansOf(line, needles, normaliser));
}

/** 从相符处往前退到句首，太远则退固定的字数；不在代理对中间下刀。 */
function clip(text: string, at: number): string {
  const head = text.slice(Math.max(0, at - BEFORE), at);
  const breaks = [...head.matchAll(BREAK)].at(-1);
  const from = whole(text, breaks ? at - head.length + breaks.index + 1 : Math.max(0, at - BEFORE));
  const to = whole(text, Math.min(text.length, from + LENGTH));
  const piece = text.slice(from, to).trim();
  return `${from > 0 && !breaks ? '…' : ''}${piece}${to < text.length ? '…' : ''}`;
}

function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}
