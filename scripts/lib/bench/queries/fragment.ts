import { fold } from '../bench-text.ts';
import type { Prng } from '../prng.ts';

/** 从一段里截 8 到 14 个连续的汉字；没有这么长的汉字串就是 undefined。 */
export function hanFragment(text: string, prng: Prng): string | undefined {
  const runs = text.match(/\p{Script=Han}{8,}/gu) ?? [];
  if (runs.length === 0) return undefined;
  const letters = [...prng.pick(runs)];
  const length = Math.min(letters.length, prng.between(8, 14));
  const start = prng.between(0, letters.length - length);
  return letters.slice(start, start + length).join('');
}

/** 任意截一段标题，截到的标点照留（首尾的去掉）；至少两个字母、数字或汉字，标题太短就是 undefined。 */
export function titleCut(title: string, prng: Prng, most = 12): string | undefined {
  const letters = [...title];
  if ([...fold(title)].length < 2) return undefined;
  for (;;) {
    const length = prng.between(2, Math.min(most, letters.length));
    const start = prng.between(0, letters.length - length);
    const cut = letters
      .slice(start, start + length)
      .join('')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if ([...fold(cut)].length >= 2) return cut;
  }
}
