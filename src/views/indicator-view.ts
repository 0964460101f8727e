import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { Citations } from './citations.ts';
import { hrefOf, type LinkView, linkView } from './link-view.ts';

/** 一个数：值、限定词、截至日、出处，四样不分家。 */
export interface FigureView {
  id: string;
  href: string;
  title: string;
  summary: string;
  value: number;
  unit: string;
  /** 限定词连同数值，例如“超40”。 */
  valueText: string;
  qualifier?: string;
  asWritten: string;
  asOf: string;
  /** “2019 年”或“截至 2020-05-22”。 */
  asOfText: string;
  asOfNote?: string;
  locator: string;
  source: string;
  sourceHref: string;
  about: LinkView[];
}

/** 限定词里，哪些说明这个数没有准头：图上的条要画成开口。 */
const openQualifiers = /约|超|近|多|站稳|突破|以上|左右|不少于|不低于/;
export const isOpen = (qualifier: string | undefined) => qualifier !== undefined && openQualifiers.test(qualifier);

export function figureView(graph: Graph, entry: EntryOf<'indicators'>): FigureView {
  const { title, summary, value, unit, qualifier, asWritten, asOf, sources } = entry.data;
  const citations = new Citations(graph, entry);
  const first = graph.entries.get(`sources/${sources[0]?.ref}`);
  if (first?.kind !== 'sources') throw new Error(`missing: sources of ${entry.slug}`);
  return {
    id: entryId(entry),
    href: hrefOf(entryId(entry)),
    title,
    summary,
    value,
    unit,
    valueText: `${qualifier ?? ''}${value}`,
    ...(qualifier === undefined ? {} : { qualifier }),
    asWritten,
    asOf: asOf.date,
    asOfText: asOf.date.length === 4 ? `${asOf.date} 年` : `截至 ${asOf.date}`,
    ...(asOf.basis === undefined ? {} : { asOfNote: asOf.basis }),
    locator: [...new Set(citations.ofField('value', undefined, undefined).flatMap(({ at }) => at ?? []))].join('、'),
    // 基础文档到处都引，用类型名就够短。
    source: first.data.type === '基础文档' ? first.data.type : first.data.title,
    sourceHref: hrefOf(entryId(first)),
    about: (graph.outgoing.get(entryId(entry)) ?? [])
      .filter(({ relation }) => relation === '衡量')
      .map(({ to }) => linkView(graph, to)),
  };
}

/** 一幅图里各数的来源，各写一次。 */
export const sourcesOf = (figures: readonly FigureView[]) =>
  [...new Set(figures.map(({ source }) => source))].join('、');

/** 一幅图的日期：都一样就写它，不一样就写最早和最晚。 */
export function asOfRange(figures: readonly FigureView[]): string {
  const days = [...new Set(figures.map(({ asOf }) => asOf))].sort();
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first === last ? `截至 ${first}` : `各数的截至日不同，从 ${first} 到 ${last}，见表`;
}

/** 同组同单位的画在一张图里；只有一个数的不成图，只列表。 */
export interface FigureGroup {
  name: string;
  charts: { unit: string; figures: FigureView[] }[];
  figures: FigureView[];
}

export function figureGroups(graph: Graph): FigureGroup[] {
  const ordered = [...graph.byKind.indicators].sort(
    (a, b) => a.data.order - b.data.order || (a.slug < b.slug ? -1 : 1),
  );
  return [...Map.groupBy(ordered, ({ data }) => data.group)].map(([name, entries]) => {
    const figures = entries.map((entry) => figureView(graph, entry));
    const units = [...new Set(figures.map(({ unit }) => unit))];
    const charts = units
      .map((unit) => ({ unit, figures: figures.filter((figure) => figure.unit === unit) }))
      // 序位（第十）不是量，画成条会误导。
      .filter((chart) => chart.figures.length > 1 && !/位|第/.test(chart.unit));
    return { name, charts, figures };
  });
}
