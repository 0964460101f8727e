import type { Graph } from '../graph/graph.ts';
import type { NodePlace } from '../graph/nodes.ts';
import type { Kind } from '../schema/kind-names.ts';
import { kinds } from '../schema/kinds.ts';
import type { Presence } from '../schema/vocabulary.ts';

/** 挂到环节上的类别，按页面上的次序。 */
export const placedKinds = [
  'enterprises',
  'projects',
  'institutes',
  'platforms',
  'policies',
] as const satisfies readonly Kind[];
type PlacedKind = (typeof placedKinds)[number];
export type Counts = Record<PlacedKind, number>;

/** 一个条目所属的产业链。 */
export const chainsOf = (graph: Graph, id: string): string[] => [
  ...new Set(
    (graph.outgoing.get(id) ?? [])
      .filter(({ relation }) => relation === '所属产业链')
      .map(({ to }) => to.slice('chains/'.length)),
  ),
];

/** 一个环节或一条链上各类条目的个数。 */
export function countsAt(graph: Graph, id: string): Counts {
  const placements = graph.placements.get(id);
  const count = (kind: PlacedKind) => placements?.get(kind)?.length ?? 0;
  return Object.fromEntries(placedKinds.map((kind) => [kind, count(kind)])) as Counts;
}

/** 环节的状况：作者写了就照写；没写，由挂上来的条目推出。没有条目是未核实，不是空白。 */
export function presenceOf(place: NodePlace, counts: Counts): Presence {
  if (place.node.presence) return place.node.presence;
  if (counts.enterprises > 0) return '有企业';
  return counts.projects + counts.institutes + counts.platforms > 0 ? '有院所平台项目' : '未核实';
}

/** 一句话列出各类的个数，没有的不写：“企业 2、项目 1”。 */
export const countsText = (counts: Counts): string =>
  placedKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${kinds[kind].label} ${counts[kind]}`)
    .join('、');
