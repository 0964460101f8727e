import type { BenchSet } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import { type Fits, hasAll, hasButNot } from '../bench-text.ts';
import { fitting } from './fitting.ts';

/** 空格隔开的两样，都要有。 */
const pairs = [
  ...[
    '集成电路 税收',
    '机器人 首台套',
    '嘉兴 数字化',
    '氮化镓 射频',
    '嘉兴科技城 签约',
    '专精特新 奖励',
    '设备更新 贴息',
  ],
  ...['南湖区 人才', '生物医药 创新药', '功率器件 上市', '工业母机 加计抵减', '省级 重点实验室', '清华 柔性电子'],
  ...['封装测试 30亿只', '国务院 医药', '外资 若干措施', '软件 免税', 'IDM 龙头', '大硅片 总投资', '康桥 医学园区'],
];

/** 同样是两样，连着打出来，中间没有空格。 */
const joined = [
  ...['集成电路 税收', '机器人 产业', '嘉兴 设备更新', '南湖 集成电路', '斯达半导 上市', '中晶半导体 总投资'],
  ...['浙江 首台套', '嘉兴科技城 生物医药'],
];

/** 要前一样，不要后一样。 */
const without = [
  ...['集成电路 税收', '机器人 首台套', '首台套 保险', '大硅片 投资', '专精特新 小巨人', '氮化镓 博方'],
  ...['加计抵减 集成电路', '设备更新 贴息', '人才 嘉兴'],
];

const two = (pair: string) => pair.split(' ') as [string, string];

export const sitePairs = (set: BenchSet): BenchQuery[] =>
  pairs.map((pair) => fitting(set, '两样合在一起', pair, hasAll(...two(pair))));

export const siteJoined = (set: BenchSet): BenchQuery[] =>
  joined.map((pair) => fitting(set, '两样连着写', two(pair).join(''), hasAll(...two(pair))));

/**
 * 排除：自己写了前者、没写后者的该找到。页面上别处出现后者的，列不列都行。
 * 产业链由许多环节合成，环节各算各的，整条链不判。
 */
export const siteWithout = (set: BenchSet): BenchQuery[] => {
  const chains = set.documents.filter(({ url }) => url.startsWith('chains/'));
  const chainTexts = new Set(chains.flatMap(({ url, own }) => [own, set.pageText(url)]));
  return without.map(two).map(([yes, no]) => {
    const fits: Fits = (text) => chainTexts.has(text) || hasButNot(yes, no)(text);
    const isDebatable = (url: string) => url.startsWith('chains/') || hasAll(no)(set.pageText(url));
    const found = fitting(set, '排除', `${yes} -${no}`, fits);
    return {
      ...found,
      relevant: found.relevant.filter((url) => !isDebatable(url)),
      neutral: found.relevant.filter(isDebatable),
    };
  });
};
