import type { Entry } from '../schema/kinds.ts';
import { type Found, optional } from './edge-context.ts';

/** 链内环节之间的供料、装备……；连到段的不进图谱，只画在图上。 */
export function chainEdges(entry: Entry, { edges }: Found) {
  if (entry.kind !== 'chains') return;
  const own = new Set(entry.data.nodes.map(({ id }) => id));
  for (const { from, to, type, basis, label, at } of entry.data.edges) {
    if (!own.has(from) || !own.has(to)) continue;
    edges.push({
      from: `chains/${entry.slug}/${from}`,
      to: `chains/${entry.slug}/${to}`,
      relation: `${type}给`,
      inverse: `${type}自`,
      basis,
      origin: 'chain',
      ...optional({ why: label, at }),
    });
  }
}
