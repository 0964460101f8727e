import type { BenchSet } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import { type Fits, fold, hasAll, hasAmount } from '../bench-text.ts';
import { Prng } from '../prng.ts';
import { fitting } from './fitting.ts';
import { hanFragment } from './fragment.ts';
import { hasWordsOf } from './words.ts';

const amounts = [
  ...[
    '110亿',
    '110 亿元',
    '110亿元',
    '25亿元',
    '15亿美元',
    '139亩',
    '2.29亿元',
    '200万元',
    '500万元',
    '35亿元',
    '480万片',
  ],
];

const spans = [
  ...['2019-2023', '2023—2027', '2021-2025年', '2025－2027年', '2024—2027', '2017-2020', '2020—2025', '2023～2025'],
];

const phrases = [
  ...['高质量发展若干政策', '新材料保险补偿', '研发费用加计扣除', '集成电路产业发展规划', '民营经济发展壮大'],
  ...['政府产业基金', '功率半导体', '长三角一体化', '特色产业集群', '免征进口关税'],
];

const letters = ['镓', '芯', '硅', '链', '税', '贴', '药', '亩', '镇', '桥', '湖', '械'];

const nothing = ['饕餮纹青铜鼎', '火星移民', '鲸鱼养殖补贴', '巧克力蛋糕配方', 'zzqqxx', '恐龙化石拍卖'];

/** 两个起止年份挨着写，中间只隔横线、波浪号之类。 */
const hasSpan = (span: string): Fits => {
  const [from = '', to = ''] = span.match(/\d{4}/g) ?? [];
  const pattern = new RegExp(`${from}年?\\s*[-—–－~～至到]+\\s*${to}`);
  return (text) => pattern.test(text.plain);
};

export const siteAmounts = (set: BenchSet): BenchQuery[] =>
  amounts.map((amount) => fitting(set, '金额数目', amount, hasAmount(amount)));

/** 两个年份都有就不算误报：检索把它们当作两个数。 */
export const siteSpans = (set: BenchSet): BenchQuery[] =>
  spans.map((span) => ({
    ...fitting(set, '起止年份', span, hasSpan(span)),
    fits: hasAll(...(span.match(/\d{4}/g) ?? [])),
  }));

export const sitePhrases = (set: BenchSet): BenchQuery[] =>
  phrases.map((phrase) => fitting(set, '原样短语', `"${phrase}"`, hasAll(phrase)));

export const siteLetters = (set: BenchSet): BenchQuery[] =>
  letters.map((letter) => fitting(set, '一个字', letter, hasAll(letter)));

/** 库里没有的东西：一条也不该出。 */
export const siteNothing = (set: BenchSet): BenchQuery[] =>
  nothing.map((query) => fitting(set, '库里没有', query, hasAll(query)));

/** 正文里连着的一段汉字；写了它的条目都该找到。 */
export const siteFragments = (set: BenchSet): BenchQuery[] => {
  const prng = new Prng(3);
  return prng.draw(set.documents, 30, ({ own }) => {
    const query = hanFragment(own.plain, prng);
    if (query === undefined) return undefined;
    const found = fitting(set, '正文片段', fold(query), hasAll(query));
    return found.relevant.length > 3 ? undefined : { ...found, known: true, fits: hasWordsOf(query) };
  });
};
