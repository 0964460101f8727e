import type { Normaliser } from './normalise.ts';
import { occurrences } from './occurrences.ts';

/** 一段原文；`hit` 的要标出来。 */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 各个归一后的词在原文中的位置，按先后、互不重叠。 */
export function spansOf(text: string, needles: readonly string[], normaliser: Normaliser): Span[] {
  const folded = normaliser.foldWithOffsets(text);
  const spans = needles.flatMap((needle) =>
    occurrences(folded.text, needle).map((at) => ({
      start: folded.starts[at] ?? 0,
      end: folded.ends[at + needle.length - 1] ?? text.length,
    })),
  );
  return merge(spans);
}

/** 把原文切成标出与不标出的段；拼起来仍是原文。 */
export function segmentsOf(text: string, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) segments.push({ text: text.slice(at, start), hit: false });
    segments.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), hit: false });
  return segments;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
