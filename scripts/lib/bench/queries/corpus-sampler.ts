import type { BenchDocument, BenchSet } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import type { CorpusRow } from '../corpus-row.ts';
import { Prng } from '../prng.ts';
import { knownItem, namedAs } from './known-item.ts';

/** 从语料里抽查询：每一类有自己的种子，添一类不会打乱别的类。 */
export class CorpusSampler {
  readonly set: BenchSet;
  readonly rows: readonly CorpusRow[];
  /** 每一类抽几条。 */
  readonly each: number;

  constructor(set: BenchSet, rows: readonly CorpusRow[], each: number) {
    this.set = set;
    this.rows = rows;
    this.each = each;
  }

  /** 依次抽文件来做，做不成就换一份；同样的查询只留一次。 */
  draw(seed: number, make: (document: BenchDocument, prng: Prng) => BenchQuery | undefined): BenchQuery[] {
    const prng = new Prng(seed);
    const seen = new Set<string>();
    return prng.draw(this.set.documents, this.each, (document) => {
      const made = make(document, prng);
      if (!made || seen.has(made.query)) return undefined;
      seen.add(made.query);
      return made;
    });
  }

  /** 名称变个样子去查，同名的都算对。 */
  byName(kind: string, seed: number, spell: (title: string, prng: Prng) => string | undefined): BenchQuery[] {
    return this.draw(seed, ({ title }, prng) => {
      const query = spell(title, prng);
      return query === undefined ? undefined : knownItem(kind, query, namedAs(this.set.documents, title));
    });
  }
}
