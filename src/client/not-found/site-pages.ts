import { runScript } from '../run-script.ts';

/** 找到的站点：根的完整网址，和里面的全部文件。 */
export interface FoundSite {
  readonly root: string;
  readonly files: readonly string[];
}

/** 挨个试：哪里有清单文件，哪里就是站点的根。不用 fetch，内容安全策略不许，file:// 下也用不了。 */
export async function findSite(roots: readonly string[]): Promise<FoundSite | undefined> {
  const globals = globalThis as { siteInventory?: { files?: readonly (readonly [path: string, ...unknown[]])[] } };
  for (const root of roots) {
    await runScript(`${root}inventory.js`).catch(() => undefined);
    const files = globals.siteInventory?.files;
    // 别的网站也可能有一个同名的脚本。
    if (Array.isArray(files)) return { root, files: files.map(([path]) => path) };
  }
  return undefined;
}
