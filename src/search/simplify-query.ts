import type { Unit } from './answer.ts';
import { type IndexFiles, TRADITIONAL_FILE } from './index-files.ts';
import type { SimplifiedPairs } from './normalise.ts';

const HAN = /\p{Script=Han}/u;

/** 查询里的繁体字换成简体；名称里都没有的汉字才可能是，那时才读入对照表。 */
export function simplifyQuery(files: IndexFiles, units: readonly Unit[]): (query: string) => Promise<string> {
  let known: Set<string> | undefined;
  let table: Promise<ReadonlyMap<string, string>> | undefined;
  return async (query) => {
    known ??= new Set(units.flatMap(({ title, aliases }) => [...title, ...aliases.join('')]));
    if (![...query].some((char) => HAN.test(char) && known?.has(char) === false)) return query;
    table ??= files.read(TRADITIONAL_FILE).then(toMap);
    table.catch(() => {
      table = undefined;
    });
    const simplified = await table;
    return [...query].map((char) => simplified.get(char) ?? char).join('');
  };
}

function toMap(pairs: unknown): ReadonlyMap<string, string> {
  const [from, to] = pairs as SimplifiedPairs;
  const simple = [...to];
  return new Map([...from].map((char, i) => [char, simple[i] ?? char]));
}
