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
  return {
    titles: column(({ title }) => title),
    urls: frontEncode(units.map(({ url }) => url)),
    dates: column(({ date }) => date ?? ''),
    aliases: Object.fromEntries(units.flatMap(({ aliases }, id) => (aliases.length > 0 ? [[id, aliases]] : []))),
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
      const values = column((unit) => (unit.facets[slug] ?? []).flatMap((value) => order.get(value) ?? []).join(' '));
      return { slug, label, options, values };
    }),
  };
}
