import type { AliasTable } from './aliases.ts';
import type { Normaliser } from './normalise.ts';
import type { PinyinIndex } from './pinyin.ts';
import { words } from './terms.ts';

/** 查询为何能对上：输入的 `from` 按别名或拼音理解为 `to`。 */
export interface MatchedBy {
  readonly kind: 'alias' | 'pinyin';
  readonly from: string;
  readonly to: string;
}

/** 查询的一种读法，归一后的写法；没有 `by` 的是照原样。 */
export interface Variant {
  readonly folded: string;
  readonly words: readonly string[];
  readonly by?: MatchedBy;
}

/** 一个查询的全部读法，原样在前。 */
export function variantsOf(query: string, normaliser: Normaliser, aliases: AliasTable, pinyin: PinyinIndex): Variant[] {
  const folded = normaliser.fold(query);
  if (folded === '') return [];
  const found = new Map<string, Variant>([[folded, { folded, words: words(folded) }]]);
  const add = (text: string, by: MatchedBy) => {
    if (!found.has(text)) found.set(text, { folded: text, words: words(text), by });
  };
  for (const { alias, title } of aliases.match(folded)) {
    add(folded.replace(alias, normaliser.fold(title)), { kind: 'alias', from: alias, to: title });
  }
  const from = query.trim();
  for (const to of pinyin.match(from)) add(normaliser.fold(to), { kind: 'pinyin', from, to });
  if (found.size === 1) addPinyinWords(folded, normaliser, pinyin, add);
  return [...found.values()];
}

/** 整句不是拼音时逐词再试：`jcdl zhengce` → 集成电路政策，每个词取最像的一个。 */
function addPinyinWords(
  folded: string,
  normaliser: Normaliser,
  pinyin: PinyinIndex,
  add: (text: string, by: MatchedBy) => void,
) {
  const parts = words(folded);
  if (parts.length < 2) return;
  const read = parts.map((part) => pinyin.match(part)[0]);
  if (read.every((to) => to === undefined)) return;
  const to = parts.map((part, i) => read[i] ?? part).join('');
  add(normaliser.fold(to), { kind: 'pinyin', from: folded, to });
}
