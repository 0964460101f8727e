import type { Graph } from '../graph/graph.ts';
import type { Claim } from '../schema/claim.ts';
import type { Kind } from '../schema/kind-names.ts';
import { type Entry, type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { levels, platformTypes } from '../schema/vocabulary.ts';
import { type Mark, moneyText } from './fact-view.ts';
import { linkView } from './link-view.ts';
import { comparePinyin } from './pinyin.ts';
import { periodCell, type StatusView, statusView } from './status-view.ts';

/** 列表的一格：文字，或几个链接。 */
export interface Cell {
  text?: string;
  links?: { href: string; title: string }[];
  status?: StatusView;
  /** 政策的六个记号。 */
  marks?: { label: string; mark: Mark }[];
  quiet?: boolean;
  nowrap?: boolean;
}
const markOf = (claim: Claim<unknown>): Mark => claim.state;
const textOf = (claim: Claim<string>): Cell =>
  claim.state === 'absent' ? { text: claim.reason, quiet: true } : { text: claim.value };

/** 机号成发期效：六项各有没有出处，一眼看出登记得扎不扎实。 */
function sixMarks({ data }: EntryOf<'policies'>): Cell['marks'] {
  return [
    { label: '发文机关', mark: markOf(data.issuers) },
    { label: '文号', mark: markOf(data.number) },
    { label: '成文日期', mark: markOf(data.dateMade) },
    { label: '发布日期', mark: markOf(data.datePublished) },
    { label: '期限', mark: markOf(data.period) },
    { label: '有效性', mark: markOf(data.validity) },
  ];
}

function dateCell({ data }: EntryOf<'policies'>): Cell {
  if (data.dateMade.state !== 'absent') return { text: `${data.dateMade.value} 成`, nowrap: true };
  if (data.datePublished.state !== 'absent') return { text: `${data.datePublished.value} 发`, nowrap: true };
  return { text: '未载明', quiet: true };
}

const placesCell = (graph: Graph, entry: Entry): Cell => {
  const links = (graph.outgoing.get(entryId(entry)) ?? [])
    .filter(({ relation }) => relation === '所在环节')
    .map(({ to }) => linkView(graph, to));
  return links.length > 0 ? { links } : { text: '未归环节', quiet: true };
};
const relatedCell = (graph: Graph, entry: Entry, relation: string): Cell => {
  const links = (graph.outgoing.get(entryId(entry)) ?? [])
    .filter((edge) => edge.relation === relation)
    .map(({ to }) => linkView(graph, to));
  return links.length > 0 ? { links } : { text: '未载明', quiet: true };
};
const backCell = (graph: Graph, entry: Entry, relation: string): Cell => {
  const links = (graph.incoming.get(entryId(entry)) ?? [])
    .filter((edge) => edge.relation === relation)
    .map(({ from }) => linkView(graph, from));
  return links.length > 0 ? { links } : { text: '未载明', quiet: true };
};

interface Layout {
  columns: string[];
  cells: (entry: never, graph: Graph, site: Site) => Cell[];
  /** 分组和组的次序。 */
  groupOf?: (entry: never) => string;
  groups?: string[];
}
export const layouts: Record<Kind, Layout> = {
  policies: {
    columns: ['文号', '日期', '期限', '状态', '六项记号'],
    cells: (entry: EntryOf<'policies'>, _graph, site) => [
      textOf(entry.data.number),
      dateCell(entry),
      { text: periodCell(entry.data.period), quiet: entry.data.period.state === 'absent', nowrap: true },
      { status: statusView(entry.data, site.edition) },
      { marks: sixMarks(entry) ?? [] },
    ],
    groupOf: (entry: EntryOf<'policies'>) => entry.data.level,
    groups: Object.keys(levels),
  },
  enterprises: {
    columns: ['环节', '所在平台', '项目'],
    cells: (entry: EntryOf<'enterprises'>, graph) => [
      placesCell(graph, entry),
      relatedCell(graph, entry, '位于'),
      relatedCell(graph, entry, '建设'),
    ],
  },
  institutes: {
    columns: ['环节', '所在平台', '共建单位'],
    cells: (entry: EntryOf<'institutes'>, graph) => [
      placesCell(graph, entry),
      relatedCell(graph, entry, '位于'),
      entry.data.founders.state === 'absent'
        ? { text: entry.data.founders.reason, quiet: true }
        : { text: entry.data.founders.value.join('、') },
    ],
  },
  platforms: {
    columns: ['环节', '说明'],
    cells: (entry: EntryOf<'platforms'>, graph) => [placesCell(graph, entry), { text: entry.data.summary }],
    groupOf: (entry: EntryOf<'platforms'>) => entry.data.type,
    groups: Object.keys(platformTypes),
  },
  projects: {
    columns: ['总投资', '建设主体', '环节'],
    cells: (entry: EntryOf<'projects'>, graph) => [
      entry.data.investment.state === 'absent'
        ? { text: entry.data.investment.reason, quiet: true }
        : { text: moneyText(entry.data.investment.value) },
      backCell(graph, entry, '建设'),
      placesCell(graph, entry),
    ],
  },
  chains: { columns: [], cells: () => [] },
  indicators: {
    columns: ['数值', '截至', '口径'],
    cells: ({ data }: EntryOf<'indicators'>) => [
      { text: `${data.qualifier ?? ''}${data.value} ${data.unit}` },
      { text: data.asOf.date },
      textOf(data.scope),
    ],
    groupOf: ({ data }: EntryOf<'indicators'>) => data.group,
  },
  terms: { columns: ['释义'], cells: ({ data }: EntryOf<'terms'>) => [{ text: data.summary }] },
  sources: {
    columns: ['类型', '引用'],
    cells: (entry: EntryOf<'sources'>, graph) => [
      { text: entry.data.type },
      { text: `${graph.incoming.get(entryId(entry))?.filter(({ origin }) => origin === 'source').length ?? 0} 条` },
    ],
  },
};

/** 组内的次序：政策新的在前，指标按编者定的次序，其余按拼音。 */
export function compareEntries(kind: Kind): (a: Entry, b: Entry) => number {
  const title = (a: Entry, b: Entry) => comparePinyin(a.data.title, b.data.title) || (a.slug < b.slug ? -1 : 1);
  if (kind === 'policies') {
    const date = ({ data }: EntryOf<'policies'>) => dateCell({ data } as EntryOf<'policies'>).text ?? '';
    const key = (entry: Entry) => date(entry as EntryOf<'policies'>).replace('未载明', '0');
    return (a, b) => (key(a) === key(b) ? title(a, b) : key(a) > key(b) ? -1 : 1);
  }
  if (kind === 'indicators') {
    return (a, b) => (a as EntryOf<'indicators'>).data.order - (b as EntryOf<'indicators'>).data.order || title(a, b);
  }
  return title;
}
