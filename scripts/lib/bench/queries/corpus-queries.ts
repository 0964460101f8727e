import type { BenchSet } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import type { CorpusRow } from '../corpus-row.ts';
import { corpusNames, corpusQuestions } from './corpus-names.ts';
import { CorpusSampler } from './corpus-sampler.ts';
import { corpusWords } from './corpus-words.ts';

/** 语料上的查询：由播了种的随机数从原文抽出，答案用纯字符串判据在原文里找。 */
export function corpusQueries(set: BenchSet, rows: readonly CorpusRow[], each: number): BenchQuery[] {
  const sampler = new CorpusSampler(set, rows, each);
  return [...corpusNames(sampler), ...corpusWords(sampler), ...corpusQuestions(sampler)];
}
