/** 从别处抄网址时，常把前后的标点一起抄来。 */
const AROUND = /^[\s/“"'‘<《「【(.]+|[\s/”"'’>》」】),.;:!?。、]+$/gu;

/** 一段路径 → 比对用的写法：解开百分号编码，全角改半角，不分大小写，反斜杠、重复的斜杠、前后的标点都不算。 */
export function foldPath(path: string): string {
  return decoded(path)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\\/]+/g, '/')
    .replace(AROUND, '');
}

/** 解开百分号编码；有的程序编两遍，所以解到不再变为止。 */
function decoded(path: string): string {
  let text = path;
  for (let again = 0; again < 3 && text.includes('%'); again++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}
