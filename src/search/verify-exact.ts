import type { Group, Hit } from './answer.ts';
import { findExcerpt } from './find-excerpt.ts';
import type { SearchIndex } from './search-index.ts';

/** 逐一读原文核对的结果数：再往后的没有人翻到，读了只是白费流量。 */
const MOST_VERIFIED = 10;

/** 引号要求一字不差：名称里没有的，读原文核对，不符的丢掉。 */
export async function verifyExact(
  groups: readonly Group[],
  exact: readonly string[],
  index: SearchIndex,
): Promise<readonly Group[]> {
  if (exact.length === 0) return groups;
  const phrases = exact.map(index.normaliser.fold);
  const holds = async ({ unit }: Hit): Promise<boolean> => {
    const family = [unit.id, ...(unit.parent ? [unit.parent.id] : [])];
    const checks = phrases.map(async (folded) => {
      if (family.some((id) => index.names.has(id, folded))) return true;
      return (await findExcerpt(unit, { folded, words: [], soft: [], isQuestion: false }, index)).verified;
    });
    return (await Promise.all(checks)).every(Boolean);
  };
  const kept = await Promise.all(groups.slice(0, MOST_VERIFIED).map((group) => holds(group.head)));
  return groups.filter((_, i) => kept[i] !== false);
}
