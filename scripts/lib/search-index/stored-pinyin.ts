import type { StoredPinyin } from '../../../src/search/pinyin.ts';
import { pinyinKey, syllablesOf } from '../../../src/views/pinyin.ts';
import type { SearchUnit } from '../../../src/views/search-units.ts';
import { byCodePoint } from '../portable/site-files.ts';

/** 全部名称的读音：逐字的常用音，加上各名称里读得不同的几处。 */
export function storedPinyin(units: readonly SearchUnit[]): StoredPinyin {
  const names = units.flatMap(({ title, aliases }) => [title, ...aliases]);
  const spelled = names.map((name) => ({ chars: [...name], sounds: syllablesOf(name) }));
  const usual = usualReadings(spelled);
  const odd: Record<number, string> = {};
  for (const [i, { chars, sounds }] of spelled.entries()) {
    const line = chars.flatMap((char, at) =>
      sounds[at] && sounds[at] !== usual.get(char) ? [`${at} ${sounds[at]}`] : [],
    );
    if (line.length > 0) odd[i] = line.join(' ');
  }
  const chars = [...usual.keys()].sort();
  return { readings: [chars.join(''), chars.map((char) => usual.get(char)).join(' ')], odd };
}

/** 单元 → 按标题拼音排的名次。 */
export function titleOrder(units: readonly SearchUnit[]): number[] {
  const keyed = units.map(({ title }, id) => ({ id, key: pinyinKey(title) }));
  keyed.sort((a, b) => byCodePoint(a.key, b.key) || a.id - b.id);
  const order: number[] = [];
  keyed.forEach(({ id }, rank) => {
    order[id] = rank;
  });
  return order;
}

/** 每个字在这些名称里最常见的读音；一样多的取字母在前的。 */
function usualReadings(
  spelled: readonly { chars: readonly string[]; sounds: readonly string[] }[],
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { chars, sounds } of spelled) {
    for (const [at, char] of chars.entries()) {
      const sound = sounds[at];
      if (!sound) continue;
      const own = counts.get(char) ?? new Map<string, number>();
      own.set(sound, (own.get(sound) ?? 0) + 1);
      counts.set(char, own);
    }
  }
  return new Map(
    [...counts].map(([char, own]) => {
      const [best] = [...own].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [char, best?.[0] ?? ''];
    }),
  );
}
