import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { isReservedPage } from '../../src/schema/picture-pages.ts';
import { forEachLimited, siteFiles } from './portable/site-files.ts';

/** 预算按模板定：首页、条目页、产业链页，其余（列表、查找等）只记录、不设限。 */
export type PageClass = 'home' | 'entry' | 'chain' | 'other';

export interface PageWeight {
  readonly page: string;
  readonly class: PageClass;
  /** 网页与它引用的样式、脚本、图片，逐个 gzip -9 后的字节数之和。 */
  readonly bytes: number;
  /** 浏览器打开这一页要取的文件数，含网页本身，不含网站图标。 */
  readonly requests: number;
  /** 挡住首次绘制的脚本：没有 defer、async 的 `<script src>`。 */
  readonly blocking: readonly string[];
}

export interface ClassWeight {
  readonly class: PageClass;
  readonly pages: number;
  readonly maxBytes: number;
  readonly medianBytes: number;
  readonly maxRequests: number;
  readonly heaviest: string;
}

interface Budget {
  readonly bytes: number;
  readonly requests: number;
}

const CLASS_NAMES: Readonly<Record<PageClass, string>> = {
  home: '首页',
  entry: '条目页',
  chain: '产业链页',
  other: '其他页',
};

/** 首页和条目页各重多少 KB；由内容目录的 site.yaml 定。 */
export interface PageBudget {
  readonly home: number;
  readonly entry: number;
}

const budgets = ({ home, entry }: PageBudget): Readonly<Record<PageClass, Budget | undefined>> => ({
  home: { bytes: home * 1024, requests: Number.POSITIVE_INFINITY },
  entry: { bytes: entry * 1024, requests: 4 },
  chain: undefined,
  other: undefined,
});

/** 这几个目录不是条目：索引、嵌入的图、打印页。 */
const ASIDE = ['browse', 'embed', 'print'];

const CLASSES: readonly PageClass[] = ['home', 'entry', 'chain', 'other'];
/** 一个开始标签；引号里的字、脚本里的字都跳过，里面写着的标签不算。 */
const TAG =
  /<(script)\b((?:"[^"]*"|'[^']*'|[^'">])*)>[\s\S]*?<\/script>|<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const LOADS = /^(link|script|img)$/i;
const AT_ONCE = 16;

/** 给每一页称重，按文件名排序。共用的样式、脚本只压一次。 */
export async function weighPages(dir: string): Promise<PageWeight[]> {
  const pages = (await siteFiles(dir)).filter((file) => file.endsWith('.html'));
  const sizes = new Map<string, Promise<number>>();
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? readFile(path.join(dir, file)).then(gzipped);
    sizes.set(file, known);
    return known;
  };
  const weights = new Map<string, PageWeight>();
  await forEachLimited(pages, AT_ONCE, async (page) => {
    const html = await readFile(path.join(dir, page));
    const { assets, blocking } = loadedBy(html.toString('utf8'), page);
    let bytes = gzipped(html);
    for (const asset of assets) bytes += await sizeOf(asset);
    weights.set(page, { page, class: classOf(page), bytes, requests: 1 + assets.length, blocking });
  });
  return pages.flatMap((page) => weights.get(page) ?? []);
}

/** 每类页面的最大值与中位数，供构建报告。 */
export function summarise(rows: readonly PageWeight[]): ClassWeight[] {
  return CLASSES.flatMap((name) => {
    const group = rows.filter((row) => row.class === name).toSorted((a, b) => a.bytes - b.bytes);
    const heaviest = group.at(-1);
    if (!heaviest) return [];
    return {
      class: name,
      pages: group.length,
      maxBytes: heaviest.bytes,
      medianBytes: group[group.length >> 1]?.bytes ?? 0,
      maxRequests: group.reduce((most, row) => Math.max(most, row.requests), 0),
      heaviest: heaviest.page,
    };
  });
}

/** 构建报告里的一段：每类页面一行。 */
export function formatWeights(rows: readonly PageWeight[]): string {
  return summarise(rows)
    .map(
      ({ class: name, pages, maxBytes, medianBytes, maxRequests, heaviest }) =>
        `${CLASS_NAMES[name]} ${pages} 页：最大 ${kib(maxBytes)}（${heaviest}），中位 ${kib(medianBytes)}，至多 ${maxRequests} 个文件`,
    )
    .join('\n');
}

/** 超出预算的页，每页每项一句中文；没有就是空。 */
export function checkBudgets(rows: readonly PageWeight[], limits: PageBudget = { home: 60, entry: 30 }): string[] {
  const byClass = budgets(limits);
  return rows.flatMap(({ page, class: name, bytes, requests, blocking }) => {
    const budget = byClass[name];
    if (!budget) return [];
    const problems: string[] = [];
    if (bytes > budget.bytes)
      problems.push(`${page}：压缩后 ${kib(bytes)}，${CLASS_NAMES[name]}不得超过 ${kib(budget.bytes)}`);
    if (requests > budget.requests)
      problems.push(`${page}：要取 ${requests} 个文件，${CLASS_NAMES[name]}不得超过 ${budget.requests} 个`);
    for (const script of blocking) problems.push(`${page}：脚本 ${script} 挡住首次绘制，请加 defer`);
    return problems;
  });
}

function loadedBy(html: string, page: string): { assets: string[]; blocking: string[] } {
  const assets = new Set<string>();
  const blocking: string[] = [];
  for (const [, script, scriptSource, tag = script ?? '', source = scriptSource ?? ''] of html.matchAll(TAG)) {
    if (!LOADS.test(tag)) continue;
    const attrs = attributes(source);
    const link = assetLink(tag.toLowerCase(), attrs);
    if (link === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) continue;
    assets.add(path.posix.join(path.posix.dirname(page), decodeURIComponent(link.replace(/[?#].*$/, ''))));
    if (tag.toLowerCase() === 'script' && !attrs.has('defer') && !attrs.has('async')) blocking.push(link);
  }
  return { assets: [...assets], blocking };
}

function assetLink(tag: string, attrs: ReadonlyMap<string, string>): string | undefined {
  if (tag !== 'link') return attrs.get('src');
  return /\bstylesheet\b/i.test(attrs.get('rel') ?? '') ? attrs.get('href') : undefined;
}

function attributes(source: string): Map<string, string> {
  const found = source.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map([...found].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']));
}

function classOf(page: string): PageClass {
  if (page === 'index.html') return 'home';
  if (isReservedPage(page.replace(/\.html$/, ''))) return 'other';
  const [folder = '', name, ...deeper] = page.split('/');
  if (ASIDE.includes(folder)) return 'other';
  if (name === undefined || /^index(-\d+)?\.html$/.test(name) || deeper.length > 0) return 'other';
  return folder === 'chains' ? 'chain' : 'entry';
}

function gzipped(content: Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
