import type { Tie, TieBlock, TieMap, TieMore } from '../diagrams/tie-map.ts';
import type { Edge, Graph } from '../graph/graph.ts';
import type { NodePlace } from '../graph/nodes.ts';
import { type Entry, type EntryOf, entryId, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { type Citations, locatorText } from './citations.ts';
import { markOfBasis } from './fact-view.ts';
import { type HopRow, Hops } from './hops.ts';
import { entryOf, linkView, shortTitle } from './link-view.ts';
import { bodiesAt, nearOf, policiesReached } from './node-ties.ts';
import { whyPlaced } from './reach-view.ts';

/** 条目在链上连着谁：图和表出自同一份跳。 */
export interface TiesView {
  map: TieMap;
  title: string;
  /** 图下的来源：本页编号的出处，单看图也查得到。 */
  source: string;
  hops: HopRow[];
  /** 画不下、只在别页的，表后照样写出。 */
  more: TieMore[];
}

/** 画多少：环节少时画全，环节多时每个只画要紧的，一张 A4 才放得下、看得清。 */
interface Amount {
  /** 每个环节画几份政策或几家企业。 */
  reach: number;
  /** 上游、下游各画几个；零就只写一行。 */
  near: number;
}
const fewNodes = 2;
const nodesShown = 8;
const amountFor = (nodes: number): Amount => (nodes <= fewNodes ? { reach: 5, near: 3 } : { reach: 2, near: 0 });

const tiedKinds = new Set<Entry['kind']>(['enterprises', 'institutes', 'platforms', 'projects', 'policies']);

/** 没有挂到环节、也没有挂到链的条目没有这幅图。 */
export function tiesView(graph: Graph, entry: Entry, citations: Citations, site: Site): TiesView | undefined {
  if (!tiedKinds.has(entry.kind)) return undefined;
  const places = (graph.outgoing.get(entryId(entry)) ?? []).filter(({ origin }) => origin === 'place');
  const atNodes = places.filter(({ relation }) => relation === '所在环节');
  const covered = new Set(atNodes.map(({ to }) => to.slice(0, to.lastIndexOf('/'))));
  const atChains = places.filter(({ relation, to }) => relation === '所属产业链' && !covered.has(to));
  const shown = atNodes.slice(0, nodesShown);
  if (shown.length + atChains.length === 0) return undefined;

  const name = shortTitle(entry);
  const hops = new Hops();
  const cited = new Set<number>();
  const amount = amountFor(shown.length);
  const own = (edge: Edge, note: string): Tie => {
    const locators = citations.of(edge.source, edge.at);
    for (const { number } of locators) cited.add(number);
    return hops.add({
      from: entry.data.title,
      to: linkView(graph, edge.to),
      note,
      mark: markOfBasis(edge.basis),
      why: edge.to.split('/').length === 3 ? whyPlaced(edge.basis, edge.why) : whyOnChain(edge),
      locator: locatorText(locators),
    });
  };
  const blocks: TieBlock[] = [
    ...shown.map((edge): TieBlock => {
      const place = placeOf(graph, edge.to);
      const node = own(edge, `${place.chain.data.title} · ${stageName(place)}`);
      const near = nearOf(graph, place, hops, amount.near);
      const reach =
        entry.kind === 'policies'
          ? bodiesAt(graph, place, hops, amount.reach)
          : policiesReached(graph, place, hops, site, amount.reach);
      return { node, chain: place.chain.data.order, near, ...reach };
    }),
    ...atChains.map((edge): TieBlock => {
      const chain = entryOf(graph, edge.to) as EntryOf<'chains'>;
      return {
        node: own(edge, '整条链'),
        chain: chain.data.order,
        near: { up: [], down: [] },
        reach: [],
        none: '本库没有把它归到这条链的哪个环节，不往下连。',
      };
    }),
  ];
  const left = atNodes.length - shown.length;
  const map: TieMap = {
    entry: { title: name, note: kinds[entry.kind].label },
    blocks,
    ...(left > 0 ? { more: { text: `另 ${left} 个环节，见关系`, href: '#relations' } } : {}),
  };
  const end = entry.kind === 'policies' ? '企业' : '政策';
  return {
    map,
    title: shown.length > 0 ? `${name}经环节到${end}` : `${name}在哪条链上`,
    source: sourceText(citations, cited),
    hops: hops.rows,
    more: [
      ...blocks.flatMap(({ near, more }) => [near.more ?? [], more ?? []].flat()),
      ...(map.more ? [map.more] : []),
    ],
  };
}

/** 从本页出发的几跳按编号写出处；其余各跳写在所连的条目里。 */
function sourceText(citations: Citations, cited: ReadonlySet<number>): string {
  const own = citations.list().filter(({ number }) => cited.has(number));
  const titles = own.map(({ number, title }) => `[${number}] ${title}`);
  return titles.length === 0 ? '本页和所连条目的出处' : `${titles.join('、')}；其余见本页和所连条目的出处`;
}

function placeOf(graph: Graph, id: string): NodePlace {
  const place = graph.nodes.get(id.split('/')[2] ?? '');
  if (!place) throw new Error(`missing: ${id}`);
  return place;
}

const stageName = ({ node, chain }: NodePlace): string =>
  chain.data.stages.find(({ id }) => id === node.stage)?.name ??
  chain.data.lanes.find(({ id }) => id === node.lane)?.name ??
  '支撑全链';

const whyOnChain = ({ basis, why }: Edge) => why ?? (basis === '明文提及' ? '来源点名这条链' : '编者归到这条链');
