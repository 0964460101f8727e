import { pinyin } from 'pinyin-pro';

/** 全拼，连写。 */
export const spelled = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase();

/** 首字母。 */
export const initials = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable[0] ?? '')
    .join('')
    .toLowerCase();

/** 半角的字母、数字、标点 → 全角。 */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
