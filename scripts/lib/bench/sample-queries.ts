import type { BenchQuery } from './bench-query.ts';
import { Prng } from './prng.ts';

/** 太长的没有人一个字一个字打，打的时间也白等。 */
const MOST_TYPED = 12;

/** 计时用的查询：各类轮流取，次序固定。 */
export function sampleForTiming(queries: readonly BenchQuery[], count: number, seed: number): string[] {
  const typed = queries.filter(({ query }) => [...query].length <= MOST_TYPED);
  const kinds = [...Map.groupBy(typed, ({ kind }) => kind).values()];
  const prng = new Prng(seed);
  const chosen = new Set<string>();
  for (let turn = 0; chosen.size < count && turn < count * 10; turn += 1) {
    const kind = kinds[turn % kinds.length];
    if (kind) chosen.add(prng.pick(kind).query);
  }
  return [...chosen];
}
