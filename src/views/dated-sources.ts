import type { Graph } from '../graph/graph.ts';
import type { Claim } from '../schema/claim.ts';
import { type Entry, kinds } from '../schema/kinds.ts';
import { type Grade, sourceOf } from './source-grade.ts';

/** 一个条目引的一个来源；date 是它说到的最晚的日子，没写日子的没有。 */
export interface DatedSource {
  slug: string;
  grade: Grade;
  date?: string;
}

/** 精度不同的日期照最早的一天比：“2025”先于“2025-10-30”，宁可早复核。 */
export const laterDate = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** 来源自己的发布日。 */
export function publishedDay(graph: Graph, slug: string): string | undefined {
  const { datePublished } = sourceOf(graph, slug).data;
  return datePublished.state === 'absent' ? undefined : datePublished.value;
}

/**
 * 条目的各个来源和日期：字段写了截至日的，记在那个字段的出处上；没写的，用来源的发布日。
 * 查看日（seen）不算：今天打开的旧网页，说的还是旧事。
 */
export function datedSources(graph: Graph, entry: Entry): DatedSource[] {
  const found = new Map<string, DatedSource>();
  const add = (slug: string, asOf: string | undefined) => {
    const { type } = sourceOf(graph, slug).data;
    const date = laterDate(found.get(slug)?.date, asOf ?? publishedDay(graph, slug));
    found.set(slug, { slug, grade: type, ...(date === undefined ? {} : { date }) });
  };
  for (const { ref } of entry.data.sources) add(ref, undefined);
  for (const name of Object.keys(kinds[entry.kind].fields)) {
    const claim = (entry.data as unknown as Record<string, Claim<unknown>>)[name];
    if (!claim || claim.state === 'absent') continue;
    for (const { source, asOf } of claim.state === 'stated' ? [claim, ...claim.also] : [claim]) {
      const slug = source ?? firstSource(entry, name);
      if (slug !== undefined) add(slug, asOf);
    }
  }
  return [...found.values()];
}

/** 不限字段的第一条出处；挂上来时没写 source，凭的就是它。 */
export const generalSource = ({ data: { sources } }: Entry): string | undefined =>
  (sources.find((row) => row.for === undefined) ?? sources[0])?.ref;

/** 字段没写 source 时的出处：指名管它的第一条，否则不限字段的第一条。 */
export const firstSource = (entry: Entry, field: string): string | undefined =>
  entry.data.sources.find((row) => row.for?.includes(field))?.ref ?? generalSource(entry);
