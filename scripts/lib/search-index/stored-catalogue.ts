import type { StoredCatalogue } from '../../../src/search/catalogue.ts';
import { frontEncode } from '../../../src/search/front-coding.ts';
import type { SearchFacet, SearchUnit } from '../../../src/views/search-units.ts';

/** 单元 → 按列存放的目录里名称与筛选项的部分。 */
export function storedCatalogue(
  units: readonly SearchUnit[],
  facets: readonly SearchFacet[],
): Pick<StoredCatalogue, 'titles' | 'urls' | 'dates' | 'aliases' | 'parents' | 'past' | 'facets'> {
  const idOf = new Map(units.map(({ url }, id) => [url, id]));
  const column = (cell: (unit: SearchUnit) => string) => units.map(cell).join('\n');
  // 各列靠换行、制表符分开，名称里不能有。
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');
  return {
    titles: column(({ title }) => oneLine(title)),
    urls: frontEncode(units.map(({ url }) => url)),
    dates: column(({ date }) => date ?? ''),
    aliases: column(({ aliases }) => aliases.map(oneLine).join('\t')),
    parents: Object.fromEntries(
      units.flatMap(({ parent, url }, id) => {
        if (parent === undefined) return [];
        const owner = idOf.get(parent);
        if (owner === undefined) throw new Error(`${url} 所属的 ${parent} 不在检索单元里`);
        return [[id, owner]];
      }),
    ),
    past: units.flatMap(({ past }, id) => (past ? [id] : [])),
    facets: facets.map(({ slug, label, options }) => {
      const order = new Map(options.map((option, i) => [option.slug, i]));
      const byDate = slug === 'year';
      const values = column(({ facets: own, date }) =>
        byDate && date !== undefined ? '' : (own[slug] ?? []).flatMap((value) => order.get(value) ?? []).join(' '),
      );
      return { slug, label, options, values, ...(byDate && { byDate }) };
    }),
  };
}
