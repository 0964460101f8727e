import type { BenchSet } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import { hasAny } from '../bench-text.ts';
import { Prng } from '../prng.ts';
import { titleCut } from './fragment.ts';
import { knownItem, namedAs, namedWith } from './known-item.ts';
import { hasWordsOf } from './words.ts';

const parts = [
  ...['大硅片', '氮化镓', '清华', '微电子', '机器人', '专精特新', '首台套', '加计抵减', '设备更新', '民营经济'],
  ...['生物医药', '人工智能', '十四五', '凤凰行动', '产业基金', '小巨人', '科技城', '虹桥', '医疗器械', '柔性电子'],
  ...['数字经济', '税收优惠', '政府工作报告', '先进制造业集群', '隐形冠军', '研究院', '财政局', '总投资'],
];

/** 照标题一字不差地查。 */
export const siteFullNames = ({ documents }: BenchSet): BenchQuery[] =>
  new Prng(1).draw(
    documents.filter(({ url }) => !url.startsWith('sources/')),
    30,
    ({ title }) => knownItem('全名', title, namedAs(documents, title)),
  );

/** 只记得名称里的几个字：名称里有它的都该在前面。“微电子”是集成电路的别名，按同义找到的不算误报。 */
export const siteParts = ({ documents }: BenchSet): BenchQuery[] =>
  parts.map((query) => ({
    kind: '名称的一部分',
    query,
    relevant: namedWith(documents, query),
    need: 'all',
    known: false,
    fits: query === '微电子' ? hasAny('微电子', '集成电路', '芯片', '半导体', 'IC') : hasWordsOf(query),
  }));

/** 从标题里任意截一段，不管是不是一个词。 */
export const siteCuts = ({ documents }: BenchSet): BenchQuery[] =>
  new Prng(2).draw(documents, 30, ({ title }) => {
    const query = titleCut(title, new Prng(title.length * 7 + (title.codePointAt(0) ?? 0)));
    if (query === undefined) return undefined;
    return {
      kind: '标题任意一段',
      query,
      relevant: namedWith(documents, query),
      need: 'all',
      known: false,
      fits: hasWordsOf(query),
    };
  });
