/** 散列表的文件名，包里包外都叫这个；没有 Node 的机器用 `sha256sum -c` 就能查。 */
export const SUMS_FILE = 'SHA256SUMS';

/** 名字 → SHA-256，写成 sha256sum 的格式，按给的次序。 */
export const formatSums = (sums: ReadonlyMap<string, string>) =>
  [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');

const LINE = /^([0-9a-f]{64}) [ *](.+)$/i;

/** @returns 名字 → SHA-256；有一行读不懂就是 undefined */
export function parseSums(text: string): Map<string, string> | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const rows = lines.map((line) => LINE.exec(line));
  if (rows.length === 0 || rows.includes(null)) return undefined;
  return new Map(rows.map((row) => [row?.[2] ?? '', (row?.[1] ?? '').toLowerCase()]));
}
