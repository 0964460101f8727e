/** 网页里下载的表和随站点发布的数据共用：表格软件里双击打开，汉字不乱，行列不串。 */

const NUMBER = /^[+-]?\d[\d,]*(\.\d+)?%?$/;

/** 以 = + - @（全角的也算）开头的格子会被表格软件当作公式，前面加撇号；数不加。 */
const guarded = (text: string) => (/^[=+\-@＝＋－＠\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text);

const cell = (text: string) => {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** 逐行逐格 → CSV 的几行，行末 CRLF（最后一行不带）。 */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\r\n');

/** 开头加 BOM，Excel 才认得是 UTF-8。 */
export const csvFile = (text: string): string => `\uFEFF${text}\r\n`;
