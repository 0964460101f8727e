/** 归一后的文本，连同每个字符在原文中的起止。 */
export interface FoldedText {
  readonly text: string;
  /** `starts[i]`、`ends[i]`：第 i 个归一字符（UTF-16 单元）出自原文的哪一段。 */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface Normaliser {
  /** 只留字母、数字、汉字；全角、繁体、大小写一律拉平。 */
  fold(text: string): string;
  foldWithOffsets(text: string): FoldedText;
}

/** 繁体 → 简体，两串逐字对应。 */
export type SimplifiedPairs = readonly [from: string, to: string];

const WORD = /[\p{L}\p{N}\p{M}]/u;
const HAN = /\p{Script=Han}/u;
/** 小数点：两边都是数字。它算数的一部分，35亿 才不会在 1.35亿 里找到。 */
const DECIMAL_POINT = '.';
/** 千分位：逗号后恰有三位数字。 */
const THOUSANDS = /^[,，]\d{3}(?!\d)/;

/**
 * 查询与正文走同一个归一函数，才谈得上“逐字相符”。
 * 标点、括号、引号、空格都去掉，所以文号写成〔〕[]()【】皆可，千分位的逗号有没有都一样；
 * 只有两个西文字符之间留一个空格（`〔2025〕8` → `2025 8`），免得两个数粘成一个。
 */
export function createNormaliser(simplified: SimplifiedPairs): Normaliser {
  const to = [...simplified[1]];
  const map = new Map([...simplified[0]].map((from, i) => [from, to[i] ?? from]));

  const foldChar = (char: string): string => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) return char.toLowerCase();
    if (isCommonHan(code)) return map.get(char) ?? char;
    return [...char.normalize('NFKC').toLowerCase()].map((c) => map.get(c) ?? c).join('');
  };

  const walk = (text: string, emit: (char: string, start: number, end: number) => void) => {
    let at = 0;
    let gap = false;
    let last = '';
    for (const char of text) {
      const start = at;
      at += char.length;
      if ((char === ',' || char === '，') && /\d/.test(last) && THOUSANDS.test(text.slice(start, start + 5))) continue;
      if (
        (char === '.' || char === '．') &&
        /\d/.test(last) &&
        !gap &&
        /^[\d\uFF10-\uFF19]/.test(text.slice(at, at + 1))
      ) {
        emit(DECIMAL_POINT, start, at);
        last = DECIMAL_POINT;
        continue;
      }
      for (const folded of foldChar(char)) {
        if (!isWord(folded)) {
          gap = true;
          continue;
        }
        if (gap && last && !isHanChar(last) && !isHanChar(folded)) emit(' ', start, start);
        emit(folded, start, at);
        gap = false;
        last = folded;
      }
    }
  };

  return {
    fold(text) {
      let out = '';
      walk(text, (char) => {
        out += char;
      });
      return out;
    },
    foldWithOffsets(text) {
      const out: string[] = [];
      const starts: number[] = [];
      const ends: number[] = [];
      walk(text, (char, start, end) => {
        out.push(char);
        for (let i = 0; i < char.length; i++) {
          starts.push(start);
          ends.push(end);
        }
      });
      return { text: out.join(''), starts, ends };
    },
  };
}

/** 基本区汉字占正文的绝大多数，先按码位判断，省下正则。 */
const isCommonHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

function isWord(char: string): boolean {
  const code = char.charCodeAt(0);
  if (isCommonHan(code)) return true;
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return WORD.test(char);
}

function isHanChar(char: string): boolean {
  const code = char.charCodeAt(0);
  return isCommonHan(code) || (code >= 0x80 && HAN.test(char));
}
