/** 一段正文在全文索引里的编号，从 0 起。 */
export type Passage = number;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = Object.fromEntries([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value])) as Record<
  number,
  number
>;

/** 递增的编号 → 文字：记相邻两个之差，每个字符 5 位，第 6 位表示后面还有。 */
export function encodePostings(ascending: readonly Passage[]): string {
  let out = '';
  let last = -1;
  for (const id of ascending) {
    let gap = id - last - 1;
    last = id;
    while (gap > 31) {
      out += DIGITS[32 + (gap & 31)];
      gap >>>= 5;
    }
    out += DIGITS[gap];
  }
  return out;
}

/**
 * encodePostings 的反向。
 * @throws 有认不得的字符：文件坏了
 */
export function decodePostings(text: string): Passage[] {
  const out: Passage[] = [];
  let last = -1;
  let gap = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)];
    if (value === undefined) throw new Error('检索文件损坏：倒排表里有认不得的字符');
    gap |= (value & 31) << shift;
    shift += 5;
    if (value > 31) continue;
    last += gap + 1;
    out.push(last);
    gap = 0;
    shift = 0;
  }
  return out;
}
