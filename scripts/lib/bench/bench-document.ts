import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BenchText, benchText, type Fits } from './bench-text.ts';
import { mainText } from './main-text.ts';

/** 评测里的一个条目。 */
export interface BenchDocument {
  readonly url: string;
  readonly title: string;
  /** 标题、别名；产业链还有各环节的名称。 */
  readonly names: readonly string[];
  /** 条目自己写的：字段的值和正文。判定“该找到”用它。 */
  readonly own: BenchText;
  /** 政策里的措施。 */
  readonly measures?: readonly BenchMeasure[];
}

export interface BenchMeasure {
  /** 补助、奖励、贷款贴息……词表里的词。 */
  readonly instrument: string;
  /** 措施的各个字段和所在政策的题名。 */
  readonly text: BenchText;
}

const htmlIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html') && !name.startsWith('index'))
    .sort()
    .map((name) => path.join(folder, name));

/** 条目的网页；产业链连同各环节的网页。 */
export function pagesOf(dir: string, url: string): string[] {
  const file = path.join(dir, url);
  const folder = file.replace(/\.html$/, '');
  const nodes = url.startsWith('chains/') && existsSync(folder) ? htmlIn(folder) : [];
  return [file, ...nodes].filter((page) => existsSync(page));
}

/** 读者在条目的网页上读得到的一切。 */
export const readPages = (dir: string, url: string): BenchText =>
  benchText(
    pagesOf(dir, url)
      .map((file) => mainText(readFileSync(file, 'utf8')))
      .join('\n'),
  );

/** 一套内容：条目，和它们建成的站点。 */
export class BenchSet {
  readonly label: string;
  readonly dir: string;
  readonly documents: readonly BenchDocument[];
  readonly byUrl: ReadonlyMap<string, BenchDocument>;
  readonly #pages = new Map<string, BenchText>();

  constructor(label: string, dir: string, documents: readonly BenchDocument[]) {
    this.label = label;
    this.dir = dir;
    this.documents = documents;
    this.byUrl = new Map(documents.map((document) => [document.url, document]));
  }

  /** 合乎判据的条目的网址。 */
  matching(fits: Fits): string[] {
    return this.documents.filter(({ own }) => fits(own)).map(({ url }) => url);
  }

  /** 页面上还有别的条目的标题、反向链接里的句子，含有所查的词也不算误报。 */
  pageText(url: string): BenchText {
    const known = this.#pages.get(url);
    if (known) return known;
    const text = readPages(this.dir, url);
    this.#pages.set(url, text);
    return text;
  }

  /** 结果不合判据：条目自己写的和页面上的都不合。 */
  isFalse(fits: Fits, url: string): boolean {
    const document = this.byUrl.get(url);
    return document === undefined || !(fits(document.own) || fits(this.pageText(url)));
  }
}
