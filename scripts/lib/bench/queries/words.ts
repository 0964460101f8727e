import { type Fits, hasAll } from '../bench-text.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** 一段里两个字以上的汉字词。 */
export const hanWords = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment).filter((word) => /^\p{Script=Han}{2,6}$/u.test(word));

/** 一句话里的每个词（两个字以上的）都有：没有引号的一句，词都有就不算误报。 */
export function hasWordsOf(text: string): Fits {
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const long = words.filter((word) => [...word].length > 1);
  return hasAll(...(long.length > 0 ? long : [text]));
}
