import type { ChainMap } from '../diagrams/chain-map.ts';
import { presenceWord } from '../diagrams/presence-word.ts';
import type { Graph } from '../graph/graph.ts';
import type { ChainNode } from '../schema/chain.ts';
import type { Kind } from '../schema/kind-names.ts';
import { type EntryOf, entryId, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import type { Presence } from '../schema/vocabulary.ts';
import { Citations, type CitationView } from './citations.ts';
import { type Mark, markOfBasis } from './fact-view.ts';
import { firstRows } from './first-rows.ts';
import { type LensView, lensView } from './lens-view.ts';
import { entryOf, hrefOf, type LinkView, linkView, shortTitle } from './link-view.ts';
import { type Counts, countsAt, placedKinds, presenceOf } from './presence.ts';

/** 挂在环节上的一个条目。 */
export interface PlacedLink extends LinkView {
  mark: Mark;
  why?: string;
  locator: string;
}

/** 一类里挂上来的条目；more 是没列出来的条数。 */
export interface PlacedGroup {
  kind: (typeof placedKinds)[number];
  label: string;
  links: PlacedLink[];
  more: number;
}

/** 表格和清单的一行：一个环节。图、清单、表格三种视图用的是同一份数据。 */
export interface NodeRow {
  id: string;
  href: string;
  name: string;
  summary: string;
  stage: string;
  lane: string;
  presence: Presence;
  /** 状况的说法：只有院所就说“有院所”。 */
  presenceText: string;
  mark: Mark;
  at: string;
  counts: Counts;
  /** “企业 2　政策 6”，没有的不写。 */
  tally: string;
  placed: PlacedGroup[];
}

export interface ChainView {
  id: string;
  slug: string;
  title: string;
  summary: string;
  strategy: string;
  order: number;
  aliases: string[];
  map: ChainMap;
  /** 按段、再按支撑带分组。 */
  groups: { name: string; note?: string; mark: Mark; rows: NodeRow[] }[];
  counts: Counts;
  /** 只挂到链、没挂到环节的条目。 */
  unplaced: PlacedGroup[];
  /** 两端的名称和编号；编号是环节或段的。 */
  edges: {
    fromId: string;
    toId: string;
    from: string;
    to: string;
    type: string;
    mark: Mark;
    label?: string;
    at?: string;
  }[];
  /** 补链、强链、延链、证据。 */
  lenses: LensView[];
  citations: CitationView[];
  unknowns: string[];
  checked: string;
}

/** 挂在一个环节（或链）上的条目，按类别分组。 */
function placedAt(graph: Graph, id: string, wanted: (from: string) => boolean = () => true): PlacedGroup[] {
  const placements = graph.placements.get(id);
  return placedKinds.map((kind) => {
    const { rows, more } = firstRows((placements?.get(kind) ?? []).filter(({ from }) => wanted(from)));
    return {
      kind,
      label: kinds[kind].label,
      links: rows.map(({ from, basis, why, at }) => ({
        ...linkView(graph, from),
        title: shortTitle(entryOf(graph, from)),
        mark: markOfBasis(basis),
        locator: at ?? '',
        ...(why === undefined ? {} : { why }),
      })),
      more,
    };
  });
}

/** 挂在某些环节上的条目编号；一家企业做两个环节，仍是一家。 */
function membersOf(graph: Graph, chain: EntryOf<'chains'>, nodes: readonly ChainNode[], kind?: Kind): Set<string> {
  const members = new Set<string>();
  for (const { id } of nodes) {
    for (const [name, edges] of graph.placements.get(`${entryId(chain)}/${id}`) ?? []) {
      if (kind === undefined || name === kind) for (const { from } of edges) members.add(from);
    }
  }
  return members;
}

const countLabels = (counts: Counts) =>
  placedKinds.map((kind) => ({ label: kinds[kind].label, n: counts[kind] })).filter(({ n }) => n > 0);

/** 页面模型 → 图的输入：图只认坐标和字，不认条目。 */
function chainMap(
  graph: Graph,
  chain: EntryOf<'chains'>,
  rows: ReadonlyMap<string, NodeRow>,
  lenses: readonly LensView[],
): ChainMap {
  const words = Map.groupBy(
    lenses.flatMap(({ groups }) => groups.flatMap((group) => group.nodes)),
    ({ id }) => id,
  );
  const { title, stages, lanes, nodes, edges } = chain.data;
  const firms = (stage: string) =>
    membersOf(
      graph,
      chain,
      nodes.filter((node) => node.stage === stage),
      'enterprises',
    ).size;
  return {
    id: chain.slug,
    title,
    stages: stages.map(({ id, name }) => ({ id, name, ...(firms(id) > 0 ? { tally: `企业 ${firms(id)}` } : {}) })),
    lanes: lanes.map(({ id, name, note }) => ({ id, name, ...(note === undefined ? {} : { note }) })),
    nodes: nodes.map((node) => {
      const row = rows.get(node.id);
      if (!row) throw new Error(`missing: ${node.id}`);
      return {
        id: node.id,
        name: node.name,
        href: row.href,
        ...(node.stage === undefined ? {} : { stage: node.stage }),
        lane: node.lane,
        ...(node.order === undefined ? {} : { order: node.order }),
        presence: row.presence,
        basis: node.basis === '明文提及' ? 'stated' : 'inferred',
        counts: countLabels(row.counts),
        lensWords: (words.get(node.id) ?? []).map(({ word }) => word),
      };
    }),
    edges: edges.map(({ from, to, type, basis, label }) => ({
      from,
      to,
      type,
      basis: basis === '明文提及' ? 'stated' : 'inferred',
      ...(label === undefined ? {} : { label }),
    })),
  };
}

function nodeRows(graph: Graph, chain: EntryOf<'chains'>): NodeRow[] {
  const stageNames = new Map(chain.data.stages.map(({ id, name }) => [id, name]));
  const laneNames = new Map(chain.data.lanes.map(({ id, name }) => [id, name]));
  return chain.data.nodes.map((node) => {
    const place = graph.nodes.get(node.id);
    if (!place) throw new Error(`missing: ${node.id}`);
    const counts = countsAt(graph, place.id);
    const presence = presenceOf(place, counts);
    return {
      id: node.id,
      href: hrefOf(place.id),
      name: node.name,
      summary: node.summary,
      stage: node.stage === undefined ? '支撑全链' : (stageNames.get(node.stage) ?? node.stage),
      lane: laneNames.get(node.lane) ?? node.lane,
      presence,
      presenceText: presenceWord({ presence, counts: countLabels(counts) }),
      mark: markOfBasis(node.basis),
      at: node.at ?? '',
      counts,
      tally: countLabels(counts)
        .map(({ label, n }) => `${label} ${n}`)
        .join('　'),
      placed: placedAt(graph, place.id),
    };
  });
}

export function chainView(graph: Graph, chain: EntryOf<'chains'>, site: Pick<Site, 'edition'>): ChainView {
  const id = entryId(chain);
  const { data } = chain;
  const rows = new Map(nodeRows(graph, chain).map((row) => [row.id, row]));
  const rowsOf = (test: (node: (typeof data.nodes)[number]) => boolean) =>
    data.nodes.filter(test).flatMap((node) => rows.get(node.id) ?? []);
  const onNodes = membersOf(graph, chain, data.nodes);
  const lenses = lensView(graph, chain, [...rows.values()], site);
  const nameOf = (end: string) => rows.get(end)?.name ?? data.stages.find((stage) => stage.id === end)?.name ?? end;
  return {
    id,
    slug: chain.slug,
    title: data.title,
    summary: data.summary,
    strategy: data.strategy,
    order: data.order,
    aliases: data.aliases,
    map: chainMap(graph, chain, rows, lenses),
    groups: [
      ...data.stages.map((stage) => ({
        name: stage.name,
        mark: markOfBasis(stage.basis),
        ...(stage.note === undefined ? {} : { note: stage.note }),
        rows: rowsOf((node) => node.stage === stage.id),
      })),
      ...data.lanes
        .map((lane) => ({
          name: lane.name,
          mark: 'inferred' as const,
          note: lane.note ?? '支撑全链',
          rows: rowsOf((node) => node.stage === undefined && node.lane === lane.id),
        }))
        .filter((group) => group.rows.length > 0),
    ],
    counts: countsAt(graph, id),
    unplaced: placedAt(graph, id, (from) => !onNodes.has(from)).filter(({ links }) => links.length > 0),
    edges: data.edges.map(({ from, to, type, basis, label, at }) => ({
      fromId: from,
      toId: to,
      from: nameOf(from),
      to: nameOf(to),
      type,
      mark: markOfBasis(basis),
      ...(label === undefined ? {} : { label }),
      ...(at === undefined ? {} : { at }),
    })),
    lenses,
    citations: new Citations(graph, chain).list(),
    unknowns: data.unknowns,
    checked: data.checked,
  };
}

export const chainsInOrder = (graph: Graph, site: Site): EntryOf<'chains'>[] =>
  site.chains.flatMap((slug) => graph.byKind.chains.find((chain) => chain.slug === slug) ?? []);
