import type { Graph } from '../graph/graph.ts';
import { type Kind, kindNames } from '../schema/kind-names.ts';
import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { facetsOf } from './facets.ts';
import { facetHref, hrefOf, kindHref } from './link-view.ts';
import { type Cell, compareEntries, layouts } from './list-cells.ts';

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
  chosen?: { facet: string; option: string; count: number; note?: string };
  columns: string[];
  groups: { name: string; count: number; rows: ListRow[] }[];
  facets: { label: string; options: { label: string; href: string; count: number; current: boolean }[] }[];
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

/** 一类条目排好序、按每个筛选项分好，建一次，各列表页只取其中一段。 */
export interface ListIndex {
  kind: Kind;
  entries: readonly Entry[];
  facets: {
    slug: string;
    label: string;
    note?: string;
    options: { slug: string; label: string; entries: readonly Entry[] }[];
  }[];
}

export function listIndex(graph: Graph, site: Site, kind: Kind): ListIndex {
  const all: readonly Entry[] = graph.byKind[kind];
  const groupOf = groupNamer(kind);
  const names = new Map((layouts[kind].groups ?? [...new Set(all.map(groupOf))]).map((name, i) => [name, i]));
  const rank = (entry: Entry) => names.get(groupOf(entry)) ?? names.size;
  const compare = compareEntries(kind);
  const entries = [...all].sort((a, b) => rank(a) - rank(b) || compare(a, b));
  return {
    kind,
    entries,
    facets: facetsOf(kind, graph, site).map((facet) => {
      const byOption = new Map<string, Entry[]>(facet.options.map(({ slug }) => [slug, []]));
      for (const entry of entries) for (const value of facet.valuesOf(entry)) byOption.get(value)?.push(entry);
      return {
        slug: facet.slug,
        label: facet.label,
        ...(facet.note === undefined ? {} : { note: facet.note }),
        options: facet.options
          .map((option) => ({ ...option, entries: byOption.get(option.slug) ?? [] }))
          .filter((option) => option.entries.length > 0),
      };
    }),
  };
}

const groupNamer = (kind: Kind) => (entry: Entry) => layouts[kind].groupOf?.(entry as never) ?? '';

/** 一张列表：全部，或某个筛选项下的。每个组合都是一个真实网页，没有脚本也能筛。 */
export function listView(graph: Graph, site: Site, index: ListIndex, chosen: ListChoice = {}): ListView {
  const { kind, facets } = index;
  const facet = facets.find(({ slug }) => slug === chosen.facet);
  const option = facet?.options.find(({ slug }) => slug === chosen.option);
  const matches = option ? option.entries : index.entries;
  const layout = layouts[kind];
  const groupOf = groupNamer(kind);
  const page = chosen.page ?? 1;
  const rowOf = (entry: Entry): ListRow => ({
    href: hrefOf(entryId(entry)),
    title: entry.data.title,
    summary: entry.data.summary,
    cells: layout.cells(entry as never, graph, site),
  });
  const groups = Map.groupBy(matches.slice((page - 1) * pageSize, page * pageSize), groupOf);
  const sizes = Map.groupBy(matches, groupOf);
  return {
    kind,
    label: kinds[kind].label,
    unit: kinds[kind].unit,
    total: index.entries.length,
    ...(facet && option
      ? {
          chosen: {
            facet: facet.label,
            option: option.label,
            count: matches.length,
            ...(facet.note === undefined ? {} : { note: facet.note }),
          },
        }
      : {}),
    columns: layout.columns,
    groups: [...groups].map(([name, entries]) => ({
      name,
      count: sizes.get(name)?.length ?? 0,
      rows: entries.map(rowOf),
    })),
    facets: facets.map(({ slug, label, options }) => ({
      label,
      options: options.map((one) => {
        const current = facet?.slug === slug && option?.slug === one.slug;
        const href = current ? kindHref(kind) : facetHref(kind, slug, one.slug);
        return { label: one.label, href, count: one.entries.length, current };
      }),
    })),
    pages: pageLinks(kind, chosen, Math.ceil(matches.length / pageSize), page),
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

/** 某类的全部列表页：path 是 /类别/ 之后、.html 之前的一段。 */
export function listPages({ entries, facets }: ListIndex): { path: string; choice: ListChoice }[] {
  const split = (base: string, choice: ListChoice, rows: number) =>
    Array.from({ length: Math.max(1, Math.ceil(rows / pageSize)) }, (_, i) => ({
      path: i === 0 ? base : `${base}-${i + 1}`,
      choice: i === 0 ? choice : { ...choice, page: i + 1 },
    }));
  return [
    ...split('index', {}, entries.length),
    ...facets.flatMap((facet) =>
      facet.options.flatMap((option) =>
        split(`by-${facet.slug}/${option.slug}`, { facet: facet.slug, option: option.slug }, option.entries.length),
      ),
    ),
  ];
}
