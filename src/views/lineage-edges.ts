import type { Edge, Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';

/** 前后文件之间的关系词；落实和依据是往上走的。 */
const verbs = new Set(['依据', '落实', '修改', '替代', '废止', '配套', '解读']);
const upward = new Set(['依据', '落实']);

/** 政策之间前后相承的关系。 */
export const isLineage = ({ origin, relation }: Edge) => origin === 'field' && verbs.has(relation);

/** 页上说起这条关系：本文件写的用关系词，别的文件写的用反向的词。 */
export const lineageWord = (edge: Edge, id: string) => (edge.from === id ? edge.relation : edge.inverse);

/** 一份文件直接连着的（degree 1），和它上级的上级（degree 2），各连着那条关系。 */
export interface LineageEdge {
  edge: Edge;
  policy: EntryOf<'policies'>;
  degree: 1 | 2;
}

/** 前后文件的全部关系：先是直接的，再是沿依据、落实往上再走一步的。 */
export function lineageEdges(graph: Graph, id: string): LineageEdge[] {
  const at = (edge: Edge, other: string, degree: 1 | 2): LineageEdge[] => {
    const policy = graph.entries.get(other);
    return policy?.kind === 'policies' ? [{ edge, policy, degree }] : [];
  };
  const own = (graph.outgoing.get(id) ?? []).filter(isLineage).flatMap((edge) => at(edge, edge.to, 1));
  const others = (graph.incoming.get(id) ?? []).filter(isLineage).flatMap((edge) => at(edge, edge.from, 1));
  const above = own
    .filter(({ edge }) => upward.has(edge.relation))
    .map(({ policy }) => entryId(policy))
    .filter((one, i, all) => all.indexOf(one) === i)
    .flatMap((one) => (graph.outgoing.get(one) ?? []).filter(isLineage))
    .filter(({ relation, to }) => upward.has(relation) && to !== id)
    .flatMap((edge) => at(edge, edge.to, 2));
  return [...own, ...others, ...above];
}
