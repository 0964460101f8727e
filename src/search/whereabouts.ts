import { unitsWith } from './gram-index.ts';
import type { createPace } from './pace.ts';
import type { SearchIndex } from './search-index.ts';

/** 一串字在一个单元的哪里：自己的名称、自己的正文、同页措施里、所属条目的名称里。可以相加。 */
export const IN = { name: 1, text: 2, child: 4, parentName: 8 } as const;

/** 每个单元一个数，IN 之和；0 就是没有。 */
export type Whereabouts = Uint8Array;

/** 怎么找：名称和正文、一字不差、只看名称。 */
export type Looking = 'text' | 'exact' | 'names';

/** 一串字（一个词，或整句）在各单元的哪里。正文按倒排表，名称逐个看；`names` 时不看正文，`exact` 时宁可多查字组也要少误报。 */
export async function locate(
  folded: string,
  { catalogue, names, grams }: SearchIndex,
  pace: ReturnType<typeof createPace>,
  how: Looking = 'text',
): Promise<Whereabouts> {
  const { units, children } = catalogue;
  const found = new Uint8Array(units.length);
  const passages = how === 'names' ? [] : await grams.passagesWith(folded, how === 'exact');
  for (const unit of unitsWith(passages, catalogue)) found[unit] = IN.text;
  for (let unit = 0; unit < units.length; unit++) {
    if (names.has(unit, folded)) found[unit] = (found[unit] ?? 0) | IN.name;
    if (unit % 1000 === 0) await pace();
  }
  // 政策的页面含有它的措施；措施、环节的话题由它们的条目限定。
  for (const [parent, own] of children) {
    if (own.some((child) => ((found[child] ?? 0) & (IN.name | IN.text)) > 0)) {
      found[parent] = (found[parent] ?? 0) | IN.child;
    }
  }
  for (const { id, parent } of units) {
    if (parent && ((found[parent.id] ?? 0) & IN.name) > 0) found[id] = (found[id] ?? 0) | IN.parentName;
  }
  return found;
}
