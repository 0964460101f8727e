import path from 'node:path';

/** 站点里有哪些文件；链接改写只问这两件事。 */
export interface SiteIndex {
  has(file: string): boolean;
  /** 去掉目录与扩展名后同名的网页，用来猜断链本要指向哪里。 */
  pagesNamed(name: string): readonly string[];
}

/** 建一次，全站共用：页头的一处断链会在每一页上问一遍，不能每次都翻全部文件名。 */
export function createSiteIndex(files: readonly string[]): SiteIndex {
  const all = new Set(files);
  const pages = Map.groupBy(
    files.filter((file) => file.endsWith('.html')),
    (file) => path.posix.basename(file, '.html'),
  );
  return { has: (file) => all.has(file), pagesNamed: (name) => pages.get(name) ?? [] };
}
