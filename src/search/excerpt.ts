import type { Doc } from './engine.ts';
import { type Segment, segmentsOf, spansOf } from './highlight.ts';
import type { Normaliser } from './normalise.ts';

const LENGTH = 96;
const BEFORE = 24;
const BREAK = /[。；！？\n]/g;

/** 结果下面的一段话：摘要里有就用摘要，否则截取正文第一处相符的前后，都没有则仍给摘要。 */
export function excerptOf(doc: Doc, needles: readonly string[], normaliser: Normaliser): Segment[] {
  const inSummary = spansOf(doc.summary, needles, normaliser);
  if (inSummary.length > 0) return segmentsOf(doc.summary, inSummary);
  const body = doc.text.startsWith(doc.title) ? doc.text.slice(doc.title.length).replace(/^[.。\s]+/, '') : doc.text;
  const first = spansOf(body, needles, normaliser)[0];
  if (!first) return segmentsOf(doc.summary || clip(body, 0), []);
  const piece = clip(body, first.start);
  return segmentsOf(piece, spansOf(piece, needles, normaliser));
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
