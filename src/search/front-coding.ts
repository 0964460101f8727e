/** 与上一行相同的开头最多记到这么长：用一个字符写下长度。 */
const LONGEST = 0x4000;
/** 长度从这个字符写起，避开换行和引号。 */
const ZERO = 0x30;

/** 排好序的各行 → 每行只记与上一行相同几个字、后面是什么。地址一排序，大半是重复的开头。 */
export function frontEncode(lines: readonly string[]): string {
  return lines
    .map((line, i) => {
      const shared = sharedLength(lines[i - 1] ?? '', line);
      return String.fromCharCode(ZERO + shared) + line.slice(shared);
    })
    .join('\n');
}

/** frontEncode 的反向。 */
export function frontDecode(text: string): string[] {
  let last = '';
  return text.split('\n').map((line) => {
    last = last.slice(0, line.charCodeAt(0) - ZERO) + line.slice(1);
    return last;
  });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < LONGEST && length < a.length && a[length] === b[length]) length++;
  return length;
}
