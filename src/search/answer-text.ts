import type { SearchAnswer } from './search.ts';
import type { MatchedBy } from './variants.ts';

/** 结果数的一句话；没有结果时说明查询被怎样理解，读者才知道该改哪里。 */
export function answerText(query: string, { hits, readAs, complete }: SearchAnswer): string {
  const others = [...new Set(readAs.map(({ to }) => `“${to}”`))].slice(0, 3).join('、');
  if (hits.length === 0) {
    const tried = others && `，也按${others}查过`;
    return `没有找到“${query}”${tried}。可以换个说法、少打几个字，或从类别列表查找。`;
  }
  const count = `${complete ? '' : '至少 '}${hits.length} 条结果`;
  return others ? `${count}，兼查${others}` : count;
}

/** 一条结果为何出现在这里。 */
export function matchedByText({ kind, from, to }: MatchedBy): string {
  return kind === 'pinyin' ? `拼音“${from}”读作“${to}”` : `“${from}”即“${to}”`;
}
