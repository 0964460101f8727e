import type { Normaliser } from './normalise.ts';
import type { EntryName } from './query-data.ts';
import { isHan } from './terms.ts';

export interface AliasMatch {
  /** 查询里的哪几个字，归一后的写法。 */
  readonly alias: string;
  /** 换成哪个条目的标题。 */
  readonly title: string;
}

export interface AliasTable {
  /** 查询里出现的别名，长的在前。 */
  match(folded: string): AliasMatch[];
}

const MOST_MATCHES = 6;

export function createAliasTable(names: readonly EntryName[], normaliser: Normaliser): AliasTable {
  const titles = new Map<string, string[]>();
  for (const { title, aliases = [] } of names) {
    for (const alias of aliases.map(normaliser.fold)) {
      if (alias.length < 2 || alias === normaliser.fold(title)) continue;
      titles.set(alias, [...(titles.get(alias) ?? []), title]);
    }
  }
  const longest = [...titles.keys()].reduce((most, alias) => Math.max(most, alias.length), 0);
  return {
    match(folded) {
      return substrings(folded, longest)
        .flatMap((alias) => (titles.get(alias) ?? []).map((title) => ({ alias, title })))
        .filter(({ title }) => !folded.includes(normaliser.fold(title)))
        .slice(0, MOST_MATCHES);
    },
  };
}

/** 查询的全部子串，长的在前；西文只在词界处起止。查询短而别名多，逐个查表比逐个别名比对快。 */
function substrings(folded: string, longest: number): string[] {
  const out: string[] = [];
  for (let size = Math.min(folded.length, longest); size >= 2; size--) {
    for (let from = 0; from + size <= folded.length; from++) {
      if (isBoundary(folded, from) && isBoundary(folded, from + size)) out.push(folded.slice(from, from + size));
    }
  }
  return [...new Set(out)];
}

function isBoundary(folded: string, at: number): boolean {
  const before = folded[at - 1];
  const after = folded[at];
  if (before === undefined || after === undefined) return true;
  return isHan(before) || isHan(after) || before === ' ' || after === ' ';
}
