import type { BenchDocument } from '../bench-document.ts';
import { Prng } from '../prng.ts';
import { titleCut } from './fragment.ts';

/** 任意截一段标题，和它所在的条目。 */
export interface TitleCut {
  readonly query: string;
  readonly url: string;
}

/** 两个字以上的任意一段标题都该找到它：随机截 count 段来试。 */
export function titleCuts(documents: readonly BenchDocument[], count: number): TitleCut[] {
  const prng = new Prng(2000);
  return Array.from({ length: count }, () => prng.pick(documents)).flatMap(({ title, url }) => {
    const query = titleCut(title, prng, 30);
    return query === undefined ? [] : { query, url };
  });
}
