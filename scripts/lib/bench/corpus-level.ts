import type { CorpusRow } from './corpus-row.ts';

type Level = '区' | '市' | '省' | '国家';

/** 先看区县，再看市，最后看省；直辖市算省级。只是测试数据，猜错了不影响检索。 */
const guesses: readonly (readonly [RegExp, Level])[] = [
  [/^(全国|国务院|最高人民|中华人民共和国|中央|国家|中国)/, '国家'],
  [/^(北京|天津|上海|重庆)市(?!.{1,6}区)/, '省'],
  [/[^地治]区(人民|管委|委员会|[^域县市]{0,8}局)|县/, '区'],
  [/市/, '市'],
  [/省|自治区|(广西|西藏|宁夏|新疆|内蒙古)/, '省'],
];

/** 从发文机关猜层级；没有发文机关就看题名；都看不出算国家。 */
export function guessLevel({ issuer, title }: Pick<CorpusRow, 'issuer' | 'title'>): Level {
  const name = issuer ?? title;
  return guesses.find(([pattern]) => pattern.test(name))?.[1] ?? '国家';
}
