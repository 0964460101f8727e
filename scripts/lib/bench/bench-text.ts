/** 一段文字的两种样子；判定答案只用它们，与检索引擎的归一化无关。 */
export interface BenchText {
  /** 全角变半角、变小写，其余照原样。 */
  readonly plain: string;
  /** 再去掉字母、数字、汉字以外的一切；各行之间留换行，免得跨行拼出词来。 */
  readonly folded: string;
}

export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]+/gu, '');

export const benchText = (text: string): BenchText => ({
  plain: text.normalize('NFKC').toLowerCase(),
  folded: fold(text),
});

/** 一段文字合不合查询的意思。 */
export type Fits = (text: BenchText) => boolean;

/** 各样都有。 */
export const hasAll = (...words: readonly string[]): Fits => {
  const folded = words.map(fold);
  return (text) => folded.every((word) => text.folded.includes(word));
};

/** 有一样就行。 */
export const hasAny = (...words: readonly string[]): Fits => {
  const folded = words.map(fold);
  return (text) => folded.some((word) => text.folded.includes(word));
};

/** 含有 yes 而没有 no。 */
export const hasButNot =
  (yes: string, no: string): Fits =>
  (text) =>
    hasAll(yes)(text) && !hasAll(no)(text);

/** 西文词前后不能还是字母或数字：查 IC 不该对上 public。 */
export const hasWord = (word: string): Fits => {
  const pattern = new RegExp(`(?<![a-z0-9])${word.normalize('NFKC').toLowerCase()}(?![a-z0-9])`);
  return (text) => pattern.test(text.plain);
};

/** 数目前面不能还有数字：查 110亿 不该对上 2110亿。空格有没有都算。 */
export const hasAmount = (amount: string): Fits => {
  const letters = [...amount.normalize('NFKC').replace(/\s+/g, '')].map((c) => c.replace(/[.]/, '\\.'));
  const pattern = new RegExp(`(?<![\\d.,])${letters.join('\\s*')}`);
  return (text) => pattern.test(text.plain);
};
