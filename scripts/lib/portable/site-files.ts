import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** 站点目录里的全部文件，写成 `policies/x.html` 的样子，按码位排序：产物的每一步都照这个次序走，才能逐字节重现。 */
export async function siteFiles(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(byCodePoint);
}

/** 与系统语言无关的次序；localeCompare 在不同机器上会排出不同结果。 */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 同时只做 `limit` 件：两万页时既不占满文件句柄，也不把全部页面留在内存里。 */
export async function forEachLimited<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>) {
  let next = 0;
  const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
    while (next < items.length) await work(items[next++] as T);
  });
  await Promise.all(workers);
}
