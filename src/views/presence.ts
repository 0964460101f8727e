import type { Graph } from '../graph/graph.ts';
import type { NodePlace } from '../graph/nodes.ts';
import type { Kind } from '../schema/kind-names.ts';
import type { Presence } from '../schema/vocabulary.ts';

/** 挂到环节上的类别，按页面上的次序。 */
export const placedKinds = [
  'enterprises',
  'projects',
  'institutes',
  'platforms',
  'policies',
] as const satisfies readonly Kind[];
export type PlacedKind = (typeof placedKinds)[number];
export type Counts = Record<PlacedKind, number>;

/** 一个环节或一条链上各类条目的个数；同一条目挂两次只算一次。 */
export function countsAt(graph: Graph, id: string): Counts {
  const seen = new Set<string>();
  const counts: Counts = { enterprises: 0, projects: 0, institutes: 0, platforms: 0, policies: 0 };
  for (const { from, origin } of graph.incoming.get(id) ?? []) {
    if (origin !== 'place' || seen.has(from)) continue;
    seen.add(from);
    const kind = from.slice(0, from.indexOf('/')) as PlacedKind;
    if (kind in counts) counts[kind] += 1;
  }
  return counts;
}

/** 环节的状况：作者写了就照写；没写，由挂上来的条目推出。没有条目是未核实，不是空白。 */
export function presenceOf(place: NodePlace, counts: Counts): Presence {
  if (place.node.presence) return place.node.presence;
  if (counts.enterprises > 0) return '有企业';
  return counts.projects + counts.institutes + counts.platforms > 0 ? '有院所平台项目' : '未核实';
}
