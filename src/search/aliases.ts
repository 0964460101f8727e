import type { Unit } from './answer.ts';
import type { Normaliser } from './normalise.ts';
import { SYNONYMS } from './synonyms.ts';
import { isHan } from './terms.ts';

export interface AliasMatch {
  /** 查询里的哪几个字，归一后的写法。 */
  readonly alias: string;
  /** 换成哪个名称，原样。 */
  readonly name: string;
}

export interface AliasTable {
  /** 查询里出现的名称及与它同义的名称，长的在前。 */
  match(folded: string): AliasMatch[];
  /** 恰与一个词同义的名称或通行说法，原样。 */
  synonymsOf(folded: string): string[];
}

const MOST_MATCHES = 5;
/** 一个标题换成它的别名时，取最短的几个：长的别名多半含着短的。 */
const MOST_ALIASES = 3;
/** 换成的别名若只有数字（证券代码）或是文号，正文里不会拿它代替名称。 */
const NOT_A_NAME = /^\d+$|\d+\s*号/u;
/** 正文里不会写出整个公文标题来代替简称。 */
const LONGEST_NAME = 20;

export function createAliasTable(units: readonly Unit[], normaliser: Normaliser): AliasTable {
  const others = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const key = normaliser.fold(from);
    if (key.length < 2 || key === normaliser.fold(to)) return;
    others.set(key, (others.get(key) ?? new Set()).add(to));
  };
  for (const { title, aliases, parent, url } of units) {
    // 措施没有别名；同名的措施不必互相代替。
    if (parent && url.includes('#')) continue;
    if (title.length > LONGEST_NAME) continue;
    const short = aliases.filter((alias) => !NOT_A_NAME.test(alias)).sort((a, b) => a.length - b.length);
    for (const alias of short) add(alias, title);
    for (const alias of short.slice(0, MOST_ALIASES)) add(title, alias);
  }
  const longest = [...others.keys()].reduce((most, alias) => Math.max(most, alias.length), 0);
  return {
    match(folded) {
      return substrings(folded, longest)
        .flatMap((alias) => [...(others.get(alias) ?? [])].map((name) => ({ alias, name })))
        .filter(({ name }) => !folded.includes(normaliser.fold(name)))
        .slice(0, MOST_MATCHES);
    },
    synonymsOf: (folded) => [...(others.get(folded) ?? []), ...commonSynonyms(folded)].slice(0, MOST_MATCHES),
  };
}

const commonSynonyms = (word: string): string[] =>
  SYNONYMS.flatMap((group) => (group.includes(word) ? group.filter((other) => other !== word) : []));

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
