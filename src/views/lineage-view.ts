import type { LineageItem, LineageLink, LineageMap } from '../diagrams/lineage-map.ts';
import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { levels } from '../schema/vocabulary.ts';
import { type Citations, locatorText } from './citations.ts';
import { type Mark, markOfBasis, periodText } from './fact-view.ts';
import { firstRows } from './first-rows.ts';
import { type LineageEdge, lineageEdges, lineageWord } from './lineage-edges.ts';
import { hrefOf, shortTitle } from './link-view.ts';
import { policyDate } from './policy-date.ts';
import { type StatusView, statusView } from './status-view.ts';

/** 图里最多画几份，连本文件；再多就不成一幅小图，表里照列。 */
const drawnMost = 12;

/** 前后文件表的一行，一条关系。 */
export interface LineageRow {
  id: string;
  /** 依据、由其落实……；上级的上级写“某文件依据”。 */
  word: string;
  href: string;
  title: string;
  level: string;
  date: string;
  period: string;
  status: StatusView;
  mark: Mark;
  why: string;
  locator: string;
  drawn: boolean;
}

export interface LineageView {
  map: LineageMap;
  title: string;
  rows: LineageRow[];
  more: number;
  /** 图上没画的文件数。 */
  undrawn: number;
}

type PolicyEntry = EntryOf<'policies'>;

const dateText = (policy: PolicyEntry) => {
  const date = policyDate(policy);
  const { dateMade } = policy.data;
  if (date !== undefined) return `${date.day} ${date.word}`;
  return `日期${dateMade.state === 'absent' ? dateMade.reason : '未核查'}`;
};

function itemOf(policy: PolicyEntry, words: readonly string[], own: boolean): LineageItem {
  const { period, level } = policy.data;
  const date = policyDate(policy)?.day;
  const { start, end } = period.state === 'absent' ? {} : period.value;
  // 没写起期的从成文、发布日画起；那一天晚于止期就不画
  const from = start ?? (date !== undefined && end !== undefined && date <= end ? date : undefined);
  return {
    id: entryId(policy),
    level,
    title: shortTitle(policy),
    note: [dateText(policy), ...words].join('，'),
    href: hrefOf(entryId(policy)),
    ...(own ? { own } : {}),
    ...(from === undefined ? {} : { start: from }),
    ...(end === undefined ? {} : { end }),
    ...(period.state === 'inferred' ? { inferred: true } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

/** 本文件的前后文件；一条关系也没有就没有这幅图。 */
export function lineageView(
  graph: Graph,
  policy: PolicyEntry,
  citations: Citations,
  site: Site,
): LineageView | undefined {
  const id = entryId(policy);
  const all = lineageEdges(graph, id);
  if (all.length === 0) return undefined;
  const others = new Map(all.map((one) => [entryId(one.policy), one.policy]));
  const shown = [...others].slice(0, drawnMost - 1);
  const drawn = new Set([id, ...shown.map(([other]) => other)]);
  const rows = all.map((one, i) => rowOf(graph, one, { id, own: String(i + 1), citations, site, drawn }));
  const noteOf = (other: string) => [
    ...new Set(
      all.flatMap(({ edge, policy: end, degree }) => (entryId(end) === other ? [said(graph, edge, degree, id)] : [])),
    ),
  ];
  const names = Object.keys(levels).reverse();
  const links = all.flatMap(({ edge }, i): LineageLink[] =>
    drawn.has(edge.from) && drawn.has(edge.to)
      ? [{ id: String(i + 1), from: edge.from, to: edge.to, basis: edge.basis === '明文提及' ? 'stated' : 'inferred' }]
      : [],
  );
  const items = [itemOf(policy, [], true), ...shown.map(([other, end]) => itemOf(end, noteOf(other), false))];
  return {
    map: {
      levels: names.filter((name) => items.some(({ level }) => level === name)),
      items,
      links,
      edition: site.edition,
    },
    title: `${shortTitle(policy)}的前后文件`,
    ...firstRows(rows),
    undrawn: others.size - shown.length,
  };
}

const shortOf = (graph: Graph, id: string) => {
  const entry = graph.entries.get(id);
  return entry === undefined ? id : shortTitle(entry);
};

/** 图上名称后面的一句：本文件依据它、它落实本文件、某文件依据它。 */
function said(graph: Graph, edge: LineageEdge['edge'], degree: 1 | 2, id: string): string {
  if (degree === 2) return `${shortOf(graph, edge.from)}${edge.relation}它`;
  return edge.from === id ? `本文件${edge.relation}它` : `它${edge.relation}本文件`;
}

function rowOf(
  graph: Graph,
  { edge, policy, degree }: LineageEdge,
  page: { id: string; own: string; citations: Citations; site: Site; drawn: ReadonlySet<string> },
): LineageRow {
  const { period, level, title } = policy.data;
  const locator = edge.from === page.id ? locatorText(page.citations.of(edge.source, edge.at)) : (edge.at ?? '');
  const word = lineageWord(edge, page.id);
  return {
    id: page.own,
    word: degree === 1 ? word : `${shortOf(graph, edge.from)}${edge.relation}`,
    href: hrefOf(entryId(policy)),
    title,
    level,
    date: dateText(policy),
    period: period.state === 'absent' ? `期限${period.reason}` : periodText(period.value),
    status: statusView(policy.data, page.site.edition),
    mark: markOfBasis(edge.basis),
    why: edge.why ?? (edge.basis === '明文提及' ? '来源写明' : '编者归类'),
    locator,
    drawn: page.drawn.has(entryId(policy)),
  };
}
