/** CommonMark 许可在任何半角标点前加反斜线，全都加上，就没有哪个字符会被当成记号。 */
const punctuation = /[!-/:-@[-`{-~]/g;

/**
 * 纯文字 → 渲染后一字不差的 Markdown：一行一段，标点全部转义，行首行尾的空白去掉（渲染时本来也会去掉）。
 * “1.”“#”“*”“<”“&amp;”、四格缩进、表格的竖线都照原样显示。
 */
export const escapeMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, '').replace(punctuation, '\\$&'))
    .filter((line) => line !== '')
    .join('\n\n');
