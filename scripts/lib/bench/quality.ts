import type { BenchSet } from './bench-document.ts';
import type { BenchEngine, BenchQuery } from './bench-query.ts';
import { type Score, scoreOf } from './metrics.ts';

/** 一个引擎把一套查询都答一遍。 */
export async function runQuality(engine: BenchEngine, queries: readonly BenchQuery[], set: BenchSet): Promise<Score[]> {
  const scores: Score[] = [];
  for (const query of queries) {
    const ranked = await engine.rank(query.query);
    // 库里本来没有的：改正、相近都不算“查到了”。
    const given = query.relevant.length === 0 && ranked.corrected ? { ...ranked, urls: [] } : ranked;
    const { fits } = query;
    scores.push(scoreOf(query, given, (url) => fits !== undefined && set.isFalse(fits, url)));
  }
  return scores;
}
