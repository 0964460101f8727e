import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StoredCatalogue } from '../../../src/search/catalogue.ts';
import {
  CATALOGUE_FILE,
  gramFile,
  PINYIN_FILE,
  TITLE_ORDER_FILE,
  TRADITIONAL_FILE,
  textFile,
} from '../../../src/search/index-files.ts';
import { createNormaliser } from '../../../src/search/normalise.ts';
import type { SearchUnits } from '../../../src/views/search-units.ts';
import { GramTable } from './gram-files.ts';
import { packEngine } from './pack-engine.ts';
import { packFile } from './pack-file.ts';
import { splitPassages } from './passages.ts';
import { simplifiedPairs } from './simplified-pairs.ts';
import { storedCatalogue } from './stored-catalogue.ts';
import { storedPinyin, titleOrder } from './stored-pinyin.ts';
import { unitTexts } from './unit-texts.ts';

export interface SearchIndexReport {
  /** 索引所在的目录，相对于站点根，如 `search/3f9a1c02/`。 */
  readonly folder: string;
  readonly units: number;
  readonly files: number;
  readonly bytes: number;
}

/** 索引在站点里的目录名；里面再按内容的摘要分一层：换了版，旧网页、旧缓存都不会读到新索引的半截。 */
export const SEARCH_FOLDER = 'search';
/** 由 src/pages/data/search-units.json.ts 生成；编完索引就删。 */
const UNITS_FILE = 'data/search-units.json';
/** 一个正文文件大约多少字：小则摘录下载少，大则文件少。 */
const TEXT_FILE_LENGTH = 1200;

/** 为建好的站点编全文索引，写进 `search/<摘要>/`。 */
export async function buildSearchIndex(dir: string): Promise<SearchIndexReport> {
  const { units, facets } = JSON.parse(await readFile(path.join(dir, UNITS_FILE), 'utf8')) as SearchUnits;
  const passages = await readPassages(
    dir,
    units.map(({ url }) => url),
  );
  const names = units.flatMap(({ title, aliases }) => [title, ...aliases]);
  const texts = passages.flat();
  const { written, asked } = simplifiedPairs(new Set([...charsOf(texts), ...charsOf(names)]));
  const { fold } = createNormaliser(written);

  const grams = new GramTable();
  texts.forEach((text, i) => {
    grams.add(i, fold(text));
  });
  const gramFiles = grams.files();
  const passagesPerFile = fittingCount(texts);
  const catalogue: StoredCatalogue = {
    ...storedCatalogue(units, facets),
    simplified: written,
    passages: passages.map((texts) => texts.length),
    passagesPerFile,
    buckets: gramFiles.length,
  };

  const files = new Map<string, unknown>([
    [CATALOGUE_FILE, catalogue],
    [PINYIN_FILE, storedPinyin(units)],
    [TITLE_ORDER_FILE, titleOrder(units)],
    [TRADITIONAL_FILE, asked],
    ...gramFiles.map((file, i) => [gramFile(i), file] as const),
    ...chunks(texts, passagesPerFile).map((file, i) => [textFile(i), file] as const),
  ]);
  const packed = new Map<string, Uint8Array>([['engine.js', Buffer.from(await packEngine())]]);
  for (const [name, content] of files) packed.set(`${name}.js`, packFile(name, content));
  const folder = `${SEARCH_FOLDER}/${digest(packed)}/`;
  const bytes = await writeFiles(path.join(dir, folder), packed);
  await rm(path.join(dir, UNITS_FILE));
  return { folder, units: units.length, files: packed.size, bytes };
}

/** 各单元的段，次序与 `urls` 相同。每页只读一次；措施的文字在它政策的页上。 */
async function readPassages(dir: string, urls: readonly string[]): Promise<string[][]> {
  const anchorsOf = Map.groupBy(urls, (url) => url.replace(/#.*$/, ''));
  const found = new Map<string, string[]>();
  for (const [page, own] of anchorsOf) {
    const anchors = own.flatMap((url) => (url.includes('#') ? [url.slice(url.indexOf('#') + 1)] : []));
    const texts = unitTexts(await readFile(path.join(dir, page), 'utf8'), new Set(anchors));
    if (!texts) throw new Error(`${page} 没有 data-search-body，却列在检索单元里`);
    for (const url of own) found.set(url, splitPassages(texts.get(url.slice(page.length + 1)) ?? ''));
  }
  return urls.map((url) => found.get(url) ?? []);
}

/** 每个文件装几段，平均下来接近 TEXT_FILE_LENGTH；段数固定，浏览器不必另存一张表。 */
function fittingCount(texts: readonly string[]): number {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  return Math.max(1, Math.round((TEXT_FILE_LENGTH * texts.length) / Math.max(1, total)));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

function* charsOf(texts: readonly string[]): Generator<string> {
  for (const text of texts) yield* new Set(text);
}

function digest(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name} ${content.length}\n`).update(content);
  return hash.digest('hex').slice(0, 8);
}

async function writeFiles(out: string, files: ReadonlyMap<string, Uint8Array>): Promise<number> {
  await rm(path.dirname(out), { recursive: true, force: true });
  for (const folder of ['grams', 'texts']) await mkdir(path.join(out, folder), { recursive: true });
  let bytes = 0;
  for (const [name, content] of files) {
    await writeFile(path.join(out, name), content);
    bytes += content.length;
  }
  return bytes;
}
