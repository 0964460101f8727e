import { foldPath } from './fold-path.ts';

/** 按名字猜的、往上一层层找的，各最多试这么多处：每一处试不中，控制台里都会多一行 404。 */
const MOST_GUESSES = 4;
const MOST_UPWARD = 8;

/**
 * 没有的网址可以有任意多层，站点又可以放在任何路径下；站点的根只能从网址往上猜，最可能的在前。
 * @param folders 站点根下的文件夹名：网址里有它，它前面多半就是根
 * @returns 完整的网址，都以 `/` 结尾
 */
export function candidateRoots(address: string, folders: readonly string[]): string[] {
  const { href, protocol, pathname } = new URL(address);
  const here = new URL('./', href).href;
  // 从磁盘打开的总是 404.html 自己，旁边就是根。
  if (protocol === 'file:') return [here];
  const parts = pathname.split('/');
  const upTo = (count: number) => new URL(href).origin + [...parts.slice(0, count), ''].join('/');
  const known = new Set(folders);
  const guesses = parts.flatMap((part, i) => (i > 0 && known.has(foldPath(part)) ? [upTo(i)] : [])).reverse();
  const own = parts[parts.length - 1] === '404.html' ? [here] : [];
  const upward = parts.slice(1, MOST_UPWARD + 1).map((_, i) => upTo(i + 1));
  return [...new Set([...[...own, ...guesses].slice(0, MOST_GUESSES), ...upward.reverse()])];
}
