import type { Graph } from '../graph/graph.ts';
import type { Claim } from '../schema/claim.ts';
import { type Kind, kindNames } from '../schema/kind-names.ts';
import { type Entry, type EntryOf, entryId, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { levels, platformTypes } from '../schema/vocabulary.ts';
import { type Facet, facetsOf } from './facets.ts';
import { type Mark, moneyText } from './fact-view.ts';
import { facetHref, hrefOf, kindHref, linkView } from './link-view.ts';
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
export interface ListRow {
  href: string;
  title: string;
  summary: string;
  cells: Cell[];
}
export interface ListView {
  kind: Kind;
  label: string;
  unit: string;
  total: number;
  /** 选中的筛选项，没有就是全部。 */
  chosen?: { facet: string; option: string };
  columns: string[];
  groups: { name: string; rows: ListRow[] }[];
  facets: { label: string; options: { label: string; href: string; count: number; current: boolean }[] }[];
  markLabels: string[];
  /** 一页装不下时的分页；只有一页就是空。 */
  pages: { number: number; href: string; current: boolean }[];
}

/** 有登记册的类别；产业链和指标各有自己的总页。 */
export const listKinds = kindNames.filter((kind) => kind !== 'chains' && kind !== 'indicators');

/** 一页最多多少行：再多，手机上就打不开了。 */
const pageSize = 500;

/** 选了哪个筛选项、看第几页；都不写就是全部的第一页。 */
export interface ListChoice {
  facet?: string;
  option?: string;
  page?: number;
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
export const sixLetters = ['机', '号', '成', '发', '期', '效'];

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
const layouts: Record<Kind, Layout> = {
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
function compareEntries(kind: Kind): (a: Entry, b: Entry) => number {
  const byTitle = new Intl.Collator('zh-CN-u-co-pinyin');
  const title = (a: Entry, b: Entry) => byTitle.compare(a.data.title, b.data.title) || (a.slug < b.slug ? -1 : 1);
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

/** 一张列表：全部，或某个筛选项下的。每个组合都是一个真实网页，没有脚本也能筛。 */
export function listView(graph: Graph, site: Site, kind: Kind, chosen: ListChoice = {}): ListView {
  const entries: readonly Entry[] = graph.byKind[kind];
  const facets = facetsOf(kind, graph, site);
  const facet = facets.find(({ slug }) => slug === chosen.facet);
  const matches = facet ? entries.filter((entry) => facet.valuesOf(entry).includes(chosen.option ?? '')) : entries;
  const option = facet?.options.find(({ slug }) => slug === chosen.option);
  const layout = layouts[kind];
  const groupOf = (entry: Entry) => layout.groupOf?.(entry as never) ?? '';
  const names = layout.groups ?? [...new Set(matches.map(groupOf))];
  const compare = compareEntries(kind);
  const ordered = [...matches].sort((a, b) => names.indexOf(groupOf(a)) - names.indexOf(groupOf(b)) || compare(a, b));
  const page = chosen.page ?? 1;
  const rows = ordered.slice((page - 1) * pageSize, page * pageSize).map((entry) => ({
    group: groupOf(entry),
    row: {
      href: hrefOf(entryId(entry)),
      title: entry.data.title,
      summary: entry.data.summary,
      cells: layout.cells(entry as never, graph, site),
    },
  }));
  return {
    kind,
    label: kinds[kind].label,
    unit: kinds[kind].unit,
    total: entries.length,
    ...(facet && option ? { chosen: { facet: facet.label, option: option.label } } : {}),
    columns: layout.columns,
    groups: names
      .map((name) => ({ name, rows: rows.filter(({ group }) => group === name).map(({ row }) => row) }))
      .filter((group) => group.rows.length > 0),
    facets: facets.map((one) => facetLinks(one, kind, entries, chosen)),
    markLabels: kind === 'policies' ? sixLetters : [],
    pages: pageLinks(kind, chosen, Math.ceil(ordered.length / pageSize), page),
  };
}

function pageLinks(kind: Kind, { facet, option }: ListChoice, count: number, current: number): ListView['pages'] {
  if (count <= 1) return [];
  const base = facet && option ? facetHref(kind, facet, option) : kindHref(kind);
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    href: i === 0 ? base : base.replace(/\.html$/, `-${i + 1}.html`),
    current: i + 1 === current,
  }));
}

function facetLinks(facet: Facet, kind: Kind, entries: readonly Entry[], chosen: ListChoice) {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const value of facet.valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return {
    label: facet.label,
    options: facet.options
      .filter(({ slug }) => counts.has(slug))
      .map(({ slug, label }) => {
        const current = chosen.facet === facet.slug && chosen.option === slug;
        return {
          label,
          href: current ? kindHref(kind) : facetHref(kind, facet.slug, slug),
          count: counts.get(slug) ?? 0,
          current,
        };
      }),
  };
}

/** 某类的全部列表页：path 是 /类别/ 之后、.html 之前的一段。 */
export function listPages(graph: Graph, site: Site, kind: Kind): { path: string; choice: ListChoice }[] {
  const entries: readonly Entry[] = graph.byKind[kind];
  const split = (base: string, choice: ListChoice, rows: number) =>
    Array.from({ length: Math.max(1, Math.ceil(rows / pageSize)) }, (_, i) => ({
      path: i === 0 ? base : `${base}-${i + 1}`,
      choice: i === 0 ? choice : { ...choice, page: i + 1 },
    }));
  const counts = facetsOf(kind, graph, site).flatMap((facet) => {
    const used = new Map<string, number>();
    for (const entry of entries) for (const value of facet.valuesOf(entry)) used.set(value, (used.get(value) ?? 0) + 1);
    return facet.options.flatMap(({ slug }) => {
      const rows = used.get(slug);
      return rows === undefined ? [] : split(`by-${facet.slug}/${slug}`, { facet: facet.slug, option: slug }, rows);
    });
  });
  return [...split('index', {}, entries.length), ...counts];
}
