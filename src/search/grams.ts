import { isHan, runs } from './terms.ts';

/** 全文索引收录的最小字组：单个汉字、相邻两个汉字、西文词和它的每个开头、中西文相接处。 */
export type Gram = string;

/** 西文词的开头收到第几个字母；再长的词照全长另收。 */
const LONGEST_PREFIX = 16;
/** 一句查询最多查几个字组：再长的查询，均匀抽取也足够辨认，而且下载量有上限。 */
const MOST_GRAMS = 12;

/** 一段归一后的正文含有的全部字组，不重复。 */
export function gramsOf(folded: string): Set<Gram> {
  const grams = new Set<Gram>();
  let before = '';
  for (const run of runs(folded)) {
    if (before) grams.add(joint(before, run));
    if (isHan(run)) for (const gram of hanGrams(run)) grams.add(gram);
    else for (const prefix of prefixesOf(run)) grams.add(prefix);
    before = run;
  }
  return grams;
}

function* hanGrams(run: string): Generator<Gram> {
  let last = '';
  for (const char of run) {
    yield char;
    if (last) yield last + char;
    last = char;
  }
}

/** 两段相接处：前段末字（或整个西文词）连后段首字（或整个西文词），`发2020`、`2020 8`、`8号`。 */
function joint(before: string, after: string): Gram {
  const left = isHan(before) ? [...before].at(-1) : before;
  const right = isHan(after) ? [...after][0] : after;
  return isHan(before) || isHan(after) ? `${left}${right}` : `${left} ${right}`;
}

/** 数字须整个相符（12 不算 1234），所以不收开头。 */
function prefixesOf(token: string): string[] {
  if (/^[\d.]+$/.test(token)) return [token];
  const longest = Math.min(token.length, LONGEST_PREFIX);
  const prefixes = Array.from({ length: longest }, (_, i) => token.slice(0, i + 1));
  return token.length > LONGEST_PREFIX ? [...prefixes, token] : prefixes;
}

/** 汉字相叠的字组多过这么多，就隔一个取一个：仍盖住每个字，下载少一半；相不相连另由原文核对。 */
const OVERLAPPING = 8;

/**
 * 要找一串相连的字，须查哪些字组：两字相叠，和各段相接处；只有一个字、一个西文词的，查它自己。
 * @param tight 一个也不隔：要求一字不差的，宁可多下载也要少误报
 */
export function gramsToFind(folded: string, tight = false): Gram[] {
  const parts = runs(folded);
  const joints = parts.slice(1).map((run, i) => joint(parts[i] ?? '', run));
  const pairs = parts.filter(isHan).flatMap((run) => {
    const chars = [...run];
    const all = chars.slice(1).map((char, i) => `${chars[i]}${char}`);
    return all.length > OVERLAPPING && !tight ? all.filter((_, i) => i % 2 === 0 || i === all.length - 1) : all;
  });
  const all = parts.length === 1 && pairs.length === 0 ? parts : [...pairs, ...joints];
  return thin([...new Set(all)], MOST_GRAMS);
}

/** 均匀抽取，头尾都在。 */
function thin<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))] as T);
}

/** 字组 → 它在第几个倒排文件里：FNV-1a 散列，不必另存目录；末了搅匀低位，个数是 2 的幂时才铺得开。 */
export function bucketOf(gram: Gram, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % buckets;
}
