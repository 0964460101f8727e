import type { Edge, Graph } from '../graph/graph.ts';
import type { ChainNode, Saying } from '../schema/chain.ts';
import { type Entry, entryId } from '../schema/kinds.ts';
import type { NodeRow } from './chain-view.ts';
import { firstRows } from './first-rows.ts';
import type { LensEvidence, LensInput, LensNode } from './lens-view.ts';
import { entryOf, hrefOf } from './link-view.ts';
import { placedKinds } from './presence.ts';
import { sourceOf } from './source-grade.ts';

/** 挂在环节上的企业、院所、平台、项目；政策说的是支持什么，不是这里有什么。 */
type BodyKind = Exclude<(typeof placedKinds)[number], 'policies'>;
const bodyKinds = placedKinds.filter((kind): kind is BodyKind => kind !== 'policies');

/** 每个环节和它那一行。 */
export const nodesWithRows = ({ chain, rows }: LensInput): [ChainNode, NodeRow][] =>
  chain.data.nodes.map((node) => {
    const row = rows.find(({ id }) => id === node.id);
    if (!row) throw new Error(`missing: ${node.id}`);
    return [node, row];
  });

/** 挂在环节上的某几类条目，带着挂上来的那条边。 */
export const bodiesAt = (
  { graph, chain }: LensInput,
  node: ChainNode,
  wanted: readonly BodyKind[] = bodyKinds,
): { entry: Entry; edge: Edge }[] => {
  const placements = graph.placements.get(`${entryId(chain)}/${node.id}`);
  return wanted.flatMap((kind) =>
    (placements?.get(kind) ?? []).map((edge) => ({ entry: entryOf(graph, edge.from), edge })),
  );
};

export function lensNode({ id, href, name }: NodeRow, word: string, evidence: readonly LensEvidence[]): LensNode {
  const { rows, more } = firstRows(evidence);
  return { id, href, name, word, evidence: rows, ...(more > 0 ? { more } : {}) };
}

/** “基础文档 一(三)”：来源用它的别名，比全名短。 */
export function sourcePlace(graph: Graph, slug: string, at?: string): { href: string; at: string } {
  const { title, aliases } = sourceOf(graph, slug).data;
  return { href: hrefOf(`sources/${slug}`), at: [aliases[0] ?? title, at].filter(Boolean).join(' ') };
}

/** 依据、强项、延伸的一条 → 一行。没有附注的，照写来源的叫法。 */
export function writtenEvidence(
  graph: Graph,
  {
    source,
    at,
    note,
    called,
  }: { source: string; at?: string | undefined; note?: string | undefined } & {
    called?: Saying['called'];
  },
): LensEvidence {
  const text = note ?? (called === undefined ? sourceOf(graph, source).data.title : `来源的叫法是“${called}”`);
  return { text, ...sourcePlace(graph, source, at), mark: 'stated' };
}
