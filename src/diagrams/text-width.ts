import { toHundredth } from './round.ts';

const space = /\s/;
const narrow = /[iljtfrI.,:;'|!()[\]]/;
const wide = /[mwMW@%]/;
const ideograph = /\p{Script=Han}/u;
const latin = /[A-Za-z0-9]/;

/** 一个字形占多少 em；宁宽勿窄，因为不同系统的字体不一样宽。 */
function glyphWidth(glyph: string): number {
  const code = glyph.codePointAt(0) ?? 0;
  // 间隔号、破折号、弯引号在中文字体里占一格
  if (code === 0xb7 || (code >= 0x2010 && code <= 0x2027)) return 1;
  if (code >= 0x2e80) return 1;
  if (space.test(glyph)) return 0.28;
  if (narrow.test(glyph)) return 0.36;
  if (wide.test(glyph)) return 0.92;
  if (/[A-Z]/.test(glyph)) return 0.68;
  return 0.58;
}

/** 粗体比常规宽多少；宁宽勿窄。 */
export const boldRatio = 1.08;

/** 一行字的估计宽度（像素）；汉字与拉丁字母、数字相接处按 text-autospace 留八分之一字。 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  let before = '';
  for (const glyph of text) {
    ems += glyphWidth(glyph);
    if ((ideograph.test(before) && latin.test(glyph)) || (latin.test(before) && ideograph.test(glyph))) ems += 0.125;
    before = glyph;
  }
  return toHundredth(ems * size);
}
