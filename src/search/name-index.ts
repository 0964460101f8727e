import type { Normaliser } from './normalise.ts';
import { occurs } from './occurrences.ts';
import type { EntryName } from './query-data.ts';
import type { Variant } from './variants.ts';

export interface NameIndex {
  /** 名称含有查询的页在全文索引里的编号，越像的越靠前。 */
  match(variants: readonly Variant[]): string[];
}

/** 候选有上限：名称相符的页先核对，站点再大也不会被正文相符的挤出去。 */
export function createNameIndex(names: readonly EntryName[], normaliser: Normaliser): NameIndex {
  let folded: { id: string; texts: string[] }[] | undefined;
  return {
    match(variants) {
      folded ??= names.flatMap(({ id, title, aliases = [] }) =>
        id ? [{ id, texts: [title, ...aliases].map(normaliser.fold) }] : [],
      );
      return folded
        .map(({ id, texts }) => ({ id, distance: distanceOf(texts, variants) }))
        .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id);
    },
  };
}

/** 名称比查询多出几个字；0 就是它。 */
function distanceOf(texts: readonly string[], variants: readonly Variant[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { folded } of variants) {
    for (const text of texts) if (occurs(text, folded)) least = Math.min(least, text.length - folded.length);
  }
  return least;
}
