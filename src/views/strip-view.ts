import type { Graph } from '../graph/graph.ts';
import type { ChainNode } from '../schema/chain.ts';
import type { EntryOf } from '../schema/kinds.ts';
import type { Presence } from '../schema/vocabulary.ts';
import { hrefOf } from './link-view.ts';
import { type Counts, countsAt, presenceOf } from './presence.ts';

/** 链条带：一条链压成一行，段在前，支撑在后。 */
export interface StripView {
  id: string;
  title: string;
  href: string;
  /** 第几条链，决定颜色和纹样。 */
  order: number;
  columns: StripColumn[];
}
export interface StripColumn {
  name: string;
  support: boolean;
  nodes: { href: string; name: string; presence: Presence; tally: string; current: boolean }[];
}

function tallyText({ enterprises, projects, institutes, platforms }: Counts, presence: Presence): string {
  if (presence === '未核实') return '未核实';
  if (enterprises > 0) return String(enterprises);
  return [
    ['项目', projects],
    ['院所', institutes],
    ['平台', platforms],
  ]
    .filter(([, n]) => n)
    .map(([label, n]) => `${label} ${n}`)
    .join(' ');
}

/** @param current 当前条目所在的环节编号，反白显示 */
export function stripView(graph: Graph, chain: EntryOf<'chains'>, current: ReadonlySet<string> = new Set()): StripView {
  const nodeView = (node: ChainNode) => {
    const place = graph.nodes.get(node.id);
    if (!place) throw new Error(`missing: ${node.id}`);
    const counts = countsAt(graph, place.id);
    const presence = presenceOf(place, counts);
    return {
      href: hrefOf(place.id),
      name: node.name,
      presence,
      tally: tallyText(counts, presence),
      current: current.has(node.id),
    };
  };
  const { stages, lanes, nodes, order, title } = chain.data;
  const column = (name: string, support: boolean, own: ChainNode[]): StripColumn => ({
    name,
    support,
    nodes: own.map(nodeView),
  });
  return {
    id: chain.slug,
    title,
    href: hrefOf(`chains/${chain.slug}`),
    order,
    columns: [
      ...stages.map(({ id, name }) =>
        column(
          name,
          false,
          nodes.filter(({ stage }) => stage === id),
        ),
      ),
      ...lanes
        .map(({ id, name }) =>
          column(
            name,
            true,
            nodes.filter(({ stage, lane }) => stage === undefined && lane === id),
          ),
        )
        .filter((support) => support.nodes.length > 0),
    ],
  };
}
