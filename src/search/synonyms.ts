/** 说支持的词，各文件用哪个不一定；一行里彼此可换。 */
export const SUPPORT_WORDS: readonly (readonly string[])[] = [
  ['补贴', '补助', '资助', '奖补'],
  ['奖励', '奖补'],
  ['贴息', '贷款贴息'],
  ['免税', '免征', '减免'],
  ['税收优惠', '税收减免'],
  ['申请', '申报'],
  ['扶持', '支持'],
];

/** 通行的两种说法，文件里用哪个不一定。某一条目自己的别名写在它的文件里，不写在这里。 */
const COMMON_WORDS: readonly (readonly string[])[] = [
  ['外资', '外商投资'],
  ['招商', '招引', '招商引资'],
];

export const SYNONYMS = [...SUPPORT_WORDS, ...COMMON_WORDS];

/** “支持”太常见，题名里处处是，不足以说明问的是钱。 */
const ASKED = new RegExp(
  [...SUPPORT_WORDS.flat(), '优惠', '资金', '奖金'].filter((word) => word !== '支持').join('|'),
  'u',
);

/** 问的是钱和手续：这时一项措施比整份文件更接近所问。 */
export const asksForSupport = (query: string): boolean => ASKED.test(query);
