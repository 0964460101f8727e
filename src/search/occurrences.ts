/** 小数点只在数中间留着，所以也算。 */
const WORD_CHAR = /[\p{L}\p{N}.]/u;
const HAN = /\p{Script=Han}/u;

/** 归一文本里 `needle` 出现的全部位置；西文须从词首起（`ic` 不算出现在 `electronic` 里），词尾不限，边打边搜才有结果。 */
export function occurrences(folded: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    if (startsWord(folded, at)) found.push(at);
  }
  return found;
}

export function occurs(folded: string, needle: string): boolean {
  if (needle === '') return false;
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    if (startsWord(folded, at)) return true;
  }
  return false;
}

function startsWord(folded: string, at: number): boolean {
  const before = folded[at - 1];
  const first = folded[at];
  if (before === undefined || first === undefined) return true;
  return HAN.test(first) || HAN.test(before) || !WORD_CHAR.test(before);
}
