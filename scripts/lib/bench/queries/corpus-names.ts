import { Converter } from 'opencc-js/cn2t';
import type { BenchDocument } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import { fold, hasAny } from '../bench-text.ts';
import { Prng } from '../prng.ts';
import type { CorpusSampler } from './corpus-sampler.ts';
import { titleCut } from './fragment.ts';
import { knownItem, namedAs, namedWith } from './known-item.ts';
import { numberStyles } from './number-styles.ts';
import { fullWidth, initials, spelled } from './spelling.ts';
import { withMissingLetter, withWrongLetter } from './typed-wrong.ts';
import { hanWords, hasWordsOf } from './words.ts';

const between = (low: number, high: number, title: string) => {
  const { length } = [...fold(title)];
  return length >= low && length <= high;
};
const isAllHan = (title: string) => /^\p{Script=Han}+$/u.test(title);
const traditional = Converter({ from: 'cn', to: 'tw' });

/** 名称里有它的都该在前面。 */
const partOf = (documents: readonly BenchDocument[], kind: string, query: string): BenchQuery => ({
  kind,
  query,
  relevant: namedWith(documents, query),
  need: 'all',
  known: false,
  fits: hasWordsOf(query),
});

/** 记得名称的：全的、半截的、写法不同的、打错的。 */
export function corpusNames(sampler: CorpusSampler): BenchQuery[] {
  const { documents } = sampler.set;
  return [
    ...sampler.byName('全名', 101, (title) => title),
    ...sampler.draw(102, ({ title }, prng) => {
      const words = hanWords(title);
      const at = prng.between(0, Math.max(0, words.length - 2));
      const query = words.slice(at, at + 2).join('');
      return words.length < 4 || !title.includes(query) ? undefined : partOf(documents, '名称的一部分', query);
    }),
    ...sampler.draw(103, ({ title }, prng) => {
      const query = titleCut(title, prng);
      return query === undefined ? undefined : partOf(documents, '标题任意一段', query);
    }),
    ...corpusNumbers(sampler),
    ...sampler.byName('全拼', 106, (title) => (between(4, 12, title) && isAllHan(title) ? spelled(title) : undefined)),
    ...sampler.byName('首字母', 107, (title) =>
      between(6, 16, title) && isAllHan(title) ? initials(title) : undefined,
    ),
    ...sampler.byName('繁体', 108, (title) => {
      const query = traditional(title);
      return query === title ? undefined : query;
    }),
    ...sampler.byName('全角', 109, (title) => (/[!-~]/.test(title) ? fullWidth(title) : undefined)),
    ...sampler.byName('错一个字', 110, (title, prng) =>
      between(6, 20, title) ? withWrongLetter(title, prng) : undefined,
    ),
    ...sampler.byName('漏一个字', 111, (title, prng) =>
      between(6, 20, title) ? withMissingLetter(title, prng) : undefined,
    ),
  ];
}

/** 每个文号换一种写法；同一文号的几版都算对。 */
function corpusNumbers({ set: { documents }, rows, each }: CorpusSampler): BenchQuery[] {
  const prng = new Prng(105);
  const numbered = rows.flatMap(({ number }) =>
    number !== null && /^\p{Script=Han}+〔\d{4}〕\d+号$/u.test(number) ? number : [],
  );
  return prng.draw([...new Set(numbered)], each, (number) => {
    const relevant = documents.filter((_, index) => rows[index]?.number === number).map(({ url }) => url);
    return { ...knownItem('文号', prng.pick(numberStyles(number)), relevant), fits: hasAny(number) };
  });
}

const asking = ['怎么办', '怎么办理', '需要什么材料', '要多少天', '怎么申请'];

/** 办事的人怎么问：事项名加半句话。 */
export function corpusQuestions({ set: { documents }, rows, each }: CorpusSampler): BenchQuery[] {
  const prng = new Prng(117);
  const services = documents.filter((_, index) => rows[index]?.kind === '政务服务事项');
  return prng.draw(services, each, ({ title }) => {
    if (!/^\p{Script=Han}{4,12}$/u.test(title)) return undefined;
    return { ...knownItem('口语问题', `${title}${prng.pick(asking)}`, namedAs(documents, title)), known: false };
  });
}
