// 行首不放的标点：留在上一行末尾，挤一点也比悬在行首好。
const CLOSING = /[，。、；：！？）》」”’…]/;

/** 全角字一个字宽，其余约 0.6；只用来断行，不求精确。 */
const widthOf = (char: string) => (/[\u2E80-\uFFEF“”‘’—…]/.test(char) ? 1 : 0.6);

/** 把一句话断成几行，每行不宽于 width（像素）；西文和数字不从中间断开。 */
export function captionLines(text: string, width: number, fontSize: number): string[] {
  const lines = [''];
  let room = width / fontSize;
  for (const piece of text.match(/[\x21-\x7E]+|./gu) ?? []) {
    const need = [...piece].reduce((sum, char) => sum + widthOf(char), 0);
    if (need > room && lines[lines.length - 1] !== '' && !CLOSING.test(piece)) {
      lines.push('');
      room = width / fontSize;
    }
    lines[lines.length - 1] += piece;
    room -= need;
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
