import type { BenchQuery, Ranked } from './bench-query.ts';

/** 一条查询的得分；不适用的项是 undefined，汇总时跳过。 */
export interface Score {
  readonly query: BenchQuery;
  readonly ranked: Ranked;
  readonly recall: number | undefined;
  readonly reciprocalRank: number | undefined;
  readonly success: boolean | undefined;
  readonly zero: boolean | undefined;
  readonly corrected: boolean;
  /** 前十里有几条误报、一共几条；不判误报的查询不写。 */
  readonly falseHits: { readonly wrong: number; readonly of: number } | undefined;
}

export const TOP = 10;

/** 该找到的在前十里占多少；多于十个时，前十全是就算满分。 */
export function recallAtTop(
  { relevant, need }: Pick<BenchQuery, 'relevant' | 'need'>,
  urls: readonly string[],
): number {
  const top = new Set(urls.slice(0, TOP));
  const found = relevant.filter((url) => top.has(url)).length;
  return need === 'any' ? Math.min(1, found) : found / Math.min(TOP, relevant.length);
}

/** 第一个对的排第几，取倒数；没有是 0。 */
export function reciprocalRank(relevant: readonly string[], urls: readonly string[]): number {
  const wanted = new Set(relevant);
  const at = urls.findIndex((url) => wanted.has(url));
  return at < 0 ? 0 : 1 / (at + 1);
}

export const isInFirst = (most: number, relevant: readonly string[], urls: readonly string[]): boolean =>
  urls.slice(0, most).some((url) => relevant.includes(url));

/** 从小到大排好取第 share 位（最近名次法）；没有数是 NaN。 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/**
 * 条目文件里没有、但网页上读得到的（页上列着它的环节、关系的缘由）：不在答案里，也不算误报，不占名次。
 * 只看到凑满前十为止，后面的不影响得分。
 */
function withoutPageOnly(
  relevant: readonly string[],
  urls: readonly string[],
  isFalse: (url: string) => boolean,
): string[] {
  const wanted = new Set(relevant);
  const kept: string[] = [];
  for (const url of urls) {
    if (kept.length === TOP) break;
    if (wanted.has(url) || isFalse(url)) kept.push(url);
  }
  return kept;
}

/** @param isFalse 一个结果是不是误报 */
export function scoreOf(query: BenchQuery, ranked: Ranked, isFalse: (url: string) => boolean): Score {
  const { relevant, neutral = [] } = query;
  const counted = ranked.urls.filter((url) => !neutral.includes(url));
  const urls =
    query.need === 'all' && query.fits && !query.known ? withoutPageOnly(relevant, counted, isFalse) : counted;
  const top = urls.slice(0, TOP);
  const expected = relevant.length > 0;
  return {
    query,
    ranked,
    recall: expected ? recallAtTop(query, urls) : undefined,
    reciprocalRank: expected ? reciprocalRank(relevant, urls) : undefined,
    success: expected ? isInFirst(3, relevant, urls) : undefined,
    zero: expected ? urls.length === 0 : undefined,
    corrected: ranked.corrected ?? false,
    falseHits: query.fits ? { wrong: top.filter(isFalse).length, of: top.length } : undefined,
  };
}
