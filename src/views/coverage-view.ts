import { type HeatLevel, heatLevel, heatSteps } from '../diagrams/heat-scale.ts';
import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { type Presence, presences } from '../schema/vocabulary.ts';
import { chainsInOrder, chainView, type NodeRow } from './chain-view.ts';
import { hrefOf } from './link-view.ts';
import { placedKinds } from './presence.ts';

type PlacedKind = (typeof placedKinds)[number];

/** 一格：某个环节上某类条目的个数；0 没有链接。 */
export interface CoverageCell {
  kind: PlacedKind;
  label: string;
  n: number;
  level: HeatLevel;
  href?: string;
}
export interface CoverageRow {
  id: string;
  href: string;
  name: string;
  stage: string;
  presence: Presence;
  presenceText: string;
  /** 状况从空白到成链的次序，排序用。 */
  rank: number;
  cells: CoverageCell[];
}
export interface CoverageGroup {
  title: string;
  href: string;
  order: number;
  rows: CoverageRow[];
  /** 挂在本链环节上的条目数，一个条目挂几个环节也只算一次。 */
  onNodes: number[];
  /** 只到链、没到环节的条目数。 */
  onlyChain: number[];
}
export interface CoverageView {
  columns: { kind: PlacedKind; label: string }[];
  groups: CoverageGroup[];
  /** 表尾：各行的数加起来就是全库。 */
  totals: { label: string; ns: number[] }[];
  nodes: number;
  /** 图例：每一档的范围。 */
  steps: typeof heatSteps;
  /** 各种状况有几个环节。 */
  tally: { presence: Presence; text: string; n: number }[];
}

const ranked = ['空白', '未核实', '薄弱', '有院所平台项目', '有企业', '成链'] as const satisfies readonly Presence[];

/** 各类条目的编号，按 placedKinds 的次序。 */
type Members = Set<string>[];

function membersAt(graph: Graph, ids: readonly string[]): Members {
  return placedKinds.map(
    (kind) => new Set(ids.flatMap((id) => (graph.placements.get(id)?.get(kind) ?? []).map(({ from }) => from))),
  );
}
const sizes = (members: Members) => members.map((ids) => ids.size);
const without = (members: Members, others: Members): Members =>
  members.map((ids, i) => new Set([...ids].filter((id) => !others[i]?.has(id))));
const union = (all: readonly Members[]): Members =>
  placedKinds.map((_, i) => new Set(all.flatMap((members) => [...(members[i] ?? [])])));

function coverageRow(row: NodeRow): CoverageRow {
  return {
    id: row.id,
    href: row.href,
    name: row.name,
    stage: row.stage === '支撑全链' ? row.lane : row.stage,
    presence: row.presence,
    presenceText: row.presenceText,
    rank: ranked.indexOf(row.presence),
    cells: placedKinds.map((kind) => {
      const n = row.counts[kind];
      const href = `${row.href}#${kind === 'policies' ? 'policies' : 'bodies'}`;
      return { kind, label: kinds[kind].label, n, level: heatLevel(n), ...(n > 0 ? { href } : {}) };
    }),
  };
}

/** 全区的环节 × 各类条目。个数就是图谱里挂上来的条目数，没有估计。 */
export function coverageView(graph: Graph, site: Site): CoverageView {
  const chains = chainsInOrder(graph, site);
  const nodeIds = (chain: EntryOf<'chains'>) => chain.data.nodes.map(({ id }) => `${entryId(chain)}/${id}`);
  const groups = chains.map((chain): CoverageGroup => {
    const onNodes = membersAt(graph, nodeIds(chain));
    return {
      title: chain.data.title,
      href: hrefOf(entryId(chain)),
      order: chain.data.order,
      rows: chainView(graph, chain, site).groups.flatMap(({ rows }) => rows.map(coverageRow)),
      onNodes: sizes(onNodes),
      onlyChain: sizes(without(membersAt(graph, [entryId(chain)]), onNodes)),
    };
  });
  const onNodes = union(chains.map((chain) => membersAt(graph, nodeIds(chain))));
  const onChains = union(chains.map((chain) => membersAt(graph, [entryId(chain)])));
  const all = placedKinds.map((kind) => graph.byKind[kind].length);
  const placed = sizes(union([onNodes, onChains]));
  const rows = groups.flatMap((group) => group.rows);
  return {
    columns: placedKinds.map((kind) => ({ kind, label: kinds[kind].label })),
    groups,
    totals: [
      { label: '在环节上的（一个条目只算一次）', ns: sizes(onNodes) },
      { label: '只到链、没到环节的', ns: sizes(without(onChains, onNodes)) },
      { label: '没有归到链的', ns: all.map((n, i) => n - (placed[i] ?? 0)) },
      { label: '全库', ns: all },
    ],
    nodes: rows.length,
    steps: heatSteps,
    tally: (Object.keys(presences) as Presence[])
      .map((presence) => ({
        presence,
        text: presence === '有院所平台项目' ? '没有企业，但有院所、平台或项目' : presence,
        n: rows.filter((row) => row.presence === presence).length,
      }))
      .filter(({ n }) => n > 0),
  };
}
