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

const WORD = /[\p{L}\p{N}\p{M}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * 查询与正文走同一个归一函数，才谈得上“逐字相符”。
 * 标点、括号、引号、空格都去掉，所以文号写成〔〕[]()【】皆可；
 * 只有两个西文字符之间留一个空格（`〔2025〕8` → `2025 8`），免得两个数粘成一个。
 */
export function createNormaliser(simplified: readonly [from: string, to: string]): Normaliser {
  const to = [...simplified[1]];
  const map = new Map([...simplified[0]].map((from, i) => [from, to[i] ?? from]));

  const foldChar = (char: string): string => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) return char.toLowerCase();
    if (code >= 0x4e00 && code <= 0x9fff) return map.get(char) ?? char;
    return [...char.normalize('NFKC').toLowerCase()].map((c) => map.get(c) ?? c).join('');
  };

  const walk = (text: string, emit: (char: string, start: number, end: number) => void) => {
    let at = 0;
    let gap = false;
    let last = '';
    for (const char of text) {
      const start = at;
      at += char.length;
      for (const folded of foldChar(char)) {
        if (!WORD.test(folded)) {
          gap = true;
          continue;
        }
        if (gap && last && !HAN.test(last) && !HAN.test(folded)) emit(' ', start, start);
        emit(folded, start, at);
        gap = false;
        last = folded;
      }
    }
  };

  return {
    fold(text) {
      const out: string[] = [];
      walk(text, (char) => out.push(char));
      return out.join('');
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
