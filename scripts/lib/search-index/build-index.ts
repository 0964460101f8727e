import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNormaliser } from '../../../src/search/normalise.ts';
import type { EntryName } from '../../../src/search/query-data.ts';
import { byCodePoint, siteFiles } from '../portable/site-files.ts';
import { readEntryNames } from './entry-list.ts';
import { fragmentIds } from './fragment-ids.ts';
import { hiddenTerms } from './hidden-terms.ts';
import { packChunk, packQueryData } from './pack-chunk.ts';
import { packEngine } from './pack-engine.ts';
import { pageText } from './page-text.ts';
import { type IndexedPage, pagefindFiles } from './pagefind-files.ts';
import { buildQueryData } from './query-data.ts';

export interface SearchIndexReport {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** 索引在站点里的目录名。 */
export const SEARCH_FOLDER = 'search';

/** Pagefind 还会给出界面、高亮、Worker 等文件，一概不用。 */
const CHUNK = /\.(pf_\w+|pagefind)$|^pagefind-entry\.json$/;

/** 为建好的站点生成全文索引与查询资料，写进 `search/`。 */
export async function buildSearchIndex(dir: string): Promise<SearchIndexReport> {
  const out = path.join(dir, SEARCH_FOLDER);
  await rm(out, { recursive: true, force: true });

  const names = await readEntryNames(dir);
  const { urls, chars } = await surveyPages(dir);
  const data = buildQueryData(names, chars);
  const normaliser = createNormaliser(data.simplified);
  const aliases = new Map(names.map((name) => [name.url, name.aliases ?? []]));

  async function* pages(): AsyncGenerator<IndexedPage> {
    for (const url of urls) {
      const html = await readFile(path.join(dir, url), 'utf8');
      const terms = hiddenTerms(pageText(html) ?? '', aliases.get(url) ?? [], normaliser);
      yield { url: `/${url}`, html: withHiddenTerms(html, terms) };
    }
  }

  const files = await pagefindFiles(pages(), urls.length < 1000 ? 32 : 64);
  const scripts = new Map([
    ['engine.js', await packEngine(new TextDecoder().decode(files.get('pagefind.js')))],
    ['query-data.js', packQueryData({ ...data, names: withIds(names, fragmentIds(files)) })],
  ]);
  for (const [name, content] of files) if (CHUNK.test(name)) scripts.set(`${name}.js`, packChunk(name, content));

  let bytes = 0;
  for (const [name, text] of [...scripts].sort(([a], [b]) => byCodePoint(a, b))) {
    const file = path.join(out, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    bytes += Buffer.byteLength(text);
  }
  return { pages: urls.length, files: scripts.size, bytes };
}

/** 先看一遍全站：哪些页要收录，用到哪些汉字。只记字，不留全文。 */
async function surveyPages(dir: string): Promise<{ urls: string[]; chars: Set<string> }> {
  const urls: string[] = [];
  const chars = new Set<string>();
  for (const file of await siteFiles(dir)) {
    if (!file.endsWith('.html')) continue;
    const text = pageText(await readFile(path.join(dir, file), 'utf8'));
    if (text === undefined) continue;
    urls.push(file);
    for (const char of text) chars.add(char);
  }
  return { urls, chars };
}

function withIds(names: readonly EntryName[], ids: ReadonlyMap<string, string>): EntryName[] {
  return names.map((name) => {
    const id = ids.get(`/${name.url}`);
    return id ? { id, ...name } : name;
  });
}

function withHiddenTerms(html: string, terms: readonly string[]): string {
  if (!html.includes('</head>')) throw new Error('页面没有 </head>');
  return html.replace('</head>', () => `<meta data-pagefind-meta="k[content]" content="${terms.join(' ')}"></head>`);
}
