import type { Edge, Graph } from '../graph/graph.ts';
import type { Site } from '../schema/site.ts';
import { type Citations, locatorText } from './citations.ts';
import { type Mark, markOfBasis } from './fact-view.ts';
import { firstRows } from './first-rows.ts';
import { isLineage } from './lineage-edges.ts';
import { type LinkView, linkView, shortTitle } from './link-view.ts';
import { type StatusView, statusView } from './status-view.ts';

/** 关系表的一行。 */
export interface RelationRow extends LinkView {
  /** 图上框里的短名；环节没有。 */
  short?: string;
  mark: Mark;
  why?: string;
  locator: string;
  status?: StatusView;
}
export interface RelationGroup {
  label: string;
  /** 本条对别处的，还是别处对本条的。 */
  side: 'outgoing' | 'incoming';
  /** 挂到环节和链的：另有牵连图画它。 */
  placed: boolean;
  /** 政策之间前后相承的：政策页另有一节。 */
  lineage: boolean;
  rows: RelationRow[];
  /** 没列出来的条数。 */
  more: number;
}

/** 反向链接的一行：哪一页、哪一句提到本页。 */
export interface BacklinkRow extends LinkView {
  sentence: string;
}
export interface Backlinks {
  rows: BacklinkRow[];
  more: number;
}

/** 引用了某个出处的条目。 */
export interface CitedBy {
  rows: (LinkView & { at?: string })[];
  more: number;
}

type End = 'from' | 'to';

function row(graph: Graph, edge: Edge, end: End, citations: Citations, site: Site): RelationRow {
  const other = graph.entries.get(edge[end]);
  // 对方页上写的 source 属于对方的出处表；发文机关、负责部门写在政策里，边却从机关出发。
  const ownWords = end === 'to' && edge.origin !== 'issuer';
  const locator = ownWords ? locatorText(citations.of(edge.source, edge.at)) : (edge.at ?? '');
  return {
    ...linkView(graph, edge[end]),
    ...(other === undefined ? {} : { short: shortTitle(other) }),
    mark: markOfBasis(edge.basis),
    locator,
    ...(edge.why === undefined ? {} : { why: edge.why }),
    ...(other?.kind === 'policies' ? { status: statusView(other.data, site.edition) } : {}),
  };
}

const shown = new Set<Edge['origin']>(['field', 'issuer', 'place', 'chain']);

/** 本页发出和收到的关系，按关系词分组；正文里的提及另列，出处另列。 */
export function relationGroups(graph: Graph, id: string, citations: Citations, site: Site): RelationGroup[] {
  const groups = new Map<string, Map<string, { edge: Edge; end: End }>>();
  const add = (label: string, edge: Edge, end: End) => {
    const group = groups.get(label) ?? new Map<string, { edge: Edge; end: End }>();
    groups.set(label, group);
    // 同一对象说了两次，留明文的那一次。
    const known = group.get(edge[end]);
    if (!known || known.edge.basis === '编者归类') group.set(edge[end], { edge, end });
  };
  for (const edge of graph.outgoing.get(id) ?? []) if (shown.has(edge.origin)) add(edge.relation, edge, 'to');
  for (const edge of graph.incoming.get(id) ?? []) if (shown.has(edge.origin)) add(edge.inverse, edge, 'from');
  return [...groups].map(([label, group]) => {
    const { rows, more } = firstRows([...group.values()]);
    const [first] = rows;
    return {
      label,
      side: first?.end === 'from' ? 'incoming' : 'outgoing',
      placed: first?.edge.origin === 'place' || first?.edge.origin === 'chain',
      lineage: first !== undefined && isLineage(first.edge),
      rows: rows.map(({ edge, end }) => row(graph, edge, end, citations, site)),
      more,
    };
  });
}

/** 正文提到本页的地方，一页一句（取第一句）。 */
export function backlinks(graph: Graph, id: string): Backlinks {
  const sentences = new Map<string, string>();
  for (const { from, origin, sentence = '' } of graph.incoming.get(id) ?? []) {
    if (origin === 'prose' && from !== id && !sentences.has(from)) sentences.set(from, sentence);
  }
  const { rows, more } = firstRows([...sentences]);
  return { rows: rows.map(([from, sentence]) => ({ ...linkView(graph, from), sentence })), more };
}

/** 出处页：引用它的条目。 */
export function citedBy(graph: Graph, id: string): CitedBy {
  const { rows, more } = firstRows((graph.incoming.get(id) ?? []).filter(({ origin }) => origin === 'source'));
  return {
    rows: rows.map(({ from, at }) => ({ ...linkView(graph, from), ...(at === undefined ? {} : { at }) })),
    more,
  };
}
