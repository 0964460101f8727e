import type { Edge, Graph } from '../graph/graph.ts';
import type { Site } from '../schema/site.ts';
import { type Citations, locatorText } from './citations.ts';
import { type Mark, markOfBasis } from './fact-view.ts';
import { type LinkView, linkView } from './link-view.ts';
import { type StatusView, statusView } from './status-view.ts';

/** 关系表的一行。 */
export interface RelationRow extends LinkView {
  mark: Mark;
  why?: string;
  locator: string;
  status?: StatusView;
}
export interface RelationGroup {
  label: string;
  rows: RelationRow[];
}

/** 反向链接的一行：哪一页、哪一句提到本页。 */
export interface BacklinkRow extends LinkView {
  sentence: string;
}

type End = 'from' | 'to';

function row(graph: Graph, edge: Edge, end: End, citations: Citations, site: Site): RelationRow {
  const other = graph.entries.get(edge[end]);
  // 对方页上写的 source 属于对方的出处表；这里只在本页自己写的边上标编号。
  const locator = end === 'to' ? locatorText(citations.of(edge.source, edge.at)) : (edge.at ?? '');
  return {
    ...linkView(graph, edge[end]),
    mark: markOfBasis(edge.basis),
    locator,
    ...(edge.why === undefined ? {} : { why: edge.why }),
    ...(other?.kind === 'policies' ? { status: statusView(other.data, site.edition) } : {}),
  };
}

const shown = new Set<Edge['origin']>(['field', 'issuer', 'place', 'chain']);

/** 本页发出和收到的关系，按关系词分组；正文里的提及另列，出处另列。 */
export function relationGroups(graph: Graph, id: string, citations: Citations, site: Site): RelationGroup[] {
  const groups = new Map<string, Map<string, RelationRow>>();
  const add = (label: string, edge: Edge, end: End) => {
    const group = groups.get(label) ?? new Map<string, RelationRow>();
    groups.set(label, group);
    const known = group.get(edge[end]);
    if (!known || known.mark === 'inferred') group.set(edge[end], row(graph, edge, end, citations, site));
  };
  for (const edge of graph.outgoing.get(id) ?? []) if (shown.has(edge.origin)) add(edge.relation, edge, 'to');
  for (const edge of graph.incoming.get(id) ?? []) if (shown.has(edge.origin)) add(edge.inverse, edge, 'from');
  return [...groups].map(([label, rows]) => ({ label, rows: [...rows.values()] }));
}

/** 正文提到本页的地方，一页一句（取第一句）。 */
export function backlinks(graph: Graph, id: string): BacklinkRow[] {
  const rows = new Map<string, BacklinkRow>();
  for (const { from, origin, sentence = '' } of graph.incoming.get(id) ?? []) {
    if (origin === 'prose' && from !== id && !rows.has(from)) rows.set(from, { ...linkView(graph, from), sentence });
  }
  return [...rows.values()];
}

/** 出处页：引用它的条目。 */
export function citedBy(graph: Graph, id: string): (LinkView & { at?: string })[] {
  return (graph.incoming.get(id) ?? [])
    .filter(({ origin }) => origin === 'source')
    .map(({ from, at }) => ({ ...linkView(graph, from), ...(at === undefined ? {} : { at }) }));
}
