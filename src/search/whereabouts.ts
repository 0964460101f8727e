import { unitsWith } from './gram-index.ts';
import type { createPace } from './pace.ts';
import type { SearchIndex } from './search-index.ts';

/** 一串字在一个单元的哪里：自己的名称、自己的正文、同页措施里、所属条目的名称里。可以相加。 */
export const IN = { name: 1, text: 2, child: 4, parentName: 8 } as const;

/** 每个单元一个数，IN 之和；0 就是没有。 */
export type Whereabouts = Uint8Array;

/** 一串字（一个词，或整句）在各单元的哪里。正文按倒排表，名称逐个看；`namesOnly` 时不看正文。 */
export async function locate(
  folded: string,
  { catalogue, names, grams }: SearchIndex,
  pace: ReturnType<typeof createPace>,
  namesOnly = false,
): Promise<Whereabouts> {
  const { units, children } = catalogue;
  const found = new Uint8Array(units.length);
  const passages = namesOnly ? [] : await grams.passagesWith(folded);
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
