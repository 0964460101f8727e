import type { Edge } from './graph.ts';

/** 一个环节或一条链上挂了谁：类别 → 边，每个条目只算一次。 */
export type Placements = ReadonlyMap<string, readonly Edge[]>;

/**
 * 环节（或链）编号 → 挂上来的条目，按类别分好。
 * 每个条目页都要画链条带、数各环节的家数；在这里数一次，页数再多也不重数。
 */
export function indexPlacements(edges: readonly Edge[]): ReadonlyMap<string, Placements> {
  const index = new Map<string, Map<string, Edge[]>>();
  const seen = new Set<string>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    if (edge.origin !== 'place' || seen.has(key)) continue;
    seen.add(key);
    const kind = edge.from.slice(0, edge.from.indexOf('/'));
    const kinds = index.get(edge.to) ?? new Map<string, Edge[]>();
    index.set(edge.to, kinds);
    const group = kinds.get(kind);
    if (group) group.push(edge);
    else kinds.set(kind, [edge]);
  }
  return index;
}
