/**
 * 一段文字的记号（FNV-1a，两种起点各 32 位）：正文不整篇放进数据文件，只看得出改没改过。
 * 不作防伪用。
 */
export function textMark(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, seed: number): number {
  let sum = seed;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
