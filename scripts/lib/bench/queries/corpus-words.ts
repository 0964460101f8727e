import type { BenchQuery } from '../bench-query.ts';
import { fold, hasAll, hasAmount, hasButNot } from '../bench-text.ts';
import type { Prng } from '../prng.ts';
import type { CorpusSampler } from './corpus-sampler.ts';
import { fitting } from './fitting.ts';
import { hanFragment } from './fragment.ts';
import { hanWords, hasWordsOf } from './words.ts';

const money = /(?<![\d.,])\d+(?:\.\d+)?[百千万亿]+元/g;
/** 合乎的有这么多，前十里缺几个不影响得分。 */
const PLENTY = 30;

/** 题名里的一个词和正文开头部分的一个词。 */
function twoWords(title: string, text: string, prng: Prng): [string, string] | undefined {
  const [names, texts] = [hanWords(title), hanWords(text.slice(0, 3000))];
  if (names.length === 0 || texts.length < 20) return undefined;
  const [name, word] = [prng.pick(names), prng.pick(texts)];
  return name.includes(word) || word.includes(name) ? undefined : [name, word];
}

/** 记得内容的：词、数目、短语、一句话。 */
export function corpusWords(sampler: CorpusSampler): BenchQuery[] {
  const { set } = sampler;
  return [
    ...sampler.draw(104, ({ title, own }, prng) => {
      const pair = twoWords(title, own.plain, prng);
      return pair && fitting(set, '两样合在一起', pair.join(' '), hasAll(...pair));
    }),
    ...sampler.draw(112, ({ own }, prng) => {
      const found = own.plain.match(money);
      if (!found) return undefined;
      const query = prng.pick(found);
      return fitting(set, '金额数目', query, hasAmount(query));
    }),
    ...sampler.draw(113, ({ own }, prng) => {
      const phrase = hanFragment(own.plain, prng);
      const found = phrase && fitting(set, '原样短语', `"${phrase}"`, hasAll(phrase));
      return found && found.relevant.length <= PLENTY ? found : undefined;
    }),
    ...sampler.draw(114, ({ title, own }, prng) => {
      const pair = twoWords(title, own.plain, prng);
      return pair && withoutWord(sampler, ...pair);
    }),
    ...sampler.draw(115, ({ title }, prng) => {
      const letter = prng.pick([...fold(title)].filter((one) => /\p{Script=Han}/u.test(one)).concat('法'));
      return fitting(set, '一个字', letter, hasAll(letter));
    }),
    ...sampler.draw(116, ({ own }, prng) => {
      const query = hanFragment(own.plain, prng);
      const found = query && fitting(set, '正文片段', query, hasAll(query));
      return found && found.relevant.length === 1 ? { ...found, known: true, fits: hasWordsOf(query) } : undefined;
    }),
  ];
}

/** 页面上别处出现被排除的词的，列不列都行；合乎的很多时不必逐页读。 */
function withoutWord({ set }: CorpusSampler, yes: string, no: string): BenchQuery {
  const found = fitting(set, '排除', `${yes} -${no}`, hasButNot(yes, no));
  if (found.relevant.length > PLENTY) return found;
  const isDebatable = (url: string) => hasAll(no)(set.pageText(url));
  return {
    ...found,
    relevant: found.relevant.filter((url) => !isDebatable(url)),
    neutral: found.relevant.filter(isDebatable),
  };
}
