const RUNS = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
const HAN_RUN = /^\p{Script=Han}/u;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** 连续的汉字为一段，连续的西文为一段。 */
export function runs(folded: string): string[] {
  return folded.match(RUNS) ?? [];
}

export function isHan(run: string): boolean {
  return HAN_RUN.test(run);
}

/** 集成电路 → 集成 成电 电路；一两个字的原样返回。 */
export function bigrams(han: string): string[] {
  const chars = [...han];
  if (chars.length < 3) return [han];
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}

/** 分词器切出的词；西文段本身就是词。 */
export function words(folded: string): string[] {
  return runs(folded).flatMap((run) => (isHan(run) ? [...segmenter.segment(run)].map((s) => s.segment) : [run]));
}

/**
 * 一个查询交给索引的两遍检索词。Pagefind 收录词和相邻两字，但查询时丢掉不认得的词，所以由我们自己切：
 * 第一遍整段两字相叠，保证任何子串都查得到；第二遍按词，保证词序不同、词间隔着别的字也查得到。
 */
export function terms(folded: string): string[] {
  const strict = runs(folded).flatMap((run) => (isHan(run) ? bigrams(run) : [run]));
  const loose = words(folded).flatMap((word) => (isHan(word) ? bigrams(word) : [word]));
  return [...new Set([strict.join(' '), loose.join(' ')])].filter((term) => term !== '');
}
