import type { Graph } from '../graph/graph.ts';
import type { NodePlace } from '../graph/nodes.ts';
import type { PreviewRows } from '../policy/link-preview.ts';
import type { Site } from '../schema/site.ts';
import type { ChainView, NodeRow } from './chain-view.ts';
import { type CitationLine, pageCitation } from './citation-line.ts';
import type { CitationView } from './citations.ts';
import { firstRows } from './first-rows.ts';
import type { LensNode } from './lens-view.ts';
import { linkPreviews } from './link-previews.ts';
import { hrefOf, linkView } from './link-view.ts';
import { type Neighbour, neighboursOf } from './neighbour-view.ts';
import { policiesAt, type ReachRow } from './reach-view.ts';
import { type Backlinks, backlinks } from './relation-view.ts';
import { type StripView, stripView } from './strip-view.ts';

/** 环节页：它在链上的位置、谁在做、哪些政策点到它、上下游。 */
export interface NodeView {
  id: string;
  nodeId: string;
  title: string;
  aliases: string[];
  summary: string;
  kind: string;
  row: NodeRow;
  chain: ChainView;
  strip: StripView;
  crumbs: { href?: string; title: string }[];
  bodies: NodeRow['placed'];
  policies: { rows: ReachRow[]; more: number };
  neighbours: { label: string; links: Neighbour[] }[];
  backlinks: Backlinks;
  evidence: { title: string; href: string; at?: string; note?: string }[];
  /** 本环节在补链、强链、延链透镜里的各组。 */
  lenses: { lens: string; title: string; tone: string; node: LensNode }[];
  citations: CitationView[];
  cite: CitationLine;
  previews: PreviewRows;
}

/** @param view 所在链的页面模型：一条链的环节页共用一份，不各算一遍 */
export function nodeView(graph: Graph, place: NodePlace, view: ChainView, site: Site): NodeView {
  const { id, node, chain } = place;
  const row = view.groups.flatMap(({ rows }) => rows).find((one) => one.id === node.id);
  if (!row) throw new Error(`missing: ${id}`);
  const { up, down } = neighboursOf(graph, place);
  return {
    id,
    nodeId: node.id,
    title: node.name,
    aliases: node.aliases,
    summary: node.summary,
    kind: node.kind,
    row,
    chain: view,
    strip: stripView(graph, chain, new Set([node.id])),
    crumbs: [
      { href: '/chains/index.html', title: '产业链' },
      { href: hrefOf(`chains/${chain.slug}`), title: chain.data.title },
      { title: node.name },
    ],
    bodies: row.placed.filter(({ kind }) => kind !== 'policies'),
    policies: firstRows(policiesAt(graph, id, site)),
    neighbours: [
      { label: '上游和支撑', links: up },
      { label: '下游', links: down },
    ].filter(({ links }) => links.length > 0),
    backlinks: backlinks(graph, id),
    evidence: node.evidence.map(({ source, at, note }) => ({
      ...linkView(graph, `sources/${source}`),
      ...(at === undefined ? {} : { at }),
      ...(note === undefined ? {} : { note }),
    })),
    lenses: view.lenses
      .filter((lens) => lens.id !== 'evidence')
      .flatMap((lens) =>
        lens.groups.flatMap(({ title, tone, nodes }) =>
          nodes.filter((one) => one.id === node.id).map((one) => ({ lens: lens.name, title, tone, node: one })),
        ),
      ),
    citations: view.citations,
    cite: pageCitation(id, `${node.name}（${chain.data.title}链）`, chain.data.checked, site),
    previews: linkPreviews(graph, id, site),
  };
}
