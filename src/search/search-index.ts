import type { Catalogue } from './catalogue.ts';
import type { GramIndex } from './gram-index.ts';
import type { Names } from './names.ts';
import type { Normaliser } from './normalise.ts';
import type { Texts } from './texts.ts';

/** 打开了的索引：目录和名称常驻内存，倒排与正文用到才读。 */
export interface SearchIndex {
  readonly catalogue: Catalogue;
  readonly normaliser: Normaliser;
  readonly names: Names;
  readonly grams: GramIndex;
  readonly texts: Texts;
}
