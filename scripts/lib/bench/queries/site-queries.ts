import type { BenchSet } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import { siteAliases, siteInitials, siteSpelled, siteTraditional, siteWide } from './site-forms.ts';
import { siteCuts, siteFullNames, siteParts } from './site-names.ts';
import { siteNumbers } from './site-numbers.ts';
import { siteJoined, sitePairs, siteWithout } from './site-pairs.ts';
import { siteIntents, siteQuestions } from './site-questions.ts';
import { siteMissing, siteWrong } from './site-typos.ts';
import { siteAmounts, siteFragments, siteLetters, siteNothing, sitePhrases, siteSpans } from './site-values.ts';

const makers: readonly ((set: BenchSet) => BenchQuery[])[] = [
  ...[siteFullNames, siteParts, siteCuts, siteNumbers],
  ...[siteAliases, siteSpelled, siteInitials, siteTraditional, siteWide, siteWrong, siteMissing],
  ...[sitePairs, siteJoined, siteAmounts, siteSpans, sitePhrases, siteWithout, siteLetters],
  ...[siteFragments, siteIntents, siteQuestions, siteNothing],
];

/** 站点自己的内容上的查询：手写的，答案或是手写，或由读条目文件得到。 */
export function siteQueries(set: BenchSet): BenchQuery[] {
  const queries = makers.flatMap((make) => make(set));
  const unknown = queries.flatMap(({ query, relevant }) =>
    relevant.filter((url) => !set.byUrl.has(url)).map((url) => `${query} → ${url}`),
  );
  if (unknown.length > 0) throw new Error(`评测的答案指向不存在的条目：\n${unknown.join('\n')}`);
  return queries;
}
