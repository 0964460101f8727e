import type { BenchSet } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import type { Fits } from '../bench-text.ts';

/** 判据就是答案：合乎的都该找到，不合乎的都是误报。 */
export const fitting = (set: BenchSet, kind: string, query: string, fits: Fits): BenchQuery => ({
  kind,
  query,
  relevant: set.matching(fits),
  need: 'all',
  known: false,
  fits,
});
