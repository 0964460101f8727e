/** 常用页：首页、找政策、检索、说明、各条链，和这几页要的样式、脚本，检索的全部索引。 */
const ALWAYS = [
  '404.html',
  'about.html',
  'app.json',
  'chains/index.html',
  'finder.html',
  'index.html',
  'offline.html',
  'search.html',
];
const CHAIN = /^chains\/[^/]+\.html$/;
const ASSET = /_astro\/[^"'?#\s]+\.(?:css|js)/g;

/** 还有余地就添上的，按次序：各类列表，小的索引。 */
const IF_FITS = [
  'policies/index.html',
  'policies/calendar.html',
  'enterprises/index.html',
  'platforms/index.html',
  'institutes/index.html',
  'projects/index.html',
  'terms/index.html',
  'browse/index.html',
  'browse/number.html',
];

export interface SiteSizes {
  /** 路径 → 字节数。 */
  readonly sizes: ReadonlyMap<string, number>;
  /** @returns 网页的文字 */
  readonly html: (page: string) => Promise<string>;
  /** 用到才装的脚本、检索索引所在的文件夹，以 `/` 结尾。 */
  readonly folders: readonly string[];
}

export interface CoreList {
  /** 文件，和以 `/` 结尾的整个文件夹。 */
  readonly core: readonly string[];
  readonly bytes: number;
}

/**
 * 装的时候要存齐的名单。
 * @param limit 字节数；必存的照列，超不超由调用者看；可存的装得下才列
 */
export async function coreList({ sizes, html, folders }: SiteSizes, limit: number): Promise<CoreList> {
  const listed = new Set<string>();
  const sizeOf = (name: string) =>
    name.endsWith('/')
      ? [...sizes].reduce((sum, [path, size]) => (path.startsWith(name) ? sum + size : sum), 0)
      : (sizes.get(name) ?? 0);
  const withAssets = async (page: string) =>
    [page, ...new Set((await html(page)).match(ASSET) ?? [])].filter((name) => sizes.has(name) && !listed.has(name));
  let bytes = 0;
  const add = (names: readonly string[]) => {
    for (const name of names) {
      bytes += sizeOf(name);
      listed.add(name);
    }
  };
  add(folders);
  for (const page of [...ALWAYS, ...[...sizes.keys()].filter((name) => CHAIN.test(name) && !ALWAYS.includes(name))]) {
    if (page.endsWith('.html') && sizes.has(page)) add(await withAssets(page));
    else if (sizes.has(page)) add([page]);
  }
  for (const page of IF_FITS) {
    if (!sizes.has(page)) continue;
    const names = await withAssets(page);
    if (bytes + names.reduce((sum, name) => sum + sizeOf(name), 0) <= limit) add(names);
  }
  return { core: [...listed].sort(), bytes };
}
