import type { Catalogue } from './catalogue.ts';
import type { Normaliser } from './normalise.ts';
import { occurs } from './occurrences.ts';
import { createPace } from './pace.ts';

/** 名称含有一串字的程度，大的更像。 */
export const NAME = { none: 0, middle: 1, has: 2, start: 3, exact: 4 } as const;
export type NameLevel = (typeof NAME)[keyof typeof NAME];

export interface NameMatch {
  readonly level: NameLevel;
  /** 相符的名称比查询多几个字。 */
  readonly extra: number;
  /** 由别名相符时，是哪个别名，原样。 */
  readonly alias?: string;
}

/** 全部单元的标题与别名，归一过，常驻内存：名称查找不必下载任何东西。 */
export interface Names {
  /** 第 unit 个单元的标题与别名，归一后的写法，标题在前。 */
  of(unit: number): readonly string[];
  match(unit: number, folded: string): NameMatch | undefined;
  /** 是不是某个单元的整个名称。 */
  isName(folded: string): boolean;
  /** 整个出现在这句话里的最长的名称有几个字；没有是 0。 */
  inside(unit: number, sentence: string): number;
  /** 名称里除去这些词还剩几个字，取剩得最少的一个名称。 */
  left(unit: number, words: readonly string[]): number;
  /** 名称里有没有这个词。 */
  has(unit: number, word: string): boolean;
}

/** 归一几千个名称要几十毫秒，所以边做边让出主线程。 */
export async function foldNames({ units }: Catalogue, normaliser: Normaliser): Promise<Names> {
  const pace = createPace();
  const folded: string[][] = [];
  const joined: string[] = [];
  for (const { title, aliases } of units) {
    const names = [title, ...aliases].map(normaliser.fold);
    folded.push(names);
    // 用归一文本里不会有的换行相隔，一次 indexOf 就能排除绝大多数单元。
    joined.push(names.join('\n'));
    await pace();
  }
  const known = new Set(folded.flat());
  return {
    isName: (text) => known.has(text),
    of: (unit) => folded[unit] ?? [],
    has: (unit, word) =>
      joined[unit]?.includes(word) === true && (folded[unit] ?? []).some((name) => occurs(name, word)),
    inside: (unit, sentence) =>
      (folded[unit] ?? []).reduce(
        (most, name) => (name.length > Math.max(1, most) && occurs(sentence, name) ? name.length : most),
        0,
      ),
    left: (unit, words) =>
      (folded[unit] ?? []).reduce((least, name) => {
        const covered = words.reduce((sum, word) => sum + (name.includes(word) ? word.length : 0), 0);
        return Math.min(least, name.length - covered);
      }, Number.POSITIVE_INFINITY),
    match(unit, query) {
      if (query === '' || !joined[unit]?.includes(query)) return undefined;
      let best: NameMatch | undefined;
      const inTitle = levelOf(folded[unit]?.[0] ?? '', query) >= NAME.has;
      for (const [i, name] of (folded[unit] ?? []).entries()) {
        const level = levelOf(name, query);
        if (level === NAME.none) continue;
        const extra = name.length - query.length;
        if (best && (best.level > level || (best.level === level && best.extra <= extra))) continue;
        // 标题里就有的，不必说是按哪个别名。
        const alias = inTitle ? undefined : units[unit]?.aliases[i - 1];
        best = { level, extra, ...(alias === undefined ? {} : { alias }) };
      }
      return best;
    },
  };
}

function levelOf(name: string, query: string): NameLevel {
  if (name === query) return NAME.exact;
  if (name.startsWith(query)) return NAME.start;
  if (occurs(name, query)) return NAME.has;
  return name.includes(query) ? NAME.middle : NAME.none;
}
