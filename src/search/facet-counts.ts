import type { FacetCounts, Filters, Group } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { createPace } from './pace.ts';

type Tester = (unit: number) => boolean;

/** 一个筛选项选中的取值；没选就什么都过。认不得的取值一概不算选了。 */
function testerOf(facet: number, { facets, facetValues }: Catalogue, filters: Filters): Tester | undefined {
  const info = facets[facet];
  const wanted = new Set(
    (filters[info?.slug ?? ''] ?? []).map((slug) => info?.options.findIndex((option) => option.slug === slug) ?? -1),
  );
  wanted.delete(-1);
  if (wanted.size === 0) return undefined;
  return (unit) => (facetValues[facet]?.[unit] ?? []).some((value) => wanted.has(value));
}

export interface Sifted {
  readonly groups: readonly Group[];
  readonly facets: readonly FacetCounts[];
}

/** 按筛选项留下结果，并数出每个取值“选上它会有几条”：数某一项时，别的项照旧生效，本项不算。 */
export async function sift(groups: readonly Group[], filters: Filters, catalogue: Catalogue): Promise<Sifted> {
  const pace = createPace();
  const testers = catalogue.facets.map((_, facet) => testerOf(facet, catalogue, filters));
  const passes = (unit: number, except?: number) =>
    testers.every((tester, facet) => facet === except || tester === undefined || tester(unit));
  const facets: FacetCounts[] = [];
  for (const [facet, { slug, label, options }] of catalogue.facets.entries()) {
    const counts = countValues(groups, (unit) =>
      passes(unit, facet) ? (catalogue.facetValues[facet]?.[unit] ?? []) : [],
    );
    const chosen = new Set(testers[facet] ? filters[slug] : []);
    const counted = options.map((option, value) => ({
      ...option,
      count: counts.get(value) ?? 0,
      chosen: chosen.has(option.slug),
    }));
    facets.push({ slug, label, options: counted.filter(({ count, chosen }) => count > 0 || chosen) });
    await pace();
  }
  return {
    groups: testers.some(Boolean) ? groups.flatMap((group) => keep(group, passes)) : groups,
    facets,
  };
}

/** 每个取值有几条结果；一条结果之下几个单元取值相同，只算一次。 */
function countValues(groups: readonly Group[], valuesOf: (unit: number) => readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { head, rest } of groups) {
    const values = new Set(valuesOf(head.unit.id));
    for (const { unit } of rest) for (const value of valuesOf(unit.id)) values.add(value);
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** 一条结果里只留过得了筛选的；一个也没有，整条不要。 */
function keep(group: Group, passes: Tester): Group[] {
  const [head, ...rest] = [group.head, ...group.rest].filter(({ unit }) => passes(unit.id));
  return head ? [{ ...group, head, rest }] : [];
}
