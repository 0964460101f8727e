import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteFiles } from '../../portable/site-files.ts';
import { Prng } from '../prng.ts';

/** 一次来访看哪些页；按一个人查政策的走法估的，写明了谁都可以改。 */
export const VISIT = { home: 1, list: 2, chain: 1, entry: 4, finder: 1, search: 1 } as const;
/** 一次检索取几个倒排和正文的分片。 */
export const SEARCH_CHUNKS = 6;
const VISITS = 400;
const SEED = 7;

/** 一批来访的全部请求，按先后排；每次来访里同一个样式、脚本只取一次，与浏览器的缓存一样。 */
export interface VisitMix {
  readonly visits: number;
  readonly requests: readonly string[];
}

const ASSET = /<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"/g;
/** 不是条目的文件夹。 */
const ASIDE = /^(browse|embed|print|chains|data)\//;

function assetsOf(site: string, page: string): string[] {
  const html = readFileSync(path.join(site, page), 'utf8');
  return [...html.matchAll(ASSET)].map(([, link = '']) =>
    path.posix.join(path.posix.dirname(page), decodeURIComponent(link)),
  );
}

/** 从网站自己的文件里造出来访；同一份网站、同一个种子，造出来的一样。 */
export async function visitMix(site: string): Promise<VisitMix> {
  const names = (await siteFiles(site)).filter((name) => !/\.(gz|br)$/.test(name));
  const pages = names.filter((name) => name.endsWith('.html'));
  const kinds = {
    home: ['index.html'],
    list: pages.filter((page) => /^[a-z]+\/(index|by-[a-z]+\/[^/]+)\.html$/.test(page)),
    chain: pages.filter((page) => /^chains\/(?!index|coverage)[^/]+\.html$/.test(page)),
    entry: pages.filter(
      (page) => /^[a-z]+\/[^/]+\.html$/.test(page) && !page.endsWith('/index.html') && !ASIDE.test(page),
    ),
    finder: ['finder.html'],
    search: ['search.html'],
  };
  const chunks = names.filter((name) => /^search\/[^/]+\/(grams|texts)\//.test(name));
  const engine = names.filter((name) => /^search\/[^/]+\/[^/]+\.js$/.test(name));
  const prng = new Prng(SEED);
  const requests: string[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const held = new Set<string>();
    const take = (file: string) => {
      if (!held.has(file)) requests.push(file);
      held.add(file);
    };
    for (const kind of ['home', 'list', 'chain', 'entry', 'finder', 'search'] as const) {
      for (let count = 0; count < VISIT[kind]; count += 1) {
        const page = prng.pick(kinds[kind]);
        requests.push(page);
        assetsOf(site, page).forEach(take);
      }
    }
    engine.forEach(take);
    for (let count = 0; count < SEARCH_CHUNKS; count += 1) take(prng.pick(chunks));
  }
  return { visits: VISITS, requests };
}
