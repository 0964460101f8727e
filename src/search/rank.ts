import type { Doc } from './engine.ts';
import { BAND, type Verdict } from './verify.ts';

export interface Ranked {
  readonly doc: Doc;
  readonly verdict: Verdict;
}

/**
 * 先看相符程度，再看是否照原样相符；标题相符的，标题短的更接近所问；
 * 正文相符的保持索引给的次序（词频与篇幅）；最后以地址定先后，同一查询永远同一次序。
 */
export function rank(docs: readonly Doc[], judge: (doc: Doc) => Verdict | undefined): Ranked[] {
  const judged = docs.flatMap((doc, order) => {
    const verdict = judge(doc);
    return verdict ? [{ doc, verdict, order }] : [];
  });
  return judged
    .sort(
      (a, b) =>
        b.verdict.band - a.verdict.band ||
        Number(a.verdict.variant.by !== undefined) - Number(b.verdict.variant.by !== undefined) ||
        (a.verdict.band >= BAND.titleHas ? a.doc.title.length - b.doc.title.length : a.order - b.order) ||
        (a.doc.url < b.doc.url ? -1 : 1),
    )
    .map(({ doc, verdict }) => ({ doc, verdict }));
}
