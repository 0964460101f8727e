import { bucketOf, type Gram, gramsOf } from '../../../src/search/grams.ts';
import { encodePostings, type Passage } from '../../../src/search/postings.ts';
import { byCodePoint } from '../portable/site-files.ts';

/** 一个倒排文件大约多少个字符：小则每次查询下载少，大则文件少。 */
const TARGET = 2500;
const MOST_FILES = 8192;

/** 倒排表：字组 → 含有它的段，递增。 */
export class GramTable {
  readonly #postings = new Map<Gram, Passage[]>();

  /** 段须按编号递增加入。`folded` 是归一后的文字。 */
  add(passage: Passage, folded: string) {
    for (const gram of gramsOf(folded)) {
      const list = this.#postings.get(gram);
      if (list) list.push(passage);
      else this.#postings.set(gram, [passage]);
    }
  }

  /** 按散列分到各文件；个数是 2 的幂，由总量定。文件内按码位排，逐字节可重现。 */
  files(): Record<Gram, string>[] {
    const encoded = [...this.#postings].map(([gram, list]) => [gram, encodePostings(list)] as const);
    const size = encoded.reduce((sum, [gram, text]) => sum + gram.length + text.length, 0);
    const count = Math.min(MOST_FILES, 2 ** Math.max(0, Math.ceil(Math.log2(size / TARGET))));
    const files = Array.from({ length: count }, (): [Gram, string][] => []);
    for (const pair of encoded) files[bucketOf(pair[0], count)]?.push([...pair]);
    // 无原型的对象：字组可以是 __proto__。
    return files.map((pairs) =>
      Object.assign(Object.create(null), Object.fromEntries(pairs.sort(([a], [b]) => byCodePoint(a, b)))),
    );
  }
}
