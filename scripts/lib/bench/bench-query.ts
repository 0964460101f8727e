import type { Fits } from './bench-text.ts';

/** 一条评测用的查询。答案由另一套办法定下，不问检索引擎。 */
export interface BenchQuery {
  readonly kind: string;
  readonly query: string;
  /** 该找到的条目的网址。空的表示本来就没有，一条也不该出。 */
  readonly relevant: readonly string[];
  /** all：relevant 都该在前十；any：有一个就够（同名的几版、口语问题的几个合理答案）。 */
  readonly need: 'all' | 'any';
  /** 找的是不是某一份已知的文件。 */
  readonly known: boolean;
  /** 列不列都行的：不占名次，算分前先从结果里拿掉。 */
  readonly neutral?: readonly string[];
  /** 判定误报：结果的文字不合它就是误报。不写就不判（意图、口语没有严格的判据）。 */
  readonly fits?: Fits;
}

/** 引擎对一条查询的回答：条目的网址，按名次，不重复。 */
export interface Ranked {
  readonly urls: readonly string[];
  /** 照原样没有结果，是按“您是不是要找”给出的。 */
  readonly corrected?: boolean;
}

export interface BenchEngine {
  readonly name: string;
  rank(query: string): Promise<Ranked>;
}

/** 网页地址 → 它所属的条目：去掉锚点，环节归到产业链。 */
export function entryUrl(url: string): string {
  const page = url.replace(/^\.?\//, '').replace(/[#?].*$/, '');
  return page.replace(/^chains\/([a-z0-9-]+)\/[a-z0-9-]+\.html$/, 'chains/$1.html');
}

export const distinct = (urls: readonly string[]): string[] => [...new Set(urls)];
