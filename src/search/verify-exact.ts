import type { Group, Hit } from './answer.ts';
import { findExcerpt } from './find-excerpt.ts';
import { literalReading } from './readings.ts';
import type { SearchIndex } from './search-index.ts';

/** 先列出来的这么多条须都核对过；再往后的没有人翻到，读了只是白费流量。 */
const SHOWN_FIRST = 10;
/** 至多核对这么多条：字组都对得上而不相连的极少，不至于一直核对不完。 */
const MOST_CHECKED = 40;

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
      return (await findExcerpt(unit, { ...literalReading(folded), quoted: true }, index)).verified;
    });
    return (await Promise.all(checks)).every(Boolean);
  };
  const kept: Group[] = [];
  let checked = 0;
  while (kept.length < SHOWN_FIRST && checked < Math.min(groups.length, MOST_CHECKED)) {
    const batch = groups.slice(checked, checked + SHOWN_FIRST);
    const verdicts = await Promise.all(batch.map(({ head }) => holds(head)));
    kept.push(...batch.filter((_, i) => verdicts[i]));
    checked += batch.length;
  }
  return [...kept, ...groups.slice(checked)];
}
