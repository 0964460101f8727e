import type { Basis } from '../schema/fields.ts';
import type { Kind } from '../schema/kind-names.ts';
import { kindNames } from '../schema/kind-names.ts';
import { type Entry, type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { findCycles } from './cycles.ts';
import type { EdgeContext } from './edge-context.ts';
import { edgesOf } from './edges.ts';
import { indexNames } from './names.ts';
import { indexNodes, type NodePlace } from './nodes.ts';
import { indexPlacements, type Placements } from './placements.ts';
import type { Problem } from './problem.ts';
import { siteProblems } from './site-problems.ts';
import { validityProblems } from './validity-rule.ts';

/** 一条边：from 的页面显示 relation，to 的页面显示 inverse。 */
export interface Edge {
  from: string;
  to: string;
  relation: string;
  inverse: string;
  basis: Basis;
  /** 关系写在字段里、链接写在正文里、挂在环节上、引了出处，还是由发文机关名对上的。 */
  origin: 'field' | 'prose' | 'place' | 'source' | 'issuer' | 'chain';
  why?: string;
  source?: string;
  at?: string;
  /** 正文链接所在的句子。 */
  sentence?: string;
}

export interface Graph {
  /** 编号 → 条目。 */
  entries: ReadonlyMap<string, Entry>;
  byKind: { readonly [K in Kind]: readonly EntryOf<K>[] };
  /** 环节编号（power-devices）→ 它在哪条链。 */
  nodes: ReadonlyMap<string, NodePlace>;
  edges: readonly Edge[];
  /** 编号 → 从它出发的边。 */
  outgoing: ReadonlyMap<string, readonly Edge[]>;
  /** 编号 → 指向它的边。 */
  incoming: ReadonlyMap<string, readonly Edge[]>;
  /** 环节或链的编号 → 挂上来的条目，按类别。 */
  placements: ReadonlyMap<string, Placements>;
}

/**
 * 条目 → 知识图谱和问题清单。纯函数；时间与条目数、引用数成正比。
 * 问题一次报全，不抛错；有问题时图仍可用，断掉的边不在其中。
 */
export function buildGraph(entries: readonly Entry[], site?: Site): { graph: Graph; problems: Problem[] } {
  const sorted = [...entries].sort((a, b) => (entryId(a) < entryId(b) ? -1 : 1));
  const byId = new Map(sorted.map((entry) => [entryId(entry), entry]));
  const groups = Map.groupBy(sorted, ({ kind }) => kind);
  const byKind = Object.fromEntries(
    kindNames.map((kind) => [kind, groups.get(kind) ?? []]),
  ) as unknown as Graph['byKind'];

  const { nodes, problems: nodeProblems } = indexNodes(byKind.chains);
  const { names, problems: nameProblems } = indexNames(sorted);
  const problems: Problem[] = [...nodeProblems, ...nameProblems];

  const context: EdgeContext = { entries: byId, nodes, names };
  const edges: Edge[] = [];
  for (const entry of sorted) {
    const found = edgesOf(entry, context);
    for (const edge of found.edges) edges.push(edge);
    for (const problem of found.problems) problems.push(problem);
  }
  problems.push(...findCycles(edges, '替代', byId));
  if (site) problems.push(...siteProblems(site, byId), ...validityProblems(byId, site.edition));

  return {
    graph: {
      entries: byId,
      byKind,
      nodes,
      edges,
      outgoing: Map.groupBy(edges, ({ from }) => from),
      incoming: Map.groupBy(edges, ({ to }) => to),
      placements: indexPlacements(edges),
    },
    problems,
  };
}
