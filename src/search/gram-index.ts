import type { Catalogue } from './catalogue.ts';
import { bucketOf, type Gram, gramsToFind } from './grams.ts';
import { gramFile, type IndexFiles } from './index-files.ts';
import { decodePostings, type Passage } from './postings.ts';

/** 倒排表：一个字组在哪些段里。 */
export interface GramIndex {
  /** 含有这一串字的段，递增。西文与单字准确；三个字以上只保证两两相连，多半就是相连，极少数是误报。 */
  passagesWith(folded: string, tight?: boolean): Promise<readonly Passage[]>;
}

/** 留多少个字组的倒排表：边打边查时反复用到，又不能无限长大。 */
const KEPT = 400;

export function createGramIndex(files: IndexFiles, buckets: number): GramIndex {
  const known = new Map<Gram, Promise<readonly Passage[]>>();

  const load = async (gram: Gram): Promise<readonly Passage[]> => {
    const bucket = (await files.read(gramFile(bucketOf(gram, buckets)))) as Readonly<Record<Gram, string>>;
    // 用 hasOwn：查询可以是 __proto__ 之类。
    return Object.hasOwn(bucket, gram) ? decodePostings(bucket[gram] ?? '') : [];
  };
  const postings = (gram: Gram): Promise<readonly Passage[]> => {
    const found = known.get(gram) ?? load(gram);
    known.delete(gram);
    known.set(gram, found);
    found.catch(() => known.delete(gram));
    if (known.size > KEPT) known.delete(known.keys().next().value ?? '');
    return found;
  };

  return {
    async passagesWith(folded, tight) {
      const lists = await Promise.all(gramsToFind(folded, tight).map(postings));
      return intersect(lists);
    },
  };
}

/** 从最短的一张起，逐张留下都有的。 */
function intersect(lists: readonly (readonly Passage[])[]): readonly Passage[] {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, right) => (left.length === 0 ? left : common(left, right)), shortest ?? []);
}

function common(a: readonly Passage[], b: readonly Passage[]): Passage[] {
  const out: Passage[] = [];
  let at = 0;
  for (const id of a) {
    while ((b[at] ?? Number.POSITIVE_INFINITY) < id) at++;
    if (b[at] === id) out.push(id);
  }
  return out;
}

/** 段 → 单元，去重；段递增，单元也递增。 */
export function unitsWith(passages: readonly Passage[], { unitOf }: Catalogue): number[] {
  const units: number[] = [];
  for (const passage of passages) {
    const unit = unitOf[passage] ?? -1;
    if (units.at(-1) !== unit) units.push(unit);
  }
  return units;
}
